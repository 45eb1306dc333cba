import type { Actor } from '@libs/decider';
import type { AccountEvent } from './account.events.js';
import {
  AccountIsClosed,
  AccountUnknown,
  DepartmentNeeded,
  DepartmentNotTaken,
  NotAnAdministrator,
  NotOnesOwnAccount,
} from './account.refusals.js';
import { type AccountBookState, type Place, type Standing, standingOf } from './account.state.js';

const OF_A_DEPARTMENT: readonly string[] = ['officer', 'head'];

/** An account as the directory of staff has it; undefined for one that is not of this institution. */
export type Listed = (account: string) => Standing | undefined;

export interface Administering {
  readonly by: Actor;
  readonly account: string;
  readonly listed: Listed;
}

/** What an administrator may do to an account that is there. */
export type AccountChange =
  | { readonly kind: 'role'; readonly place: Place }
  | { readonly kind: 'closing' }
  | { readonly kind: 'reopening' }
  | { readonly kind: 'password-reset'; readonly credential: string }
  | { readonly kind: 'second-factor-reset' };

/** A new account. */
export function openAccount(
  state: AccountBookState,
  { by, account, listed, place }: Administering & { readonly place: Place },
): AccountEvent[] {
  if (state.accounts.has(account)) return [];
  requireAdministrator(state, by, listed);
  requirePlace(place);
  return [{ type: 'StaffAccountOpened', data: { account, ...plain(place) } }];
}

/** A second try finds nothing left to do; what is reset is reset once for its id. */
export function changeAccount(
  state: AccountBookState,
  { by, account, listed, change }: Administering & { readonly change: AccountChange },
): AccountEvent[] {
  requireAdministrator(state, by, listed);
  const standing = standingOf(state, account, listed(account));
  if (standing === undefined) throw new AccountUnknown();
  if (by.kind === 'staff' && by.id === account) throw new NotOnesOwnAccount();
  switch (change.kind) {
    case 'closing':
      return standing.active ? [{ type: 'StaffAccountClosed', data: { account } }] : [];
    case 'reopening':
      return standing.active ? [] : [{ type: 'StaffAccountReopened', data: { account } }];
    case 'role':
      requirePlace(change.place);
      if (same(standing, change.place)) return [];
      return [{ type: 'StaffRoleChanged', data: { account, ...plain(change.place) } }];
    case 'password-reset':
      if (!standing.active) throw new AccountIsClosed();
      return [{ type: 'StaffPasswordReset', data: { account, credential: change.credential } }];
    case 'second-factor-reset':
      if (!standing.active) throw new AccountIsClosed();
      return [{ type: 'StaffSecondFactorReset', data: { account } }];
  }
}

/** As the history has it at this moment: of two administrators who close each other, the second is none any more. */
function requireAdministrator(state: AccountBookState, by: Actor, listed: Listed): void {
  if (by.kind === 'system') return;
  const standing = standingOf(state, by.id, listed(by.id));
  if (by.kind !== 'staff' || !standing?.active || standing.role !== 'administrator') throw new NotAnAdministrator();
}

function requirePlace({ role, department }: Place): void {
  const needed = OF_A_DEPARTMENT.includes(role);
  if (needed && department === undefined) throw new DepartmentNeeded(role);
  if (!needed && department !== undefined) throw new DepartmentNotTaken(role);
}

function same(one: Place, other: Place): boolean {
  return one.role === other.role && one.department === other.department;
}

function plain({ role, department }: Place): Place {
  return { role, ...(department !== undefined && { department }) };
}
