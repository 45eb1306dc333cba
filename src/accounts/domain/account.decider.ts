import type { Decider } from '@libs/decider';
import type { AccountEvent } from './account.events.js';
import { type AccountBookState, type AccountChanges, noAccounts, type RoleProposal } from './account.state.js';

export const accountDecider: Decider<AccountBookState, AccountEvent> = {
  initial: noAccounts,

  evolve({ position: before, accounts, proposals }, event, { actor, effectiveAt }) {
    const position = before + 1;
    if (isOfProposals(event))
      return { position, accounts, proposals: proposed(proposals, event, { by: actor.id, at: effectiveAt }) };
    const { account } = event.data;
    const changed = { ...accounts.get(account), ...changesOf(event, { position, by: actor.id }), position };
    return { position, accounts: new Map([...accounts, [account, changed]]), proposals };
  },
};

type OfProposals = Extract<
  AccountEvent,
  {
    type:
      | 'StaffRoleProposed'
      | 'StaffRoleApproved'
      | 'StaffRoleRejected'
      | 'StaffRoleProposalExpired'
      | 'StaffFourEyesWaived';
  }
>;

const OF_PROPOSALS: ReadonlySet<AccountEvent['type']> = new Set<OfProposals['type']>([
  'StaffRoleProposed',
  'StaffRoleApproved',
  'StaffRoleRejected',
  'StaffRoleProposalExpired',
  'StaffFourEyesWaived',
]);

function isOfProposals(event: AccountEvent): event is OfProposals {
  return OF_PROPOSALS.has(event.type);
}

/** Nothing of these changes an account: what comes of them is an event of its own. */
function proposed(
  proposals: ReadonlyMap<string, RoleProposal>,
  event: OfProposals,
  { by, at }: { by: string; at: string },
): ReadonlyMap<string, RoleProposal> {
  if (event.type === 'StaffFourEyesWaived') return proposals;
  const { account, proposalId } = event.data;
  const others = [...proposals].filter(([other]) => other !== account);
  if (event.type !== 'StaffRoleProposed') return new Map(others);
  const { payloadHash } = event.data;
  const proposal = { proposalId, payloadHash, proposer: by, proposedAt: at, place: placeOf(event.data) };
  return new Map([...others, [account, proposal]]);
}

function changesOf(
  event: Exclude<AccountEvent, OfProposals>,
  { position, by }: { position: number; by: string },
): Omit<AccountChanges, 'position'> {
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
      return { passwordReset: { position, by, credential: event.data.credential } };
    case 'StaffSecondFactorReset':
      return { secondFactorReset: { position, by } };
  }
}

function placeOf({ role, department }: { role: string; department?: string }) {
  return { role, ...(department !== undefined && { department }) };
}
