import { isCivilDate, type CivilDate } from '@libs/business-calendar';
import type { ForceMajeure, TermFacts } from './facts.js';
import type { Regime, TermLength } from './regime.js';
import { FactInvalid, FactsContradict, LengthMissing, RegimeNotInForce } from './term-errors.js';

/** @throws FactInvalid unless the text is a day that exists */
export function requireDay(date: CivilDate, field: string): CivilDate {
  if (!isCivilDate(date)) throw new FactInvalid(field, `"${date}" is not a day`, 'Write an existing day as YYYY-MM-DD');
  return date;
}

/** @throws FactsContradict when something that follows the filing lies before it */
export function requireOrder(filedOn: CivilDate, on: CivilDate, field: string): void {
  if (on < filedOn)
    throw new FactsContradict(field, `${on} lies before the filing on ${filedOn}`, 'Correct one of the two days');
}

/** The length of the facts, or that of the law. @throws LengthMissing, FactInvalid */
export function lengthOf(regime: Regime, { length: own }: TermFacts): TermLength {
  const { unit, length, monthRule } = regime;
  const found = own ?? (length === null ? undefined : { unit, length, monthRule });
  if (!found) throw new LengthMissing(regime.id);
  if (!Number.isSafeInteger(found.length) || found.length < 1 || found.length > 10_000)
    throw new FactInvalid('length', `${found.length} is not a length`, 'Give a whole number from 1 to 10000');
  if (found.unit === 'MONTHS' && !found.monthRule)
    throw new FactInvalid('length', 'months end by LFPA 29 or by LOJ 45', 'Name the rule of months');
  return found;
}

/** @throws FactInvalid for a span that is reversed or names no act */
export function checkForceMajeure(spans: readonly ForceMajeure[]): void {
  for (const { from, to, basis } of spans) {
    requireDay(from, 'forceMajeure.from');
    requireDay(to, 'forceMajeure.to');
    if (to < from)
      throw new FactInvalid('forceMajeure', `it ends on ${to}, before it begins on ${from}`, 'Correct the days');
    if (basis.trim() === '')
      throw new FactInvalid(
        'forceMajeure.basis',
        'no act is named',
        'Give the published acuerdo that suspends labours',
      );
  }
}

/** A procedure is counted by the law in force when it began. @throws RegimeNotInForce */
export function requireInForce(regime: Regime, filedOn: CivilDate): void {
  const { validFrom, validTo } = regime;
  if ((validFrom !== null && filedOn < validFrom) || (validTo !== null && filedOn > validTo))
    throw new RegimeNotInForce(regime, filedOn);
}
