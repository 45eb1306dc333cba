import { envelopeAt } from '@libs/testing';
import { departmentInbox, type InboxRow } from '../../departments/index.js';
import { clockRuns, levelOf } from '../domain/case.deadline.js';
import { caseDecider } from '../domain/case.decider.js';
import type { CaseEvent } from '../domain/case.events.js';
import {
  appealDecided,
  asked,
  deadlinePassed,
  escalated,
  histories,
  recomputed,
  reopened,
  silenceTookEffect,
} from '../domain/case.histories.js';
import { type CaseState, heldSpan, isRegistered } from '../domain/case.state.js';

const [a, b] = ['2026-02-03', '2026-02-04'];
const passedAndTold = (dueOn: string) => [
  escalated({ to: 'officer', dueOn }),
  deadlinePassed({ dueOn }),
  escalated({ to: 'head', dueOn }),
];
const stories: Record<string, readonly CaseEvent[]> = {
  ...histories,
  'waiting for its citizen when an appeal undoes its silence': [
    ...histories['refusal by silence appealed'],
    asked({ askedOn: '2026-02-11' }),
    appealDecided({ verdict: 'revoked' }),
    reopened({ reasonCode: 'appeal-granted', reopenedOn: '2026-02-12', dueOn: '2026-03-06' }),
  ],
  'undone before a department took it': [
    ...histories['on its way'],
    deadlinePassed(),
    silenceTookEffect({ effect: 'negative' }),
    reopened({ reasonCode: 'appeal-granted', reopenedOn: '2026-02-12', dueOn: '2026-03-06' }),
  ],
  'moved by a holiday and back by its revocation': [
    ...histories['in progress'],
    ...passedAndTold(a),
    recomputed({ previousDueOn: a, dueOn: b }),
    ...passedAndTold(b),
    recomputed({ previousDueOn: b, dueOn: a }),
  ],
};

/** What a row and a case say after each step of where it stands, whether days count, and how far up the present due date was told. */
function told(events: readonly CaseEvent[]) {
  let state: CaseState = caseDecider.initial;
  let row: InboxRow | undefined;
  return events.map((event, at) => {
    const envelope = envelopeAt(at);
    state = caseDecider.evolve(state, event, envelope);
    row = departmentInbox.evolve(row, { ...event, envelope, position: at });
    const step = `${at} ${event.type}`;
    return {
      byTheRow: { step, ...(row && { clock: row.clock, level: row.level, status: row.status, waiting: row.waiting }) },
      byTheCase: { step, ...clockOf(state) },
    };
  });
}

function clockOf(state: CaseState): Partial<Pick<InboxRow, 'clock' | 'level' | 'status' | 'waiting'>> {
  if (!isRegistered(state)) return {};
  const { dueOn, passedDueOns, escalated: reached, status } = state;
  const stands = { level: levelOf(reached?.[dueOn]), status, waiting: heldSpan(state) !== undefined };
  if (!clockRuns(state)) return { ...stands, clock: 'stopped' };
  return { ...stands, clock: passedDueOns?.includes(dueOn) === true ? 'passed' : 'running' };
}

/**
 * The watch finds cases by their rows and the decider says whether something is due: a row that shows a case as untold for which nothing
 * is to be told any more is looked at for ever, one the other way round never.
 */
it.each(Object.keys(stories))('the clock of the row is that of the case, step by step: %s', (story) => {
  const steps = told(stories[story] ?? []);
  expect(steps.map(({ byTheRow }) => byTheRow)).toEqual(steps.map(({ byTheCase }) => byTheCase));
});
