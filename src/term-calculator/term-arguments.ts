import { parseArgs } from 'node:util';
import type { Extension, ForceMajeure, Prevention, TermFacts, TermLength, TermUnit } from '@libs/legal-terms';
import { UsageFault } from './usage-fault.js';

export const USAGE = `npm run term -- --institution <code> --regime <id> (--from <YYYY-MM-DD> | --filed-at <instant>)

The due date of a term and its ledger, day by day. Needs no database.

  --institution <code>     whose calendar and time zone: see --list
  --regime <id>            which law: see --list. <id>/appeal is the term to file its appeal
  --from <day>             civil date of filing
  --filed-at <instant>     instant of filing with Z or an offset; the civil date is that of the institution's zone
  --after-hours <HH:mm>    what is filed later, or on a closed day, counts for the next business day
  --ready <day>            the file is ready to resolve (regimes that start then)
  --notified <day>         the notification took effect (regimes that start then)
  --length <n>             the institution's own length, with --unit business-days (default), calendar-days, months, hours
  --prevention notified=<day>[,issued=<day>][,answered=<day>][,in-time=yes|no][,override=<reason>]   repeatable
  --suspend from=<day>,to=<day>,basis=<act>           labours suspended, both days included; repeatable
  --extension notified=<day>,days=<n>
  --office <code>          whose local days hold too
  --half-days count|closed whether half days are business days; default: the institution's profile
  --format table|json|html default: table
  --list                   institutions, offices and regimes
  --help`;

export interface TermOrder {
  readonly institution: string;
  readonly regime: string;
  readonly office: string | undefined;
  readonly halfDays: 'count' | 'closed' | undefined;
  readonly format: 'table' | 'json' | 'html';
  /** The facts of a term once it is known where the institution is. */
  factsIn(place: { readonly zone: string; readonly country: 'GT' | 'MX' }): TermFacts;
}

const UNITS: Readonly<Record<string, TermUnit>> = {
  'business-days': 'BUSINESS_DAYS',
  'calendar-days': 'CALENDAR_DAYS',
  months: 'MONTHS',
  hours: 'HOURS',
};

/** How an own length in months ends: by the law of the country. */
const MONTH_RULES = { GT: 'LOJ_45', MX: 'LFPA_29' } as const;

/** What the command line asks for. @throws UsageFault with what is wrong */
export function readArguments(args: readonly string[]): TermOrder | 'help' | 'list' {
  const values = parsed(args);
  if (values.help) return 'help';
  if (values.list) return 'list';
  const { institution, regime, from, 'filed-at': filedAt } = values;
  if (institution === undefined) throw new UsageFault('--institution is missing');
  if (regime === undefined) throw new UsageFault('--regime is missing');
  if ((from === undefined) === (filedAt === undefined))
    throw new UsageFault('give either --from <day> or --filed-at <instant>');
  if (filedAt === undefined && values['after-hours'] !== undefined)
    throw new UsageFault('--after-hours needs --filed-at: a civil date has no hour');
  const facts = factsOf(values);
  const length = lengthOf(values);
  const afterHours = values['after-hours'];
  return {
    institution,
    regime,
    office: values.office,
    halfDays: oneOf(values['half-days'], '--half-days', ['count', 'closed'] as const),
    format: oneOf(values.format, '--format', ['table', 'json', 'html'] as const) ?? 'table',
    factsIn: ({ zone, country }) => ({
      ...facts,
      ...(length && { length: { ...length, ...(length.unit === 'MONTHS' && { monthRule: MONTH_RULES[country] }) } }),
      filed:
        filedAt === undefined
          ? { on: from ?? '' }
          : {
              at: filedAt,
              zone,
              ...(afterHours !== undefined && { afterHours: { nextBusinessDayAfter: afterHours } }),
            },
    }),
  };
}

type Values = ReturnType<typeof parsed>;

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        institution: text,
        regime: text,
        from: text,
        'filed-at': text,
        'after-hours': text,
        ready: text,
        notified: text,
        length: text,
        unit: text,
        prevention: texts,
        suspend: texts,
        extension: text,
        office: text,
        'half-days': text,
        format: text,
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageFault((error as Error).message); // parseArgs throws nothing but errors that say which argument
  }
}

function factsOf(values: Values): Omit<TermFacts, 'filed' | 'length'> {
  const { ready, notified, extension, prevention = [], suspend = [] } = values;
  return {
    preventions: prevention.map(preventionOf),
    forceMajeure: suspend.map(suspensionOf),
    ...(ready !== undefined && { readyOn: ready }),
    ...(notified !== undefined && { notified: { on: notified } }),
    ...(extension !== undefined && { extension: extensionOf(extension) }),
  };
}

function lengthOf({ length, unit }: Values): TermLength | undefined {
  if (length === undefined) {
    if (unit !== undefined) throw new UsageFault('--unit needs --length');
    return undefined;
  }
  const found = UNITS[unit ?? 'business-days'];
  if (found === undefined) throw new UsageFault(`--unit is one of ${Object.keys(UNITS).join(', ')}, not "${unit}"`);
  return { unit: found, length: Number(length) };
}

function preventionOf(text: string): Prevention {
  const {
    notified = '',
    issued,
    answered,
    override,
    ...rest
  } = pairs('--prevention', text, ['notified', 'issued', 'answered', 'in-time', 'override']);
  const inTime = oneOf(rest['in-time'], 'in-time', ['yes', 'no'] as const);
  return {
    notifiedOn: notified,
    ...(issued !== undefined && { issuedOn: issued }),
    ...(answered !== undefined && { answeredOn: answered }),
    ...(inTime !== undefined && { withinLimit: inTime === 'yes' }),
    ...(override !== undefined && { override }),
  };
}

function suspensionOf(text: string): ForceMajeure {
  const { from = '', to = '', basis = '' } = pairs('--suspend', text, ['from', 'to', 'basis']);
  return { from, to, basis };
}

function extensionOf(text: string): Extension {
  const { notified = '', days = '' } = pairs('--extension', text, ['notified', 'days']);
  return { notifiedOn: notified, days: Number(days) };
}

/** `a=1,b=2`. The last value may hold commas: an act's name does. */
function pairs(option: string, text: string, names: readonly string[]): Readonly<Record<string, string | undefined>> {
  const found: Record<string, string> = {};
  let last: string | undefined;
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(0, at)).trim();
    if (at > 0 && names.includes(name)) {
      if (name in found) throw new UsageFault(`${option}: ${name} stands twice`);
      found[name] = part.slice(at + 1).trim();
      last = name;
    } else if (last === 'basis' || last === 'override') found[last] += `,${part}`;
    else throw new UsageFault(`${option} takes ${names.map((each) => `${each}=…`).join(',')}, not "${part}"`);
  }
  return found;
}

function oneOf<T extends string>(value: string | undefined, option: string, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageFault(`${option} is one of ${allowed.join(', ')}, not "${value}"`);
  return found;
}
