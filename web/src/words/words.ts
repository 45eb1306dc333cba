import esGT from './es-GT.json';
import esMX from './es-MX.json';

export const LOCALES = ['es-MX', 'es-GT', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export type WordKey = keyof typeof esMX;
export type Values = Readonly<Record<string, string | number>>;
type Catalogue = Readonly<Record<string, string | undefined>>;

/** Mexico's words and the English ones are complete. Guatemala's are those that differ. The English ones come when they are asked for: few read them. */
const here: Partial<Record<Locale, readonly Catalogue[]>> = {
  'es-MX': [esMX],
  'es-GT': [esGT, esMX],
};

export function areHere(locale: Locale): boolean {
  return here[locale] !== undefined;
}

/** Fetches the words of a language where they are not here yet. Rejects where they do not come. */
export async function fetchWords(locale: Locale): Promise<void> {
  if (locale === 'en') here.en ??= [(await import('./en.json')).default];
}

/** Looks words up in one language, whose words are here. */
export class Words {
  private readonly catalogues: readonly Catalogue[];

  constructor(readonly locale: Locale) {
    const catalogues = here[locale];
    if (catalogues === undefined) throw new Error(`the words of ${locale} are not here yet`);
    this.catalogues = catalogues;
  }

  /** A text with its places filled in. */
  say(key: WordKey, values: Values = {}): string {
    return filled(this.find(key) ?? key, values);
  }

  /** A code of the API in words; the code itself where a newer API has one that these screens do not know. */
  code(group: string, code: string): string {
    return this.find(`${group}.${code}`) ?? code;
  }

  find(key: string): string | undefined {
    for (const catalogue of this.catalogues) {
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
