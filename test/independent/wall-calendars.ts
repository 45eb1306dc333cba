/** The wall calendars of the clerk in term-oracle.ts: holidays and clocks known by heart. Days are numbers since 1 January 1970. */

/** Easter Sundays as printed in almanacs, month and day. */
// prettier-ignore
const EASTER: Readonly<Record<number, string>> = {
  2020: '04-12', 2021: '04-04', 2022: '04-17', 2023: '04-09', 2024: '03-31', 2025: '04-20', 2026: '04-05',
  2027: '03-28', 2028: '04-16', 2029: '04-01', 2030: '04-21', 2031: '04-13', 2032: '03-28', 2033: '04-17',
  2034: '04-09', 2035: '03-25', 2036: '04-13', 2037: '04-05', 2038: '04-25', 2039: '04-10', 2040: '04-01',
};
const YEARS = Object.keys(EASTER).map(Number);

const DAY = 86_400_000;
export const dayOf = (text: string): number => Math.round(Date.parse(`${text}T12:00:00Z`) / DAY - 0.5);
/** Day numbers are written out many million times: each is remembered. */
const written = new Map<number, string>();
export function textOf(day: number): string {
  let text = written.get(day);
  if (text === undefined) written.set(day, (text = new Date(day * DAY + DAY / 2).toISOString().slice(0, 10)));
  return text;
}
/** 0 Sunday to 6 Saturday. */
const nameOfDay = (day: number): number => new Date(day * DAY + DAY / 2).getUTCDay();

export const FIRST = dayOf('2020-01-01');
export const LAST = dayOf('2040-12-31');

export interface WallCalendar {
  readonly name: string;
  /** 1 where the office is closed, from FIRST on. */
  readonly closed: Uint8Array;
}

/** A calendar of all years with the days crossed out that its list names, and every Saturday and Sunday. */
function wallCalendar(name: string, daysOfYear: (year: number) => readonly string[]): WallCalendar {
  const closed = new Uint8Array(LAST - FIRST + 1);
  for (let day = FIRST; day <= LAST; day += 1) if ([0, 6].includes(nameOfDay(day))) closed[day - FIRST] = 1;
  for (const text of YEARS.flatMap(daysOfYear)) closed[dayOf(text) - FIRST] = 1;
  return { name, closed };
}

const onDates = (year: number, ...dates: string[]): string[] => dates.map((date) => `${year}-${date}`);
const fromEaster = (year: number, ...offsets: number[]): string[] =>
  offsets.map((offset) => textOf(dayOf(`${year}-${EASTER[year]}`) + offset));

/** The one Monday among seven dates of a month. */
function mondayAmong(year: number, month: string, first: number): string {
  const week = Array.from({ length: 7 }, (_, at) => `${year}-${month}-${String(first + at).padStart(2, '0')}`);
  return week.find((date) => nameOfDay(dayOf(date)) === 1) ?? '';
}

/** Decreto 19-2018 for 30 June, read off the day of the week: Sunday to Saturday. */
function armyDay(year: number): string {
  const shift = [1, 0, -1, -2, 4, 3, 2][nameOfDay(dayOf(`${year}-06-30`))] ?? 0;
  return textOf(dayOf(`${year}-06-30`) + shift);
}

const guatemala = (year: number): string[] => [
  ...onDates(year, '01-01', '05-01', '09-15', '10-20', '11-01', '12-25'),
  ...fromEaster(year, -3, -2, -1),
  armyDay(year),
  ...(year === 2025 ? onDates(2025, '11-03', '12-24', '12-26', '12-31') : []),
];
const guatemalaHalf = (year: number): string[] => [...onDates(year, '12-24', '12-31'), ...fromEaster(year, -4)];
const labourLaw = (year: number): string[] => [
  ...onDates(year, '01-01', '05-01', '09-16', '12-25'),
  mondayAmong(year, '02', 1),
  mondayAmong(year, '03', 15),
  mondayAmong(year, '11', 15),
  ...([2024, 2030, 2036].includes(year) ? [`${year}-10-01`] : []),
];

export const WALL_CALENDARS: readonly WallCalendar[] = [
  wallCalendar('chimaltenango', (year) => [...guatemala(year), `${year}-07-26`]),
  wallCalendar('chimaltenango, half days closed', (year) => [
    ...guatemala(year),
    ...guatemalaHalf(year),
    `${year}-07-26`,
  ]),
  wallCalendar('gt-public-sector', guatemala),
  wallCalendar('mx-lft-74', labourLaw),
  wallCalendar('mx-lfpa-28', (year) =>
    onDates(year, '01-01', '02-05', '03-21', '05-01', '05-05', '09-01', '09-16', '11-20', '12-25'),
  ),
  wallCalendar('mexicali', (year) => [
    ...labourLaw(year),
    ...fromEaster(year, -3, -2),
    ...(year === 2027 ? ['2027-06-06'] : []),
  ]),
];

/** Hours from UTC by hand: Guatemala never moves, Mexico City until October 2022, Baja California with the United States. */
export function localTime(at: number, zone: string): { day: number; msOfDay: number } {
  const standard = zone === 'America/Tijuana' ? -8 : -6;
  const year = new Date(at).getUTCFullYear();
  const local = at + (standard + (inSummer(at, zone, standard, year) ? 1 : 0)) * 3_600_000;
  return { day: Math.floor(local / DAY), msOfDay: local - Math.floor(local / DAY) * DAY };
}

function inSummer(at: number, zone: string, standard: number, year: number): boolean {
  if (zone === 'America/Guatemala' || (zone === 'America/Mexico_City' && year > 2022)) return false;
  const american = zone === 'America/Tijuana';
  const begins = sunday(american ? `${year}-03-08` : `${year}-04-01`) * DAY + (2 - standard) * 3_600_000;
  const ends = sunday(american ? `${year}-11-01` : `${year}-10-25`) * DAY + (2 - standard - 1) * 3_600_000;
  return at >= begins && at < ends;
}

/** The Sunday on or after a date. */
function sunday(date: string): number {
  return dayOf(date) + ((7 - nameOfDay(dayOf(date))) % 7);
}
