import { createHash } from 'node:crypto';
import { classifyCase } from '../domain/case.classification.js';
import { correctRegistration } from '../domain/case.correction.js';
import type { InstructionEvent } from '../domain/case.instruction-events.js';
import { giveOpinion, recordOpinionSilence, requestOpinions, withdrawOpinion } from '../domain/case.opinions.js';
import { answerPrevention, dismissCase, issuePrevention, notifyPrevention } from '../domain/case.prevention.js';
import { answerReferral, recordReferralSilence, referCase } from '../domain/case.referral.js';
import { admitCase, checkRequirements } from '../domain/case.requirements.js';
import { by, staff, type Step } from './golden-people.js';

const preventionId = '2b6f0f4e-0d1c-5a1b-8c3d-4e5f60718294';
const referralId = '2b6f0f4e-0d1c-5a1b-8c3d-4e5f60718297';
const opinionId = '2b6f0f4e-0d1c-5a1b-8c3d-4e5f60718295';

const engineer = staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a06', 'officer', 'obras-publicas');
const requirements = ['escrito', 'identificacion', 'croquis', 'anuencia'].map((code) => ({
  code,
  conditional: code === 'anuencia',
}));
const calendar = createHash('sha256').update('c').digest('hex');

const classify: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    classifyCase(state, {
      by: actor,
      matter: 'fuga-de-agua',
      place: 'centro',
      reason: 'Es una fuga; la luminaria está bien.',
      change: {
        procedure: 'reporte-de-servicio',
        procedureVersion: createHash('sha256').update('another definition').digest('hex'),
        termDays: 10,
        dueOn: '2026-12-07',
        public: false,
      },
    }),
  consulted: { procedure: createHash('sha256').update('another definition').digest('hex'), calendar },
};
const check: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    checkRequirements(state, {
      by: actor,
      checkId: '2b6f0f4e-0d1c-5a1b-8c3d-4e5f60718296',
      checkedOn: '2026-11-24',
      met: ['escrito'],
      missing: ['identificacion', 'croquis'],
      notApplicable: ['anuencia'],
      remarks: 'La identificación está vencida.',
      requirements,
    }),
};
const prevent: Step = {
  by: by.head,
  decide: (state, actor) =>
    issuePrevention(state, {
      by: actor,
      preventionId,
      issuedOn: '2026-11-24',
      missing: ['identificacion', 'croquis'],
      text: 'Entregue identificación vigente y croquis del lugar.',
      override: 'La primera se envió a otro domicilio.',
      requirements,
      most: 0,
      limitOn: '2026-11-30',
      inTime: true,
    }),
  consulted: { calendar },
};
const notifyIt: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    notifyPrevention(state, {
      by: actor,
      preventionId,
      mode: 'in-person',
      notifiedOn: '2026-11-25',
      proof: 'Firma de recibido',
      today: '2026-11-25',
      effect: 'suspended',
      answerDays: 5,
      answerBy: '2026-12-02',
      unanswered: 'dismissed',
    }),
  consulted: { calendar },
};
const complete: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    answerPrevention(state, {
      by: actor,
      preventionId,
      channel: 'desk',
      answeredOn: '2026-12-01',
      dueOn: '2026-12-18',
      text: 'Entrego lo que faltaba.',
    }),
  consulted: { calendar },
};
const dismiss: Step = {
  by: by.head,
  decide: (state, actor) =>
    dismissCase(state, {
      by: actor,
      dismissedOn: '2026-12-03',
      reason: 'No entregó lo que se le pidió.',
      legalBasis: 'LFPA, art. 17-A',
    }),
};
const admit: Step = {
  by: by.head,
  decide: (state, actor) =>
    admitCase(state, {
      by: actor,
      admittedOn: '2026-11-25',
      diligences: ['inspeccion', 'dictaminar'],
      reason: 'Lo que falta obra en otro expediente.',
      requirements,
      tasks: ['inspeccion', 'dictaminar'],
    }),
};
const request: Step = {
  by: by.head,
  decide: (state, actor) =>
    requestOpinions(state, {
      by: actor,
      requestedOn: '2026-11-25',
      question: '¿El poste es del municipio?',
      requests: [
        {
          opinionId,
          unit: 'obras-publicas',
          dueOn: '2026-11-27',
          blocking: true,
          silence: 'sense',
          silenceSense: 'favourable',
          task: 'dictaminar',
        },
      ],
    }),
};
const give: Step = {
  by: engineer,
  decide: (state, actor) =>
    giveOpinion(state, { by: actor, opinionId, sense: 'conditional', givenOn: '2026-11-26', text: 'Sí, con condiciones.' }),
};
const beSilent: Step = {
  by: { kind: 'system', id: 'opinion-terms' },
  decide: (state, actor) => recordOpinionSilence(state, { by: actor, opinionId, silentOn: '2026-11-28' }),
};
const withdraw: Step = {
  by: by.head,
  decide: (state, actor) =>
    withdrawOpinion(state, { by: actor, opinionId, withdrawnOn: '2026-11-26', reason: 'Ya consta en el expediente.' }),
};

const refer = (awaits: boolean): Step => ({
  by: by.head,
  decide: (state, actor) =>
    referCase(state, {
      by: actor,
      referralId: awaits ? referralId : opinionId,
      bodyKind: 'federal',
      body: 'Comisión Federal de Electricidad',
      reason: 'El poste es suyo.',
      referredOn: '2026-11-25',
      awaits,
      answerBy: '2026-12-02',
      notice: { mode: 'email', notifiedOn: '2026-11-25' },
      today: '2026-11-25',
    }),
});
const hearBack: Step = {
  by: by.clerk,
  decide: (state, actor) => answerReferral(state, { by: actor, referralId, answeredOn: '2026-12-01', text: 'Ya se atendió.' }),
};
const hearNothing: Step = {
  by: by.head,
  decide: (state, actor) => recordReferralSilence(state, { by: actor, referralId, silentOn: '2026-12-03' }),
};
const correct: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    correctRegistration(state, {
      by: actor,
      correctionId: '2b6f0f4e-0d1c-5a1b-8c3d-4e5f60718298',
      correctedOn: '2026-11-24',
      channel: 'phone',
      office: 'ventanilla-2',
      applicant: { name: 'Citlalli Núñez de la O’Farrill', phone: '55 0000 0001' },
      subject: 'Luminaria rota',
      description: 'Está rota, no apagada.',
      location: { text: 'Frente a la escuela', latitude: 19.4117, longitude: -98.9439 },
      reason: 'Se capturó mal el nombre y el asunto.',
    }),
};

/** A story for each event of the instruction, after those of golden-stories.ts. */
export function instructionStories({
  register,
  received,
}: {
  register: Step;
  received: readonly Step[];
}): Readonly<Record<InstructionEvent['type'], readonly Step[]>> {
  return {
    CaseClassified: [...received, classify],
    RequirementsChecked: [register, check],
    PreventionIssued: [...received, prevent],
    PreventionNotified: [...received, prevent, notifyIt],
    PreventionAnswered: [...received, prevent, notifyIt, complete],
    CaseDismissed: [...received, prevent, notifyIt, dismiss],
    CaseAdmitted: [...received, check, admit],
    OpinionRequested: [...received, request],
    OpinionGiven: [...received, request, give],
    OpinionSilent: [...received, request, beSilent],
    OpinionWithdrawn: [...received, request, withdraw],
    CaseReferred: [...received, refer(true), refer(false)],
    ReferralAnswered: [...received, refer(true), hearBack],
    ReferralSilent: [...received, refer(true), hearNothing],
    RegistrationCorrected: [register, correct],
  };
}
