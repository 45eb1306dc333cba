import type { ClockStory, PreventionClock, PreventionWeight } from '../../deadlines/index.js';
import type { CaseLaw } from '../term/case-law.js';
import type { PreventionEffect } from '../domain/case.codes.js';
import { instructionOf, openPrevention } from '../domain/case.instruction.js';
import { holdsClock } from '../domain/case.instruction-state.js';
import { type CaseState, isRegistered, type RegisteredCase } from '../domain/case.state.js';

/** The clock of a case as its history has it. A span that is open ends on `on`. */
export function clockStory(institution: string, registered: RegisteredCase, law: CaseLaw, on: string): ClockStory {
  const { termFrom } = registered;
  const { preventions } = instructionOf(registered);
  const isPrevention = (id: string) => preventions.some(({ preventionId }) => preventionId === id);
  return {
    institution,
    regime: law.regime,
    length: law.length,
    filedOn: registered.law?.countsFrom ?? termFrom,
    ...(registered.readyOn !== undefined && { readyOn: registered.readyOn }),
    questions: registered.suspensions
      .filter(({ requestId, from }) => !isPrevention(requestId) && from >= termFrom)
      .map(({ from, to }) => ({ from, to: to ?? on })),
    preventions: preventions.flatMap(({ issuedOn, notifiedOn, effect, answeredOn = on }) =>
      notifiedOn !== undefined && notifiedOn >= termFrom && holdsClock(effect)
        ? [{ issuedOn, notifiedOn, answeredOn }]
        : [],
    ),
    ...(registered.extension && { extension: registered.extension }),
  };
}

/** The verdicts of libs/legal-terms as they stand in the history. */
export const EFFECTS: Record<PreventionWeight['verdict'], PreventionEffect> = {
  SUSPENDED: 'suspended',
  INTERRUPTED: 'interrupted',
  LATE: 'late',
  BEFORE_START: 'before-start',
  AFTER_TERM: 'after-term',
  NO_EFFECT: 'no-effect',
};

/** The last day to answer the prevention that is open, by the calendar in force. */
export async function lastDayToAnswer(
  clock: PreventionClock,
  institution: string,
  state: CaseState,
): Promise<string | undefined> {
  const open = isRegistered(state) ? openPrevention(state) : undefined;
  if (open?.notifiedOn === undefined || open.answerDays === undefined) return undefined;
  return clock.answerBy(institution, open.notifiedOn, open.answerDays);
}
