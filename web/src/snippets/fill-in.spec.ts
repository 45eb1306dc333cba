import fc from 'fast-check';
import { calledUpAt, fillIn, found, namesLeft, VARIABLES, type VariableValues } from './fill-in.js';

const values: VariableValues = { folio: 'CHI-PET-2026-000012', persona: 'Ana Inventada', vence: '' };
const anyValues = fc.dictionary(fc.constantFrom(...VARIABLES), fc.string()) as fc.Arbitrary<VariableValues>;

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

  it('is unchanged where it has no variable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), anyValues, (text, known) => {
        fc.pre(namesLeft(text).length === 0);
        expect(fillIn(text, known)).toBe(text);
      }),
    );
  });

  it('is never filled in twice: a value that looks like a variable stays what it is', () => {
    const variable = fc.constantFrom(...VARIABLES);
    fc.assert(
      fc.property(fc.string(), variable, variable, (before, outer, inner) => {
        const known = { [inner]: 'SECOND', [outer]: `{{${inner}}}` } as VariableValues;
        fc.pre(namesLeft(before).length === 0 && !before.endsWith('{'));
        expect(fillIn(`${before}{{${outer}}}`, known)).toBe(`${before}{{${inner}}}`);
      }),
    );
  });

  it('loses nothing: what stands around its variables comes out in its order', () => {
    const part = fc.stringMatching(/^[^{}]*$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(part, fc.constantFrom(...VARIABLES, 'otra'))),
        part,
        anyValues,
        (pairs, end, known) => {
          const text = pairs.map(([words, name]) => `${words}{{${name}}}`).join('') + end;
          const told = (name: string) => (known as Record<string, string | undefined>)[name]?.trim() ?? '';
          const expected = pairs.map(([words, name]) => words + (told(name) === '' ? `{{${name}}}` : told(name)));
          expect(fillIn(text, known)).toBe(expected.join('') + end);
        },
      ),
    );
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
