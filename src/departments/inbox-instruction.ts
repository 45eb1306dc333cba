import type { FeedEvent } from '@libs/feed';
import type { AskedUnit, InboxRow } from './inbox-row.js';

/** The matter of a petition in free words that nobody has classified (the decider has the rule; the row only shows it). */
const UNCLASSIFIED = 'unclassified';
const HOLDS_CLOCK: readonly unknown[] = ['suspended', 'interrupted'];

export function unclassifiedMark(matter: unknown): Pick<InboxRow, 'unclassified'> {
  return matter === UNCLASSIFIED ? { unclassified: true } : {};
}

/** The citizen was asked for something; nobody has warned them yet. */
export const UNWARNED = { inactivity: { warned: false } } as const;

type Data = FeedEvent['data'];

/** What the steps between registration and a file ready to resolve change in a row. A field with nothing to say is not there. */
export const instructionSteps: Record<string, (row: InboxRow, data: Data) => InboxRow> = {
  CaseClassified: ({ unclassified: _, ...row }, data) => ({
    ...row,
    matter: String(data['matter']),
    place: String(data['place']),
    procedure: textOf(data['procedure']) ?? row.procedure,
    dueOn: textOf(data['dueOn']) ?? row.dueOn,
    ...(data['rerouted'] === true && {
      status: 'registered',
      department: null,
      officer: null,
      delivered: false,
      unroutable: false,
    }),
  }),
  RequirementsChecked: (row) => row,
  PreventionIssued: (row) => row,
  PreventionNotified: (row, data) => {
    if (!HOLDS_CLOCK.includes(data['effect'])) return row;
    const answerBy = textOf(data['answerBy']);
    const days = data['answerDays'];
    const answering = typeof days === 'number' && { answering: { notifiedOn: String(data['notifiedOn']), days } };
    return { ...row, waiting: true, ...UNWARNED, ...(answerBy !== undefined && { answerBy }), ...answering };
  },
  PreventionAnswered: (row, data) => {
    const dueOn = textOf(data['dueOn']);
    return dueOn === undefined ? row : { ...withoutTerm(row), waiting: false, dueOn };
  },
  CaseDismissed: (row) => ({ ...withoutTerm(row), status: 'dismissed', open: false, waiting: false }),
  LapseWarned: (row, data) => ({
    ...row,
    inactivity: { warned: true, notifiedOn: String(data['notifiedOn']), actBy: String(data['actBy']) },
  }),
  CaseLapsed: (row) => ({ ...withoutTerm(row), status: 'lapsed', open: false, waiting: false }),
  CaseAdmitted: (row) => row,
  OpinionRequested: (row, data) => {
    const asked: AskedUnit = {
      opinionId: String(data['opinionId']),
      unit: String(data['unit']),
      dueOn: String(data['dueOn']),
    };
    return { ...row, asked: [...(row.asked ?? []), asked] };
  },
  OpinionGiven: (row, data) => withoutAsked(row, data['opinionId']),
  // A unit that was silent may still speak: the request stays in its list.
  OpinionSilent: (row) => row,
  OpinionWithdrawn: (row, data) => withoutAsked(row, data['opinionId']),
  // What another unit thinks is asked for besides, and is in its list as an opinion.
  TaskOpened: (row, data) => {
    const unit = textOf(data['unit']);
    if (unit === undefined || data['kind'] === 'opinion') return row;
    const asked: AskedUnit = { task: String(data['task']), unit, dueOn: String(data['dueOn']) };
    return { ...row, asked: [...(row.asked ?? []), asked] };
  },
  TaskRecorded: (row, data) => withoutTask(row, data['task'], data['unit']),
  TaskSilent: (row) => row,
  CaseReferred: (row, data) =>
    data['awaits'] === true ? row : { ...withoutTerm(row), status: 'referred', open: false, waiting: false },
  ReferralAnswered: (row) => row,
  ReferralSilent: (row) => row,
  CosignersListed: (row, data) => ({ ...row, cosigners: (row.cosigners ?? 0) + Number(data['count']) }),
  InterpreterNoted: ({ interpreter: _, ...row }, data) =>
    data['needed'] === true ? { ...row, interpreter: true } : row,
  RegistrationCorrected: (row, data) => ({ ...row, channel: textOf(data['channel']) ?? row.channel }),
};

/** Nothing is waited for from the citizen any more, one way or another. */
export function withoutTerm({ answerBy: _, answering: _a, inactivity: _i, ...row }: InboxRow): InboxRow {
  return row;
}

function withoutAsked({ asked = [], ...row }: InboxRow, opinionId: unknown): InboxRow {
  const left = asked.filter((one) => one.opinionId !== opinionId);
  return left.length === 0 ? row : { ...row, asked: left };
}

function withoutTask({ asked = [], ...row }: InboxRow, task: unknown, unit: unknown): InboxRow {
  const left = asked.filter((one) => one.task === undefined || one.task !== task || one.unit !== unit);
  return left.length === 0 ? row : { ...row, asked: left };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
