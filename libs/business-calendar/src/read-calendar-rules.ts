import { calendarLineFaults } from './calendar-line-faults.js';
import { CalendarRulesInvalid, type CalendarRules } from './calendar-rules.js';
import { isFields, isListOf, isText, isZone, type Fields } from './field-checks.js';

const FIELDS = ['id', 'version', 'name', 'country', 'zone', 'includes', 'offices', 'seat', 'halfDays', 'note', 'lines'];

/**
 * Checks a calendar's file, parsed from JSON, before any day is made of it.
 * @param file its name, for the errors
 * @throws CalendarRulesInvalid naming file, line (number and key) and reason
 */
export function readCalendarRules(file: string, content: unknown): CalendarRules {
  if (!isFields(content)) throw new CalendarRulesInvalid(file, undefined, 'is not an object');
  for (const reason of fileFaults(content)) throw new CalendarRulesInvalid(file, undefined, reason);

  const keys = new Set<unknown>();
  for (const [at, line] of (content['lines'] as unknown[]).entries()) {
    const key = isFields(line) && isText(line['key']) ? line['key'] : undefined;
    for (const reason of lineFaults(line, keys))
      throw new CalendarRulesInvalid(file, `line ${at + 1}${key === undefined ? '' : ` (${key})`}`, reason);
    keys.add(key);
  }
  return content as unknown as CalendarRules;
}

function* lineFaults(line: unknown, keysBefore: ReadonlySet<unknown>): Generator<string> {
  if (!isFields(line)) {
    yield 'is not an object';
    return;
  }
  if (keysBefore.has(line['key'])) yield 'this key stands twice';
  yield* calendarLineFaults(line);
}

function* fileFaults(rules: Fields): Generator<string> {
  for (const field of Object.keys(rules)) if (!FIELDS.includes(field)) yield `the field "${field}" is unknown`;
  for (const field of ['id', 'version', 'name']) if (!isText(rules[field])) yield `has no ${field}`;
  const { country, halfDays, zone, lines } = rules;
  if (country !== 'GT' && country !== 'MX') yield 'country must be "GT" or "MX"';
  if (halfDays !== undefined && halfDays !== 'count' && halfDays !== 'closed')
    yield 'halfDays must be "count" or "closed"';
  if (zone !== undefined && !isZone(zone)) yield `${JSON.stringify(zone)} is not an IANA time zone`;
  yield* partFaults(rules);
  if (!Array.isArray(lines)) yield 'has no list of lines';
}

function* partFaults({ includes = [], offices = [], seat }: Fields): Generator<string> {
  if (!isListOf(includes, isText)) yield 'includes must be a list of calendar ids';
  if (!isListOf(offices, (one) => isFields(one) && isText(one['code']) && isText(one['name'])))
    yield 'offices must be a list of { code, name }';
  if (seat !== undefined && !isText(seat)) yield 'seat must be the code of an office';
}
