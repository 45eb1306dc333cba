import fc from 'fast-check';
import { fillIn, namesLeft, VARIABLES, type VariableValues } from '../../web/src/snippets/fill-in.js';

const anyValues = fc.dictionary(fc.constantFrom(...VARIABLES), fc.string()) as fc.Arbitrary<VariableValues>;

describe('a kept text, put into another', () => {
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
