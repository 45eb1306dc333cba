import { envelopeAt } from '@libs/testing';
import { CalendarTooShort, type LegalClock, type PreventionClock } from '../../deadlines/index.js';
import { departmentInbox, Inactivity, type InboxRow, LAPSE_FILTERS } from '../../departments/index.js';
import { caseDecider } from '../domain/case.decider.js';
import type { CaseEvent } from '../domain/case.events.js';
import { asked, histories, lapsed, lapseWarned, replied, silenceTookEffect } from '../domain/case.histories.js';
import { preventionNotified, prevented } from '../domain/case.instruction-histories.js';
import { heldToLaw } from '../domain/case.later-events.js';
import { lapseFlag } from '../domain/case.lapse.js';
import { type CaseState, isRegistered } from '../domain/case.state.js';

const MONTHS = 3;
const FAR = '2027-01-04';
const due = (dueOn: string | undefined): LegalClock =>
  ({ inactivityTerm: () => Promise.resolve(dueOn === undefined ? undefined : { dueOn }) }) as unknown as LegalClock;
const answerBy = (day: string): PreventionClock =>
  ({ answerBy: () => Promise.resolve(day) }) as unknown as PreventionClock;

const waiting = histories['waiting under a law'];
const preventedCase = [...histories['held to a law'], prevented(), preventionNotified()];
const stories: Record<string, readonly CaseEvent[]> = {
  ...histories,
  'asked again after a reply': [...waiting, lapseWarned(), replied(), asked({ requestId: 'question-2' })],
  'warned of a prevention': [...preventedCase, lapseWarned({ requestId: 'prevention-1' }), lapsed()],
  'held to its law after it was asked': [...histories['waiting for the citizen'], heldToLaw()],
  'asked after it was granted by silence': [...histories['granted by silence'], heldToLaw(), asked()],
  'asked after it was refused by silence': [
    ...histories['in progress'],
    heldToLaw(),
    silenceTookEffect({ effect: 'negative' }),
    asked(),
  ],
};

/** What the fields of a row let the index find, as waitingFor of the departments asks MongoDB for it. */
function found({ status, silence, inactivity }: InboxRow, filter: (typeof LAPSE_FILTERS)[number]): boolean {
  if (status !== 'in-progress' || silence === 'positive') return false;
  return inactivity?.warned === (filter === 'may-be-archived');
}

function rowOf(events: readonly CaseEvent[]): InboxRow {
  let row: InboxRow | undefined;
  for (const [at, event] of events.entries())
    row = departmentInbox.evolve(row, { ...event, envelope: envelopeAt(at), position: at });
  if (row === undefined) throw new Error('no row');
  return row;
}

it.each(Object.keys(stories))('lists a case where its file says so, step by step: %s', async (story) => {
  const lists = new Inactivity(due('2026-04-28'), answerBy('2026-01-22'));
  let state: CaseState = caseDecider.initial;
  let row: InboxRow | undefined;
  for (const [at, event] of (stories[story] ?? []).entries()) {
    state = caseDecider.evolve(state, event, envelopeAt(at));
    row = departmentInbox.evolve(row, { ...event, envelope: envelopeAt(at), position: at });
    if (row === undefined || !isRegistered(state)) continue;
    const flag = lapseFlag(state, { months: state.law ? MONTHS : null, today: FAR });
    const listed: string[] = [];
    for (const filter of LAPSE_FILTERS)
      if (found(row, filter) && (await lists.allows(filter, row, FAR))) listed.push(filter);
    expect({ step: `${at} ${event.type}`, listed }).toEqual({
      step: `${at} ${event.type}`,
      listed: flag ? [flag] : [],
    });
  }
});

describe('the calendar in force says', () => {
  it('from when a case may be archived, never before the day that was told', async () => {
    const row = rowOf(histories['warned of a lapse']); // told: until 28 April
    const on = (counted: string, today: string) =>
      new Inactivity(due(counted), answerBy('')).allows('may-be-archived', row, today);
    expect(await on('2026-04-28', '2026-04-28')).toBe(false);
    expect(await on('2026-04-28', '2026-04-29')).toBe(true);
    expect([await on('2026-04-29', '2026-04-29'), await on('2026-04-29', '2026-04-30')]).toEqual([false, true]);
    expect(await on('2026-04-27', '2026-04-28')).toBe(false);
  });

  it('from when a citizen may be warned: after the term of the prevention, where the law archives files', async () => {
    const row = rowOf(preventedCase);
    const on = (day: string, today: string) =>
      new Inactivity(due(today), answerBy(day)).allows('may-be-warned', row, today);
    expect([await on('2026-01-22', '2026-01-22'), await on('2026-01-22', '2026-01-23')]).toEqual([false, true]);
    expect([await on('2026-01-23', '2026-01-23'), await on('2026-01-21', '2026-01-22')]).toEqual([false, true]);
    const silent = new Inactivity(due(undefined), answerBy('2026-01-22'));
    expect(await silent.allows('may-be-warned', row, FAR)).toBe(false);
  });

  it('nothing beyond its end: what was told is the best there is', async () => {
    const known = { version: '2026.1', validFrom: '2026-01-01', validTo: '2026-01-31' };
    const none = () => Promise.reject(new CalendarTooShort('town', '2026-02-01', known));
    const lists = new Inactivity(
      { inactivityTerm: none } as unknown as LegalClock,
      { answerBy: none } as unknown as PreventionClock,
    );
    expect(await lists.allows('may-be-warned', rowOf(preventedCase), '2026-01-22')).toBe(false);
    expect(await lists.allows('may-be-warned', rowOf(preventedCase), '2026-01-23')).toBe(true);
    expect(await lists.allows('may-be-archived', rowOf(histories['warned of a lapse']), '2026-04-29')).toBe(true);
  });
});
