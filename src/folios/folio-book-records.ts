import { Refusal } from '@libs/decider';
import { StoreUnavailable } from '@libs/event-store';
import type { IndexDescription } from 'mongodb';

/** Whose number it is: a series is counted per institution, series code and civil year. */
export interface SeriesKey {
  readonly institution: string;
  readonly series: string;
}

/** A number taken and not yet settled, as it stands in its series. `at` is the server's time of taking: the reception time. */
export interface PendingFolio {
  readonly n: number;
  readonly year: number;
  readonly caseId: string;
  readonly at: Date;
}

/** The last number a series gave in a year. */
export interface YearEnd {
  readonly year: number;
  readonly last: number;
}

/** Collection `folio_series`, one document a series. */
export interface FolioSeriesDocument extends SeriesKey {
  /** `<institution>/<series>` */
  readonly _id: string;
  /** IANA zone whose civil year counts. */
  readonly zone: string;
  readonly prefix: string;
  readonly year: number;
  /** Last number taken in `year`. */
  readonly last: number;
  /** Time of the last taking; never goes back, whatever the server's clock does. */
  readonly lastAt: Date;
  readonly pending: readonly PendingFolio[];
  /** Where each past year ended, so that a number missing at its end is noticed too. */
  readonly closed: readonly YearEnd[];
}

/** Collection `folios`, one document a settled, annulled or imported number. Imported ones carry no year and n. */
export interface FolioDocument extends SeriesKey {
  /** `<institution>/<folio>` */
  readonly _id: string;
  readonly folio: string;
  readonly caseId: string;
  readonly at: Date;
  readonly year?: number;
  readonly n?: number;
  readonly annulled?: { readonly reason: string };
}

/** A number that was taken and never became a registration. */
export interface AnnulledFolio {
  readonly folio: string;
  /** When it was taken. */
  readonly at: Date;
  readonly reason: string;
}

/** Indexes that `migrate` makes. */
export const folioIndexes: readonly { readonly collection: string; readonly indexes: readonly IndexDescription[] }[] = [
  ...indexesOf({ series: 'folio_series', numbers: 'folios' }),
  ...indexesOf({ series: 'letter_series', numbers: 'letter_numbers' }),
  ...indexesOf({ series: 'licence_series', numbers: 'licence_numbers' }),
];

function indexesOf({ series, numbers }: NumberForm['collections']): typeof folioIndexes {
  return [
    {
      collection: numbers,
      indexes: [
        {
          name: 'number',
          key: { institution: 1, series: 1, year: 1, n: 1 },
          unique: true,
          partialFilterExpression: { n: { $exists: true } },
        },
        { name: 'case', key: { caseId: 1 } },
        {
          name: 'annulled',
          key: { institution: 1, series: 1, at: 1 },
          partialFilterExpression: { annulled: { $exists: true } },
        },
      ],
    },
    { collection: series, indexes: [{ name: 'institution', key: { institution: 1 } }] },
  ];
}

/** Both collections are read and written as the majority has them, on disk. */
export function folioConcerns(timeoutMs: number) {
  return {
    readPreference: 'primary',
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: timeoutMs },
  } as const;
}

/** Series of ids kept from another system. */
export const importedSeries = 'IMP';

export function seriesId({ institution, series }: SeriesKey): string {
  return `${institution}/${series}`;
}

export function folioId(institution: string, folio: string): string {
  return `${institution}/${folio}`;
}

/** `<PREFIX>-<SERIES>-<YEAR>-<NNNNNN>`; a number beyond 999999 grows longer. */
export function formatFolio(prefix: string, series: string, year: number, n: number): string {
  return `${prefix}-${series}-${year}-${String(n).padStart(6, '0')}`;
}

export interface FolioParts {
  readonly prefix: string;
  readonly series: string;
  readonly year: number;
  readonly n: number;
}

/** The parts of a folio of our own form, undefined for any other text. */
export function parseFolio(folio: string): FolioParts | undefined {
  const match = /^([A-Z0-9]+)-([A-Z0-9]+)-(\d{4})-(\d{6,12})$/.exec(folio);
  if (!match) return undefined;
  const [, prefix, series, year, n] = match as unknown as [string, string, string, string, string];
  const parts = { prefix, series, year: Number(year), n: Number(n) };
  return formatFolio(prefix, series, parts.year, parts.n) === folio ? parts : undefined;
}

/** How the numbers of a book are written, and where they lie. */
export interface NumberForm {
  readonly collections: { readonly series: string; readonly numbers: string };
  format(prefix: string, series: string, year: number, n: number): string;
  parse(text: string): FolioParts | undefined;
}

/** The numbers that cases go by. */
export const caseNumbers: NumberForm = {
  collections: { series: 'folio_series', numbers: 'folios' },
  format: formatFolio,
  parse: parseFolio,
};

/** The numbers of letters: `<PREFIX>/<SIGLAS>/<NNNN>/<YEAR>`; a number beyond 9999 grows longer. The series is the siglas of a department. */
export const letterNumbers: NumberForm = {
  collections: { series: 'letter_series', numbers: 'letter_numbers' },
  format: formatLetterNumber,
  parse(text) {
    const match = /^([A-Z0-9]+)\/([A-Z0-9]+)\/(\d{4,12})\/(\d{4})$/.exec(text);
    if (!match) return undefined;
    const [, prefix, series, n, year] = match as unknown as [string, string, string, string, string];
    const parts = { prefix, series, year: Number(year), n: Number(n) };
    return formatLetterNumber(prefix, series, parts.year, parts.n) === text ? parts : undefined;
  },
};

/** The numbers of licences: `LIC-` and the form of a folio, so that none is taken for that of its case. */
export const licenceNumbers: NumberForm = {
  collections: { series: 'licence_series', numbers: 'licence_numbers' },
  format: (prefix, series, year, n) => `${LICENCE}${formatFolio(prefix, series, year, n)}`,
  parse: (text) => (text.startsWith(LICENCE) ? parseFolio(text.slice(LICENCE.length)) : undefined),
};
const LICENCE = 'LIC-';

function formatLetterNumber(prefix: string, series: string, year: number, n: number): string {
  return `${prefix}/${series}/${String(n).padStart(4, '0')}/${year}`;
}

/** The folio belongs to another case, or will belong to one: its number is our own series' to give. */
export class FolioTaken extends Refusal {
  readonly code = 'folio-taken';
  readonly kind = 'conflict';

  constructor(institution: string, folio: string) {
    super(`Folio ${folio} belongs to another case`, { institution, folio });
  }
}

/** No number can be had now; asking again for the same case gets the same number if one was taken. Answered 503. */
export class FoliosUnavailable extends StoreUnavailable {
  override readonly code = 'folios-unavailable';
}

/** What became of a number: registered for its case, or annulled with a reason. */
export interface Settlement extends SeriesKey {
  readonly folio: string;
  readonly caseId: string;
  readonly at: Date;
  readonly annulled?: { readonly reason: string };
}

/** A folio a case had in another system. */
export interface KeptFolio {
  readonly institution: string;
  /** Begins the institution's own folios, whether their series are set up already or not. */
  readonly prefix: string;
  readonly folio: string;
  readonly caseId: string;
  readonly at: Date;
}

export interface FoundCase {
  readonly caseId: string;
  readonly annulled?: { readonly reason: string };
}
