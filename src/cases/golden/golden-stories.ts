import { createHash } from 'node:crypto';
import type { CaseEventType } from '../domain/case.events.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep } from '../domain/case.handling.js';
import { annulFolio, annulRegistration, registerPetition } from '../domain/case.intake.js';
import {
  answerCase,
  closeCase,
  erasePersonalData,
  notifyCitizen,
  reopenCase,
  withdrawCase,
} from '../domain/case.outcome.js';
import { rebindCase } from '../domain/case.rebinding.js';
import { recomputeDueDate } from '../domain/case.recomputation.js';
import type { CaseState } from '../domain/case.state.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from '../domain/case.transfer.js';
import { afterwardStories } from './golden-afterward-stories.js';
import { attachmentStories } from './golden-attachment-stories.js';
import { admitReady, deadlineStories, extend } from './golden-deadline-stories.js';
import { groupStories } from './golden-group-stories.js';
import { instructionStories } from './golden-instruction-stories.js';
import { by, colleague, officer, staff, type Step } from './golden-people.js';
import { anonymous, full, procedureVersion } from './golden-petitions.js';
import { stageStories } from './golden-stage-stories.js';

const register: Step = {
  by: by.clerk,
  decide: (state, actor) => registerPetition(state, { ...full, by: actor }),
  consulted: {
    calendar: '2026.3',
    procedure: procedureVersion,
    directory: createHash('sha256').update('d').digest('hex'),
  },
};
const law = {
  regime: 'MX-LFPA',
  regimeVersion: createHash('sha256').update('l').digest('hex'),
  unit: 'MONTHS',
  length: 3,
  monthRule: 'LFPA_29',
  countsFrom: '2026-11-24',
  waitsFor: 'READY_TO_RESOLVE',
} as const;
const underLaw: Step = {
  ...register,
  decide: (state, actor) => registerPetition(state, { ...full, termDays: undefined, law, by: actor }),
  consulted: { ...register.consulted, regime: law.regimeVersion },
};
const routeTo = (department: string): Step => ({
  by: by.system,
  decide: (state, actor) =>
    routeCase(state, { department, rule: 'luminarias-centro', basis: 'rule', unroutable: false, by: actor }),
  consulted: { policy: createHash('sha256').update('r').digest('hex') },
  causationId: 'route-case:5d1c9a52-6f1e-5a53-8a0c-0d0f6a3b2c11:1:0',
});
const deliverTo = (department: string): Step => ({
  by: { kind: 'system', id: 'deliver-case' },
  decide: (state, actor) => deliverCase(state, { department, policy: 'round-robin', officer, by: actor }),
});
const sendBackFrom = (department: string): Step => ({
  by: staff(colleague, 'head', department),
  decide: (state, actor) =>
    returnCase(state, {
      reasonCode: 'not-our-matter',
      suggestedDepartment: 'obras-publicas',
      reason: 'El poste es de la CFE.',
      by: actor,
    }),
});
const route = routeTo('servicios-publicos');
const deliver = deliverTo('servicios-publicos');
const accept: Step = { by: by.officer, decide: (state, actor) => acceptCase(state, { by: actor }) };
const requestId = '2b6f0f4e-0d1c-5a1b-8c3d-4e5f60718293';
const ask: Step = {
  by: by.officer,
  decide: (state, actor) =>
    askCitizen(state, { requestId, askedOn: '2026-11-25', question: '¿Cuál es el número del poste?', by: actor }),
};
const answer: Step = {
  by: by.head,
  decide: (state, actor) =>
    answerCase(state, {
      outcome: 'favourable',
      answeredOn: '2026-11-27',
      dueOn: '2026-12-16',
      text: 'Se cambió la luminaria.',
      legalBasis: 'CPAEM, art. 135',
      by: actor,
    }),
};
const notify: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    notifyCitizen(state, {
      mode: 'in-person',
      notifiedOn: '2026-11-28',
      proof: 'Firma de recibido',
      today: '2026-11-28',
      by: actor,
    }),
};
const close: Step = {
  by: by.officer,
  decide: (state, actor) => closeCase(state, { closedOn: '2026-11-30', by: actor }),
};
const note: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    addNote(state, {
      noteId: 'b9c5a1de-0d1c-5a1b-8c3d-4e5f60718293',
      visibility: 'internal',
      text: 'Se pidió material.',
      by: actor,
    }),
};
const erase = (subject: string): Step => ({
  by: by.administrator,
  decide: (state, actor) => erasePersonalData(state, { subject, basis: 'arco-cancelacion', by: actor }),
});
const rebind: Step = {
  by: by.supervisor,
  decide: (state, actor) =>
    rebindCase(state, {
      procedureVersion: createHash('sha256').update('p2').digest('hex'),
      dueOn: '2026-12-18',
      termDays: 20,
      reason: 'El trámite cambió a favor de quien pide.',
      law: { regime: 'MX-LNETB', regimeVersion: law.regimeVersion, unit: 'BUSINESS_DAYS', length: 20 },
      by: actor,
    }),
  consulted: { calendar: '2026.3', regime: law.regimeVersion },
};
/** How stories begin: each goes on from the one before. */
const routed = [register, route];
const delivered = [...routed, deliver];
const received = [...delivered, accept];
const concluded = [...received, answer, notify, close];
const transfers = ['servicios-publicos', 'obras-publicas', 'proteccion-civil'].flatMap((department) => [
  routeTo(department),
  deliverTo(department),
  sendBackFrom(department),
]);

/** A whole history for each event type, so that every file can be verified and folded by itself; it has every clear field. */
export const stories: Readonly<Record<CaseEventType, readonly Step[]>> = {
  PetitionRegistered: [register],
  RegimeApplied: [underLaw],
  FileReady: [underLaw, route, deliver, accept, admitReady],
  CaseRebound: [register, rebind],
  TermExtended: [register, rebind, extend],
  RegistrationAnnulled: [
    {
      by: by.sweep,
      decide: (state) => annulRegistration(state, { folio: 'CHI-PET-2026-000122', series: 'PET' }),
    },
    register,
  ],
  FolioAnnulled: [
    {
      by: by.integration,
      decide: (state, actor) => registerPetition(state, { ...anonymous, channel: 'open311', by: actor }),
      source: 'slip',
    },
    {
      by: by.sweep,
      decide: (state) => annulFolio(state, { folio: 'CHI-PET-2026-000124', series: 'PET' }),
    },
  ],
  CaseRouted: routed,
  CaseDelivered: delivered,
  CaseAccepted: received,
  CaseReturned: [...delivered, sendBackFrom('servicios-publicos')],
  TransferRuled: [
    register,
    ...transfers,
    {
      by: by.supervisor,
      decide: (state, actor) =>
        ruleOnTransfer(state, { department: 'servicios-publicos', order: 'Atiéndase ahí.', by: actor }),
    },
  ],
  OfficerAssigned: [
    ...delivered,
    {
      by: by.head,
      decide: (state, actor) =>
        assignOfficer(state, { officer: colleague, officerDepartment: 'servicios-publicos', by: actor }),
    },
  ],
  NoteAdded: [register, note],
  CitizenAsked: [...received, ask],
  CitizenReplied: [
    ...received,
    ask,
    {
      by: by.clerk,
      decide: (state, actor) =>
        recordReply(state, {
          requestId,
          channel: 'post',
          repliedOn: '2026-11-26',
          dueOn: '2026-12-15',
          text: 'El 4471.',
          by: actor,
        }),
      source: 'postmark',
    },
  ],
  CaseAnswered: [...received, ask, answer],
  CitizenNotified: [...received, answer, notify],
  CaseClosed: concluded,
  CaseReopened: [
    ...concluded,
    {
      by: by.supervisor,
      decide: (state, actor) =>
        reopenCase(state, {
          reasonCode: 'work-not-done',
          reopenedOn: '2026-12-01',
          termDays: 5,
          dueOn: '2026-12-08',
          reason: 'Sigue apagada.',
          by: actor,
        }),
    },
  ],
  CaseWithdrawn: [
    register,
    {
      by: by.clerk,
      decide: (state, actor) =>
        withdrawCase(state, {
          reasonCode: 'need-gone',
          withdrawnOn: '2026-11-24',
          reason: 'Ya la arregló un vecino.',
          by: actor,
        }),
    },
  ],
  StepRecorded: [
    {
      by: by.importer,
      decide: (state, actor) =>
        registerPetition(state, {
          ...anonymous,
          folio: 'case-10017',
          series: 'IMP',
          channel: 'email',
          by: actor,
          source: 'import',
        }),
      source: 'import',
    },
    {
      by: by.importer,
      decide: (state, actor) =>
        recordStep(state, {
          step: 'inspeccion',
          performedBy: 'label-0a1b2c3d4e5f6071',
          unit: 'group-4',
          reference: 'task-42933',
          label: 'T06 Inspección (42933)',
          by: actor,
          source: 'import',
        }),
      source: 'import',
    },
  ],
  DueDateRecomputed: [
    register,
    {
      by: { kind: 'system', id: 'recompute-due-dates' },
      decide: (state, actor) =>
        recomputeDueDate(state, {
          dueOn: '2026-12-16',
          cause: 'holiday-declared',
          declarationId: '6f9a2c1e-3b4d-5e6f-8a9b-0c1d2e3f4a5b',
          by: actor,
        }),
      consulted: { calendar: createHash('sha256').update('c').digest('hex') },
    },
  ],
  PersonalDataErased: [register, erase('p1'), erase('case'), note],

  ...afterwardStories(received),
  ...deadlineStories({ routed, delivered, received, waiting: [underLaw, route, deliver, accept, ask] }),
  ...stageStories(received),
  ...instructionStories({ register, received }),
  ...groupStories,
  ...attachmentStories([...received, ask]),
};
