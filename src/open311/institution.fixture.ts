import type { InstitutionRecord } from '../institutions/index.js';

/** A demonstration institution with one public procedure that takes two of its three matters. */
export function aDemonstrationInstitution(overrides: Partial<InstitutionRecord> = {}): InstitutionRecord {
  return {
    _id: 'chimalhuacan',
    name: 'Ayuntamiento de Chimalhuacán',
    country: 'MX',
    zone: 'America/Mexico_City',
    prefix: 'CHI',
    series: 'PET',
    departments: [{ code: 'obras-publicas', name: 'Obras Públicas', policy: 'by-hand' }],
    procedures: [
      { ...aProcedure('queja'), public: false },
      { ...aProcedure('reporte'), matters: ['bache', 'luminaria'] },
    ],
    matters: [
      { code: 'bache', name: 'Bache & pavimento' },
      { code: 'luminaria', name: 'Luminaria apagada' },
      { code: 'ruido', name: 'Ruido' },
    ],
    places: [
      { code: 'sin-ubicar', name: 'Sin ubicar' },
      { code: 'centro', name: 'Centro' },
    ],
    routing: { rules: [], defaultDepartment: 'obras-publicas' },
    calendar: { version: '1', weekend: [6, 7], validFrom: '2026-01-01', validTo: '2027-12-31', holidays: [] },
    revisions: { directory: 'd', routing: 'r', calendar: 'c' },
    demonstration: true,
    updatedAt: new Date('2026-03-01T00:00:00Z'),
    ...overrides,
  };
}

function aProcedure(code: string): InstitutionRecord['procedures'][number] {
  return { code, name: `Procedimiento ${code}`, termDays: 10, legalBasis: 'artículo 8', public: true, version: 'v' };
}
