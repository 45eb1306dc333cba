import type { EventOf } from '@libs/decider';

/**
 * Acumulación (LFPA 45): a case is joined to a main one, and can be released again. Each keeps its folio, its clock and its notices. Two
 * streams, so it goes in steps that are all seen: requested in the one, accepted in the main, confirmed (or declined) in the one.
 */
export type JoinderEvent =
  JoinderRequested | CaseJoined | JoinderConfirmed | JoinderDeclined | JoinderUndone | JoinedCaseReleased;

/** In the case that is to be joined. */
export type JoinderRequested = EventOf<'JoinderRequested', { joinderId: string; mainCase: string; reason: string }>;

/** In the main case. */
export type CaseJoined = EventOf<'CaseJoined', { joinderId: string; joinedCase: string }>;

export type JoinderConfirmed = EventOf<'JoinderConfirmed', { joinderId: string; mainCase: string }>;

/** The main case could not take it; `reasonCode` is the code of its refusal. */
export type JoinderDeclined = EventOf<'JoinderDeclined', { joinderId: string; mainCase: string; reasonCode: string }>;

export type JoinderUndone = EventOf<'JoinderUndone', { joinderId: string; mainCase: string; reason: string }>;

/** In the main case. */
export type JoinedCaseReleased = EventOf<'JoinedCaseReleased', { joinderId: string; joinedCase: string }>;
