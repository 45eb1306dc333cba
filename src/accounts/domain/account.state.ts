import type { Proposal } from '@libs/four-eyes';

/** Where somebody works and as what. */
export interface Place {
  readonly role: string;
  readonly department?: string;
}

/** What the history did to one account. What it never touched is as the directory of staff has it. */
export interface AccountChanges {
  /** Number of the last event about this account. */
  readonly position: number;
  readonly place?: Place;
  readonly active?: boolean;
  readonly passwordReset?: { readonly position: number; readonly by: string; readonly credential: string };
  readonly secondFactorReset?: { readonly position: number; readonly by: string };
  readonly closed?: { readonly position: number };
}

/** The accounts of an institution. One stream holds them all, so that of two administrators who close each other one stays. */
export interface AccountBookState {
  /** How many events there were. */
  readonly position: number;
  readonly accounts: ReadonlyMap<string, AccountChanges>;
  /** Of each account what waits for a second administrator. */
  readonly proposals: ReadonlyMap<string, RoleProposal>;
}

export interface RoleProposal extends Proposal {
  readonly place: Place;
}

export const noAccounts: AccountBookState = { position: 0, accounts: new Map(), proposals: new Map() };

/** An account as it stands. */
export interface Standing extends Place {
  readonly active: boolean;
}

/** The directory's word, and the history's over it: the directory may be a moment behind. */
export function standingOf(
  { accounts }: AccountBookState,
  account: string,
  listed: Standing | undefined,
): Standing | undefined {
  const changes = accounts.get(account);
  const place = changes?.place ?? listed;
  if (place === undefined) return undefined;
  const { role, department } = place;
  const active = changes?.active ?? listed?.active ?? false;
  return { role, ...(department !== undefined && { department }), active };
}
