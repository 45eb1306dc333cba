import type { ClearKind, EventSchema, EventSchemas } from '@libs/decider';
import {
  APPEAL_TIMELINESSES,
  APPEAL_VERDICTS,
  APPEALED_ACTS,
  ASSIGNMENT_POLICIES,
  ATTEMPT_RESULTS,
  CHANNELS,
  CLOCK_WAITS,
  CLOSING_BASES,
  ESCALATION_TARGETS,
  FOLIO_ANNULMENT_REASONS,
  MONTH_RULES,
  NOTE_VISIBILITIES,
  NOTIFICATION_MODES,
  NOTIFIED_ACTS,
  OUTCOMES,
  PARTY_ROLES,
  PROOF_KINDS,
  RECOMPUTATION_CAUSES,
  REGISTRATION_ANNULMENT_REASONS,
  REOPENING_REASONS,
  RETURN_REASONS,
  REVIEW_VERDICTS,
  ROUTING_BASES,
  SILENCE_EFFECTS,
  SERVICE_MODES,
  SIGNING_CAPACITIES,
  TERM_UNITS,
  WITHDRAWAL_REASONS,
} from './case.codes.js';
import { attachmentSchemas } from './case.attachment.schemas.js';
import { custodySchemas } from './case.custody.schemas.js';
import type { CaseEventData, CaseEventType } from './case.events.js';
import { groupSchemas } from './case.group.schemas.js';
import { letterSchemas } from './case.letter.schemas.js';
import { instructionSchemas } from './case.instruction-schemas.js';
import { proposalSchemas } from './case.proposal.schemas.js';
import { publicVersionSchemas } from './case.public-version.schemas.js';
import { reserveSchemas } from './case.reserve.schemas.js';
import { ratingSchemas } from './case.rating.events.js';
import { stageSchemas } from './case.stages.schemas.js';
import { voidingSchemas } from './case.voiding.schemas.js';

/** The alias of the one who files a petition, within its case. */
export const APPLICANT_ALIAS = 'p1';

/** The alias under which a case's own key goes: free text of anyone and files (the event store's name for it). */
export const CASE_ALIAS = 'case';

// In brackets, so that a union is looked at whole.
type KindFor<Value> = [Value] extends [boolean]
  ? 'boolean'
  : [Value] extends [number]
    ? 'integer'
    : [string] extends [Value]
      ? Exclude<ClearKind, 'boolean' | 'integer' | readonly string[]>
      : readonly Value[];

/** The newest version of each event is held to the event's type: a clear field exists there and has a kind that fits it. */
type NewestSchema<Type extends CaseEventType> = EventSchema & {
  readonly clear: { readonly [Field in keyof CaseEventData<Type>]?: KindFor<NonNullable<CaseEventData<Type>[Field]>> };
};

const ATTEMPTED = {
  act: NOTIFIED_ACTS,
  party: 'alias',
  attemptId: 'id',
  mode: SERVICE_MODES,
  attemptedOn: 'date',
  result: ATTEMPT_RESULTS,
  appointmentOn: 'date',
} as const;

const SERVED = {
  act: NOTIFIED_ACTS,
  party: 'alias',
  noticeId: 'id',
  mode: SERVICE_MODES,
  servedOn: 'date',
  effectiveOn: 'date',
  rule: 'code',
  proofKind: PROOF_KINDS,
  accepted: 'boolean',
  openedOn: 'date',
  publishedOn: 'codes',
} as const;

const APPEALED = {
  appealId: 'id',
  party: 'alias',
  filedOn: 'date',
  termEndsOn: 'date',
  timeliness: APPEAL_TIMELINESSES,
} as const;

/** What lies in clear, per event type and version (index v-1). Everything not named here is sealed at append. */
export const caseEventSchemas = {
  PetitionRegistered: [
    {
      clear: {
        folio: 'folio',
        series: 'folio',
        procedure: 'code',
        procedureVersion: 'hex',
        matter: 'code',
        place: 'code',
        channel: CHANNELS,
        office: 'code',
        public: 'boolean',
        publicId: 'uuid',
        applicantAlias: 'alias',
        termDays: 'integer',
        dueOn: 'date',
        filedOn: 'date',
      },
      people: { applicant: 'applicantAlias' },
    },
  ],
  RegimeApplied: [
    {
      clear: {
        regime: 'id',
        regimeVersion: 'hex',
        unit: TERM_UNITS,
        length: 'integer',
        monthRule: MONTH_RULES,
        countsFrom: 'date',
        waitsFor: CLOCK_WAITS,
      },
    },
  ],
  CaseRebound: [{ clear: { previousVersion: 'hex', procedureVersion: 'hex', dueOn: 'date', termDays: 'integer' } }],
  RegistrationAnnulled: [{ clear: { folio: 'folio', series: 'folio', reason: REGISTRATION_ANNULMENT_REASONS } }],
  FolioAnnulled: [{ clear: { folio: 'folio', series: 'folio', reason: FOLIO_ANNULMENT_REASONS } }],
  CaseRouted: [{ clear: { department: 'code', rule: 'code', basis: ROUTING_BASES, unroutable: 'boolean' } }],
  CaseHandedOver: [{ clear: { from: 'code', department: 'code', mergerId: 'uuid', handedOn: 'date' } }],
  CaseDelivered: [{ clear: { department: 'code', policy: ASSIGNMENT_POLICIES, officer: 'id' } }],
  CaseAccepted: [{ clear: { department: 'code' } }],
  CaseReturned: [{ clear: { department: 'code', reasonCode: RETURN_REASONS, suggestedDepartment: 'code' } }],
  TransferRuled: [{ clear: { department: 'code' } }],
  OfficerAssigned: [{ clear: { officer: 'id', previous: 'id' } }],
  NoteAdded: [{ clear: { noteId: 'id', visibility: NOTE_VISIBILITIES } }],
  CitizenAsked: [{ clear: { requestId: 'id', askedOn: 'date' } }],
  CitizenReplied: [{ clear: { requestId: 'id', channel: CHANNELS, repliedOn: 'date', dueOn: 'date' } }],
  CaseAnswered: [{ clear: { outcome: OUTCOMES, answeredOn: 'date', dueOn: 'date' } }],
  CitizenNotified: [{ clear: { mode: NOTIFICATION_MODES, notifiedOn: 'date' } }],
  CaseClosed: [{ clear: { basis: CLOSING_BASES, closedOn: 'date' } }],
  CaseReopened: [{ clear: { reasonCode: REOPENING_REASONS, reopenedOn: 'date', termDays: 'integer', dueOn: 'date' } }],
  CaseWithdrawn: [{ clear: { reasonCode: WITHDRAWAL_REASONS, withdrawnOn: 'date' } }],
  StepRecorded: [{ clear: { step: 'code', performedBy: 'id', unit: 'code', reference: 'id' } }],
  DueDateRecomputed: [
    { clear: { previousDueOn: 'date', dueOn: 'date', cause: RECOMPUTATION_CAUSES, declarationId: 'uuid' } },
  ],
  TermExtended: [
    {
      clear: { days: 'integer', mode: NOTIFICATION_MODES, notifiedOn: 'date', previousDueOn: 'date', dueOn: 'date' },
    },
  ],
  FileReady: [{ clear: { readyOn: 'date', previousDueOn: 'date', dueOn: 'date' } }],
  LapseWarned: [{ clear: { requestId: 'id', mode: NOTIFICATION_MODES, notifiedOn: 'date', actBy: 'date' } }],
  CaseLapsed: [{ clear: { requestId: 'id', warnedOn: 'date', actBy: 'date', lapsedOn: 'date' } }],
  PersonalDataErased: [{ clear: { subject: 'alias', basis: 'code' } }],
  DeadlinePassed: [{ clear: { dueOn: 'date' } }],
  CaseEscalated: [{ clear: { to: ESCALATION_TARGETS, dueOn: 'date' } }],
  SilenceTookEffect: [{ clear: { effect: SILENCE_EFFECTS, dueOn: 'date' } }],
  SilenceCertified: [{ clear: { certifiedOn: 'date', requestedOn: 'date' } }],
  SilenceSetAside: [{ clear: { setAsideOn: 'date' } }],
  ...instructionSchemas,
  ...groupSchemas,
  ...attachmentSchemas,
  ...custodySchemas,
  ...stageSchemas,
  ...letterSchemas,
  ...reserveSchemas,
  ...proposalSchemas,
  ...publicVersionSchemas,
  ...ratingSchemas,
  ...voidingSchemas,

  ResolutionDrafted: [{ clear: { draftId: 'id', contentHash: 'hex', outcome: OUTCOMES } }],
  ResolutionReviewed: [{ clear: { draftId: 'id', contentHash: 'hex', verdict: REVIEW_VERDICTS } }],
  ResolutionApproved: [{ clear: { draftId: 'id', contentHash: 'hex', inPlaceOf: 'id' } }],
  ResolutionSigned: [
    {
      clear: {
        draftId: 'id',
        contentHash: 'hex',
        signedOn: 'date',
        capacity: SIGNING_CAPACITIES,
        inPlaceOf: 'id',
      },
    },
  ],
  PartyNamed: [{ clear: { party: 'alias', partyId: 'id', role: PARTY_ROLES }, people: { person: 'party' } }],
  NotificationAttempted: [{ clear: ATTEMPTED }, { clear: { ...ATTEMPTED, appealId: 'id' } }],
  NotificationServed: [{ clear: SERVED }, { clear: { ...SERVED, appealId: 'id' } }],
  AppealFiled: [{ clear: APPEALED }, { clear: { ...APPEALED, against: APPEALED_ACTS, number: 'integer' } }],
  JoinderRequested: [{ clear: { joinderId: 'id', mainCase: 'uuid' } }],
  CaseJoined: [{ clear: { joinderId: 'id', joinedCase: 'uuid' } }],
  JoinderConfirmed: [{ clear: { joinderId: 'id', mainCase: 'uuid' } }],
  JoinderDeclined: [{ clear: { joinderId: 'id', mainCase: 'uuid', reasonCode: 'code' } }],
  JoinderUndone: [{ clear: { joinderId: 'id', mainCase: 'uuid' } }],
  JoinedCaseReleased: [{ clear: { joinderId: 'id', joinedCase: 'uuid' } }],
  AppealDecided: [{ clear: { appealId: 'id', verdict: APPEAL_VERDICTS, decidedOn: 'date', outcome: OUTCOMES } }],
} as const satisfies {
  readonly [Type in CaseEventType]: readonly [...EventSchema[], NewestSchema<Type>];
} & EventSchemas;

type Newest<Versions> = Versions extends readonly [...unknown[], infer Last] ? Last : never;
type Told<Schema, What extends string> = Schema extends { readonly [Key in What]: infer Fields } ? keyof Fields : never;
type ClearOrOfAPerson<Schema> = Told<Schema, 'clear'> | Told<Schema, 'people'>;

/** Types of which every field lies in clear or is sealed under a person's key. */
type WithoutCaseText = {
  [Type in CaseEventType]: Exclude<
    keyof CaseEventData<Type>,
    ClearOrOfAPerson<Newest<(typeof caseEventSchemas)[Type]>>
  > extends never
    ? Type
    : never;
}[CaseEventType];

// The compiler holds this list to the schemas: no type too many, none too few.
const WITHOUT_CASE_TEXT: Readonly<Record<WithoutCaseText, true>> = {
  RegimeApplied: true,
  RegistrationAnnulled: true,
  FolioAnnulled: true,
  LetterNumberAnnulled: true,
  CaseRouted: true,
  CaseHandedOver: true,
  CaseDelivered: true,
  CaseAccepted: true,
  OfficerAssigned: true,
  CaseClosed: true,
  DueDateRecomputed: true,
  FileReady: true,
  PersonalDataErased: true,
  ErasureApproved: true,
  ErasureExpired: true,
  PersonalDataBlocked: true,
  PersonalDataRectified: true,
  DeadlinePassed: true,
  CaseEscalated: true,
  SilenceTookEffect: true,
  SilenceCertified: true,
  OpinionSilent: true,
  TaskOpened: true,
  TaskSilent: true,
  ReferralSilent: true,
  ResolutionApproved: true,
  PartyNamed: true,
  CosignerListed: true,
  CaseJoined: true,
  JoinderConfirmed: true,
  JoinderDeclined: true,
  JoinedCaseReleased: true,
  DecisionConfirmed: true,
};

/** Whether something of the event may be sealed under the case's own key. */
export function sealsCaseText({ type }: { readonly type: CaseEventType }): boolean {
  return !(type in WITHOUT_CASE_TEXT);
}
