import type { Actor } from '@libs/decider';
import type { MediationEvent } from './mediation.events.js';

/** A mediation between two communities over a boundary, for specs. */

type Of<Type extends MediationEvent['type']> = Extract<MediationEvent, { type: Type }>;

export const CASE_ID = '5b2b6f0e-0d3d-5e9a-9f51-0f3c3c1a7b10';
export const officer: Actor = { kind: 'staff', id: 'officer-1', role: 'officer', department: 'conflictos-de-tierra' };
export const colleague: Actor = { ...officer, id: 'officer-2' };
export const head: Actor = { ...officer, id: 'head-1', role: 'head' };

export const opened: Of<'MediationOpened'> = {
  type: 'MediationOpened',
  data: {
    caseId: CASE_ID,
    department: 'conflictos-de-tierra',
    typology: 'territorial-limits',
    violenceRisk: false,
    openedOn: '2026-03-02',
    inviteBy: '2026-03-09',
    territory: 'El lindero del río',
  },
};
export const m1: Of<'MediationPartyNamed'> = {
  type: 'MediationPartyNamed',
  data: {
    party: 'm1',
    kind: 'community',
    caseParty: 'p1',
    interpreter: true,
    name: 'Comunidad de arriba',
    language: 'cak',
    representatives: [{ name: 'Juana Inventada', accreditation: 'Acta 12 de la asamblea' }],
  },
};
export const m2: Of<'MediationPartyNamed'> = {
  type: 'MediationPartyNamed',
  data: { party: 'm2', kind: 'community', interpreter: false, name: 'Comunidad de abajo' },
};
export const refused: Of<'MediationRefused'> = {
  type: 'MediationRefused',
  data: {
    caseId: CASE_ID,
    department: 'conflictos-de-tierra',
    typology: 'rights-dispute',
    violenceRisk: false,
    refusedOn: '2026-03-02',
    nextWay: 'ric',
    reason: 'Se discute un registro',
  },
};
export const risk: Of<'ViolenceRiskNoted'> = {
  type: 'ViolenceRiskNoted',
  data: { violenceRisk: true, notedOn: '2026-03-03', reason: 'Hubo amenazas' },
};
export const invited: Of<'InvitationIssued'> = {
  type: 'InvitationIssued',
  data: {
    invitation: 1,
    facilitator: 'officer-2',
    issuedOn: '2026-03-04',
    inviteBy: '2026-03-09',
    late: false,
    sessionOn: '2026-03-16',
    place: 'Salón de la Gobernación',
    hour: '09:30',
  },
};
export const deliveredTo = (party: string): Of<'InvitationDelivered'> => ({
  type: 'InvitationDelivered',
  data: { invitation: 1, party, mode: 'in-person', deliveredOn: '2026-03-05', proof: 'Firmó de recibido' },
});
export const first: Of<'SessionScheduled'> = {
  type: 'SessionScheduled',
  data: { session: 1, sessionOn: '2026-03-16', invitation: 1 },
};
export const further = (session: number, sessionOn: string): Of<'SessionScheduled'> => ({
  type: 'SessionScheduled',
  data: { session, sessionOn, place: 'Salón comunal', hour: '10:00' },
});
export const postponed = (session: number, previousOn: string, sessionOn: string): Of<'SessionPostponed'> => ({
  type: 'SessionPostponed',
  data: { session, cause: 'agreement', previousOn, sessionOn, reason: 'Lo pidieron las dos partes' },
});
export const held = (session: number, heldOn: string): Of<'SessionHeld'> => ({
  type: 'SessionHeld',
  data: { session, heldOn, present: 'm1,m2', separate: false, minutes: 'Hablaron del lindero' },
});
export const missedBy = (absent: string, session: number, heldOn: string): Of<'SessionNotHeld'> => ({
  type: 'SessionNotHeld',
  data: { session, heldOn, present: absent === 'm1' ? 'm2' : 'm1', absent, minutes: 'No llegó una de las partes' },
});
export const note: Of<'SessionNoteTaken'> = {
  type: 'SessionNoteTaken',
  data: { noteId: 'note-1', keptUnder: 'notes', session: 1, takenOn: '2026-03-16', text: 'Ceden si se mide de nuevo' },
};
export const ended: Of<'MediationEndedEarly'> = {
  type: 'MediationEndedEarly',
  data: { cause: 'two-absences', party: 'm2', endedOn: '2026-03-23' },
};
export const agreed: Of<'MediationAgreed'> = {
  type: 'MediationAgreed',
  data: { scope: 'total', agreedOn: '2026-03-16', text: 'El lindero es el río' },
};
export const promised: Of<'CommitmentMade'> = {
  type: 'CommitmentMade',
  data: { commitment: 1, party: 'm1', verifier: 'officer-2', dueOn: '2026-04-30', text: 'Poner los mojones' },
};
export const failed: Of<'MediationFailed'> = {
  type: 'MediationFailed',
  data: { failedOn: '2026-03-16', nextWay: 'fondo-de-tierras', reasons: 'Nadie cede' },
};
export const declared = (fulfilled: boolean): Of<'CommitmentDeclared'> & { by: Actor } => ({
  type: 'CommitmentDeclared',
  data: { commitment: 1, fulfilled, declaredOn: '2026-04-20', evidence: 'Fotografías' },
  by: officer,
});
export const verified = (accepted: boolean): Of<'CommitmentVerified'> => ({
  type: 'CommitmentVerified',
  data: { commitment: 1, accepted, verifiedOn: '2026-04-22' },
});
export const rescheduled: Of<'CommitmentRescheduled'> = {
  type: 'CommitmentRescheduled',
  data: {
    commitment: 1,
    previousDueOn: '2026-04-30',
    dueOn: '2026-05-29',
    rescheduledOn: '2026-04-15',
    reason: 'Llovió todo el mes',
  },
};

export const erased: Of<'PersonalDataErased'> = {
  type: 'PersonalDataErased',
  data: { subject: 'm1', basis: 'arco-cancelacion' },
};

export const anOpenOne = [opened, m1, m2];
export const aScheduledOne = [...anOpenOne, invited, deliveredTo('m1'), deliveredTo('m2'), first];
export const anAgreedOne = [...aScheduledOne, held(1, '2026-03-16'), agreed, promised];
