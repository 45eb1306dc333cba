import { defineView, type FeedEvent } from '@libs/feed';

/** One case as a department's worklist shows it. Ids, codes and dates only; names and texts are joined from the search view. */
export interface InboxRow {
  institution: string;
  folio: string;
  procedure: string;
  matter: string;
  place: string;
  channel: string;
  status: string;
  /** False once the case has ended; ended cases leave the worklists. */
  open: boolean;
  department: string | null;
  officer: string | null;
  filedOn: string;
  dueOn: string;
  /** The citizen was asked and the clock stands still. */
  waiting: boolean;
  /** Another department sent it back. */
  returned: boolean;
  needsRuling: boolean;
  unroutable: boolean;
  /** Instant of the last step, ISO 8601 UTC. */
  movedAt: string;
  /** The department's queue has handed it over. */
  delivered: boolean;
  openReturns: number;
  /** A draft of its resolution waits for the legal adviser; absent while none does. */
  awaitsReview?: boolean;
}

const open = { partialFilterExpression: { open: true } };

export const departmentInbox = defineView<InboxRow>({
  name: 'department-inbox',
  revision: 2,
  gatherMs: 400,
  kinds: ['case'],
  opens: false,
  indexes: [
    { name: 'by_due', key: { institution: 1, department: 1, dueOn: 1, _id: 1 }, ...open },
    { name: 'by_officer', key: { institution: 1, department: 1, officer: 1, dueOn: 1, _id: 1 }, ...open },
    { name: 'by_waiting', key: { institution: 1, department: 1, waiting: 1, dueOn: 1, _id: 1 }, ...open },
    { name: 'by_returned', key: { institution: 1, department: 1, returned: 1, dueOn: 1, _id: 1 }, ...open },
    { name: 'for_ruling', key: { institution: 1, needsRuling: 1, dueOn: 1, _id: 1 }, ...open },
    {
      name: 'for_review',
      key: { institution: 1, awaitsReview: 1, dueOn: 1, _id: 1 },
      partialFilterExpression: { open: true, awaitsReview: true },
    },
  ],

  evolve(row, event) {
    const next = change(row, event);
    return next === undefined ? row : { ...next, movedAt: event.envelope.effectiveAt };
  },
});

function change(row: InboxRow | undefined, event: FeedEvent): InboxRow | undefined {
  if (event.type === 'PetitionRegistered') return registered(event);
  if (row === undefined) return undefined;
  const step = steps[event.type];
  return step === undefined ? undefined : { ...row, ...step(textOf(event), row) };
}

function registered({ data, envelope }: FeedEvent): InboxRow {
  return {
    institution: envelope.institution,
    folio: String(data['folio']),
    procedure: String(data['procedure']),
    matter: String(data['matter']),
    place: String(data['place']),
    channel: String(data['channel']),
    status: 'registered',
    open: true,
    department: null,
    officer: null,
    filedOn: String(data['filedOn']),
    dueOn: String(data['dueOn']),
    waiting: false,
    returned: false,
    needsRuling: false,
    unroutable: false,
    movedAt: envelope.effectiveAt,
    delivered: false,
    openReturns: 0,
  };
}

type Text = (field: string) => string | undefined;

/** After this many returns the supervisor rules (the decider has the rule; the row only shows it). */
const RETURNS_TO_RULING = 3;

const steps: Record<string, (text: Text, row: InboxRow) => Partial<InboxRow>> = {
  CaseRouted: (text) => ({
    status: 'routed',
    department: text('department') ?? null,
    officer: null,
    delivered: text('basis') === 'import',
    unroutable: text('unroutable') === 'true',
    needsRuling: false,
  }),
  TransferRuled: (text) => ({
    status: 'routed',
    department: text('department') ?? null,
    officer: null,
    delivered: false,
    needsRuling: false,
  }),
  CaseDelivered: (text) => ({ delivered: true, officer: text('officer') ?? null }),
  CaseAccepted: () => ({ status: 'in-progress' }),
  CaseReturned: (_, row) => ({
    ...reviewed(row),
    status: 'registered',
    department: null,
    officer: null,
    delivered: false,
    returned: true,
    openReturns: row.openReturns + 1,
    needsRuling: row.openReturns + 1 >= RETURNS_TO_RULING,
  }),
  OfficerAssigned: (text) => ({ officer: text('officer') ?? null }),
  NoteAdded: () => ({}),
  CitizenAsked: () => ({ waiting: true }),
  CitizenReplied: (text, row) => ({ waiting: false, dueOn: text('dueOn') ?? row.dueOn }),
  CaseAnswered: (text, row) => ({
    status: 'resolved',
    waiting: false,
    dueOn: text('dueOn') ?? row.dueOn,
    ...reviewed(row),
  }),
  CitizenNotified: () => ({}),
  CaseClosed: () => ({ status: 'concluded', open: false, waiting: false }),
  CaseReopened: (text, row) => ({ status: 'in-progress', open: true, dueOn: text('dueOn') ?? row.dueOn }),
  CaseWithdrawn: () => ({ status: 'withdrawn', open: false, waiting: false }),
  StepRecorded: () => ({}),
  ResolutionDrafted: () => ({ awaitsReview: true }),
  ResolutionReviewed: () => ({ awaitsReview: false }),
};

/** Nobody has to look at the draft any more; a case without one stays as it was. */
function reviewed({ awaitsReview }: InboxRow): Partial<InboxRow> {
  return awaitsReview === true ? { awaitsReview: false } : {};
}

/** Fields that lie in clear: codes, dates and flags. */
function textOf({ data }: FeedEvent): Text {
  return (field) => {
    const value = data[field];
    return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
  };
}
