import type { InboxRow } from './inbox-row.js';

/** What puts a row into the list of what the legal adviser looks at: a draft, or a step or a public version that waits for its second person. */
export const reviewSteps: Record<string, (row: InboxRow) => InboxRow> = {
  ResolutionDrafted: beside((row) => reviewing(row, true)),
  ResolutionReviewed: beside((row) => reviewing(row, false)),
  DecisionProposed: beside((row) => ({
    ...row,
    awaitsReview: true,
    reviewBeside: row.reviewBeside ?? row.awaitsReview === true,
  })),
  DecisionConfirmed: beside((row) => decided(row)),
  DecisionRejected: beside((row) => decided(row)),
  PublicVersionProposed: (row) => ({
    ...row,
    awaitsReview: true,
    versionBeside: row.versionBeside ?? row.awaitsReview === true,
  }),
  PublicVersionApproved: (row) => published(row),
  PublicVersionRejected: (row) => published(row),
};

/** While a public version waits the row stays in the list, whatever becomes of the rest beside it. */
function beside(step: (row: InboxRow) => InboxRow): (row: InboxRow) => InboxRow {
  return (row) => {
    if (row.versionBeside === undefined) return step(row);
    const next = step({ ...row, awaitsReview: row.versionBeside });
    return { ...next, awaitsReview: true, versionBeside: next.awaitsReview === true };
  };
}

function published({ versionBeside = false, ...row }: InboxRow): InboxRow {
  return { ...row, awaitsReview: versionBeside };
}

/** While a step waits for its second person the row stays in the list, whatever becomes of a draft beside it. */
function reviewing(row: InboxRow, waits: boolean): InboxRow {
  return row.reviewBeside === undefined ? { ...row, awaitsReview: waits } : { ...row, reviewBeside: waits };
}

function decided({ reviewBeside = false, ...row }: InboxRow): InboxRow {
  return { ...row, awaitsReview: reviewBeside };
}
