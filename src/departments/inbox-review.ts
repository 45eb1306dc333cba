import type { FeedEvent } from '@libs/feed';
import { expiresAt } from '@libs/four-eyes';
import type { AwaitedSecond, InboxRow } from './inbox-row.js';

const BOTH = ['head', 'legal-adviser'];
const ADVISER = ['legal-adviser'];

/** Steps that not both may be the second person of. The case has the rule (SECONDS); src/cases/proposals/inbox-seconds.spec.ts holds them together. */
const SECONDS: Readonly<Record<string, readonly string[]>> = { lower: ADVISER };

type Step = (row: InboxRow, event: FeedEvent) => InboxRow;

/** What waits for the legal adviser, or for a second person: a draft, a step, an erasure, a public version. */
export const reviewSteps: Readonly<Record<string, Step>> = {
  ResolutionDrafted: (row) => ({ ...row, drafted: true }),
  ResolutionReviewed: (row) => ({ ...row, drafted: false }),
  DecisionProposed: (row, event) => awaiting(row, 'step', event, SECONDS[String(event.data['step'])] ?? BOTH),
  DecisionConfirmed: (row) => over(row, 'step'),
  DecisionRejected: (row) => over(row, 'step'),
  // One of each role.
  ErasureProposed: (row, event) =>
    awaiting(
      row,
      'erasure',
      event,
      BOTH.filter((role) => role !== event.envelope.actor.role),
    ),
  ErasureApproved: (row) => over(row, 'erasure'),
  ErasureRejected: (row) => over(row, 'erasure'),
  ErasureExpired: (row) => over(row, 'erasure'),
  PublicVersionProposed: (row, event) => awaiting(row, 'version', event, ADVISER),
  PublicVersionApproved: (row) => over(row, 'version'),
  PublicVersionRejected: (row) => over(row, 'version'),
};

/** Nobody has to look at the draft of a case that has ended; a second person of it may still be waited for. */
export function withReview({ awaitsReview: _, ...row }: InboxRow): InboxRow {
  const waits = (row.open && row.drafted === true) || row.seconds !== undefined;
  return waits ? { ...row, awaitsReview: true } : row;
}

/** Of each kind one at a time: another one has taken the place of one that nobody confirmed in time. */
function awaiting(row: InboxRow, of: AwaitedSecond['of'], { envelope }: FeedEvent, roles: readonly string[]): InboxRow {
  const { effectiveAt: proposedAt, actor } = envelope;
  const one: AwaitedSecond = { of, roles: [...roles], proposer: actor.id, until: expiresAt({ proposedAt }) };
  return { ...row, seconds: [...withoutKind(row, of), one] };
}

function over(row: InboxRow, of: AwaitedSecond['of']): InboxRow {
  const { seconds: _, ...rest } = row;
  const left = withoutKind(row, of);
  return left.length === 0 ? rest : { ...rest, seconds: left };
}

function withoutKind({ seconds = [] }: InboxRow, of: AwaitedSecond['of']): AwaitedSecond[] {
  return seconds.filter((one) => one.of !== of);
}
