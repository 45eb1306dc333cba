import { reviewSteps } from './inbox-review.js';
import type { InboxRow } from './inbox-row.js';

const after = (...types: string[]) =>
  types.reduce<InboxRow>((row, type) => reviewSteps[type]?.(row) ?? row, { status: 'in-progress' } as InboxRow);

describe('the list of what the legal adviser looks at', () => {
  it('holds a case while a draft waits, or a step for its second person', () => {
    expect(after('ResolutionDrafted').awaitsReview).toBe(true);
    expect(after('ResolutionDrafted', 'ResolutionReviewed').awaitsReview).toBe(false);
    expect(after('DecisionProposed').awaitsReview).toBe(true);
    expect(after('DecisionProposed', 'DecisionConfirmed')).toMatchObject({ awaitsReview: false });
    expect(after('DecisionProposed', 'DecisionRejected')).not.toHaveProperty('reviewBeside');
  });

  it('goes on holding it for the one when the other is over', () => {
    expect(after('ResolutionDrafted', 'DecisionProposed', 'DecisionRejected').awaitsReview).toBe(true);
    expect(after('DecisionProposed', 'ResolutionDrafted', 'DecisionRejected').awaitsReview).toBe(true);
    const reviewed = ['ResolutionDrafted', 'DecisionProposed', 'ResolutionReviewed'];
    expect(after(...reviewed).awaitsReview).toBe(true);
    expect(after(...reviewed, 'DecisionConfirmed').awaitsReview).toBe(false);
    // A second proposal, where nobody confirmed the first in time.
    expect(after('ResolutionDrafted', 'DecisionProposed', 'DecisionProposed', 'DecisionRejected').awaitsReview).toBe(
      true,
    );
  });

  it('holds it for a public version too, whatever becomes of the rest', () => {
    expect(after('PublicVersionProposed').awaitsReview).toBe(true);
    expect(after('PublicVersionProposed', 'PublicVersionApproved')).toMatchObject({ awaitsReview: false });
    expect(after('PublicVersionProposed', 'PublicVersionRejected')).not.toHaveProperty('versionBeside');
    const both = ['DecisionProposed', 'PublicVersionProposed'];
    expect(after(...both, 'DecisionConfirmed').awaitsReview).toBe(true);
    expect(after(...both, 'DecisionConfirmed', 'PublicVersionApproved').awaitsReview).toBe(false);
    expect(after(...both, 'PublicVersionRejected').awaitsReview).toBe(true);
    expect(after('PublicVersionProposed', 'ResolutionDrafted', 'PublicVersionApproved').awaitsReview).toBe(true);
    expect(
      after('ResolutionDrafted', 'PublicVersionProposed', 'ResolutionReviewed', 'PublicVersionApproved').awaitsReview,
    ).toBe(false);
  });
});
