import { SURENESS, type CalendarLine } from './calendar-rules.js';
import { isDay, isListOf, isText, whole, type Fields } from './field-checks.js';
import { dayExists } from './rule-days.js';

type Check = (value: unknown) => boolean;

const HEAD = ['key', 'kind', 'name', 'basis', 'from', 'to', 'halfDay', 'offices', 'sure', 'ask'];

/** The fields of each kind, each with what it must be. */
const KINDS: Readonly<Record<CalendarLine['kind'], Readonly<Record<string, Check>>>> = {
  fixed: { month: whole(1, 12), day: whole(1, 31) },
  'nth-weekday': {
    month: whole(1, 12),
    weekday: whole(1, 7),
    nth: (value) => value === 'last' || whole(1, 4)(value),
  },
  easter: { offset: whole(-70, 70) },
  'moved-gt': { month: whole(6, 6), day: whole(30, 30) },
  'every-n-years': { month: whole(1, 12), day: whole(1, 31), every: whole(2, 100), since: whole(1900, 2100) },
  single: { date: isDay },
  span: { first: isDay, last: isDay },
  'weekly-rest': {
    days: (value) => isListOf(value, whole(1, 7)) && new Set(value as number[]).size === (value as number[]).length,
  },
};

/** What is wrong with a line of a calendar's file, in words; nothing when it may stand. */
export function* calendarLineFaults(line: Fields): Generator<string> {
  for (const field of ['key', 'name']) if (!isText(line[field])) yield `has no ${field}`;
  if (!isText(line['basis'])) yield 'has no legal basis: name the law or act that closes the day';
  yield* kindFaults(line);
  yield* headFaults(line);
}

function* kindFaults(line: Fields): Generator<string> {
  const { kind } = line;
  if (!isText(kind) || !isKind(kind)) {
    yield `the kind ${JSON.stringify(kind)} is unknown; there are ${Object.keys(KINDS).join(', ')}`;
    return;
  }
  const fields = KINDS[kind];
  for (const field of Object.keys(line))
    if (!HEAD.includes(field) && !Object.hasOwn(fields, field)) yield `a ${kind} line has no field "${field}"`;
  const only = kind === 'moved-gt' ? '; only 30 June moves (Decreto 19-2018 as the Constitutional Court left it)' : '';
  for (const [field, isRight] of Object.entries(fields))
    if (!isRight(line[field])) yield `${field} cannot be ${shown(line[field])}${only}`;
  yield* dayFaults(line);
}

function* dayFaults({ month, day, first, last }: Fields): Generator<string> {
  if (typeof month === 'number' && typeof day === 'number' && !dayExists(month, day))
    yield `month ${month} has no day ${day}`;
  if (isDay(first) && isDay(last) && last < first) yield `ends on ${last}, before it begins on ${first}`;
}

function* headFaults({ kind, from, to, halfDay, offices, sure, ask }: Fields): Generator<string> {
  for (const day of [from, to]) if (day !== undefined && !isDay(day)) yield `${shown(day)} is not a day as YYYY-MM-DD`;
  if (isDay(from) && isDay(to) && to < from) yield `its validity is reversed: from ${from} to ${to}`;
  if (halfDay !== undefined && typeof halfDay !== 'boolean') yield 'halfDay must be true or false';
  if (offices !== undefined && !(isListOf(offices, isText) && (offices as unknown[]).length > 0))
    yield 'offices must be a list of office codes';
  yield* surenessFaults(sure, ask);
  const bounded = [from, to, offices, halfDay].some((field) => field !== undefined);
  if (kind === 'weekly-rest' && bounded)
    yield 'a weekly rest holds for the whole calendar: no validity, no offices, no half day';
}

function* surenessFaults(sure: unknown, ask: unknown): Generator<string> {
  if (sure !== undefined && !SURENESS.some((one) => one === sure)) yield `sure must be one of ${SURENESS.join(', ')}`;
  if (ask !== undefined && !isText(ask)) yield 'ask must be a text';
  if ((sure === 'low' || sure === 'open') && !isText(ask)) yield `is "${sure}" and does not say what to ask whom`;
}

function isKind(kind: string): kind is CalendarLine['kind'] {
  return Object.hasOwn(KINDS, kind);
}

function shown(value: unknown): string {
  return value === undefined ? 'left out' : JSON.stringify(value);
}
