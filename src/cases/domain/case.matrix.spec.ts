import { Refusal } from '@libs/decider';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import type { Acting, CaseStep } from './case.guards.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep } from './case.handling.js';
import { aDraft, aPetition, histories, people, type Situation } from './case.histories.js';
import { annulFolio, annulRegistration, registerPetition } from './case.intake.js';
import { answerCase, closeCase, erasePersonalData, notifyCitizen, reopenCase, withdrawCase } from './case.outcome.js';
import { decideAppeal, fileAppeal } from './case.appeal.js';
import {
  acceptJoinder,
  confirmJoinder,
  declineJoinder,
  releaseJoined,
  requestJoinder,
  undoJoinder,
} from './case.joinder.js';
import { attemptNotification, nameParty, serveNotification } from './case.notification.js';
import { approveResolution, draftResolution, reviewResolution, signResolution } from './case.resolution.js';
import type { CaseState } from './case.state.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

/** Every decision in every situation, taken by someone who may take it. `+` records, `=` changes nothing, else the refusal. */

type Decision = CaseStep | 'annul-registration' | 'annul-folio' | 'import-step' | 'import-close';

const by = (person: keyof typeof people, source?: 'import'): Acting => ({ by: people[person], source });
const here = 'servicios-publicos';
const late = '2026-03-02';

const aService = {
  act: 'resolution',
  party: 'p1',
  noticeId: 'notice-9',
  mode: 'in-person',
  servedOn: late,
  effectiveOn: late,
  rule: 'lfpa-38',
  proofKind: 'signed-slip',
  proof: 'Cédula 12',
  today: late,
} as const;

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
  draft: (state) =>
    draftResolution(state, {
      ...by('officer'),
      ...aDraft,
      draftId: 'draft-9',
      outcome: 'partial',
      text: 'x',
      salt: 's',
    }),
  review: (state) => reviewResolution(state, { ...by('adviser'), ...aDraft, verdict: 'cleared' }),
  approve: (state) => approveResolution(state, { ...by('head'), ...aDraft, reviewAsked: true }),
  sign: (state) =>
    signResolution(state, {
      ...by('head'),
      ...aDraft,
      signedOn: late,
      competence: { capacity: 'holder', basis: 'Nombramiento' },
      text: 'x',
    }),
  'name-party': (state) =>
    nameParty(state, { ...by('clerk'), partyId: 'party-9', role: 'third-party', person: { name: 'Vecino' } }),
  'attempt-notification': (state) =>
    attemptNotification(state, {
      ...by('officer'),
      act: 'resolution',
      party: 'p1',
      attemptId: 'attempt-9',
      mode: 'in-person',
      attemptedOn: late,
      result: 'nobody-there',
      today: late,
    }),
  'serve-notification': (state) => serveNotification(state, { ...by('officer'), ...aService }),
  'file-appeal': (state) =>
    fileAppeal(state, {
      ...by('clerk'),
      appealId: 'appeal-9',
      party: 'p1',
      filedOn: late,
      termEndsOn: late,
      today: late,
      grounds: 'x',
    }),
  'decide-appeal': (state) =>
    decideAppeal(state, {
      ...by('supervisor'),
      appealId: 'appeal-1',
      verdict: 'upheld',
      decidedOn: late,
      reasons: 'x',
      termDays: 15,
      dueOn: late,
    }),
  join: (state) =>
    requestJoinder(state, { ...by('head'), joinderId: 'joinder-9', caseId: 'this', mainCase: 'that', reason: 'x' }),
  'accept-joinder': (state) => acceptJoinder(state, { ...by('system'), joinderId: 'joinder-9', joinedCase: 'that' }),
  'confirm-joinder': (state) => confirmJoinder(state, { ...by('system'), joinderId: 'joinder-1' }),
  'decline-joinder': (state) => declineJoinder(state, { ...by('system'), joinderId: 'joinder-1', reasonCode: 'x' }),
  'undo-joinder': (state) => undoJoinder(state, { ...by('head'), reason: 'x' }),
  'release-joined': (state) => releaseJoined(state, { ...by('system'), joinderId: 'joinder-1' }),
  'import-step': (state) => recordStep(state, { ...by('importer', 'import'), step: 't02', reference: 'task-1' }),
  'import-close': (state) => closeCase(state, { ...by('importer', 'import'), closedOn: late }),
};

/** Per situation: what comes out → the decisions it comes out of. */
const expected: Record<Situation, Record<string, string>> = {
  none: {
    '+': 'annul-registration register',
    'case-unknown':
      'accept accept-joinder annul-folio answer approve ask assign attempt-notification close confirm-joinder decide-appeal decline-joinder deliver draft erase file-appeal import-close import-step join name-party note notify record-step release-joined reopen reply return review route rule serve-notification sign undo-joinder withdraw',
  },
  'number abandoned': {
    '+': 'annul-registration register',
    'case-unknown':
      'accept accept-joinder annul-folio answer approve ask assign attempt-notification close confirm-joinder decide-appeal decline-joinder deliver draft erase file-appeal import-close import-step join name-party note notify record-step release-joined reopen reply return review route rule serve-notification sign undo-joinder withdraw',
  },
  registered: {
    '+': 'accept-joinder annul-folio erase import-step name-party route withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined',
    'case-not-routed':
      'accept answer approve ask assign attempt-notification close draft import-close join note notify record-step reopen return review serve-notification sign undo-joinder',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-yet-appealable': 'file-appeal',
  },
  'on its way': {
    '+': 'accept-joinder annul-folio deliver erase import-close import-step join name-party note withdraw',
    '=': 'confirm-joinder decline-joinder register release-joined route',
    'case-not-accepted': 'answer approve ask draft review sign',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'case-not-delivered': 'accept assign record-step return',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  'in the inbox': {
    '+': 'accept accept-joinder annul-folio assign erase import-close import-step join name-party note return withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-accepted': 'answer approve ask draft record-step review sign',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  imported: {
    '+': 'accept accept-joinder annul-folio assign erase import-close import-step join name-party note return withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-accepted': 'answer approve ask draft record-step review sign',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  returned: {
    '+': 'accept-joinder annul-folio erase import-step name-party withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined',
    'case-not-routed':
      'accept answer approve ask assign attempt-notification close draft import-close join note notify record-step reopen return review serve-notification sign undo-joinder',
    'department-returned-case': 'route',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-yet-appealable': 'file-appeal',
  },
  'waiting for a ruling': {
    '+': 'accept-joinder annul-folio erase import-step name-party rule withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined',
    'case-not-routed':
      'accept answer approve ask assign attempt-notification close draft import-close join note notify record-step reopen return review serve-notification sign undo-joinder',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'not-yet-appealable': 'file-appeal',
    'ruling-required': 'route',
  },
  ruled: {
    '+': 'accept accept-joinder annul-folio assign erase import-close import-step join name-party note withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-accepted': 'answer approve ask draft record-step review sign',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
    'ruling-is-final': 'return',
  },
  'in progress': {
    '+': 'accept-joinder annul-folio answer ask assign draft erase import-close import-step join name-party note record-step return withdraw',
    '=': 'accept confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-draft': 'approve review sign',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  'waiting for the citizen': {
    '+': 'accept-joinder annul-folio answer assign draft erase import-close import-step join name-party note record-step reply return withdraw',
    '=': 'accept confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-draft': 'approve review sign',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
    'question-already-open': 'ask',
  },
  'replied to': {
    '+': 'accept-joinder annul-folio answer ask assign draft erase import-close import-step join name-party note record-step return withdraw',
    '=': 'accept confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-draft': 'approve review sign',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  answered: {
    '+': 'accept-joinder annul-folio assign attempt-notification erase import-close import-step join name-party note notify record-step serve-notification withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'case-already-answered': 'accept answer approve ask draft return review sign',
    'case-not-concluded': 'reopen',
    'citizen-not-notified': 'close',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
  },
  notified: {
    '+': 'accept-joinder annul-folio assign close erase file-appeal import-close import-step join note record-step withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'case-already-answered': 'accept answer approve ask draft return review sign',
    'case-not-concluded': 'reopen',
    'citizen-already-notified': 'attempt-notification name-party notify serve-notification',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
  },
  concluded: {
    '+': 'annul-folio erase file-appeal import-step reopen',
    '=': 'close confirm-joinder decline-joinder deliver import-close register release-joined route',
    'case-already-ended':
      'accept accept-joinder answer approve ask assign attempt-notification draft join name-party note notify record-step reply return review rule serve-notification sign withdraw',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'not-joined': 'undo-joinder',
  },
  reopened: {
    '+': 'accept-joinder annul-folio answer ask assign draft erase import-close import-step join name-party note record-step return withdraw',
    '=': 'accept confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-draft': 'approve review sign',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  withdrawn: {
    '+': 'annul-folio erase import-step',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'case-already-ended':
      'accept accept-joinder answer approve ask assign attempt-notification close draft file-appeal import-close join name-party note notify record-step reply return review rule serve-notification sign withdraw',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'not-joined': 'undo-joinder',
  },
  drafted: {
    '+': 'accept-joinder annul-folio answer ask assign draft erase import-close import-step join name-party note record-step return review withdraw',
    '=': 'accept confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'draft-not-approved': 'sign',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
    'review-missing': 'approve',
  },
  reviewed: {
    '+': 'accept-joinder annul-folio answer approve ask assign draft erase import-close import-step join name-party note record-step return withdraw',
    '=': 'accept confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'draft-not-approved': 'sign',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
    'review-stands': 'review',
  },
  approved: {
    '+': 'accept-joinder annul-folio answer ask assign draft erase import-close import-step join name-party note record-step return sign withdraw',
    '=': 'accept approve confirm-joinder decline-joinder deliver register release-joined route',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
    'review-stands': 'review',
  },
  signed: {
    '+': 'accept-joinder annul-folio assign attempt-notification erase import-close import-step join name-party note record-step serve-notification withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'case-already-answered': 'accept answer approve ask draft return review sign',
    'case-not-concluded': 'reopen',
    'citizen-not-notified': 'close',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'proof-required': 'notify',
  },
  'left a citatorio': {
    '+': 'accept-joinder annul-folio assign attempt-notification erase import-close import-step join name-party note record-step serve-notification withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'case-already-answered': 'accept answer approve ask draft return review sign',
    'case-not-concluded': 'reopen',
    'citizen-not-notified': 'close',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'proof-required': 'notify',
  },
  served: {
    '+': 'accept-joinder annul-folio assign close erase file-appeal import-close import-step join note record-step withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'already-served': 'attempt-notification serve-notification',
    'case-already-answered': 'accept answer approve ask draft return review sign',
    'case-not-concluded': 'reopen',
    'citizen-already-notified': 'name-party notify',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
  },
  'under appeal': {
    '+': 'accept-joinder annul-folio assign decide-appeal erase import-close import-step join note record-step withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'already-served': 'attempt-notification serve-notification',
    'appeal-pending': 'close file-appeal',
    'case-already-answered': 'accept answer approve ask draft return review sign',
    'case-not-concluded': 'reopen',
    'citizen-already-notified': 'name-party notify',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
  },
  'about to be joined': {
    '+': 'annul-folio answer ask assign confirm-joinder decline-joinder draft erase import-close import-step name-party note record-step return withdraw',
    '=': 'accept deliver register release-joined route',
    'already-joined': 'accept-joinder join',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-draft': 'approve review sign',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  joined: {
    '+': 'annul-folio answer ask assign draft erase import-close import-step name-party note record-step return undo-joinder withdraw',
    '=': 'accept confirm-joinder decline-joinder deliver register release-joined route',
    'already-joined': 'accept-joinder join',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-draft': 'approve review sign',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  'main case': {
    '+': 'accept-joinder annul-folio answer ask assign draft erase import-close import-step name-party note record-step release-joined return withdraw',
    '=': 'accept confirm-joinder decline-joinder deliver register route',
    'case-has-joined': 'join',
    'case-not-answered': 'close notify',
    'case-not-concluded': 'reopen',
    'folio-in-use': 'annul-registration',
    'no-appeal-pending': 'decide-appeal',
    'no-draft': 'approve review sign',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
    'not-yet-appealable': 'file-appeal',
    'nothing-to-notify': 'attempt-notification serve-notification',
  },
  'appeal decided': {
    '+': 'accept-joinder annul-folio assign erase import-close import-step join note record-step withdraw',
    '=': 'confirm-joinder decline-joinder deliver register release-joined route',
    'already-served': 'attempt-notification serve-notification',
    'appeal-already-decided': 'decide-appeal file-appeal',
    'case-already-answered': 'accept answer approve ask draft return review sign',
    'case-not-concluded': 'reopen',
    'citizen-already-notified': 'name-party notify',
    'citizen-not-notified': 'close',
    'folio-in-use': 'annul-registration',
    'no-open-question': 'reply',
    'no-ruling-needed': 'rule',
    'not-joined': 'undo-joinder',
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
