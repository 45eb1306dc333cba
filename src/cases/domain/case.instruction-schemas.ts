import {
  CHANNELS,
  DISMISSAL_REASONS,
  NOTIFICATION_MODES,
  OPINION_SENSES,
  OPINION_SILENCES,
  PREVENTION_EFFECTS,
  REFERRAL_BODIES,
  UNANSWERED_EFFECTS,
} from './case.codes.js';

/** What lies in clear in the events of the instruction; case.event-schemas.ts holds them to their types. */
export const instructionSchemas = {
  CaseClassified: [
    {
      clear: {
        matter: 'code',
        place: 'code',
        procedure: 'code',
        procedureVersion: 'hex',
        termDays: 'integer',
        dueOn: 'date',
        public: 'boolean',
        rerouted: 'boolean',
      },
    },
  ],
  RequirementsChecked: [
    { clear: { checkId: 'id', checkedOn: 'date', met: 'codes', missing: 'codes', notApplicable: 'codes' } },
  ],
  PreventionIssued: [
    {
      clear: {
        preventionId: 'id',
        number: 'integer',
        issuedOn: 'date',
        missing: 'codes',
        limitOn: 'date',
        inTime: 'boolean',
        overridden: 'boolean',
      },
    },
  ],
  PreventionNotified: [
    {
      clear: {
        preventionId: 'id',
        mode: NOTIFICATION_MODES,
        notifiedOn: 'date',
        effect: PREVENTION_EFFECTS,
        answerDays: 'integer',
        answerBy: 'date',
        unanswered: UNANSWERED_EFFECTS,
      },
    },
  ],
  PreventionAnswered: [
    {
      clear: {
        preventionId: 'id',
        channel: CHANNELS,
        answeredOn: 'date',
        late: 'boolean',
        restarted: 'boolean',
        dueOn: 'date',
      },
    },
  ],
  CaseDismissed: [
    {
      clear: {
        reasonCode: DISMISSAL_REASONS,
        effect: UNANSWERED_EFFECTS,
        preventionId: 'id',
        answerBy: 'date',
        dismissedOn: 'date',
      },
    },
  ],
  CaseAdmitted: [{ clear: { admittedOn: 'date', missing: 'codes', diligences: 'codes' } }],
  OpinionRequested: [
    {
      clear: {
        opinionId: 'id',
        unit: 'code',
        requestedOn: 'date',
        dueOn: 'date',
        blocking: 'boolean',
        silence: OPINION_SILENCES,
        silenceSense: OPINION_SENSES,
        task: 'code',
      },
    },
  ],
  OpinionGiven: [{ clear: { opinionId: 'id', unit: 'code', sense: OPINION_SENSES, givenOn: 'date', late: 'boolean' } }],
  OpinionSilent: [
    {
      clear: {
        opinionId: 'id',
        unit: 'code',
        effect: OPINION_SILENCES,
        sense: OPINION_SENSES,
        dueOn: 'date',
        silentOn: 'date',
      },
    },
  ],
  OpinionWithdrawn: [{ clear: { opinionId: 'id', unit: 'code', withdrawnOn: 'date' } }],
  CaseReferred: [
    {
      clear: {
        referralId: 'id',
        bodyKind: REFERRAL_BODIES,
        referredOn: 'date',
        awaits: 'boolean',
        answerBy: 'date',
        mode: NOTIFICATION_MODES,
        notifiedOn: 'date',
      },
    },
  ],
  ReferralAnswered: [{ clear: { referralId: 'id', answeredOn: 'date' } }],
  ReferralSilent: [{ clear: { referralId: 'id', answerBy: 'date', silentOn: 'date' } }],
  RegistrationCorrected: [
    {
      clear: { correctionId: 'id', correctedOn: 'date', channel: CHANNELS, office: 'code', applicantAlias: 'alias' },
      people: { applicant: 'applicantAlias' },
    },
  ],
} as const;
