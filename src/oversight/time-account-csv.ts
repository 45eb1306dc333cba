import type { OfficeTimeAccount, SpentFigures } from './domain/office-time.js';
import type { TimeAccountFigures } from './time-accounts.js';

type Column = readonly [heading: string, value: (account: OfficeTimeAccount) => number | string | null];

function columnsOf(what: string, spent: (account: OfficeTimeAccount) => SpentFigures): Column[] {
  return (['businessDays', 'calendarDays'] as const).flatMap((unit): Column[] => {
    const heading = `${unit === 'businessDays' ? 'habiles' : 'naturales'}_${what}`;
    return [
      [heading, (account) => spent(account)[unit].total],
      [`${heading}_mediana`, (account) => spent(account)[unit].median],
      [`${heading}_p90`, (account) => spent(account)[unit].p90],
    ];
  });
}

const COLUMNS: readonly Column[] = [
  ['dependencia', ({ office }) => office],
  ['expedientes', ({ cases }) => cases],
  ...columnsOf('consumidos', ({ consumed }) => consumed),
  ...columnsOf('con_la_persona', ({ withCitizen }) => withCitizen),
  ...columnsOf('en_ventanilla', ({ atFrontDesk }) => atFrontDesk),
];

/** A line an office and one of all, for a spreadsheet (RFC 4180). Codes and numbers only, so nothing needs quotes. */
export function timeAccountCsv({ offices, total }: TimeAccountFigures): string {
  const lines = [...offices, total].map((account) => COLUMNS.map(([, value]) => value(account) ?? ''));
  return [COLUMNS.map(([heading]) => heading), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
