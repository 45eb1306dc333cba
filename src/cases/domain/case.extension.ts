import type { CaseEvent, CaseEventData } from './case.events.js';
import { ExtensionTooLate, TermAlreadyExtended, TermNotExtendable } from './case.extension.refusals.js';
import { type Acting, recorded, requireBetween, requireStep, requireUnanswered } from './case.guards.js';
import { QuestionAlreadyOpen } from './case.refusals.js';
import { type CaseState, heldSpan, type RegisteredCase } from './case.state.js';

export type Extension = Omit<CaseEventData<'TermExtended'>, 'previousDueOn'> & {
  readonly proof: string;
  /** The due date by the calendar in force, before it is made longer. */
  readonly presentDueOn: string;
  /** Civil date in the institution's zone: nobody is notified in the future. */
  readonly today: string;
};

/**
 * A motivated act gives the department more days, once, told to the citizen before the term ended; they are counted from its end
 * (DOMAIN.md C.2, 5). A term that has passed is not made longer: what followed from it stands.
 */
export function extendTerm(state: CaseState, { presentDueOn, today, ...extension }: Extension & Acting): CaseEvent[] {
  const { by, source: _, ...said } = extension;
  const registered = requireExtendable(state, { by });
  const { notifiedOn } = said;
  requireBetween('notifiedOn', notifiedOn, { notBefore: registered.termFrom, notAfter: today });
  if (today > presentDueOn) throw new ExtensionTooLate(presentDueOn);
  return recorded('TermExtended', { ...said, previousDueOn: presentDueOn });
}

/** The case, if its term may be made longer as far as the case knows; how long, and whether at all, its law says. */
export function requireExtendable(state: CaseState, { by }: Pick<Acting, 'by'>): ExtendableCase {
  const registered = requireStep('extend', state, by);
  requireUnanswered(registered);
  const { law, extension, folio, dueOn } = registered;
  if (extension !== undefined) throw new TermAlreadyExtended(dueOn);
  const held = heldSpan(registered);
  if (held) throw new QuestionAlreadyOpen(held.requestId);
  if (!hasLaw(registered)) throw new TermNotExtendable(folio, 'no-law');
  if (law?.unit === 'HOURS') throw new TermNotExtendable(folio, 'in-hours');
  if (law?.waitsFor !== undefined) throw new TermNotExtendable(folio, 'not-begun');
  return registered;
}

export type ExtendableCase = RegisteredCase & Required<Pick<RegisteredCase, 'law'>>;

function hasLaw(registered: RegisteredCase): registered is ExtendableCase {
  return registered.law !== undefined;
}
