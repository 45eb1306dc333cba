import type { EventOf } from '@libs/decider';

/**
 * What was done to the accounts of an institution's staff, in a stream of its own. People are ids of accounts; their names lie in the
 * directory of staff, outside the history.
 */
export type AccountEvent =
  | StaffAccountOpened
  | StaffRoleChanged
  | StaffAccountClosed
  | StaffAccountReopened
  | StaffPasswordReset
  | StaffSecondFactorReset;
export type AccountEventType = AccountEvent['type'];

export type StaffAccountOpened = EventOf<'StaffAccountOpened', { account: string; role: string; department?: string }>;

/** Without a department from now on where none is named. */
export type StaffRoleChanged = EventOf<'StaffRoleChanged', { account: string; role: string; department?: string }>;

/** They sign in no more, and what they had open is over. */
export type StaffAccountClosed = EventOf<'StaffAccountClosed', { account: string }>;

export type StaffAccountReopened = EventOf<'StaffAccountReopened', { account: string }>;

/** A password was handed to them that opens only the choosing of another. `credential` is the id of this reset. */
export type StaffPasswordReset = EventOf<'StaffPasswordReset', { account: string; credential: string }>;

/** Their second factor is no more; a role that demands one is asked for a new one at the next signing in. */
export type StaffSecondFactorReset = EventOf<'StaffSecondFactorReset', { account: string }>;
