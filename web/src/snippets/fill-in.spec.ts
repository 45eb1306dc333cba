import { calledUpAt, fillIn, found, namesLeft, type VariableValues } from './fill-in.js';

const values: VariableValues = { folio: 'CHI-PET-2026-000012', persona: 'Ana Inventada', vence: '' };

describe('a text put into another', () => {
  it('has its variables replaced, however they are spaced and written', () => {
    expect(fillIn('Folio {{folio}}, {{ Folio }}: {{persona}}.', values)).toBe(
      'Folio CHI-PET-2026-000012, CHI-PET-2026-000012: Ana Inventada.',
    );
  });

  it('keeps what nobody knows and what is empty, in sight', () => {
    const text = fillIn('{{vence}} {{tramite}} {{no_hay}} {{toString}} {{folio}} {{vence}}', values);
    expect(text).toBe('{{vence}} {{tramite}} {{no_hay}} {{toString}} CHI-PET-2026-000012 {{vence}}');
    expect(namesLeft(text)).toEqual(['{{vence}}', '{{tramite}}', '{{no_hay}}', '{{toString}}']);
  });

  it('takes a value as it is, with whatever signs it has', () => {
    expect(fillIn('{{persona}}', { persona: '$& $1 {{folio}}', folio: 'X' })).toBe('$& $1 {{folio}}');
  });
});

describe('a text called up by a slash', () => {
  it.each([
    ['/', { from: 0, wanted: '' }],
    ['Vecino: /acu', { from: 8, wanted: 'acu' }],
    ['uno\n/Visita-2', { from: 4, wanted: 'Visita-2' }],
  ])('is seen in %j', (text, expected) => {
    expect(calledUpAt(text, text.length)).toEqual(expected);
  });

  it.each(['y/o', '20/11/2026', 'https://', 'uno / dos', '//', ''])('is none in %j', (text) => {
    expect(calledUpAt(text, text.length)).toBeUndefined();
  });

  it('is looked for before the caret only', () => {
    expect(calledUpAt('/acuse y más', 4)).toEqual({ from: 0, wanted: 'acu' });
    expect(calledUpAt('/acuse y más', 9)).toBeUndefined();
  });

  it('is found by its keyword first, then by its title, without regard to accents', () => {
    const kept = [
      { keyword: 'visita', title: 'Se hará inspección' },
      { keyword: 'inspeccion', title: 'Acta' },
      { keyword: 'otro', title: 'Nada' },
    ];
    expect(found(kept, 'Inspección').map(({ keyword }) => keyword)).toEqual(['inspeccion', 'visita']);
    expect(found(kept, '')).toEqual(kept);
    expect(found(kept, 'zzz')).toEqual([]);
  });
});
