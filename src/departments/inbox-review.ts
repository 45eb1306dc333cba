import type { InboxRow } from './inbox-row.js';

/** What puts a row into the list of what the legal adviser looks at: a draft, or a step that waits for its second person. */
export const reviewSteps: Record<string, (row: InboxRow) => InboxRow> = {
  ResolutionDrafted: (row) => reviewing(row, true),
  ResolutionReviewed: (row) => reviewing(row, false),
  DecisionProposed: (row) => ({
    ...row,
    awaitsReview: true,
    reviewBeside: row.reviewBeside ?? row.awaitsReview === true,
  }),
  DecisionConfirmed: (row) => decided(row),
  DecisionRejected: (row) => decided(row),
};

/** While a step waits for its second person the row stays in the list, whatever becomes of a draft beside it. */
function reviewing(row: InboxRow, waits: boolean): InboxRow {
  return row.reviewBeside === undefined ? { ...row, awaitsReview: waits } : { ...row, reviewBeside: waits };
}

function decided({ reviewBeside = false, ...row }: InboxRow): InboxRow {
  return { ...row, awaitsReview: reviewBeside };
}
