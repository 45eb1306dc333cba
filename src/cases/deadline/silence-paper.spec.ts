import { pagesOf, textOf, wordsOf } from '../papers/paper-text.fixture.js';
import { renderSilencePaper, type SilencePaper } from './silence-paper.js';

function aPaper(change: Partial<SilencePaper> = {}): SilencePaper {
  return {
    folio: 'MXL-PET-2026-000123',
    institution: { code: 'mexicali', name: 'Ayuntamiento de Mexicali, Baja California' },
    procedure: { code: 'peticion', name: 'Petición ciudadana' },
    filedOn: '2026-11-04',
    term: { unit: 'BUSINESS_DAYS', length: 15 },
    dueOn: '2026-11-26',
    effect: 'positive',
    legalBasis: ['Ley de muestra, artículo 135', 'Ley del plazo, artículo 7'],
    requestedOn: '2026-12-01',
    certifiedOn: '2026-12-02',
    certifiedAt: '2026-12-02T17:30:00.000Z',
    certifiedBy: { name: 'Íñigo Muñoz', role: 'head' },
    verification: 'c649dbdb8d73a59bac02b70c88bcb5730dc04f3fd1646d0c42d02edd2154b247',
    ...change,
  };
}

describe('the constancia of silence as PDF', () => {
  it('says of which case, that nothing was notified in its term, what follows, by which law, and who certifies it', async () => {
    const words = wordsOf(await renderSilencePaper(aPaper()));
    for (const part of [
      'Ayuntamiento de Mexicali, Baja California',
      'Constancia de silencio',
      'Folio MXL-PET-2026-000123',
      'Trámite Petición ciudadana',
      'Presentado miércoles, 4 de noviembre de 2026',
      'Plazo legal 15 días hábiles',
      'Venció jueves, 26 de noviembre de 2026',
      'Afirmativa ficta',
      'Ley de muestra, artículo 135; Ley del plazo, artículo 7',
      'Solicitada martes, 1 de diciembre de 2026',
      'Certificada miércoles, 2 de diciembre de 2026',
      'Certificó Íñigo Muñoz, titular de la unidad',
      'no consta que dentro de ese plazo se haya notificado respuesta alguna',
      aPaper().verification,
    ])
      expect(words).toContain(part);
  });

  it('says of a refusal by silence that it is one, and nothing of a request that is not known', async () => {
    const words = wordsOf(await renderSilencePaper(aPaper({ effect: 'negative', requestedOn: undefined })));
    expect(words).toContain('Negativa ficta');
    expect(words).not.toContain('Afirmativa');
    expect(words).not.toContain('Solicitada');
  });

  it('tells of more days that were given, natural ones for a term in months', async () => {
    const term = { unit: 'MONTHS', length: 3 } as const;
    expect(wordsOf(await renderSilencePaper(aPaper({ extensionDays: 5 })))).toContain('Prórroga 5 días hábiles');
    const words = wordsOf(await renderSilencePaper(aPaper({ term, extensionDays: 45 })));
    expect(words).toContain('Plazo legal 3 meses Prórroga 45 días naturales');
  });

  it('is one tagged page with the same bytes each time, however long its texts are', async () => {
    const long = 'Dirección de lo que no cabe en una hoja. '.repeat(300);
    const paper = aPaper({
      legalBasis: [long, long],
      institution: { code: 'x', name: long },
      procedure: { code: 'x', name: long },
      certifiedBy: { name: long, role: 'supervisor' },
    });
    const [first, second] = [await renderSilencePaper(paper), await renderSilencePaper(paper)];
    expect(first.equals(second)).toBe(true);
    expect(pagesOf(first)).toBe(1);
    expect(first.toString('latin1')).toContain('/Marked true');
    expect(first.toString('latin1')).toContain('(D:20261202173000Z)');
    expect(textOf(first)).toContain('…');
    expect(textOf(first)).toContain(paper.verification);
  });
});
