import { Refusal } from '@libs/decider';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { histories, people, type Situation } from './case.histories.js';
import { stageAttempts } from './case.stage-attempts.js';

/** The steps in the stages of a procedure in every situation, by the department; written as in case.matrix.spec.ts. */

/** To begin, to record a task and to record its silence, where none is open. */
const expected: Record<Situation, readonly [begin: string, record: string, silence: string]> = {
  none: ['case-unknown', 'case-unknown', 'case-unknown'],
  'number abandoned': ['case-unknown', 'case-unknown', 'case-unknown'],
  registered: ['case-not-routed', 'case-not-routed', 'case-not-routed'],
  'on its way': ['case-not-accepted', 'case-not-accepted', 'case-not-accepted'],
  'in the inbox': ['case-not-accepted', 'case-not-accepted', 'case-not-accepted'],
  imported: ['case-not-accepted', 'case-not-accepted', 'case-not-accepted'],
  returned: ['case-not-routed', 'case-not-routed', 'case-not-routed'],
  'waiting for a ruling': ['case-not-routed', 'case-not-routed', 'case-not-routed'],
  ruled: ['case-not-accepted', 'case-not-accepted', 'case-not-accepted'],
  'in progress': ['+', 'task-unknown', 'task-unknown'],
  'waiting for the citizen': ['+', 'task-unknown', 'task-unknown'],
  'replied to': ['+', 'task-unknown', 'task-unknown'],
  answered: ['case-already-answered', 'task-unknown', 'task-unknown'],
  notified: ['case-already-answered', 'task-unknown', 'task-unknown'],
  concluded: ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  reopened: ['+', 'task-unknown', 'task-unknown'],
  withdrawn: ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  voided: ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  unclassified: ['case-not-routed', 'case-not-routed', 'case-not-routed'],
  'unclassified at the default': ['case-not-accepted', 'case-not-accepted', 'case-not-accepted'],
  'classified and on its way': ['case-not-routed', 'case-not-routed', 'case-not-routed'],
  'prevention issued': ['+', 'task-unknown', 'task-unknown'],
  'prevention notified': ['+', 'task-unknown', 'task-unknown'],
  'prevention too late': ['+', 'task-unknown', 'task-unknown'],
  'prevention answered': ['+', 'task-unknown', 'task-unknown'],
  dismissed: ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  admitted: ['+', 'task-unknown', 'task-unknown'],
  'opinion asked': ['+', 'task-unknown', 'task-unknown'],
  'opinion given': ['+', 'task-unknown', 'task-unknown'],
  'opinion silent': ['+', 'task-unknown', 'task-unknown'],
  'held to a law': ['+', 'task-unknown', 'task-unknown'],
  extended: ['+', 'task-unknown', 'task-unknown'],
  'waiting for its file': ['+', 'task-unknown', 'task-unknown'],
  'ready to resolve': ['+', 'task-unknown', 'task-unknown'],
  'waiting under a law': ['+', 'task-unknown', 'task-unknown'],
  'warned of a lapse': ['+', 'task-unknown', 'task-unknown'],
  lapsed: ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  'past its deadline': ['+', 'task-unknown', 'task-unknown'],
  'granted by silence': ['+', 'task-unknown', 'task-unknown'],
  'silence set aside': ['+', 'task-unknown', 'task-unknown'],
  drafted: ['+', 'task-unknown', 'task-unknown'],
  reviewed: ['+', 'task-unknown', 'task-unknown'],
  approved: ['+', 'task-unknown', 'task-unknown'],
  signed: ['case-already-answered', 'task-unknown', 'task-unknown'],
  'left a citatorio': ['case-already-answered', 'task-unknown', 'task-unknown'],
  served: ['case-already-answered', 'task-unknown', 'task-unknown'],
  'under appeal': ['case-already-answered', 'task-unknown', 'task-unknown'],
  'about to be joined': ['+', 'task-unknown', 'task-unknown'],
  joined: ['+', 'task-unknown', 'task-unknown'],
  'main case': ['+', 'task-unknown', 'task-unknown'],
  'appeal decided': ['case-already-answered', 'task-unknown', 'task-unknown'],
  'answer of another body awaited': ['+', 'task-unknown', 'task-unknown'],
  'sent on': ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  collective: ['+', 'task-unknown', 'task-unknown'],
  'dismissal notified': ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  'dismissal appealed': ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  'dismissal undone': ['+', 'task-unknown', 'task-unknown'],
  'lapse notified': ['case-already-ended', 'case-already-ended', 'case-already-ended'],
  'refused by silence': ['+', 'task-unknown', 'task-unknown'],
  'refusal by silence appealed': ['+', 'task-unknown', 'task-unknown'],
  'refusal by silence undone': ['+', 'task-unknown', 'task-unknown'],
  'revoked on appeal': ['+', 'task-unknown', 'task-unknown'],
  'represented by another': ['case-already-answered', 'task-unknown', 'task-unknown'],
};

describe('every step of the stages in every situation', () => {
  const given = specOf(caseDecider, caseEventSchemas);
  it.each(Object.keys(histories) as Situation[])('a case that is: %s', (situation) => {
    const { state } = given(...histories[situation]);
    const told = Object.values(stageAttempts).map((attempt) => outcomeOf(attempt(state, { by: people.officer })[0]));
    expect(told).toEqual(expected[situation]);
  });
});

function outcomeOf(decide: (() => CaseEvent[]) | undefined): string {
  try {
    return decide?.().length === 0 ? '=' : '+';
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code;
    throw refused;
  }
}
