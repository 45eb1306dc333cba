import type { LegalClock, RegimeDueDate, RegimeTerm } from '../deadlines/index.js';
import { type ProcedureInForce, termLengthOf } from '../procedures/index.js';
import type { CaseEventData } from './domain/case.events.js';

interface Story extends Pick<RegimeTerm, 'filed' | 'suspensions'> {
  readonly country: string;
}

/** The law a case is held to under a version of its procedure, and the due date that follows. @throws CalendarTooShort, TermNotCountable */
export async function governingTerm(
  clock: LegalClock,
  institution: string,
  { definition, regime, regimeVersion }: ProcedureInForce,
  { country, ...story }: Story,
): Promise<{ law: CaseEventData<'RegimeApplied'>; termDays?: number; due: RegimeDueDate }> {
  const length = termLengthOf(definition, regime, country);
  const due = await clock.countTerm({ institution, regimeVersion, ...story, ...(length && { length }) });
  // A regime without a length and a procedure without one of its own: the clock has refused.
  const { unit, length: count, monthRule } = length ?? { unit: regime.unit, length: 0 };
  return {
    law: {
      regime: regime.id,
      regimeVersion,
      unit,
      length: count,
      ...(monthRule && { monthRule }),
      ...(due.waitsFor && { waitsFor: due.waitsFor }),
    },
    ...(unit === 'BUSINESS_DAYS' && { termDays: count }),
    due,
  };
}
