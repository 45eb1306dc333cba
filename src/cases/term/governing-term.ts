import type { LegalClock, RegimeDueDate, RegimeTerm } from '../../deadlines/index.js';
import { type ProcedureInForce, termLengthOf } from '../../procedures/index.js';
import type { CaseEventData } from '../domain/case.events.js';
import type { RegisteredCase } from '../domain/case.state.js';
import { TermInHours } from '../handling/rebinding.refusals.js';
import { endedSpans } from './resumed-term.js';

interface Story extends Pick<RegimeTerm, 'filed' | 'readyOn' | 'suspensions' | 'extension'> {
  readonly country: string;
  /** The civil date from which the term is told to run. */
  readonly from: string;
}

/** The law a case is held to, and the due date that follows. */
interface GoverningTerm {
  readonly law: CaseEventData<'RegimeApplied'>;
  readonly termDays?: number;
  readonly due: RegimeDueDate;
}

/** Of a case under a version of its procedure. @throws CalendarTooShort, TermNotCountable */
export async function governingTerm(
  clock: LegalClock,
  institution: string,
  { definition, regime, regimeVersion }: ProcedureInForce,
  { country, from, ...story }: Story,
): Promise<GoverningTerm> {
  const length = termLengthOf(definition, regime, country);
  const due = await clock.countTerm({ institution, regimeVersion, ...story, ...(length && { length }) });
  // A regime without a length and a procedure without one of its own: the clock has refused.
  const { unit, length: count, monthRule } = length ?? { unit: regime.unit, length: 0 };
  // A term that began with a ready file still has the day of its filing, which the internal clock runs from.
  const countsFrom = story.readyOn !== undefined && 'on' in story.filed ? story.filed.on : due.countsFrom;
  return {
    law: {
      regime: regime.id,
      regimeVersion,
      unit,
      length: count,
      ...(monthRule && { monthRule }),
      ...(due.waitsFor && { waitsFor: due.waitsFor }),
      ...(countsFrom !== from && { countsFrom }),
    },
    ...(unit === 'BUSINESS_DAYS' && { termDays: count }),
    due,
  };
}

/**
 * The same of a running case that goes on under another version, or another procedure: counted from the filing that it has, with what held
 * its clock until the day.
 * @throws TermInHours, CalendarTooShort, TermNotCountable
 */
export function continuedTerm(
  clock: LegalClock,
  institution: string,
  version: ProcedureInForce,
  registered: RegisteredCase,
  { country, on }: { country: string; on: string },
): Promise<GoverningTerm> {
  const { termFrom, law, readyOn, folio, extension } = registered;
  if ((version.definition.term.own?.unit ?? version.regime.unit) === 'HOURS') throw new TermInHours(folio);
  const filed = { on: law?.countsFrom ?? termFrom };
  const told = { ...(readyOn !== undefined && { readyOn }), ...(extension && { extension }) };
  const story = { filed, suspensions: endedSpans(registered, on), ...told };
  return governingTerm(clock, institution, version, { country, from: termFrom, ...story });
}
