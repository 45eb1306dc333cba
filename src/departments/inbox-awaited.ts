import type { FeedEvent } from '@libs/feed';
import type { Awaited, InboxRow } from './inbox-row.js';

type Data = FeedEvent['data'];

/** Whose silence would mean something, after an event. The case has the rule (fallSilent); src/cases/deadline/inbox-silences.spec.ts holds them together. */
const steps: Record<string, (awaited: readonly Awaited[], data: Data) => readonly Awaited[]> = {
  // Asked for as a task of the procedure, its silence is the task's.
  OpinionRequested: (awaited, data) =>
    asked(without(awaited, taskOf(data)), data, { opinionId: text(data['opinionId']) }),
  OpinionGiven: (awaited, data) => without(awaited, opinionOf(data)),
  OpinionWithdrawn: (awaited, data) => without(awaited, opinionOf(data)),
  OpinionSilent: (awaited, data) => fellSilent(awaited, opinionOf(data), data),
  TaskOpened: (awaited, data) => asked(awaited, data, {}),
  TaskRecorded: (awaited, data) => without(awaited, taskOf(data)),
  TaskSilent: (awaited, data) => fellSilent(awaited, taskOf(data), data),
  CaseReferred: (awaited, data) => {
    const dueOn = text(data['answerBy']);
    if (data['awaits'] !== true || dueOn === undefined) return awaited;
    return [...awaited, { referralId: String(data['referralId']), dueOn }];
  },
  ReferralAnswered: (awaited, data) => without(awaited, referralOf(data)),
  // The duty to answer the citizen stays here: somebody has to see to it.
  ReferralSilent: (awaited, data) => fellSilent(awaited, referralOf(data), { effect: 'escalate' }),
};

export function withAwaited(row: InboxRow, { type, data }: FeedEvent): InboxRow {
  const step = steps[type];
  if (step === undefined) return row;
  const { awaited: before = [], silentAfter: _, keepsSilent: _k, ...rest } = row;
  const awaited = [...step(before, data)];
  if (awaited.length === 0) return rest;
  const [silentAfter] = awaited.flatMap(({ silent, dueOn }) => (silent ? [] : [dueOn])).toSorted();
  const keepsSilent = awaited.some(({ silent }) => silent);
  return { ...rest, awaited, ...(silentAfter !== undefined && { silentAfter }), ...(keepsSilent && { keepsSilent }) };
}

type Named = (one: Awaited) => boolean;

function opinionOf({ opinionId }: Data): Named {
  return (one) => one.opinionId !== undefined && one.opinionId === opinionId;
}

function taskOf({ task, unit }: Data): Named {
  return (one) => one.task !== undefined && one.task === task && one.unit === unit;
}

function referralOf({ referralId }: Data): Named {
  return (one) => one.referralId !== undefined && one.referralId === referralId;
}

function asked(awaited: readonly Awaited[], data: Data, id: { opinionId?: string | undefined }): readonly Awaited[] {
  if (data['silence'] === 'wait') return awaited;
  const { opinionId } = id;
  const [task, unit] = [text(data['task']), text(data['unit'])];
  const one: Awaited = {
    ...(opinionId !== undefined && { opinionId }),
    ...(task !== undefined && { task }),
    ...(unit !== undefined && { unit }),
    dueOn: String(data['dueOn']),
  };
  return [...awaited, one];
}

function without(awaited: readonly Awaited[], named: Named): readonly Awaited[] {
  return awaited.filter((one) => !named(one));
}

/** What silence was to be told for stays, until they speak; anything else is over. */
function fellSilent(awaited: readonly Awaited[], named: Named, { effect }: Data): readonly Awaited[] {
  if (effect !== 'escalate') return without(awaited, named);
  return awaited.map((one) => (named(one) ? { ...one, silent: true } : one));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
