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
  'record-opinion-silence': 'supervisor',
  'withdraw-opinion': 'officer',
  refer: 'officer',
  'referral-answer': 'clerk',
  'referral-silence': 'supervisor',
  correct: 'clerk',
};

const expected: Record<Situation, Record<string, string>> = {
  none: {
    'case-unknown':
      'admit answer-prevention check-requirements classify correct dismiss give-opinion notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
  },
  'number abandoned': {
    'case-unknown':
      'admit answer-prevention check-requirements classify correct dismiss give-opinion notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
  },
  registered: {
    '+': 'check-requirements classify correct prevent',
    'case-not-routed': 'admit dismiss refer request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'on its way': {
    '+': 'check-requirements classify correct prevent',
    'case-not-accepted': 'admit dismiss refer request-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'in the inbox': {
    '+': 'check-requirements classify correct prevent',
    'case-not-accepted': 'admit dismiss refer request-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  imported: {
    '+': 'check-requirements classify correct prevent',
    'case-not-accepted': 'admit dismiss refer request-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  returned: {
    '+': 'check-requirements classify correct prevent',
    'case-not-routed': 'admit dismiss refer request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'waiting for a ruling': {
    '+': 'check-requirements classify correct prevent',
    'case-not-routed': 'admit dismiss refer request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  ruled: {
    '+': 'check-requirements classify correct prevent',
    'case-not-accepted': 'admit dismiss refer request-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'in progress': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'waiting for the citizen': {
    '+': 'admit check-requirements classify correct refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'question-already-open': 'prevent',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'replied to': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  answered: {
    '+': 'correct',
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  notified: {
    '+': 'correct',
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  concluded: {
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  reopened: {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  withdrawn: {
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  voided: {
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  unclassified: {
    '+': 'check-requirements classify correct prevent',
    'case-not-routed': 'admit dismiss refer request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'unclassified at the default': {
    '+': 'check-requirements classify correct prevent',
    'case-not-accepted': 'admit dismiss refer request-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'classified and on its way': {
    '+': 'check-requirements classify correct prevent',
    'case-not-routed': 'admit dismiss refer request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'prevention issued': {
    '+': 'check-requirements classify correct notify-prevention refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-not-notified': 'answer-prevention',
    'prevention-still-open': 'admit prevent',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'prevention notified': {
    '+': 'answer-prevention check-requirements classify correct dismiss refer request-opinion',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-already-notified': 'notify-prevention',
    'prevention-still-open': 'admit prevent',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'prevention too late': {
    '+': 'admit answer-prevention check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-already-notified': 'notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'prevention answered': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-already-answered': 'answer-prevention',
    'prevention-already-notified': 'notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  dismissed: {
    '=': 'dismiss',
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  admitted: {
    '+': 'check-requirements classify correct prevent refer request-opinion',
    '=': 'admit',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'opinion asked': {
    '+': 'admit check-requirements classify correct give-opinion prevent record-opinion-silence refer request-opinion withdraw-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'opinion given': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-settled': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'opinion silent': {
    '+': 'admit check-requirements classify correct give-opinion prevent refer request-opinion withdraw-opinion',
    '=': 'record-opinion-silence',
    'no-grounds-to-dismiss': 'dismiss',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'answer of another body awaited': {
    '+': 'admit check-requirements classify correct prevent refer referral-answer referral-silence request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
  },
  'sent on': {
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'held to a law': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  extended: {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'waiting for its file': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'ready to resolve': {
    '+': 'check-requirements classify correct prevent refer request-opinion',
    '=': 'admit',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'waiting under a law': {
    '+': 'admit check-requirements classify correct refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'question-already-open': 'prevent',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'warned of a lapse': {
    '+': 'admit check-requirements classify correct refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'question-already-open': 'prevent',
    'referral-unknown': 'referral-answer referral-silence',
  },
  lapsed: {
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'past its deadline': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'granted by silence': {
    '+': 'admit check-requirements classify correct prevent request-opinion',
    'granted-by-silence': 'refer',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'silence set aside': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  signed: {
    '+': 'correct',
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'left a citatorio': {
    '+': 'correct',
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  served: {
    '+': 'correct',
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'under appeal': {
    '+': 'correct',
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'appeal decided': {
    '+': 'correct',
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  drafted: {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  reviewed: {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  approved: {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'about to be joined': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  joined: {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'main case': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  collective: {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'represented by another': {
    '+': 'correct',
    'case-already-answered':
      'admit answer-prevention check-requirements classify dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'dismissal notified': {
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    '=': 'dismiss',
    'opinion-unknown': 'give-opinion',
  },
  'dismissal appealed': {
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    '=': 'dismiss',
    'opinion-unknown': 'give-opinion',
  },
  'dismissal undone': {
    '+': 'admit answer-prevention check-requirements classify correct prevent refer request-opinion',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'prevention-already-notified': 'notify-prevention',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'lapse notified': {
    'case-already-ended':
      'admit answer-prevention check-requirements classify correct dismiss notify-prevention prevent record-opinion-silence refer referral-answer referral-silence request-opinion withdraw-opinion',
    'opinion-unknown': 'give-opinion',
  },
  'refused by silence': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'refusal by silence appealed': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'refusal by silence undone': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'referral-unknown': 'referral-answer referral-silence',
  },
  'revoked on appeal': {
    '+': 'admit check-requirements classify correct prevent refer request-opinion',
    'prevention-unknown': 'answer-prevention notify-prevention',
    'no-grounds-to-dismiss': 'dismiss',
    'opinion-unknown': 'give-opinion record-opinion-silence withdraw-opinion',
    'referral-unknown': 'referral-answer referral-silence',
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
