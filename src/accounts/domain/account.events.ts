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
  | StaffSecondFactorReset
  | StaffRoleProposed
  | StaffRoleApproved
  | StaffRoleRejected
  | StaffRoleProposalExpired
  | StaffFourEyesWaived;
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

/** One administrator wants somebody to get a role that watches others or is the second of two; `payloadHash` is of all of it. */
export type StaffRoleProposed = EventOf<
  'StaffRoleProposed',
  { account: string; proposalId: string; role: string; department?: string; payloadHash: string }
>;

/** Another one approved it: the StaffRoleChanged follows in the same commit. */
export type StaffRoleApproved = EventOf<
  'StaffRoleApproved',
  { account: string; proposalId: string; payloadHash: string }
>;

export type StaffRoleRejected = EventOf<'StaffRoleRejected', { account: string; proposalId: string }>;

/** Nobody approved it in time. */
export type StaffRoleProposalExpired = EventOf<'StaffRoleProposalExpired', { account: string; proposalId: string }>;

/** The only administrator there is did alone what two do: whoever looks into it finds it here, before what was done. */
export type StaffFourEyesWaived = EventOf<
  'StaffFourEyesWaived',
  { account: string; because: (typeof FOUR_EYES_WAIVERS)[number] }
>;

export const FOUR_EYES_WAIVERS = ['sole-administrator'] as const;
