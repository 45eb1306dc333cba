import { createHash } from 'node:crypto';
import type { Actor } from '@libs/decider';
import { decideAppeal, fileAppeal } from '../domain/case.appeal.js';
import {
  acceptJoinder,
  confirmJoinder,
  declineJoinder,
  releaseJoined,
  requestJoinder,
  undoJoinder,
} from '../domain/case.joinder.js';
import { attemptNotification, nameParty, serveNotification } from '../domain/case.notification.js';
import {
  approveResolution,
  draftResolution,
  reviewResolution,
  signResolution,
} from '../domain/case.resolution.js';
import { draftHash } from '../resolution/content-hash.js';
import { by, institution, staff, type Step } from './golden-people.js';

const adviser = staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a06', 'legal-adviser');
const substitute = staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a07', 'officer', 'servicios-publicos');

const proposal = {
  outcome: 'partial',
  text: 'Se cambia la luminaria y se niega la segunda.',
  legalBasis: 'CPAEM, art. 135',
  salt: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
} as const;
const draft = {
  draftId: '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718201',
  contentHash: draftHash(institution, '5d1c9a52-6f1e-5a53-8a0c-0d0f6a3b2c11', proposal),
};

const drafting: Step = {
  by: by.officer,
  decide: (state, actor) => draftResolution(state, { ...draft, ...proposal, by: actor }),
};
const review: Step = {
  by: adviser,
  decide: (state, actor) =>
    reviewResolution(state, { ...draft, verdict: 'cleared', remarks: 'Fundada y motivada.', by: actor }),
};
const approval: Step = {
  by: substitute,
  decide: (state, actor) =>
    approveResolution(state, { ...draft, reviewAsked: true, inPlaceOf: by.head.id, by: actor }),
};
const signature: Step = {
  by: substitute,
  decide: (state, actor) =>
    signResolution(state, {
      ...draft,
      signedOn: '2026-11-27',
      competence: { capacity: 'substitute', inPlaceOf: by.head.id, basis: 'Reglamento interior, art. 20' },
      text: proposal.text,
      legalBasis: proposal.legalBasis,
      by: actor,
    }),
  consulted: { signatories: createHash('sha256').update('s').digest('hex') },
};
const party: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    nameParty(state, {
      partyId: '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718202',
      role: 'third-party',
      person: {
        name: 'Vecina Inventada',
        phone: '55 0000 0001',
        email: 'vecina@example.org',
        address: 'C. 5 de Mayo 14',
      },
      by: actor,
    }),
};
const attempt: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    attemptNotification(state, {
      act: 'resolution',
      party: 'p1',
      attemptId: '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718203',
      mode: 'in-person',
      attemptedOn: '2026-11-27',
      result: 'summons-left',
      appointmentOn: '2026-11-30',
      place: 'C. 5 de Mayo 12-B',
      hour: '11:30',
      remarks: 'Se dejó citatorio con quien abrió.',
      today: '2026-11-27',
      by: actor,
    }),
};
const service: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    serveNotification(state, {
      act: 'resolution',
      party: 'p1',
      noticeId: '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718204',
      mode: 'with-another',
      servedOn: '2026-11-30',
      effectiveOn: '2026-11-30',
      rule: 'lfpa-36',
      proofKind: 'signed-slip',
      accepted: true,
      openedOn: '2026-12-01',
      publishedOn: '2026-11-26,2026-11-27,2026-11-30',
      proofHash: createHash('sha256').update('a signed slip').digest('hex'),
      proof: 'Cédula 12, firmada',
      place: 'C. 5 de Mayo 12-B',
      hour: '11:30',
      receiver: 'Persona Inventada',
      relation: 'hermana',
      idShown: 'credencial',
      today: '2026-11-30',
      by: actor,
    }),
};
const appealId = '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718205';
const appeal: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    fileAppeal(state, {
      appealId,
      party: 'p1',
      filedOn: '2027-01-08',
      termEndsOn: '2026-12-21',
      grounds: 'No se valoró la prueba.',
      overrideReason: 'Alega que la notificación fue irregular.',
      today: '2027-01-08',
      by: actor,
    }),
};
const appealDecision: Step = {
  by: by.supervisor,
  decide: (state, actor) =>
    decideAppeal(state, {
      appealId,
      verdict: 'modified',
      decidedOn: '2027-01-20',
      outcome: 'favourable',
      reasons: 'El agravio es fundado.',
      termDays: 15,
      dueOn: '2027-02-11',
      by: actor,
    }),
};

/** The decision on the appeal is notified like what it was on, and names its appeal. */
const attemptOfDecision: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    attemptNotification(state, {
      act: 'appeal-decision',
      appealId,
      party: 'p1',
      attemptId: '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718207',
      mode: 'in-person',
      attemptedOn: '2027-01-21',
      result: 'summons-left',
      appointmentOn: '2027-01-22',
      today: '2027-01-21',
      by: actor,
    }),
};
const serviceOfDecision: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    serveNotification(state, {
      act: 'appeal-decision',
      appealId,
      party: 'p1',
      noticeId: '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718208',
      mode: 'electronic',
      servedOn: '2027-01-22',
      effectiveOn: '2027-01-22',
      rule: 'lnetb-81',
      proofKind: 'electronic-receipt',
      accepted: true,
      openedOn: '2027-01-22',
      publishedOn: '2027-01-20,2027-01-21,2027-01-22',
      proof: 'Acuse electrónico 7',
      today: '2027-01-22',
      by: actor,
    }),
};

const joinderId = '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718206';
const other = '7a1d0e3c-52b4-5c6d-9e8f-1a2b3c4d5e6f';
const duty = (consumer: string): Actor => ({ kind: 'system', id: consumer });
const joining: Step = {
  by: by.head,
  decide: (state, actor) =>
    requestJoinder(state, { joinderId, mainCase: other, caseId: 'this', reason: 'Mismo predio.', by: actor }),
};
const confirming: Step = {
  by: duty('confirm-joinder'),
  decide: (state, actor) => confirmJoinder(state, { joinderId, by: actor }),
};
const declining: Step = {
  by: duty('accept-joinder'),
  decide: (state, actor) => declineJoinder(state, { joinderId, reasonCode: 'case-already-ended', by: actor }),
};
const undoing: Step = {
  by: by.supervisor,
  decide: (state, actor) => undoJoinder(state, { reason: 'Son predios distintos.', by: actor }),
};
const taking: Step = {
  by: duty('accept-joinder'),
  decide: (state, actor) => acceptJoinder(state, { joinderId, joinedCase: other, by: actor }),
};
const releasing: Step = {
  by: duty('release-joined'),
  decide: (state, actor) => releaseJoined(state, { joinderId, by: actor }),
};

const signed = [drafting, review, approval, signature];
const decided = [...signed, attempt, service, appeal, appealDecision];

/** From the draft on; `before` brings a case to where it is worked on. */
export function afterwardStories(before: readonly Step[]) {
  return {
    ResolutionDrafted: [...before, drafting],
    ResolutionReviewed: [...before, drafting, review],
    ResolutionApproved: [...before, drafting, review, approval],
    ResolutionSigned: [...before, ...signed],
    PartyNamed: [...before, party],
    NotificationAttempted: [...before, ...decided, attemptOfDecision],
    NotificationServed: [...before, ...decided, attemptOfDecision, serviceOfDecision],
    AppealFiled: [...before, ...signed, attempt, service, appeal],
    JoinderRequested: [...before, joining],
    JoinderConfirmed: [...before, joining, confirming],
    JoinderDeclined: [...before, joining, declining],
    JoinderUndone: [...before, joining, confirming, undoing],
    CaseJoined: [...before, taking],
    JoinedCaseReleased: [...before, taking, releasing],
    AppealDecided: [...before, ...decided],
  };
}
