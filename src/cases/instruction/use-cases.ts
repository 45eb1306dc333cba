import { AdmitCaseHandler } from './admit-case.js';
import { AnswerReferralHandler } from './answer-referral.js';
import { CorrectRegistrationHandler } from './correct-registration.js';
import { RecordReferralSilenceHandler } from './record-referral-silence.js';
import { ReferCaseHandler } from './refer-case.js';
import { AnswerPreventionHandler } from './answer-prevention.js';
import { CheckRequirementsHandler } from './check-requirements.js';
import { ClassifyCaseHandler } from './classify-case.js';
import { DismissCaseHandler } from './dismiss-case.js';
import { GiveOpinionHandler } from './give-opinion.js';
import { IssuePreventionHandler } from './issue-prevention.js';
import { NotifyPreventionHandler } from './notify-prevention.js';
import { KeepSilencesHandler } from './keep-silences.js';
import { RecordOpinionSilenceHandler } from './record-opinion-silence.js';
import { RequestOpinionsHandler } from './request-opinions.js';
import { WithdrawOpinionHandler } from './withdraw-opinion.js';

/** Everything that is done between registration and a file ready to resolve. */
export const instructionUseCases = [
  ClassifyCaseHandler,
  CheckRequirementsHandler,
  IssuePreventionHandler,
  NotifyPreventionHandler,
  AnswerPreventionHandler,
  DismissCaseHandler,
  AdmitCaseHandler,
  RequestOpinionsHandler,
  GiveOpinionHandler,
  RecordOpinionSilenceHandler,
  KeepSilencesHandler,
  WithdrawOpinionHandler,
  ReferCaseHandler,
  AnswerReferralHandler,
  RecordReferralSilenceHandler,
  CorrectRegistrationHandler,
];
