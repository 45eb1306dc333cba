import { defineView, type FeedEvent } from '@libs/feed';
import { type TermFacts, termFactsAfter } from '../deadlines/index.js';
import { instructionSteps, unclassifiedMark, UNWARNED, withoutTerm } from './inbox-instruction.js';
import { withAwaited } from './inbox-awaited.js';
import { reserveSteps } from './inbox-reserve.js';
import { reviewSteps, withReview } from './inbox-review.js';
import type { InboxRow } from './inbox-row.js';

export type { InboxRow };

const open = { partialFilterExpression: { open: true } };

function openWith(more: Record<string, unknown>) {
  return { partialFilterExpression: { open: true, ...more } };
}

export const departmentInbox = defineView<InboxRow>({
  name: 'department-inbox',
  revision: 6,
  gatherMs: 400,
  kinds: ['case'],
  opens: {},
  indexes: [
    { name: 'by_due', key: { institution: 1, department: 1, dueOn: 1, _id: 1 }, ...open },
    { name: 'by_officer', key: { institution: 1, department: 1, officer: 1, dueOn: 1, _id: 1 }, ...open },
    { name: 'by_waiting', key: { institution: 1, department: 1, waiting: 1, dueOn: 1, _id: 1 }, ...open },
    { name: 'by_returned', key: { institution: 1, department: 1, returned: 1, dueOn: 1, _id: 1 }, ...open },
    // The procedure at the end, so that rows of others are passed over in the index.
    { name: 'by_clock', key: { institution: 1, clock: 1, level: 1, dueOn: 1, procedure: 1 }, ...open },
    { name: 'for_ruling', key: { institution: 1, needsRuling: 1, dueOn: 1, _id: 1 }, ...open },
    // Of the few rows that have the field; the others cost these indexes nothing.
    { name: 'unclassified', key: { institution: 1, dueOn: 1, _id: 1 }, ...openWith({ unclassified: true }) },
    {
      name: 'by_answer_term',
      key: { institution: 1, department: 1, dueOn: 1, _id: 1 },
      ...openWith({ answerBy: { $exists: true } }),
    },
    {
      name: 'by_inactivity',
      key: { institution: 1, department: 1, 'inactivity.warned': 1, dueOn: 1, _id: 1, 'inactivity.actBy': 1 },
      ...openWith({ 'inactivity.warned': { $exists: true } }),
    },
    {
      name: 'by_asked_unit',
      key: { institution: 1, 'asked.unit': 1, dueOn: 1, _id: 1 },
      ...openWith({ 'asked.unit': { $exists: true } }),
    },
    {
      name: 'by_silence',
      key: { institution: 1, silentAfter: 1, _id: 1 },
      ...openWith({ silentAfter: { $exists: true } }),
    },
    {
      name: 'keeps_silent',
      key: { institution: 1, department: 1, dueOn: 1, _id: 1 },
      ...openWith({ keepsSilent: true }),
    },
    // These two also of cases that have ended.
    {
      name: 'to_review',
      key: { institution: 1, dueOn: 1, _id: 1 },
      partialFilterExpression: { awaitsReview: true },
    },
    {
      name: 'to_confirm',
      key: { institution: 1, department: 1, dueOn: 1, _id: 1 },
      partialFilterExpression: { awaitsReview: true },
    },
  ],

  evolve(row, event) {
    const next = change(row, event);
    if (next === undefined) return row;
    const movedAt = BY_THEMSELVES.has(event.type) ? next.movedAt : event.envelope.effectiveAt;
    return withClock(withAwaited(withReview({ ...next, movedAt }), event));
  },
});

/** What the passing of days brings, and what the law says of the term, moves nothing. */
const BY_THEMSELVES = new Set([
  'DeadlinePassed',
  'CaseEscalated',
  'SilenceTookEffect',
  'RegimeApplied',
  'FileReady',
  'DueDateRecomputed',
  'OpinionSilent',
  'TaskSilent',
  'ReferralSilent',
  'ErasureExpired',
]);

/** Who was told how far up, in the order of the ladder (ESCALATION_TARGETS of the case). */
const LADDER = ['officer', 'head', 'supervisor', 'control-body'];

// The case has the rule (isUnanswered of its state) and sees this area, not the other way; src/cases/deadline/inbox-clock.spec.ts holds them together.
const COUNTING = new Set(['registered', 'routed', 'in-progress']);

/** What was told of another due date does not count for this one. */
function withClock(row: InboxRow): InboxRow {
  const level = row.told.find(({ dueOn }) => dueOn === row.dueOn)?.level ?? 0;
  if (row.imported || row.waiting || !COUNTING.has(row.status)) return { ...row, clock: 'stopped', level };
  return { ...row, clock: row.passed.includes(row.dueOn) ? 'passed' : 'running', level };
}

function change(row: InboxRow | undefined, event: FeedEvent): InboxRow | undefined {
  const term = termFactsAfter(row?.term, event);
  if (term === undefined) return undefined;
  if (event.type === 'PetitionRegistered') return registered(event, term);
  if (row === undefined) return undefined;
  const ofStage = instructionSteps[event.type] ?? reserveSteps[event.type];
  if (ofStage) return ofStage({ ...row, term }, event.data);
  const ofReview = reviewSteps[event.type];
  if (ofReview) return ofReview({ ...row, term }, event);
  const step = steps[event.type];
  if (step === undefined) return term === row.term ? undefined : { ...row, term };
  const next = { ...row, term, ...step(textOf(event), row) };
  return ENDS_TERM.includes(event.type) ? withoutTerm(next) : next;
}

function registered({ data, envelope }: FeedEvent, term: TermFacts): InboxRow {
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
    term,
    waiting: false,
    returned: false,
    needsRuling: false,
    unroutable: false,
    movedAt: envelope.effectiveAt,
    delivered: false,
    openReturns: 0,
    clock: 'running',
    level: 0,
    passed: [],
    told: [],
    silence: null,
    imported: envelope.effectiveSource === 'import',
    ...unclassifiedMark(data['matter']),
  };
}

/** After these nothing is waited for from the citizen. */
const ENDS_TERM = ['CitizenReplied', 'CaseAnswered', 'CaseClosed', 'CaseWithdrawn', 'CaseVoided', 'CaseReopened'];

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
  CaseHandedOver: (text, row) => ({
    department: row.department === text('from') ? (text('department') ?? null) : row.department,
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
  CitizenAsked: () => ({ waiting: true, ...UNWARNED }),
  CitizenReplied: (text, row) => ({ waiting: false, dueOn: text('dueOn') ?? row.dueOn }),
  CaseAnswered: (text, row) => ({
    status: 'resolved',
    waiting: false,
    dueOn: text('dueOn') ?? row.dueOn,
    ...reviewed(row),
  }),
  CitizenNotified: () => ({}),
  CaseClosed: () => ({ status: 'concluded', open: false, waiting: false }),
  // One whose silence was undone goes on where it is.
  CaseReopened: (text, row) => ({
    status: COUNTING.has(row.status) ? row.status : 'in-progress',
    open: true,
    waiting: false,
    dueOn: text('dueOn') ?? row.dueOn,
    passed: [],
    told: [],
    silence: null,
  }),
  CaseWithdrawn: () => ({ status: 'withdrawn', open: false, waiting: false }),
  CaseVoided: (_, row) => ({ status: 'voided', open: false, waiting: false, needsRuling: false, ...reviewed(row) }),
  StepRecorded: () => ({}),
  DeadlinePassed: (text, { passed }) => ({ passed: [...passed, text('dueOn') ?? ''] }),
  CaseEscalated: (text, { told }) => ({ told: toldOf(told, text('dueOn') ?? '', text('to') ?? '') }),
  SilenceTookEffect: (text) => ({ silence: text('effect') ?? null }),
  SilenceSetAside: () => ({ silence: null }),
  CaseRebound: (text, row) => ({ dueOn: text('dueOn') ?? row.dueOn }),
  FileReady: (text, row) => ({ dueOn: text('dueOn') ?? row.dueOn }),
  TermExtended: (text, row) => ({ dueOn: text('dueOn') ?? row.dueOn }),
  DueDateRecomputed: (text, row) => ({ dueOn: text('dueOn') ?? row.dueOn }),
};

/** Each due date once, with whom it reached last. */
function toldOf(told: InboxRow['told'], dueOn: string, to: string): InboxRow['told'] {
  return [...told.filter((one) => one.dueOn !== dueOn), { dueOn, level: LADDER.indexOf(to) + 1 }];
}

/** Nobody has to look at the draft any more; a case without one stays as it was. */
function reviewed({ drafted }: InboxRow): Partial<InboxRow> {
  return drafted === true ? { drafted: false } : {};
}

/** Fields that lie in clear: codes, dates and flags. */
function textOf({ data }: FeedEvent): Text {
  return (field) => {
    const value = data[field];
    return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
  };
}
