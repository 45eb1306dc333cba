import { createHash } from 'node:crypto';
import { addNote, askCitizen } from '../domain/case.handling.js';
import { registerPetition } from '../domain/case.intake.js';
import { answerCase, closeCase, erasePersonalData, notifyCitizen } from '../domain/case.outcome.js';
import { rateService } from '../domain/case.rating.js';
import { rebindCase } from '../domain/case.rebinding.js';
import { acceptCase, deliverCase, returnCase, routeCase } from '../domain/case.transfer.js';
import { by, colleague, officer, staff, type Step } from './golden-people.js';
import { full, procedureVersion } from './golden-petitions.js';

export const register: Step = {
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
export const underLaw: Step = {
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
export const sendBackFrom = (department: string): Step => ({
  by: staff(colleague, 'head', department),
  decide: (state, actor) =>
    returnCase(state, {
      reasonCode: 'not-our-matter',
      suggestedDepartment: 'obras-publicas',
      reason: 'El poste es de la CFE.',
      by: actor,
    }),
});
export const route = routeTo('servicios-publicos');
export const deliver = deliverTo('servicios-publicos');
export const accept: Step = { by: by.officer, decide: (state, actor) => acceptCase(state, { by: actor }) };
export const requestId = '2b6f0f4e-0d1c-5a1b-8c3d-4e5f60718293';
export const ask: Step = {
  by: by.officer,
  decide: (state, actor) =>
    askCitizen(state, { requestId, askedOn: '2026-11-25', question: '¿Cuál es el número del poste?', by: actor }),
};
export const answer: Step = {
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
export const notify: Step = {
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
export const note: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    addNote(state, {
      noteId: 'b9c5a1de-0d1c-5a1b-8c3d-4e5f60718293',
      visibility: 'internal',
      text: 'Se pidió material.',
      by: actor,
    }),
};
export const erase = (subject: string): Step => ({
  by: { kind: 'system', id: 'reapply-erasures' },
  decide: (state, actor) => erasePersonalData(state, { subject, basis: 'arco-cancelacion', by: actor }),
});
export const rebind: Step = {
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
export const rate: Step = {
  by: { kind: 'citizen', id: 'acuse-holder' },
  decide: (state, actor) =>
    rateService(state, { rating: 4, ratedOn: '2026-12-01', comment: 'Bien, aunque tardaron.', by: actor }),
};

/** How stories begin: each goes on from the one before. */
export const routed = [register, route];
export const delivered = [...routed, deliver];
export const received = [...delivered, accept];
export const concluded = [...received, answer, notify, close];
export const transfers = ['servicios-publicos', 'obras-publicas', 'proteccion-civil'].flatMap((department) => [
  routeTo(department),
  deliverTo(department),
  sendBackFrom(department),
]);

