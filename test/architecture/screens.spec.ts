import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from './documents.js';

const WORDS = 'web/src/words';
const words = (locale: string) => JSON.parse(readDocument(`${WORDS}/${locale}.json`)) as Record<string, string>;
const placesOf = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

/** Codes of refusals that no screen meets: of what only programs ask. */
const NOT_OF_THE_SCREENS =
  /^(catalogue-|folio-|password-|regime-|subject-|institution-|due-before|office-|interpreter-|joined-to|no-longer|notice-not|publications|requirement-always|silence-sense)/;

describe('the words of the screens', () => {
  const spanish = words('es-MX');

  it.each(['es-GT', 'en'])('of %s stand for words of Mexico, with the same places to fill in', (locale) => {
    for (const [key, text] of Object.entries(words(locale)))
      expect([key, placesOf(text)]).toEqual([key, placesOf(spanish[key] ?? 'no such words')]);
  });

  // Of two with one key a browser takes the last, wherever the first was meant.
  it.each(['es-MX', 'es-GT', 'en'])('of %s have each key once', (locale) => {
    const keys = [...readDocument(`${WORDS}/${locale}.json`).matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('in English are all there, refusals included, and no other', () => {
    expect(Object.keys(words('en')).toSorted()).toEqual(Object.keys(spanish).toSorted());
  });

  it('tell every refusal that a step can meet', () => {
    const codes = refusalCodes().filter((code) => !NOT_OF_THE_SCREENS.test(code));
    expect(codes.length).toBeGreaterThan(80);
    expect(codes.filter((code) => spanish[`refusal.${code}`] === undefined)).toEqual([]);
  });

  it('name every step that a person takes', () => {
    const forms = readDocument('web/src/department/step-forms.ts');
    const named = [...forms.matchAll(/^ {2}'?([a-z-]+)'?: asking\(/gm)].map(([, step]) => `step.${step}`);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((key) => spanish[key] === undefined)).toEqual([]);
  });
});

function refusalCodes(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('refusals.ts') && !name.startsWith('open311'))
    .flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(/readonly code = '([a-z0-9-]+)'/g)])
    .map(([, code = '']) => code);
}
