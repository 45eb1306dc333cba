import { envelopeAt } from '@libs/testing';
import { departmentInbox, type InboxRow } from '../../departments/index.js';
import { caseDecider } from '../domain/case.decider.js';
import type { CaseEvent } from '../domain/case.events.js';
import { answered, histories, people, reopened } from '../domain/case.histories.js';
import {
  opinionGiven,
  opinionRequested,
  opinionSilent,
  opinionWithdrawn,
  referralAnswered,
  referralSilent,
  referred,
} from '../domain/case.instruction-histories.js';
import { fallSilent } from '../domain/case.silences.js';
import { taskOpened, taskRecorded, taskSilent, visitOpened } from '../domain/case.stage-histories.js';
import { type CaseState, isRegistered } from '../domain/case.state.js';

const working = histories['in progress'];
const visit = { task: 'inspeccionar', unit: 'obras-publicas' };
const stories: Record<string, readonly CaseEvent[]> = {
  ...histories,
  'an opinion that is given late': [...working, opinionRequested(), opinionSilent(), opinionGiven({ late: true })],
  'an opinion that was to be told, given late': [
    ...working,
    opinionRequested({ silence: 'escalate' }),
    opinionSilent({ effect: 'escalate' }),
    opinionGiven({ late: true }),
  ],
  'an opinion done without': [...working, opinionRequested(), opinionWithdrawn()],
  'an opinion that is waited for': [...working, opinionRequested({ silence: 'wait' })],
  'two opinions, one of them silent': [
    ...working,
    opinionRequested({ dueOn: '2026-01-22' }),
    opinionRequested({ opinionId: 'opinion-2', unit: 'agua-potable' }),
    opinionSilent({ dueOn: '2026-01-22', silentOn: '2026-01-23' }),
  ],
  'a task that is done': [...working, taskOpened(), taskRecorded()],
  'a task that is told and then done': [...working, taskOpened(), taskSilent(), taskRecorded({ late: true })],
  'a task that goes on by itself': [...working, taskOpened({ silence: 'go-on' }), taskSilent({ effect: 'go-on' })],
  'a task of another unit, by its opinion': [
    ...working,
    visitOpened({ kind: 'opinion' }),
    opinionRequested({ ...visit, dueOn: '2026-01-22', silence: 'escalate' }),
    opinionSilent({ effect: 'escalate', dueOn: '2026-01-22', silentOn: '2026-01-23' }),
    taskSilent(visit),
    opinionGiven({ late: true }),
    taskRecorded({ ...visit, late: true }),
  ],
  'a task of another unit that is done without': [
    ...working,
    visitOpened({ kind: 'opinion' }),
    opinionRequested({ ...visit, silence: 'escalate' }),
    opinionWithdrawn(),
  ],
  'a task after the answer, and the case taken up again': [
    ...working,
    opinionRequested(),
    taskOpened(),
    answered(),
    reopened(),
  ],
  'another body that says nothing, and then something': [...working, referred(), referralSilent(), referralAnswered()],
  'another body that was set no day': [...working, referred({ answerBy: undefined })],
};

const FAR = '2027-01-04';
const acting = { by: people.system, source: 'clock' } as const;

/** What the fields of a row let the watch find, as RunningClocks asks MongoDB for it. */
const found = ({ open, silentAfter }: InboxRow, today: string) =>
  open && silentAfter !== undefined && silentAfter < today;

it.each(Object.keys(stories))('finds every case in which somebody fell silent, step by step: %s', (story) => {
  let state: CaseState = caseDecider.initial;
  let row: InboxRow | undefined;
  for (const [at, event] of (stories[story] ?? []).entries()) {
    state = caseDecider.evolve(state, event, envelopeAt(at));
    row = departmentInbox.evolve(row, { ...event, envelope: envelopeAt(at), position: at });
    if (row === undefined || !isRegistered(state)) continue;
    const { silentAfter = FAR, status } = row;
    const due = fallSilent(state, { silentOn: FAR, ...acting }).length > 0;
    // Once it is answered the watch may look at a case of which nothing is due; it misses none.
    const listed = status === 'resolved' && !due ? false : found(row, FAR);
    const early = fallSilent(state, { silentOn: silentAfter, ...acting }).length;
    expect({ step: `${at} ${event.type}`, listed, early: due ? early : 0 }).toEqual({
      step: `${at} ${event.type}`,
      listed: due,
      early: 0,
    });
  }
});

it('lists whose silence was to be told until they speak', () => {
  const marks = (stories['a task of another unit, by its opinion'] ?? []).reduce<(InboxRow | undefined)[]>(
    (rows, event, at) => [
      ...rows,
      departmentInbox.evolve(rows.at(-1), { ...event, envelope: envelopeAt(at), position: at }),
    ],
    [],
  );
  expect(marks.slice(-4).map((row) => row?.keepsSilent)).toEqual([true, true, undefined, undefined]);
});
