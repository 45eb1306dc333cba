import { createHash } from 'node:crypto';
import type { ErasureAction } from '../domain/case.codes.js';
import {
  approveErasure,
  expireErasure,
  liftHold,
  placeHold,
  proposeErasure,
  rejectErasure,
} from '../domain/case.custody.js';
import { confirmDecision, proposeDecision } from '../domain/case.proposal.js';
import { type Rectification, rectifyPerson } from '../domain/case.rectification.js';
import { by, staff, type Step } from './golden-people.js';

const adviser = staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a07', 'legal-adviser');
const proposalId = '8d6f0f4e-0d1c-5a1b-8c3d-4e5f60718501';
const holdId = '8d6f0f4e-0d1c-5a1b-8c3d-4e5f60718502';
const payloadHash = createHash('sha256').update('e').digest('hex');
const retention = createHash('sha256').update('t').digest('hex');

const propose = (action: ErasureAction): Step => ({
  by: adviser,
  decide: (state, actor) =>
    proposeErasure(state, {
      proposalId,
      action,
      subject: 'p1',
      basis: 'arco-cancelacion',
      payloadHash,
      request: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c22',
      reason: 'Solicitud de cancelación procedente.',
      at: '2026-11-23T15:10:00.000Z',
      keeping: { kept: 'ended' },
      by: actor,
    }),
  consulted: { retention },
});
const approve: Step = {
  by: by.head,
  decide: (state, actor) =>
    approveErasure(state, {
      proposalId,
      payloadHash,
      at: '2026-11-23T15:20:00.000Z',
      standIns: [],
      keeping: { kept: 'ended' },
      by: actor,
    }),
  consulted: { retention },
};
const reject: Step = {
  by: by.head,
  decide: (state, actor) =>
    rejectErasure(state, { proposalId, payloadHash, reason: 'Hay un recurso en trámite.', by: actor }),
};
const expire: Step = {
  by: { kind: 'system', id: 'expire-proposals' },
  decide: (state, actor) => expireErasure(state, { at: '2026-11-30T15:20:00.000Z', by: actor }),
};
const hold: Step = {
  by: by.supervisor,
  decide: (state, actor) =>
    placeHold(state, { holdId, basis: 'investigation', reason: 'Investigación OIC-12/2026.', by: actor }),
};
const lift: Step = {
  by: by.supervisor,
  decide: (state, actor) => liftHold(state, { holdId, reason: 'Concluyó la investigación.', by: actor }),
};

const asked: Rectification = {
  subject: 'p1',
  basis: 'arco-rectificacion',
  request: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c22',
  requestFolio: 'CHI-ARC-2026-000007-3',
  rectifiedOn: '2026-11-23',
  person: { name: 'María Núñez Paz', identifier: 'QXCA900101MDFNNR05', identifierKind: 'curp' },
  reason: 'Así consta en su acta de nacimiento.',
};
const proposeRectification: Step = {
  by: adviser,
  decide: (state, actor) =>
    proposeDecision(
      state,
      {
        proposalId,
        step: 'rectify',
        payloadHash,
        content: { basis: asked.basis, request: asked.request },
        salt: 'c2Fs',
        subject: asked.subject,
        personal: { reason: asked.reason, ...asked.person },
        personalSalt: 'cGVyc29uYWw',
        at: '2026-11-23T15:10:00.000Z',
        by: actor,
      },
      rectifyPerson(state, { ...asked, by: actor }),
    ),
};
const confirmRectification: Step = {
  by: by.head,
  decide: (state, actor) => [
    ...confirmDecision(state, { proposalId, payloadHash, at: '2026-11-23T15:20:00.000Z', standIns: [], by: actor }),
    ...rectifyPerson(state, { ...asked, by: adviser }),
  ],
};

/** What becomes of the personal data of a case that a department works. */
export const custodyStories = (received: readonly Step[]) => ({
  ErasureProposed: [...received, propose('erase')],
  ErasureApproved: [...received, propose('erase'), approve],
  ErasureRejected: [...received, propose('block'), reject],
  ErasureExpired: [...received, propose('erase'), expire],
  PersonalDataBlocked: [...received, propose('block'), approve],
  DecisionProposed: [...received, proposeRectification],
  PersonalDataRectified: [...received, proposeRectification, confirmRectification],
  LegalHoldPlaced: [...received, hold],
  LegalHoldLifted: [...received, hold, lift],
});
