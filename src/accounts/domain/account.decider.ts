import type { Decider } from '@libs/decider';
import type { AccountEvent } from './account.events.js';
import { type AccountBookState, type AccountChanges, noAccounts } from './account.state.js';

export const accountDecider: Decider<AccountBookState, AccountEvent> = {
  initial: noAccounts,

  evolve({ position: before, accounts }, event) {
    const position = before + 1;
    const { account } = event.data;
    const changed = { ...accounts.get(account), ...changesOf(event, position), position };
    return { position, accounts: new Map([...accounts, [account, changed]]) };
  },
};

function changesOf(event: AccountEvent, position: number): Omit<AccountChanges, 'position'> {
  switch (event.type) {
    case 'StaffAccountOpened':
      return { place: placeOf(event.data), active: true };
    case 'StaffRoleChanged':
      return { place: placeOf(event.data) };
    case 'StaffAccountClosed':
      return { active: false, closed: { position } };
    case 'StaffAccountReopened':
      return { active: true };
    case 'StaffPasswordReset':
      return { passwordReset: { position, credential: event.data.credential } };
    case 'StaffSecondFactorReset':
      return { secondFactorReset: { position } };
  }
}

function placeOf({ role, department }: { role: string; department?: string }) {
  return { role, ...(department !== undefined && { department }) };
}
