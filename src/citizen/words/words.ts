import { en } from './en.js';
import { esGt } from './es-gt.js';
import { esMx, type WordKey } from './es-mx.js';

export type { WordKey };

/** What may stand in braces. */
type Fillings = Readonly<Record<string, string | number>>;

/** Says things to the citizen in one language. What institutions write themselves stays as it is. */
export class Words {
  constructor(
    /** BCP 47, for `lang`. */
    readonly tag: string,
    private readonly table: Readonly<Record<WordKey, string>>,
  ) {}

  /** In the Spanish of the institution's country, or in English. */
  static for(country: string | undefined, language?: string): Words {
    if (language === 'en') return ENGLISH;
    return country === 'GT' ? GUATEMALA : MEXICO;
  }

  say(key: WordKey, fillings: Fillings = {}): string {
    return this.table[key].replace(/\{(\w+)\}/g, (braces, name: string) => String(fillings[name] ?? braces));
  }

  /** For keys made from a code; undefined where there are no words for it. */
  find(key: string, fillings?: Fillings): string | undefined {
    return Object.hasOwn(this.table, key) ? this.say(key as WordKey, fillings) : undefined;
  }

  /** A civil date. */
  day(date: string): string {
    const format = new Intl.DateTimeFormat(this.tag, { dateStyle: 'long', timeZone: 'UTC' });
    return format.format(new Date(`${date}T00:00:00Z`));
  }

  length({ unit, length }: { unit: string; length: number }): string {
    return `${length} ${this.find(`unit.${unit}.${length === 1 ? 'one' : 'many'}`) ?? unit}`;
  }
}

const MEXICO = new Words('es-MX', esMx);
const GUATEMALA = new Words('es-GT', { ...esMx, ...esGt });
const ENGLISH = new Words('en', en);
