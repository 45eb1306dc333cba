import { createHash } from 'node:crypto';
import { registerPetition } from '../domain/case.intake.js';
import { confirmDecision, proposeDecision, rejectDecision } from '../domain/case.proposal.js';
import { grantAccess, lowerCase, nameAccused, raiseCase, withdrawAccess } from '../domain/case.reserve.js';
import { by, clerk, colleague, officer, staff, type Step } from './golden-people.js';
import { full } from './golden-petitions.js';

const control = 'contraloria';

/** A complaint against somebody of public works; the one officer of the control body may see it. */
const complain: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    registerPetition(state, {
      ...full,
      folio: 'CHI-DEN-2026-000001',
      series: 'DEN',
      reserve: {
        ground: 'sealed-procedure',
        unit: control,
        accused: {
          namingId: '4b6f0f4e-0d1c-5a1b-8c3d-4e5f60718301',
          staff: ['0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a09'],
          departments: ['obras-publicas'],
        },
        readers: [{ account: officer, department: control }],
      },
      by: actor,
    }),
};
const investigator = { ...by.supervisor, id: officer };
const name: Step = {
  by: investigator,
  decide: (state, actor) =>
    nameAccused(state, {
      namingId: '4b6f0f4e-0d1c-5a1b-8c3d-4e5f60718302',
      staff: [clerk],
      departments: ['agua-potable', 'tesoreria'],
      reason: 'Lo nombró quien testifica.',
      by: actor,
    }),
};
const grant: Step = {
  by: investigator,
  decide: (state, actor) =>
    grantAccess(state, {
      reader: { account: colleague, department: control },
      reason: 'Colabora en la investigación.',
      by: actor,
    }),
};
const withdraw: Step = {
  by: investigator,
  decide: (state, actor) => withdrawAccess(state, { account: colleague, reason: 'Se excusó.', by: actor }),
};

const adviser = staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a07', 'legal-adviser');
const grounds = { reason: 'Hay una menor en el domicilio.', legalBasis: 'LGDNNA, artículo 76' };
const proposalId = '8d6f0f4e-0d1c-5a1b-8c3d-4e5f60718601';
const payloadHash = createHash('sha256').update('d').digest('hex');
const raise: Step = {
  by: by.head,
  decide: (state, actor) =>
    raiseCase(state, {
      ...grounds,
      unit: 'servicios-publicos',
      readers: [colleague, adviser.id].map((account) => ({ account })),
      by: actor,
    }),
};
const propose: Step = {
  by: by.head,
  decide: (state, actor) =>
    proposeDecision(
      state,
      {
        proposalId,
        step: 'lower',
        payloadHash,
        content: { ...grounds, reason: 'Ya no la hay.' },
        salt: 'c2Fs',
        at: '2026-11-23T15:10:00.000Z',
        by: actor,
      },
      lowerCase(state, { by: actor }),
    ),
};
const confirm: Step = {
  by: adviser,
  decide: (state, actor) => [
    ...confirmDecision(state, { proposalId, payloadHash, at: '2026-11-23T15:20:00.000Z', standIns: [], by: actor }),
    ...lowerCase(state, {
      applicantAlias: 'p1',
      subject: 'Luminaria apagada',
      applicant: { name: 'María Núñez Peña' },
      by: by.head,
    }),
  ],
};
const reject: Step = {
  by: adviser,
  decide: (state, actor) =>
    rejectDecision(state, { proposalId, payloadHash, reason: 'Sigue habiendo riesgo.', by: actor }),
};

/** What only those on a list may see, and how two people make it a case like others. */
export const reserveStories = (received: readonly Step[]) => ({
  ReserveLifted: [...received, raise, propose, confirm],
  DecisionConfirmed: [...received, raise, propose, confirm],
  DecisionRejected: [...received, raise, propose, reject],
  CaseReserved: [complain],
  AccusedNamed: [complain, name],
  AccessGranted: [complain, grant],
  AccessWithdrawn: [complain, grant, withdraw],
});
