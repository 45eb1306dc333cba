import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';

/** Events for specs of what may come after the first steps: deadlines, the resolution and all that follows it, joinder. */

export const deadlinePassed = (overrides: Overrides<'DeadlinePassed'> = {}): CaseEvent =>
  built('DeadlinePassed', { dueOn: '2026-02-03' }, overrides);

export const escalated = (overrides: Overrides<'CaseEscalated'> = {}): CaseEvent =>
  built('CaseEscalated', { to: 'head', dueOn: '2026-02-03' }, overrides);

export const silenceTookEffect = (overrides: Overrides<'SilenceTookEffect'> = {}): CaseEvent =>
  built('SilenceTookEffect', { effect: 'positive', dueOn: '2026-02-03' }, overrides);

export const silenceSetAside = (overrides: Overrides<'SilenceSetAside'> = {}): CaseEvent =>
  built('SilenceSetAside', { setAsideOn: '2026-02-10', reason: 'Se respondió a tiempo.' }, overrides);

const draftHash = '9f2c'.padEnd(64, '0');

export const aDraft = { draftId: 'draft-1', contentHash: draftHash } as const;

export const drafted = (overrides: Overrides<'ResolutionDrafted'> = {}): CaseEvent =>
  built(
    'ResolutionDrafted',
    { ...aDraft, outcome: 'favourable', text: 'Se otorga.', legalBasis: 'CPAEM 135', salt: 'c2Fs' },
    overrides,
  );

export const reviewed = (overrides: Overrides<'ResolutionReviewed'> = {}): CaseEvent =>
  built('ResolutionReviewed', { ...aDraft, verdict: 'cleared' }, overrides);

export const approved = (overrides: Overrides<'ResolutionApproved'> = {}): CaseEvent =>
  built('ResolutionApproved', aDraft, overrides);

export const signed = (overrides: Overrides<'ResolutionSigned'> = {}): CaseEvent =>
  built(
    'ResolutionSigned',
    { ...aDraft, signedOn: '2026-01-22', capacity: 'holder', competenceBasis: 'Nombramiento' },
    overrides,
  );

export const partyNamed = (overrides: Overrides<'PartyNamed'> = {}): CaseEvent =>
  built(
    'PartyNamed',
    { party: 'p2', partyId: 'party-1', role: 'third-party', person: { name: 'Vecina Inventada' } },
    overrides,
  );

export const attempted = (overrides: Overrides<'NotificationAttempted'> = {}): CaseEvent =>
  built(
    'NotificationAttempted',
    {
      act: 'resolution',
      party: 'p1',
      attemptId: 'attempt-1',
      mode: 'in-person',
      attemptedOn: '2026-01-22',
      result: 'summons-left',
      appointmentOn: '2026-01-23',
    },
    overrides,
  );

/** The resolution handed to the applicant, who signed for it. */
export const aService = {
  act: 'resolution',
  party: 'p1',
  noticeId: 'notice-1',
  mode: 'in-person',
  servedOn: '2026-01-23',
  effectiveOn: '2026-01-23',
  rule: 'lfpa-38',
  proofKind: 'signed-slip',
  proof: 'Cédula 12, firmada',
} as const;

export const served = (overrides: Overrides<'NotificationServed'> = {}): CaseEvent =>
  built('NotificationServed', aService, overrides);

export const appealed = (overrides: Overrides<'AppealFiled'> = {}): CaseEvent =>
  built(
    'AppealFiled',
    {
      appealId: 'appeal-1',
      against: 'resolution',
      number: 1,
      party: 'p1',
      filedOn: '2026-01-28',
      termEndsOn: '2026-02-16',
      timeliness: 'in-time',
      grounds: 'No se valoró la prueba.',
    },
    overrides,
  );

export const appealDecided = (overrides: Overrides<'AppealDecided'> = {}): CaseEvent =>
  built(
    'AppealDecided',
    { appealId: 'appeal-1', verdict: 'upheld', decidedOn: '2026-02-02', reasons: 'Los agravios son infundados.' },
    overrides,
  );

const joinderIds = { joinderId: 'joinder-1', mainCase: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c22' };

const joinedIds = { joinderId: 'joinder-1', joinedCase: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c33' };

export const joinderRequested = (overrides: Overrides<'JoinderRequested'> = {}): CaseEvent =>
  built('JoinderRequested', { ...joinderIds, reason: 'Mismo predio.' }, overrides);

export const joinderConfirmed = (overrides: Overrides<'JoinderConfirmed'> = {}): CaseEvent =>
  built('JoinderConfirmed', joinderIds, overrides);

export const joinderDeclined = (overrides: Overrides<'JoinderDeclined'> = {}): CaseEvent =>
  built('JoinderDeclined', { ...joinderIds, reasonCode: 'case-already-ended' }, overrides);

export const joinderUndone = (overrides: Overrides<'JoinderUndone'> = {}): CaseEvent =>
  built('JoinderUndone', { ...joinderIds, reason: 'Son predios distintos.' }, overrides);

export const caseJoined = (overrides: Overrides<'CaseJoined'> = {}): CaseEvent =>
  built('CaseJoined', joinedIds, overrides);

export const joinedReleased = (overrides: Overrides<'JoinedCaseReleased'> = {}): CaseEvent =>
  built('JoinedCaseReleased', joinedIds, overrides);

/** Another version of the procedure, under a law that gives ten natural days. */
export const aRebinding = {
  procedureVersion: 'b'.repeat(64),
  dueOn: '2026-03-06',
  reason: 'El trámite cambió a favor de quien pide.',
  law: { regime: 'MX-LNETB', regimeVersion: 'c'.repeat(64), unit: 'CALENDAR_DAYS', length: 10 },
} as const;

/** Ten business days of the law of access to information, told a week before the term ended. */
export const anExtension = {
  days: 10,
  mode: 'in-person',
  notifiedOn: '2026-01-28',
  today: '2026-01-28',
  presentDueOn: '2026-02-03',
  dueOn: '2026-02-18',
  reason: 'Son doce mil expedientes.',
  legalBasis: 'LGTAIP, artículo 134',
  proof: 'Acuse firmado',
} as const;

/** Asked on 15 January, the citizen was told on the 28th that the case lapses in three months. */
export const aLapseWarning = {
  mode: 'in-person',
  notifiedOn: '2026-01-28',
  today: '2026-01-29',
  actBy: '2026-04-28',
  reason: 'No respondió a la pregunta.',
  proof: 'Cédula 117',
  legalBasis: 'LFPA, artículo 60',
} as const;

export const aLapse = { lapsedOn: '2026-04-29', reason: 'No actuó.', legalBasis: 'LFPA, artículo 60' } as const;

export const lapseWarned = (overrides: Overrides<'LapseWarned'> = {}): CaseEvent => {
  const { today: _, ...told } = aLapseWarning;
  return built('LapseWarned', { ...told, requestId: 'question-1' }, overrides);
};

export const lapsed = (overrides: Overrides<'CaseLapsed'> = {}): CaseEvent => {
  const { notifiedOn: warnedOn, actBy } = aLapseWarning;
  return built('CaseLapsed', { ...aLapse, requestId: 'question-1', warnedOn, actBy }, overrides);
};

export const heldToLaw = (overrides: Overrides<'RegimeApplied'> = {}): CaseEvent =>
  built('RegimeApplied', aRebinding.law, overrides);

export const extended = (overrides: Overrides<'TermExtended'> = {}): CaseEvent => {
  const { today: _, presentDueOn: previousDueOn, ...told } = anExtension;
  return built('TermExtended', { ...told, previousDueOn }, overrides);
};

/** The legal clock waits for the file; the due date is the institution's own. */
export const waitingForFile = (overrides: Overrides<'RegimeApplied'> = {}): CaseEvent =>
  heldToLaw({ regime: 'GT-PET', unit: 'BUSINESS_DAYS', length: 15, waitsFor: 'READY_TO_RESOLVE', ...overrides });

/** Nothing has to be done before the answer. */
export const admittedWhole = (): CaseEvent => built('CaseAdmitted', { admittedOn: '2026-01-20' }, {});

export const fileReady = (overrides: Overrides<'FileReady'> = {}): CaseEvent =>
  built('FileReady', { readyOn: '2026-01-20', previousDueOn: '2026-02-03', dueOn: '2026-02-11' }, overrides);
