import { daysBetween, isCivilDate, SURENESS } from '@libs/business-calendar';
import type { Regime } from './regime.js';
import { RegimeInvalid } from './term-errors.js';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const UNITS = ['BUSINESS_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'HOURS'];
const isUnit = oneOf(...UNITS);
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
const isMonthRule = oneOf('LFPA_29', 'LOJ_45');
const isText: Check = (value) => typeof value === 'string' && value.trim() !== '';

/** What each field of a regime's file must be. Every one must be there; null says that the law is silent. */
const FIELDS: Readonly<Record<keyof Regime, Check>> = {
  id: isText,
  name: isText,
  country: oneOf('GT', 'MX', 'ANY'),
  institutionTypes: (value) => isList(value, isText) && (value as unknown[]).length > 0,
  legalBasis: isText,
  unit: isUnit,
  length: orNull(isCount),
  monthRule: orNull(isMonthRule),
  startRule: oneOf('NEXT_BUSINESS_DAY_AFTER_FILING', 'READY_TO_RESOLVE', 'NEXT_DAY_AFTER_NOTIFICATION'),
  coversNotification: isFlag,
  preventionMaxCount: orNull(isCount),
  preventionWithin: (value) => value === null || value === 'FIRST_THIRD' || isCount(value),
  preventionAnswerTerm: orNull(isCount),
  preventionEffect: oneOf('SUSPEND', 'INTERRUPT', 'NONE'),
  unansweredEffect: orNull(oneOf('DISMISSED', 'NOT_FILED', 'ARCHIVED')),
  extensionMax: (value) => value === null || value === 'HALF' || isCount(value),
  extensionNoticeBefore: (value) => value === null || value === 'END_OF_TERM' || isCount(value),
  silenceEffect: orNull(oneOf('NEGATIVE', 'POSITIVE', 'OBLIGATION_CONTINUES', 'NONE')),
  silenceCertificateTerm: orNull(isCount),
  appeal: orNull(isAppeal),
  inactivityArchive: orNull(isCount),
  confidence: oneOf(...SURENESS),
  uncertain: (value) => isList(value, (one) => isFields(one) && isText(one['field']) && isText(one['ask'])),
  signedOffBy: orNull(isText),
  validFrom: orNull(isDay),
  validTo: orNull(isDay),
};

/**
 * Checks a regime's file, parsed from JSON.
 * @throws RegimeInvalid naming the file, the field and what is wrong with it
 */
export function readRegime(file: string, content: unknown): Regime {
  if (!isFields(content)) throw new RegimeInvalid(file, 'file', 'it is not an object');
  for (const field of Object.keys(content))
    if (!Object.hasOwn(FIELDS, field)) throw new RegimeInvalid(file, field, 'no such field');
  for (const [field, isRight] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(content, field)) throw new RegimeInvalid(file, field, 'it is missing (null says: not fixed)');
    if (!isRight(content[field]))
      throw new RegimeInvalid(file, field, `it cannot be ${JSON.stringify(content[field])}`);
  }
  const regime = content as unknown as Regime;
  const [field, reason] = [...contradictions(regime)][0] ?? [];
  if (field !== undefined && reason !== undefined) throw new RegimeInvalid(file, field, reason);
  return regime;
}

/** What each field allows and all together do not. */
function* contradictions(regime: Regime): Generator<readonly [field: keyof Regime, reason: string]> {
  const { unit, monthRule, validFrom, validTo, confidence, uncertain } = regime;
  if (unit === 'MONTHS' && monthRule === null) yield ['monthRule', 'months end by LFPA_29 or LOJ_45'];
  if (validFrom !== null && validTo !== null && daysBetween(validFrom, validTo) < 0)
    yield ['validTo', `its validity is reversed: from ${validFrom} to ${validTo}`];
  if (regime.preventionWithin === 'FIRST_THIRD' && regime.preventionEffect === 'NONE')
    yield ['preventionEffect', 'a prevention with a limit has an effect'];
  if (confidence !== 'text' && confidence !== 'high' && uncertain.length === 0)
    yield ['uncertain', `it is "${confidence}" and does not say what to ask`];
  const stranger = uncertain.find((one) => !Object.hasOwn(FIELDS, one.field));
  if (stranger) yield ['uncertain', `there is no field "${stranger.field}"`];
}

function isAppeal(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { name, unit, term, monthRule, body, decideTerm } = value;
  const ends = unit === 'MONTHS' ? isMonthRule(monthRule) : monthRule === null;
  return isText(name) && isUnit(unit) && ends && isCount(term) && orNull(isText)(body) && orNull(isCount)(decideTerm);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && isCivilDate(value);
}

function isList(value: unknown, isRight: Check): boolean {
  return Array.isArray(value) && value.every((one) => isRight(one));
}

function orNull(isRight: Check): Check {
  return (value) => value === null || isRight(value);
}

function oneOf(...texts: string[]): Check {
  return (value) => typeof value === 'string' && texts.includes(value);
}
