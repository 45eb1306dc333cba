import { Refusal } from '@libs/decider';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import type { Acting, CaseStep } from './case.guards.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep } from './case.handling.js';
import { aPetition, histories, people, type Situation } from './case.histories.js';
import type { instructionAttempts } from './case.instruction-attempts.js';
import { annulFolio, annulRegistration, registerPetition } from './case.intake.js';
import { answerCase, closeCase, erasePersonalData, notifyCitizen, reopenCase, withdrawCase } from './case.outcome.js';
import type { CaseState } from './case.state.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

/** Every decision in every situation, taken by someone who may take it. `+` records, `=` changes nothing, else the refusal. */

// Those of the instruction have a table of their own: case.instruction.matrix.spec.ts.
type Decision =
  | Exclude<CaseStep, keyof typeof instructionAttempts>
  | 'annul-registration'
  | 'annul-folio'
  | 'import-step'
  | 'import-close';

const by = (person: keyof typeof people, source?: 'import'): Acting => ({ by: people[person], source });
const here = 'servicios-publicos';
const late = '2026-03-02';

const decisions: Record<Decision, (state: CaseState) => CaseEvent[]> = {
  register: (state) => registerPetition(state, { ...aPetition, ...by('clerk') }),
  'annul-registration': (state) => annulRegistration(state, { folio: 'CHI-PET-2026-000900', series: 'PET' }),
  'annul-folio': (state) => annulFolio(state, { folio: 'CHI-PET-2026-000901', series: 'PET' }),
  route: (state) =>
    routeCase(state, { ...by('system'), department: here, rule: 'luminaria', basis: 'rule', unroutable: false }),
  deliver: (state) => deliverCase(state, { ...by('system'), department: here, policy: 'by-hand' }),
  accept: (state) => acceptCase(state, by('officer')),
  return: (state) => returnCase(state, { ...by('officer'), reasonCode: 'other', reason: 'No es nuestro.' }),
  rule: (state) => ruleOnTransfer(state, { ...by('supervisor'), department: here, order: 'Atiéndase.' }),
  assign: (state) => assignOfficer(state, { ...by('head'), officer: 'officer-2', officerDepartment: here }),
  note: (state) => addNote(state, { ...by('officer'), noteId: 'note-9', visibility: 'public', text: 'En camino.' }),
  ask: (state) => askCitizen(state, { ...by('officer'), requestId: 'question-9', askedOn: late, question: '¿Dónde?' }),
  reply: (state) =>
    recordReply(state, {
      ...by('clerk'),
      requestId: 'question-1',
      channel: 'desk',
      repliedOn: late,
      dueOn: late,
      text: 'Aquí.',
    }),
  answer: (state) =>
    answerCase(state, { ...by('officer'), outcome: 'partial', answeredOn: late, dueOn: late, text: 'Se atendió.' }),
  notify: (state) => notifyCitizen(state, { ...by('officer'), mode: 'email', notifiedOn: late, today: late }),
  close: (state) => closeCase(state, { ...by('officer'), closedOn: late }),
  reopen: (state) =>
    reopenCase(state, {
      ...by('head'),
      reasonCode: 'other',
      reopenedOn: late,
      termDays: 15,
      dueOn: '2026-03-24',
      reason: 'Faltó.',
    }),
  withdraw: (state) => withdrawCase(state, { ...by('clerk'), reasonCode: 'need-gone', withdrawnOn: late }),
  'record-step': (state) => recordStep(state, { ...by('officer'), step: 'inspeccion', reference: 'visit-9' }),
  erase: (state) => erasePersonalData(state, { ...by('administrator'), subject: 'p1', basis: 'arco' }),
  'import-step': (state) => recordStep(state, { ...by('importer', 'import'), step: 't02', reference: 'task-1' }),
  'import-close': (state) => closeCase(state, { ...by('importer', 'import'), closedOn: late }),
};

/** Per situation: what comes out → the decisions it comes out of. */
const expected: Record<Situation, Record<string, string>> = {
  none: {
    '+': 'annul-registration register',
    'case-unknown':
      'accept annul-folio answer ask assign close deliver erase import-close import-step note notify record-step reopen reply return route rule withdraw',
  },
  'number abandoned': {
    '+': 'annul-registration register',
    'case-unknown':
      'accept annul-folio answer ask assign close deliver erase import-close import-step note notify record-step reopen reply return route rule withdraw',
  },
  registered: {
    '+': 'annul-folio erase import-step route withdraw',
    '=': 'deliver register',
    'case-not-routed': 'accept answer ask assign close import-close note notify record-step reopen return',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'on its way': {
    '+': 'annul-folio deliver erase import-close import-step note withdraw',
    '=': 'register route',
    'case-not-accepted': 'answer ask',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'case-not-delivered': 'accept assign record-step return',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'in the inbox': {
    '+': 'accept annul-folio assign erase import-close import-step note return withdraw',
    '=': 'deliver register route',
    'case-not-accepted': 'answer ask record-step',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  imported: {
    '+': 'accept annul-folio assign erase import-close import-step note return withdraw',
    '=': 'deliver register route',
    'case-not-accepted': 'answer ask record-step',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  returned: {
    '+': 'annul-folio erase import-step withdraw',
    '=': 'deliver register',
    'case-not-routed': 'accept answer ask assign close import-close note notify record-step reopen return',
    'department-returned-case': 'route',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'waiting for a ruling': {
    '+': 'annul-folio erase import-step rule withdraw',
    '=': 'deliver register',
    'case-not-routed': 'accept answer ask assign close import-close note notify record-step reopen return',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'ruling-required': 'route',
  },
  ruled: {
    '+': 'accept annul-folio assign erase import-close import-step note withdraw',
    '=': 'deliver register route',
    'case-not-accepted': 'answer ask record-step',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'ruling-is-final': 'return',
  },
  'in progress': {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'waiting for the citizen': {
    '+': 'annul-folio answer assign erase import-close import-step note record-step reply return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-ruling-needed': 'rule',
    'question-already-open': 'ask',
  },
  'replied to': {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  answered: {
    '+': 'annul-folio assign erase import-close import-step note notify record-step withdraw',
    '=': 'deliver register route',
    'case-already-answered': 'accept answer ask return',
    'case-not-concluded': 'reopen',
    'citizen-not-notified': 'close',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  notified: {
    '+': 'annul-folio assign close erase import-close import-step note record-step withdraw',
    '=': 'deliver register route',
    'case-already-answered': 'accept answer ask return',
    'case-not-concluded': 'reopen',
    'citizen-already-notified': 'notify',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  concluded: {
    '+': 'annul-folio erase import-step reopen',
    '=': 'close deliver import-close register route',
    'case-already-ended': 'accept answer ask assign note notify record-step reply return rule withdraw',
    'folio-in-use': 'annul-registration',
  },
  reopened: {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  withdrawn: {
    '+': 'annul-folio erase import-step',
    '=': 'deliver register route',
    'case-already-ended':
      'accept answer ask assign close import-close note notify record-step reply return rule withdraw',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
  },
  unclassified: {
    '+': 'annul-folio erase import-step route withdraw',
    '=': 'deliver register',
    'case-not-routed': 'accept answer ask assign close import-close note notify record-step reopen return',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'unclassified at the default': {
    '+': 'accept annul-folio assign erase import-close import-step note return withdraw',
    '=': 'deliver register route',
    'case-not-accepted': 'answer ask record-step',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'classified and on its way': {
    '+': 'annul-folio erase import-step route withdraw',
    '=': 'deliver register',
    'case-not-routed': 'accept answer ask assign close import-close note notify record-step reopen return',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'prevention issued': {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'prevention notified': {
    '+': 'annul-folio answer assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'question-already-open': 'ask',
  },
  'prevention too late': {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'prevention answered': {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  dismissed: {
    '+': 'annul-folio erase import-step',
    '=': 'deliver register route',
    'case-already-ended':
      'accept answer ask assign close import-close note notify record-step reply return rule withdraw',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
  },
  admitted: {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'opinion asked': {
    '+': 'annul-folio ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'file-not-ready': 'answer',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'opinion given': {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'opinion silent': {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'answer of another body awaited': {
    '+': 'annul-folio answer ask assign erase import-close import-step note record-step return withdraw',
    '=': 'accept deliver register route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
  },
  'sent on': {
    '+': 'annul-folio erase import-step',
    '=': 'deliver register route',
    'case-already-ended':
      'accept answer ask assign close import-close note notify record-step reply return rule withdraw',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
  },
};

function outcomeOf(decide: () => CaseEvent[]): string {
  try {
    return decide().length > 0 ? '+' : '=';
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code;
    throw refused;
  }
}

describe('every decision in every situation', () => {
  const given = specOf(caseDecider, caseEventSchemas);
  it.each(Object.keys(histories) as Situation[])('a case that is: %s', (situation) => {
    const { state } = given(...histories[situation]);
    const found: Record<string, string[]> = {};
    for (const name of Object.keys(decisions).toSorted() as Decision[])
      (found[outcomeOf(() => decisions[name](state))] ??= []).push(name);
    const told = Object.entries(found).map(([outcome, names]) => [outcome, names.join(' ')]);
    expect(Object.fromEntries(told)).toEqual(expected[situation]);
  });
});
