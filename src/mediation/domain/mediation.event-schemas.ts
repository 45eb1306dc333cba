import type { EventSchema, EventSchemas } from '@libs/decider';
import {
  DELIVERY_MODES,
  ENDINGS,
  NEXT_WAYS,
  PARTY_KINDS,
  POSTPONEMENT_CAUSES,
  SCOPES,
  TYPOLOGIES,
} from './mediation.codes.js';
import type { MediationEventType } from './mediation.events.js';

const begun = { caseId: 'uuid', department: 'code', typology: TYPOLOGIES, violenceRisk: 'boolean' } as const;
const attended = { session: 'integer', heldOn: 'date', present: 'codes', excused: 'codes', absent: 'codes' } as const;

/** What lies in clear, per event type and version. Everything else is sealed at append. */
export const mediationEventSchemas = {
  MediationOpened: [{ clear: { ...begun, openedOn: 'date', inviteBy: 'date' } }],
  MediationPartyNamed: [
    {
      clear: { party: 'alias', kind: PARTY_KINDS, caseParty: 'alias', interpreter: 'boolean' },
      people: { name: 'party', language: 'party', representatives: 'party' },
    },
  ],
  MediationRefused: [{ clear: { ...begun, refusedOn: 'date', nextWay: NEXT_WAYS } }],
  ViolenceRiskNoted: [{ clear: { violenceRisk: 'boolean', notedOn: 'date' } }],
  InvitationIssued: [
    {
      clear: {
        invitation: 'integer',
        facilitator: 'id',
        issuedOn: 'date',
        inviteBy: 'date',
        late: 'boolean',
        sessionOn: 'date',
      },
    },
  ],
  InvitationDelivered: [
    { clear: { invitation: 'integer', party: 'alias', mode: DELIVERY_MODES, deliveredOn: 'date' } },
  ],
  SessionScheduled: [{ clear: { session: 'integer', sessionOn: 'date', invitation: 'integer' } }],
  SessionPostponed: [
    { clear: { session: 'integer', cause: POSTPONEMENT_CAUSES, previousOn: 'date', sessionOn: 'date' } },
  ],
  SessionHeld: [{ clear: { ...attended, separate: 'boolean', unsigned: 'codes' } }],
  SessionNotHeld: [{ clear: attended }],
  SessionNoteTaken: [
    {
      clear: { noteId: 'id', keptUnder: 'alias', session: 'integer', takenOn: 'date' },
      people: { text: 'keptUnder' },
    },
  ],
  MediationEndedEarly: [{ clear: { cause: ENDINGS, party: 'alias', endedOn: 'date' } }],
  MediationAgreed: [{ clear: { scope: SCOPES, agreedOn: 'date', unsigned: 'codes' } }],
  CommitmentMade: [
    { clear: { commitment: 'integer', party: 'alias', verifier: 'id', dueOn: 'date', reviewEveryDays: 'integer' } },
  ],
  MediationFailed: [{ clear: { failedOn: 'date', nextWay: NEXT_WAYS } }],
  CommitmentDeclared: [{ clear: { commitment: 'integer', fulfilled: 'boolean', declaredOn: 'date' } }],
  CommitmentVerified: [{ clear: { commitment: 'integer', accepted: 'boolean', verifiedOn: 'date' } }],
  CommitmentRescheduled: [
    { clear: { commitment: 'integer', previousDueOn: 'date', dueOn: 'date', rescheduledOn: 'date' } },
  ],
  PersonalDataErased: [{ clear: { subject: 'alias', basis: 'code' } }],
} as const satisfies { readonly [Type in MediationEventType]: readonly [...EventSchema[], EventSchema] } & EventSchemas;
