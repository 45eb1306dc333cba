import { classifyCase } from './case.classification.js';
import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { giveOpinion, recordSilence, requestOpinions, withdrawOpinion } from './case.opinions.js';
import { answerPrevention, dismissCase, issuePrevention, notifyPrevention } from './case.prevention.js';
import { admitCase, checkRequirements } from './case.requirements.js';
import type { CaseState } from './case.state.js';

/** For specs: the decisions of the instruction with facts as a use case would give them, on one late day. */

const late = '2026-03-02';
const requirements = [{ code: 'escrito', conditional: false }];

type Attempt = (state: CaseState, acting: Acting) => CaseEvent[];

export const instructionAttempts = {
  classify: (state, acting) =>
    classifyCase(state, { ...acting, matter: 'bache', place: 'centro', reason: 'Es un bache.' }),
  'check-requirements': (state, acting) =>
    checkRequirements(state, {
      ...acting,
      checkId: 'check-9',
      checkedOn: late,
      met: ['escrito'],
      missing: [],
      notApplicable: [],
      requirements,
    }),
  prevent: (state, acting) =>
    issuePrevention(state, {
      ...acting,
      preventionId: 'prevention-9',
      issuedOn: late,
      missing: [],
      text: 'Complete su petición.',
      override: 'Cambió el domicilio.',
      requirements,
      most: null,
      inTime: true,
    }),
  'notify-prevention': (state, acting) =>
    notifyPrevention(state, {
      ...acting,
      preventionId: 'prevention-1',
      mode: 'in-person',
      notifiedOn: late,
      today: late,
      effect: 'suspended',
    }),
  'answer-prevention': (state, acting) =>
    answerPrevention(state, {
      ...acting,
      preventionId: 'prevention-1',
      channel: 'desk',
      answeredOn: late,
      dueOn: late,
      text: 'Aquí está.',
    }),
  dismiss: (state, acting) =>
    dismissCase(state, { ...acting, dismissedOn: late, reason: 'No completó.', legalBasis: 'LFPA 17-A' }),
  admit: (state, acting) =>
    admitCase(state, {
      ...acting,
      admittedOn: late,
      diligences: [],
      reason: 'Obra en otro expediente.',
      requirements: [],
      tasks: [],
    }),
  'request-opinion': (state, acting) =>
    requestOpinions(state, {
      ...acting,
      requestedOn: late,
      question: '¿Procede?',
      requests: [{ opinionId: 'opinion-9', unit: 'agua-potable', dueOn: late, blocking: true, silence: 'wait' }],
    }),
  'give-opinion': (state, acting) =>
    giveOpinion(state, { ...acting, opinionId: 'opinion-1', sense: 'favourable', givenOn: late, text: 'Sí.' }),
  'record-silence': (state, acting) => recordSilence(state, { ...acting, opinionId: 'opinion-1', silentOn: late }),
  'withdraw-opinion': (state, acting) =>
    withdrawOpinion(state, { ...acting, opinionId: 'opinion-1', withdrawnOn: late, reason: 'Ya no hace falta.' }),
} as const satisfies Record<string, Attempt>;
