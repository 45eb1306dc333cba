import { type CaseState, isRegistered, noticesOwed, type RegisteredCase } from '../cases/index.js';
import type { RenewalResult } from './domain/licence.codes.js';
import type { FiledRenewal } from './domain/licence.state.js';
import { dayBefore } from './domain/licence-days.js';
import type { Period, Renewal } from './domain/validity.js';

interface Course {
  readonly result: RenewalResult;
  /** The last day on which its decision was awaited. */
  readonly to?: string;
}

/** A renewal with what became of its case, read from the case itself: no view is waited for. */
export function renewalWith(filed: FiledRenewal, state: CaseState): Renewal {
  const { caseId, folio, filedOn, validTo, timely, extends: goesOn, basis } = filed;
  const told = { caseId, folio, filedOn, validTo, timely, extends: goesOn, basis };
  if (!isRegistered(state)) return { ...told, pending: [{ from: filedOn, to: filedOn }], result: 'ended' };
  const { result, to } = courseOf(state);
  const { spans, from } = earlierSpans(state);
  // What was granted goes on until its period stands in the register: nobody loses a right to a clerk who is slow.
  const awaited = result === 'granted' && filed.entered !== true ? undefined : to;
  return { ...told, result, pending: [...spans, { from, ...(awaited !== undefined && { to: awaited }) }] };
}

/** What was decided and undone by a reopening: it was awaited again from then on. */
function earlierSpans({ filedOn, earlier = [] }: RegisteredCase): { spans: Period[]; from: string } {
  let from = filedOn;
  const spans: Period[] = [];
  for (const { reopenedOn, notifiedOn, closedOn } of earlier) {
    spans.push({ from, to: notifiedOn ?? closedOn ?? dayBefore(reopenedOn) });
    from = reopenedOn;
  }
  return { spans, from };
}

/** Overdue or granted by silence it is still awaited: only a decision that was notified ends it, or the person who asked. */
function courseOf(state: RegisteredCase): Course {
  const { status, notifiedOn, outcome, withdrawnOn, closedOn } = state;
  if (withdrawnOn !== undefined && status === 'withdrawn') return { result: 'withdrawn', to: withdrawnOn };
  if (status === 'dismissed' || status === 'lapsed') return endedUndecided(state, status);
  if (notifiedOn !== undefined) return { result: isGrant(outcome) ? 'granted' : 'refused', to: notifiedOn };
  if (status === 'concluded' && closedOn !== undefined) return { result: 'ended', to: closedOn };
  return { result: 'pending' };
}

/** A dismissal and an archiving are notified too: until everybody has it, the end is not final. */
function endedUndecided(state: RegisteredCase, result: 'dismissed' | 'lapsed'): Course {
  const { ending, notices = [], lapsedOn } = state;
  if (ending === undefined) return { result, ...(lapsedOn !== undefined && { to: lapsedOn }) };
  if (noticesOwed(state).some(({ act }) => act === ending.act)) return { result };
  const effects = notices.flatMap(({ act, effectiveOn }) => (act === ending.act ? (effectiveOn ?? []) : []));
  return { result, to: effects.toSorted().at(-1) ?? ending.on };
}

function isGrant(outcome: string | undefined): boolean {
  return outcome === 'favourable' || outcome === 'partial';
}
