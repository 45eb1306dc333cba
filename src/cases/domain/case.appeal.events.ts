import type { EventOf } from '@libs/decider';
import type { AppealedAct, AppealTimeliness, AppealVerdict, Outcome } from './case.codes.js';

export type AppealEvent = AppealFiled | AppealDecided;

/** Received, in time or not: reception refuses no writ (LFPA 43), and whether it came in time is for the authority to decide. */
export type AppealFiled = EventOf<
  'AppealFiled',
  {
    appealId: string;
    /** What it attacks; of those stored as version 1 always the resolution. */
    against: AppealedAct;
    /** From 1, in the case; those stored as version 1 go by their order. */
    number?: number;
    party: string;
    filedOn: string;
    /** The last day, as it was counted when it was filed; absent where the procedure names no term, and against silence, which has none. */
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
