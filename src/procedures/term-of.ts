import { monthRuleOf, type Regime, type TermLength } from '@libs/legal-terms';
import type { Procedure } from '@libs/procedures';
import type { RegimeTerm } from '../deadlines/index.js';

/** The length of a procedure's term: its own, else that of the law. Months of its own end by the law's rule, else by that of the country. */
export function termLengthOf({ term }: Procedure, regime: Regime, country: string): TermLength | undefined {
  const { unit, length } = term.own ?? regime;
  if (length === null) return undefined;
  if (unit !== 'MONTHS') return { unit, length };
  return { unit, length, monthRule: monthRuleOf({ ...regime, country }) };
}

/** When something was received, with the procedure's rule for what comes after hours. That rule is for electronic filing only (DOMAIN.md C.2). */
export function receivedAt({ afterHours }: Procedure, at: Date, electronic: boolean): RegimeTerm['filed'] {
  if (!electronic || afterHours.policy === 'SAME_DAY_UNTIL_MIDNIGHT') return { at: at.toISOString() };
  return { at: at.toISOString(), afterHours: { nextBusinessDayAfter: afterHours.time } };
}
