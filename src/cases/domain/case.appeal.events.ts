import type { EventOf } from '@libs/decider';
import type { AppealTimeliness, AppealVerdict, Outcome } from './case.codes.js';

export type AppealEvent = AppealFiled | AppealDecided;

/** Received, in time or not: reception refuses no writ (LFPA 43), and whether it came in time is for the authority to decide. */
export type AppealFiled = EventOf<
  'AppealFiled',
  {
    appealId: string;
    party: string;
    filedOn: string;
    /** The last day, as it was counted when it was filed; absent where the procedure names no term. */
    termEndsOn?: string;
    timeliness: AppealTimeliness;
    grounds: string;
    /** Why it was received all the same, where it is not in time. */
    overrideReason?: string;
  }
>;

/** Where it revokes, `CaseReopened` follows in the same commit. */
export type AppealDecided = EventOf<
  'AppealDecided',
  {
    appealId: string;
    verdict: AppealVerdict;
    decidedOn: string;
    /** The outcome of the case as it was modified. */
    outcome?: Outcome;
    reasons: string;
  }
>;
