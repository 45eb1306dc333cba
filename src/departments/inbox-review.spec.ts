import type { FeedEvent } from '@libs/feed';
import { envelopeAt } from '@libs/testing';
import { filterOf } from './inbox-query.js';
import { reviewSteps, withReview } from './inbox-review.js';
import type { InboxRow } from './inbox-row.js';

const AT = '2026-03-02T10:00:00.000Z';

function event(type: string, role = 'legal-adviser', data: Record<string, unknown> = {}): FeedEvent {
  const envelope = { ...envelopeAt(1), effectiveAt: AT, actor: { kind: 'staff', id: `a-${role}`, role } as const };
  return { type, data, envelope, position: 1 };
}

const after = (...events: (string | FeedEvent)[]) =>
  events
    .map((one) => (typeof one === 'string' ? event(one) : one))
    .reduce<InboxRow>((row, one) => withReview(reviewSteps[one.type]?.(row, one) ?? row), aRow());

function aRow(more: Partial<InboxRow> = {}): InboxRow {
  return { status: 'in-progress', open: true, ...more } as InboxRow;
}

describe('the list of what the legal adviser looks at', () => {
  it('holds a case while a draft waits, or a step for its second person', () => {
    expect(after('ResolutionDrafted').awaitsReview).toBe(true);
    expect(after('ResolutionDrafted', 'ResolutionReviewed')).not.toHaveProperty('awaitsReview');
    expect(after('DecisionProposed').awaitsReview).toBe(true);
    expect(after('DecisionProposed', 'DecisionConfirmed')).not.toHaveProperty('awaitsReview');
    expect(after('DecisionProposed', 'DecisionRejected')).not.toHaveProperty('seconds');
  });

  it('goes on holding it for the one when the other is over', () => {
    expect(after('ResolutionDrafted', 'DecisionProposed', 'DecisionRejected').awaitsReview).toBe(true);
    expect(after('DecisionProposed', 'ResolutionDrafted', 'DecisionRejected').awaitsReview).toBe(true);
    const reviewed = ['ResolutionDrafted', 'DecisionProposed', 'ResolutionReviewed'];
    expect(after(...reviewed).awaitsReview).toBe(true);
    expect(after(...reviewed, 'DecisionConfirmed')).not.toHaveProperty('awaitsReview');
    // A second proposal, where nobody confirmed the first in time.
    expect(after('DecisionProposed', 'DecisionProposed').seconds).toHaveLength(1);
  });

  it('holds it for a public version and for an erasure too, whatever becomes of the rest', () => {
    expect(after('PublicVersionProposed').awaitsReview).toBe(true);
    expect(after('PublicVersionProposed', 'PublicVersionApproved')).not.toHaveProperty('awaitsReview');
    const all = ['DecisionProposed', 'PublicVersionProposed', 'ErasureProposed'];
    expect(after(...all, 'DecisionConfirmed', 'PublicVersionRejected').awaitsReview).toBe(true);
    for (const end of ['ErasureApproved', 'ErasureRejected', 'ErasureExpired'])
      expect(after(...all, 'DecisionConfirmed', 'PublicVersionRejected', end)).not.toHaveProperty('awaitsReview');
  });

  it('holds a case that has ended for its second person only', () => {
    expect(withReview(aRow({ open: false, drafted: true }))).not.toHaveProperty('awaitsReview');
    expect(withReview({ ...after('DecisionProposed'), open: false }).awaitsReview).toBe(true);
  });
});

describe('who may be the second person', () => {
  const roles = (...events: FeedEvent[]) => after(...events).seconds?.map((one) => one.roles);

  it('is one of the other role for an erasure, the adviser for a public version and for lowering, and else either', () => {
    expect(roles(event('ErasureProposed', 'legal-adviser'))).toEqual([['head']]);
    expect(roles(event('ErasureProposed', 'head'))).toEqual([['legal-adviser']]);
    expect(roles(event('PublicVersionProposed', 'officer'))).toEqual([['legal-adviser']]);
    expect(roles(event('DecisionProposed', 'head', { step: 'lower' }))).toEqual([['legal-adviser']]);
    expect(roles(event('DecisionProposed', 'head', { step: 'rectify' }))).toEqual([['head', 'legal-adviser']]);
  });

  it('has 72 hours', () => {
    expect(after('DecisionProposed').seconds).toMatchObject([{ until: '2026-03-05T10:00:00.000Z' }]);
  });

  it('is looked for by role, among those that somebody else proposed and that are not over', () => {
    const reader = { institution: 'town', officer: 'me', role: 'head', today: '2026-03-03', at: AT };
    expect(filterOf({ ...reader, department: 'obras', filter: 'to-confirm' })).toEqual({
      institution: 'town',
      department: 'obras',
      awaitsReview: true,
      seconds: { $elemMatch: { roles: 'head', proposer: { $ne: 'me' }, until: { $gt: AT } } },
    });
  });
});
