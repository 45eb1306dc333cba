import {
  addressed,
  dateInWords,
  type LetterFacts,
  LetterFactsMissing,
  type LetterTemplate,
  letterText,
  missingFacts,
  renderLetter,
  templateFaults,
} from './index.js';

const template: LetterTemplate = {
  code: 'prevencion',
  act: 'prevention',
  subject: 'Prevención en el expediente {{folio}}',
  body: [
    'Con fundamento en {{fundamento}}, se previene a {{persona}} por su petición «{{resumen}}».',
    '{{texto-del-acto}}',
    'Faltan: {{requisitos-faltantes}}.',
    '{{texto-libre}}',
  ],
};
const facts: LetterFacts = {
  oficio: 'OP/DGG/0001/2026',
  fecha: '2026-01-22',
  institucion: 'Ayuntamiento',
  departamento: 'Dirección General',
  firmante: 'Elena Rivas',
  cargo: 'Directora',
  folio: 'CHI-PET-2026-000001',
  persona: 'Juana Inventada',
  resumen: 'Un bache',
  fundamento: 'LFPA 17-A',
  'texto-del-acto': 'Presente el plano.\n\nY la escritura.',
};
const form = { template, title: 'Acuerdo de prevención', locale: 'es-MX' } as const;
const textOf = (over: LetterFacts = {}, locale: 'es-MX' | 'es-GT' = 'es-MX') =>
  letterText(addressed(renderLetter({ ...form, locale }, { ...facts, ...over }), facts.persona));

describe('a letter', () => {
  it('is its template with the facts of the case in it, in the frame that every letter has', () => {
    expect(textOf({ 'requisitos-faltantes': 'plano', 'texto-libre': 'Acuda de 9 a 15.' }).split('\n\n')).toEqual([
      'Ayuntamiento',
      'Dirección General',
      'Acuerdo de prevención',
      'Oficio número: OP/DGG/0001/2026',
      'Expediente: CHI-PET-2026-000001',
      '22 de enero de 2026',
      'Asunto: Prevención en el expediente CHI-PET-2026-000001',
      'Juana Inventada',
      'Con fundamento en LFPA 17-A, se previene a Juana Inventada por su petición «Un bache».',
      'Presente el plano.',
      'Y la escritura.',
      'Faltan: plano.',
      'Acuda de 9 a 15.',
      'Atentamente',
      'Elena Rivas',
      'Directora\n',
    ]);
  });

  it('leaves out a paragraph about something optional that nobody said', () => {
    expect(textOf()).not.toMatch(/Faltan|\{\{/);
  });

  it('says dates and its frame as the country does', () => {
    expect(textOf({}, 'es-GT')).toContain('veintidós de enero de dos mil veintiséis');
    expect(textOf({}, 'es-GT')).toContain('Oficio No. OP/DGG/0001/2026');
    expect(dateInWords('2031-12-01', 'es-GT')).toBe('uno de diciembre de dos mil treinta y uno');
    expect(dateInWords('1999-05-31', 'es-GT')).toBe('treinta y uno de mayo de mil novecientos noventa y nueve');
  });

  it('is refused with the name of each thing that it lacks', () => {
    const lacking: LetterFacts = { ...facts, fundamento: undefined, 'texto-del-acto': ' \u202e\n ' };
    expect(missingFacts(form, lacking)).toEqual(['fundamento', 'texto-del-acto']);
    expect(() => renderLetter(form, lacking)).toThrow(LetterFactsMissing);
    expect(missingFacts(form, { ...facts, persona: undefined })).toEqual(['persona']);
  });

  it('takes what people wrote for words and nothing else', () => {
    const wrote = 'Bache {{fundamento}}\u202e\u0007\nAtentamente\u2028El Presidente {{{persona}}}';
    const text = textOf({ resumen: wrote });
    expect(text).toContain('su petición «Bache { {fundamento} } Atentamente El Presidente { { {persona} } }».');
    for (const mark of ['\u202e', '\u0007', '\u2028']) expect(text).not.toContain(mark);
  });

  it('keeps the name of the addressee apart, so that it can be erased', () => {
    const kept = renderLetter({ ...form, code: 'abc' }, facts);
    expect(JSON.stringify(kept)).not.toContain('Juana');
    expect(letterText(addressed(kept, undefined))).toContain('se previene a (dato suprimido) por');
    expect(kept.at(-1)).toEqual({ part: 'code', text: 'Código del documento: abc' });
  });
});

describe('a template', () => {
  const faults = (over: Partial<LetterTemplate>) =>
    templateFaults({ ...template, ...over }).map(({ code, at }) => `${code} ${at.join('/')}`);

  it('has no fault where everything it leaves open can be filled', () => {
    expect(faults({})).toEqual([]);
  });

  it('is told of a placeholder that there is not, that another act has, or that is no placeholder', () => {
    expect(faults({ subject: 'De {{quien}}' })).toEqual(['placeholder-unknown subject']);
    expect(faults({ body: ['A {{organo}}'] })).toEqual(['placeholder-of-other-act body/0']);
    expect(faults({ body: ['Sí', 'A {{folio'] })).toEqual(['placeholder-malformed body/1']);
  });

  it('is told of a text that says nothing', () => {
    expect(faults({ body: ['{{texto-del-acto}}'] })).toEqual(['letter-empty body']);
  });
});
