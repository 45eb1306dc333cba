import { Refusal } from '@libs/decider';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { histories, people, type Person, type Situation } from './case.histories.js';
import { instructionAttempts } from './case.instruction-attempts.js';

/** Every decision of the instruction in every situation, taken by someone who may take it; written as in case.matrix.spec.ts. */

type Decision = keyof typeof instructionAttempts;

const takenBy: Record<Decision, Person> = {
  classify: 'clerk',
  'check-requirements': 'clerk',
  prevent: 'supervisor',
  'notify-prevention': 'clerk',
  'answer-prevention': 'clerk',
  dismiss: 'head',
  admit: 'officer',
  'request-opinion': 'officer',
  'give-opinion': 'officerElsewhere',
  'record-silence': 'supervisor',
  'withdraw-opinion': 'officer',
};

const expected: Record<Situation, Record<string, string>> = {
  none: {
    'case-unknown':
      'admit answer-prevention check-requirements classify dismiss give-opinion notify-prevention prevent record-silence request-opinion withdraw-opinion',
  },
  'number abandoned': {
    'case-unknown':
      'admit answer-prevention check-requirements classify dismiss give-opinion notify-prevention prevent record-silence request-opinion withdraw-opinion',
  },
  registered: {
    '+': 'check-requirements classify prevent',
    'case-not-routed': 'admit dismiss request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'on its way': {
    '+': 'check-requirements classify prevent',
    'case-not-accepted': 'admit dismiss request-opinion',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'in the inbox': {
    '+': 'check-requirements classify prevent',
    'case-not-accepted': 'admit dismiss request-opinion',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  imported: {
    '+': 'check-requirements classify prevent',
    'case-not-accepted': 'admit dismiss request-opinion',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  returned: {
    '+': 'check-requirements classify prevent',
    'case-not-routed': 'admit dismiss request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'waiting for a ruling': {
    '+': 'check-requirements classify prevent',
    'case-not-routed': 'admit dismiss request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  ruled: {
    '+': 'check-requirements classify prevent',
    'case-not-accepted': 'admit dismiss request-opinion',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'in progress': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'waiting for the citizen': {
    '+': 'admit check-requirements classify request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'question-already-open': 'prevent',
  },
  'replied to': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  answered: {
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  notified: {
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  concluded: {
    'case-already-ended':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  reopened: {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  withdrawn: {
    'case-already-ended':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  unclassified: {
    '+': 'check-requirements classify prevent',
    'case-not-routed': 'admit dismiss request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'unclassified at the default': {
    '+': 'check-requirements classify prevent',
    'case-not-accepted': 'admit dismiss request-opinion',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'classified and on its way': {
    '+': 'check-requirements classify prevent',
    'case-not-routed': 'admit dismiss request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'prevention issued': {
    '+': 'check-requirements classify notify-prevention request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-not-notified': 'answer-prevention',
    'prevention-still-open': 'admit prevent',
  },
  'prevention notified': {
    '+': 'answer-prevention check-requirements classify dismiss request-opinion',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-already-notified': 'notify-prevention',
    'prevention-still-open': 'admit prevent',
  },
  'prevention too late': {
    '+': 'admit answer-prevention check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-already-notified': 'notify-prevention',
  },
  'prevention answered': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-already-answered': 'answer-prevention',
    'prevention-already-notified': 'notify-prevention',
  },
  dismissed: {
    '=': 'dismiss',
    'case-already-ended':
      'admit answer-prevention check-requirements classify notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  admitted: {
    '+': 'check-requirements classify prevent request-opinion',
    '=': 'admit',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'opinion asked': {
    '+': 'admit check-requirements classify give-opinion prevent record-silence request-opinion withdraw-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'opinion given': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-settled': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'opinion silent': {
    '+': 'admit check-requirements classify give-opinion prevent request-opinion withdraw-opinion',
    '=': 'record-silence',
    'no-grounds-to-dismiss': 'dismiss',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'past its deadline': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'granted by silence': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'silence set aside': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  signed: {
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'left a citatorio': {
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  served: {
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'under appeal': {
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'appeal decided': {
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  drafted: {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  reviewed: {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  approved: {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'about to be joined': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  joined: {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'main case': {
    '+': 'admit check-requirements classify prevent request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
};

function outcomeOf(decide: () => readonly unknown[]): string {
  try {
    return decide().length > 0 ? '+' : '=';
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code;
    throw refused;
  }
}

describe('every decision of the instruction in every situation', () => {
  const given = specOf(caseDecider, caseEventSchemas);
  it.each(Object.keys(histories) as Situation[])('a case that is: %s', (situation) => {
    const { state } = given(...histories[situation]);
    const found: Record<string, string[]> = {};
    for (const name of Object.keys(instructionAttempts).toSorted() as Decision[]) {
      const by = people[takenBy[name]];
      (found[outcomeOf(() => instructionAttempts[name](state, { by }))] ??= []).push(name);
    }
    const told = Object.entries(found).map(([outcome, names]) => [outcome, names.join(' ')]);
    expect(Object.fromEntries(told)).toEqual(expected[situation]);
  });
});
