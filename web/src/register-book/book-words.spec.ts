import { sheetCsv } from '../oversight/sheet.js';
import { Words } from '../words/words.js';
import { bookHead, bookSheet, type Line, notesWords, presenterWords } from './book-words.js';

const words = new Words('es-MX');
const names = {
  procedures: [{ code: 'peticion', name: 'Petición ciudadana' }],
  matters: [{ code: 'luminaria', name: 'Luminaria' }],
  departments: [{ code: 'servicios', name: 'Servicios públicos' }],
  offices: [{ code: 'norte', name: 'Delegación Norte' }],
  people: [{ id: 'clerk-1', name: 'Ventanilla Inventada' }],
};
const line: Line = {
  kind: 'registered',
  folio: 'CHI-PET-2026-000001',
  caseId: '00000000-0000-4000-8000-000000000001',
  filedOn: '2026-03-02',
  hour: '09:05',
  presenter: { kind: 'named', name: 'Ana Inventada' },
  procedure: 'peticion',
  matter: 'luminaria',
  channel: 'desk',
  department: 'servicios',
  clerk: 'clerk-1',
  annexes: 1,
  sheets: 3,
  notes: [],
};

describe('the register book in words', () => {
  it('tells who filed, or why they are not told', () => {
    expect(presenterWords(words, line)).toBe('Ana Inventada');
    expect(presenterWords(words, { ...line, presenter: { kind: 'anonymous' } })).toBe('Anónimo');
    expect(presenterWords(words, { ...line, presenter: { kind: 'erased' } })).toBe('Dato suprimido');
  });

  it('tells what stands under a line, each with its date', () => {
    const corrected = { kind: 'corrected', on: '2026-03-03', fields: ['office'], office: 'norte' } as const;
    const voided = { kind: 'voided', on: '2026-03-04', fields: [], reason: 'duplicate', keptFolio: 'CHI-1' } as const;
    const notes = [corrected, voided].map((note) => ({ ...note, fields: [...note.fields] }));
    expect(notesWords(words, { ...line, notes }, names)).toEqual([
      'Razón, 03/03/2026: se corrige oficina: Delegación Norte',
      'Razón, 04/03/2026: se anula el registro: Es un duplicado, CHI-1',
    ]);
    const unused: Line = {
      kind: 'unused',
      folio: 'CHI-2',
      filedOn: '2026-03-02',
      hour: '09:06',
      reason: 'abandoned',
      notes: [],
    };
    expect(notesWords(words, unused, names)).toEqual([expect.stringMatching(/^Número sin usar/)]);
  });

  it('tells of which book a page is', () => {
    const book = { books: ['PET'], series: 'PET', sealed: false, from: '2026-03-02', to: '2026-03-02', rows: [] };
    expect(bookHead(words, 'Ayuntamiento', book)).toBe('Ayuntamiento · Serie PET · 02/03/2026');
    expect(bookHead(words, 'Ayuntamiento', { ...book, to: '2026-03-05' })).toContain('02/03/2026 a 05/03/2026');
  });
});

describe('the register book as a file', () => {
  const noted: Line = {
    ...line,
    presenter: { kind: 'named', name: '=HYPERLINK("x")' },
    notes: [{ kind: 'corrected', on: '2026-03-03', fields: ['applicant'], name: '@Otra, Inventada' }],
  };

  it('has a row a line and one for each note, and no formula', () => {
    const csv = sheetCsv(bookSheet(words, 'Ayuntamiento', [line, noted], names));
    const rows = csv.trimEnd().split('\r\n').slice(-3);
    expect(rows[0]).toBe(
      'CHI-PET-2026-000001,2026-03-02,09:05,Ana Inventada,Petición ciudadana,Luminaria,3,1,Servicios públicos,Ventanilla Inventada,En ventanilla,',
    );
    expect(rows[1]).toContain(`,"'=HYPERLINK(""x"")",`);
    expect(rows[2]).toBe(
      'CHI-PET-2026-000001,,,,,,,,,,,"Razón, 03/03/2026: se corrige quién presenta: @Otra, Inventada"',
    );
  });
});
