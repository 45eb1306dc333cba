import type { Actor } from '@libs/decider';
import { built, type Overrides } from './case.built.js';
import { people, type Person } from './case.people.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { appealHistories } from './case.appeal-histories.js';
import { anotherRepresentative, aSheet } from './case.group-histories.js';
import { voided } from './case.voiding-histories.js';
import {
  aRebinding,
  admittedWhole,
  extended,
  fileReady,
  heldToLaw,
  waitingForFile,
  lapsed,
  lapseWarned,
  deadlinePassed,
  escalated,
  silenceTookEffect,
  silenceSetAside,
  aDraft,
  drafted,
  reviewed,
  approved,
  signed,
  partyNamed,
  attempted,
  served,
  appealed,
  appealDecided,
  joinderRequested,
  joinderConfirmed,
  joinderDeclined,
  joinderUndone,
  caseJoined,
  joinedReleased,
} from './case.later-events.js';
import {
  admitted,
  checked,
  classified,
  completed,
  dismissed,
  opinionGiven,
  opinionRequested,
  opinionSilent,
  preventionNotified,
  prevented,
  referred,
  sentOn,
} from './case.instruction-histories.js';

/** Events and people for specs: each builder is a usual event with what the spec cares about put over it. */

/** Folio CHI-PET-2026-000123, a street light in barrio Xochiaca, filed Monday 12 January 2026, 15 business days. */
export const aPetition: CaseEventData<'PetitionRegistered'> = {
  folio: 'CHI-PET-2026-000123',
  series: 'PET',
  procedure: 'peticion-ciudadana',
  procedureVersion: '5b1f0a6c9d3e47f2a8c4e6b0d1f28394',
  matter: 'luminaria',
  place: 'barrio-xochiaca',
  channel: 'desk',
  public: false,
  applicantAlias: 'p1',
  termDays: 15,
  filedOn: '2026-01-12',
  dueOn: '2026-02-03',
  applicant: { name: 'Persona Inventada', phone: '5500000000' },
  subject: 'Luminaria apagada',
  description: 'La luminaria de la esquina no enciende desde el lunes.',
};

export const registered = (overrides: Overrides<'PetitionRegistered'> = {}): CaseEvent =>
  built('PetitionRegistered', aPetition, overrides);

export const registrationAnnulled = (overrides: Overrides<'RegistrationAnnulled'> = {}): CaseEvent =>
  built('RegistrationAnnulled', { folio: 'CHI-PET-2026-000122', series: 'PET', reason: 'abandoned' }, overrides);

export const folioAnnulled = (overrides: Overrides<'FolioAnnulled'> = {}): CaseEvent =>
  built('FolioAnnulled', { folio: 'CHI-PET-2026-000124', series: 'PET', reason: 'second-number' }, overrides);

export const routed = (overrides: Overrides<'CaseRouted'> = {}): CaseEvent =>
  built(
    'CaseRouted',
    { department: 'servicios-publicos', rule: 'luminaria', basis: 'rule', unroutable: false },
    overrides,
  );

export const delivered = (overrides: Overrides<'CaseDelivered'> = {}): CaseEvent =>
  built('CaseDelivered', { department: 'servicios-publicos', policy: 'by-hand' }, overrides);

export const accepted = (overrides: Overrides<'CaseAccepted'> = {}): CaseEvent =>
  built('CaseAccepted', { department: 'servicios-publicos' }, overrides);

export const returned = (overrides: Overrides<'CaseReturned'> = {}): CaseEvent =>
  built(
    'CaseReturned',
    { department: 'servicios-publicos', reasonCode: 'not-our-matter', reason: 'El poste es de la CFE.' },
    overrides,
  );

export const ruled = (overrides: Overrides<'TransferRuled'> = {}): CaseEvent =>
  built('TransferRuled', { department: 'servicios-publicos', order: 'Atiéndase por Servicios Públicos.' }, overrides);

export const assigned = (overrides: Overrides<'OfficerAssigned'> = {}): CaseEvent =>
  built('OfficerAssigned', { officer: 'officer-1' }, overrides);

export const noted = (overrides: Overrides<'NoteAdded'> = {}): CaseEvent =>
  built('NoteAdded', { noteId: 'note-1', visibility: 'internal', text: 'Se pidió material.' }, overrides);

export const asked = (overrides: Overrides<'CitizenAsked'> = {}): CaseEvent =>
  built(
    'CitizenAsked',
    { requestId: 'question-1', askedOn: '2026-01-15', question: '¿Cuál es el número del poste?' },
    overrides,
  );

export const replied = (overrides: Overrides<'CitizenReplied'> = {}): CaseEvent =>
  built(
    'CitizenReplied',
    { requestId: 'question-1', channel: 'desk', repliedOn: '2026-01-19', dueOn: '2026-02-05', text: 'El 4471.' },
    overrides,
  );

export const answered = (overrides: Overrides<'CaseAnswered'> = {}): CaseEvent =>
  built(
    'CaseAnswered',
    { outcome: 'favourable', answeredOn: '2026-01-22', text: 'Se cambió la luminaria.', legalBasis: 'CPAEM 135' },
    overrides,
  );

export const notified = (overrides: Overrides<'CitizenNotified'> = {}): CaseEvent =>
  built('CitizenNotified', { mode: 'in-person', notifiedOn: '2026-01-23', proof: 'Firma de recibido' }, overrides);

export const closed = (overrides: Overrides<'CaseClosed'> = {}): CaseEvent =>
  built('CaseClosed', { basis: 'notified', closedOn: '2026-01-23' }, overrides);

export const reopened = (overrides: Overrides<'CaseReopened'> = {}): CaseEvent =>
  built(
    'CaseReopened',
    {
      reasonCode: 'work-not-done',
      reopenedOn: '2026-01-30',
      termDays: 15,
      dueOn: '2026-02-23',
      reason: 'Sigue apagada.',
    },
    overrides,
  );

export const withdrawn = (overrides: Overrides<'CaseWithdrawn'> = {}): CaseEvent =>
  built('CaseWithdrawn', { reasonCode: 'citizen-request', withdrawnOn: '2026-01-20' }, overrides);

export const stepTaken = (overrides: Overrides<'StepRecorded'> = {}): CaseEvent =>
  built('StepRecorded', { step: 'inspeccion', performedBy: 'officer-1', reference: 'visit-7' }, overrides);

export const recomputed = (overrides: Overrides<'DueDateRecomputed'> = {}): CaseEvent =>
  built(
    'DueDateRecomputed',
    { previousDueOn: '2026-02-03', dueOn: '2026-02-04', cause: 'holiday-declared' },
    overrides,
  );

export const erased = (overrides: Overrides<'PersonalDataErased'> = {}): CaseEvent =>
  built('PersonalDataErased', { subject: 'p1', basis: 'arco-cancelacion' }, overrides);

const threeReturns = [
  registered(),
  routed(),
  delivered(),
  returned(),
  ...['obras-publicas', 'atencion-ciudadana'].flatMap((department) => [
    routed({ department }),
    delivered({ department }),
    returned({ department }),
  ]),
];

/** An event as this person did it. */
export const doneBy = (person: Person, event: CaseEvent): CaseEvent & { readonly by: Actor } => ({
  ...event,
  by: people[person],
});

const inProgress = [registered(), routed(), delivered(), accepted()];
const signedCase = [
  ...inProgress,
  doneBy('officer', drafted()),
  doneBy('adviser', reviewed()),
  doneBy('head', approved()),
  doneBy('head', signed()),
  answered(),
];

/** How a case comes to stand where it stands; each is a whole history from the registration on. */
export const histories = {
  none: [],
  'number abandoned': [registrationAnnulled()],
  registered: [registered()],
  'on its way': [registered(), routed()],
  'in the inbox': [registered(), routed(), delivered()],
  imported: [registered(), routed({ basis: 'import', rule: 'import' })],
  returned: [registered(), routed(), delivered(), returned()],
  'waiting for a ruling': threeReturns,
  ruled: [...threeReturns, ruled(), delivered()],
  'in progress': [registered(), routed(), delivered(), accepted()],
  'waiting for the citizen': [registered(), routed(), delivered(), accepted(), asked()],
  'replied to': [registered(), routed(), delivered(), accepted(), asked(), replied()],
  answered: [registered(), routed(), delivered(), accepted(), answered()],
  notified: [registered(), routed(), delivered(), accepted(), answered(), notified()],
  concluded: [registered(), routed(), delivered(), accepted(), answered(), notified(), closed()],
  reopened: [registered(), routed(), delivered(), accepted(), answered(), notified(), closed(), reopened()],
  withdrawn: [registered(), routed(), withdrawn()],
  voided: [registered(), routed(), delivered(), voided()],
  unclassified: [registered({ matter: 'unclassified', place: 'unplaced' })],
  'unclassified at the default': [
    registered({ matter: 'unclassified', place: 'unplaced' }),
    routed({ basis: 'default', rule: 'default', unroutable: true }),
    delivered(),
  ],
  'classified and on its way': [
    registered({ matter: 'unclassified', place: 'unplaced' }),
    routed({ basis: 'default', rule: 'default', unroutable: true }),
    classified(),
  ],
  'prevention issued': [registered(), routed(), delivered(), accepted(), checked(), prevented()],
  'prevention notified': [...inProgress, checked(), prevented(), preventionNotified()],
  'prevention too late': [
    ...inProgress,
    prevented({ inTime: false, limitOn: '2026-01-13' }),
    preventionNotified({ effect: 'late', unanswered: undefined }),
  ],
  'prevention answered': [...inProgress, checked(), prevented(), preventionNotified(), completed()],
  dismissed: [registered(), routed(), delivered(), accepted(), prevented(), preventionNotified(), dismissed()],
  admitted: [registered(), routed(), delivered(), accepted(), admitted()],
  'opinion asked': [registered(), routed(), delivered(), accepted(), opinionRequested()],
  'opinion given': [registered(), routed(), delivered(), accepted(), opinionRequested(), opinionGiven()],
  'opinion silent': [registered(), routed(), delivered(), accepted(), opinionRequested(), opinionSilent()],
  'held to a law': [registered(), heldToLaw(), routed(), delivered(), accepted()],
  extended: [registered(), heldToLaw(), routed(), delivered(), accepted(), extended()],
  'waiting for its file': [registered(), waitingForFile(), routed(), delivered(), accepted()],
  'ready to resolve': [registered(), waitingForFile(), routed(), delivered(), accepted(), admittedWhole(), fileReady()],
  'waiting under a law': [...inProgress, heldToLaw(), asked()],
  'warned of a lapse': [...inProgress, heldToLaw(), asked(), lapseWarned()],
  lapsed: [...inProgress, heldToLaw(), asked(), lapseWarned(), lapsed()],
  'past its deadline': [registered(), routed(), delivered(), accepted(), deadlinePassed(), escalated()],
  'granted by silence': [registered(), routed(), delivered(), accepted(), deadlinePassed(), silenceTookEffect()],
  'silence set aside': [...inProgress, deadlinePassed(), silenceTookEffect(), silenceSetAside()],
  drafted: [...inProgress, doneBy('officer', drafted())],
  reviewed: [...inProgress, doneBy('officer', drafted()), doneBy('adviser', reviewed())],
  approved: [...inProgress, doneBy('officer', drafted()), doneBy('adviser', reviewed()), doneBy('head', approved())],
  signed: signedCase,
  'left a citatorio': [...signedCase, attempted()],
  served: [...signedCase, served(), notified()],
  'under appeal': [...signedCase, served(), notified(), appealed()],
  'about to be joined': [...inProgress, joinderRequested()],
  joined: [...inProgress, joinderRequested(), joinderConfirmed()],
  'main case': [...inProgress, caseJoined()],
  'appeal decided': [...signedCase, served(), notified(), appealed(), doneBy('supervisor', appealDecided())],
  'answer of another body awaited': [...inProgress, referred()],
  'sent on': [...inProgress, sentOn()],
  collective: [...inProgress, ...aSheet],
  'represented by another': [...signedCase, ...aSheet, ...anotherRepresentative],
  ...appealHistories(inProgress, [...signedCase, served(), notified()]),
} as const satisfies Record<string, readonly (CaseEvent & { readonly by?: Actor })[]>;

export type Situation = keyof typeof histories;

export {
  aRebinding,
  extended,
  heldToLaw,
  lapsed,
  lapseWarned,
  people,
  type Person,
  deadlinePassed,
  escalated,
  silenceTookEffect,
  silenceSetAside,
  aDraft,
  drafted,
  reviewed,
  approved,
  signed,
  partyNamed,
  attempted,
  served,
  appealed,
  appealDecided,
  joinderRequested,
  joinderConfirmed,
  joinderDeclined,
  joinderUndone,
  caseJoined,
  joinedReleased,
};
