import type { EventOf } from '@libs/decider';
import type { AttemptResult, NotifiedAct, PartyRole, ProofKind, ServiceMode } from './case.codes.js';

/** How an act reached each party, attempt by attempt, with its proof (DOMAIN.md E). */
export type NoticeEvent = PartyNamed | NotificationAttempted | NotificationServed;

export interface PartyPerson {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
}

/** Somebody besides the applicant takes part and must be notified; sealed under their own key in this case. */
export type PartyNamed = EventOf<
  'PartyNamed',
  { party: string; partyId: string; role: PartyRole; person: PartyPerson }
>;

export type NotificationAttempted = EventOf<
  'NotificationAttempted',
  {
    act: NotifiedAct;
    /** Of a decision on an appeal: which one; those stored as version 1 mean the only one there was. */
    appealId?: string;
    party: string;
    attemptId: string;
    mode: ServiceMode;
    attemptedOn: string;
    result: AttemptResult;
    /** The business day for which a citatorio was left. */
    appointmentOn?: string;
    place?: string;
    /** HH:mm in the institution's zone. */
    hour?: string;
    remarks?: string;
  }
>;

/** Served on `servedOn`, in effect from `effectiveOn`: terms run from the day after. */
export type NotificationServed = EventOf<
  'NotificationServed',
  {
    act: NotifiedAct;
    /** As in NotificationAttempted. */
    appealId?: string;
    party: string;
    noticeId: string;
    mode: ServiceMode;
    servedOn: string;
    effectiveOn: string;
    /** The rule by which the effect was dated, e.g. `lfpa-38`. */
    rule: string;
    proofKind: ProofKind;
    /** What else the effect was dated by: express acceptance of electronic notice, the day it was opened, the days of an edict (parted by commas). */
    accepted?: boolean;
    openedOn?: string;
    publishedOn?: string;
    /** SHA-256, hex, of the scanned or electronic proof where there is a file of it; sealed, since a short file could be guessed by it. */
    proofHash?: string;
    proof: string;
    place?: string;
    hour?: string;
    receiver?: string;
    /** Of the receiver to the party. */
    relation?: string;
    idShown?: string;
  }
>;
