import type { CaseEvent, CaseEventData } from './case.events.js';
import type { InstructionEvent } from './case.instruction-events.js';

/** Events of the instruction for specs, built as in case.histories.ts. */

type Type = InstructionEvent['type'];

function built<Of extends Type>(type: Of, usual: CaseEventData<Of>, overrides: Partial<CaseEventData<Of>>): CaseEvent {
  return { type, data: { ...usual, ...overrides } } as CaseEvent;
}

export const classified = (overrides: Partial<CaseEventData<'CaseClassified'>> = {}): CaseEvent =>
  built('CaseClassified', { matter: 'luminaria', place: 'barrio-xochiaca', rerouted: true }, overrides);

export const checked = (overrides: Partial<CaseEventData<'RequirementsChecked'>> = {}): CaseEvent =>
  built(
    'RequirementsChecked',
    { checkId: 'check-1', checkedOn: '2026-01-14', met: 'escrito', missing: 'croquis' },
    overrides,
  );

export const prevented = (overrides: Partial<CaseEventData<'PreventionIssued'>> = {}): CaseEvent =>
  built(
    'PreventionIssued',
    {
      preventionId: 'prevention-1',
      number: 1,
      issuedOn: '2026-01-14',
      missing: 'croquis',
      inTime: true,
      overridden: false,
      text: 'Entregue el croquis del lugar.',
    },
    overrides,
  );

/** Notified on Thursday 15 January, five business days to answer. */
export const preventionNotified = (overrides: Partial<CaseEventData<'PreventionNotified'>> = {}): CaseEvent =>
  built(
    'PreventionNotified',
    {
      preventionId: 'prevention-1',
      mode: 'in-person',
      notifiedOn: '2026-01-15',
      effect: 'suspended',
      answerDays: 5,
      answerBy: '2026-01-22',
      unanswered: 'dismissed',
    },
    overrides,
  );

export const completed = (overrides: Partial<CaseEventData<'PreventionAnswered'>> = {}): CaseEvent =>
  built(
    'PreventionAnswered',
    {
      preventionId: 'prevention-1',
      channel: 'desk',
      answeredOn: '2026-01-19',
      late: false,
      restarted: false,
      dueOn: '2026-02-05',
      text: 'Aquí está el croquis.',
    },
    overrides,
  );

export const dismissed = (overrides: Partial<CaseEventData<'CaseDismissed'>> = {}): CaseEvent =>
  built(
    'CaseDismissed',
    {
      reasonCode: 'prevention-unanswered',
      effect: 'dismissed',
      preventionId: 'prevention-1',
      answerBy: '2026-01-22',
      dismissedOn: '2026-01-23',
      reason: 'No entregó el croquis.',
      legalBasis: 'LFPA 17-A',
    },
    overrides,
  );

export const admitted = (overrides: Partial<CaseEventData<'CaseAdmitted'>> = {}): CaseEvent =>
  built('CaseAdmitted', { admittedOn: '2026-01-19' }, overrides);

export const opinionRequested = (overrides: Partial<CaseEventData<'OpinionRequested'>> = {}): CaseEvent =>
  built(
    'OpinionRequested',
    {
      opinionId: 'opinion-1',
      unit: 'obras-publicas',
      requestedOn: '2026-01-20',
      dueOn: '2026-01-27',
      blocking: true,
      silence: 'go-on',
      question: '¿El poste es del municipio?',
    },
    overrides,
  );

export const opinionGiven = (overrides: Partial<CaseEventData<'OpinionGiven'>> = {}): CaseEvent =>
  built(
    'OpinionGiven',
    {
      opinionId: 'opinion-1',
      unit: 'obras-publicas',
      sense: 'favourable',
      givenOn: '2026-01-22',
      late: false,
      text: 'Sí.',
    },
    overrides,
  );

export const opinionSilent = (overrides: Partial<CaseEventData<'OpinionSilent'>> = {}): CaseEvent =>
  built(
    'OpinionSilent',
    { opinionId: 'opinion-1', unit: 'obras-publicas', effect: 'go-on', dueOn: '2026-01-27', silentOn: '2026-01-28' },
    overrides,
  );

export const opinionWithdrawn = (overrides: Partial<CaseEventData<'OpinionWithdrawn'>> = {}): CaseEvent =>
  built(
    'OpinionWithdrawn',
    {
      opinionId: 'opinion-1',
      unit: 'obras-publicas',
      withdrawnOn: '2026-01-22',
      reason: 'Ya consta en el expediente.',
    },
    overrides,
  );

export const referred = (overrides: Partial<CaseEventData<'CaseReferred'>> = {}): CaseEvent =>
  built(
    'CaseReferred',
    {
      referralId: 'referral-1',
      bodyKind: 'federal',
      referredOn: '2026-01-20',
      awaits: true,
      answerBy: '2026-01-27',
      body: 'Comisión Federal de Electricidad',
      reason: 'El poste es suyo.',
    },
    overrides,
  );

export const sentOn = (): CaseEvent =>
  referred({ awaits: false, answerBy: undefined, mode: 'email', notifiedOn: '2026-01-20' });

export const referralAnswered = (overrides: Partial<CaseEventData<'ReferralAnswered'>> = {}): CaseEvent =>
  built('ReferralAnswered', { referralId: 'referral-1', answeredOn: '2026-01-26', text: 'Ya se atendió.' }, overrides);

export const referralSilent = (overrides: Partial<CaseEventData<'ReferralSilent'>> = {}): CaseEvent =>
  built('ReferralSilent', { referralId: 'referral-1', answerBy: '2026-01-27', silentOn: '2026-01-28' }, overrides);

export const corrected = (overrides: Partial<CaseEventData<'RegistrationCorrected'>> = {}): CaseEvent =>
  built(
    'RegistrationCorrected',
    { correctionId: 'correction-1', correctedOn: '2026-01-13', subject: 'Luminaria rota', reason: 'Se capturó mal.' },
    overrides,
  );
