import en from './en.json';
import esGT from './es-GT.json';
import esMX from './es-MX.json';

export const LOCALES = ['es-MX', 'es-GT', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export type WordKey = keyof typeof esMX;
export type Values = Readonly<Record<string, string | number>>;
type Catalogue = Readonly<Record<string, string | undefined>>;

/** Mexico's words and the English ones are complete. Guatemala's are those that differ. */
const CATALOGUES: Readonly<Record<Locale, readonly Catalogue[]>> = {
  'es-MX': [esMX],
  'es-GT': [esGT, esMX],
  en: [en],
};

/** Looks words up in one language. */
export class Words {
  constructor(readonly locale: Locale) {}

  /** A text with its places filled in. */
  say(key: WordKey, values: Values = {}): string {
    return filled(this.find(key) ?? key, values);
  }

  /** A code of the API in words; the code itself where a newer API has one that these screens do not know. */
  code(group: string, code: string): string {
    return this.find(`${group}.${code}`) ?? code;
  }

  find(key: string): string | undefined {
    for (const catalogue of CATALOGUES[this.locale]) {
      if (catalogue[key] !== undefined) return catalogue[key];
    }
    return undefined;
  }
}

function filled(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Where nobody chose: by the country of the institution. */
export function localeOf(country: string | undefined): Locale {
  return country === 'GT' ? 'es-GT' : 'es-MX';
}
