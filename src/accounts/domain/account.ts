import type { Actor, Refusal } from '@libs/decider';
import { hasExpired, requireProposed, requireRoom, requireSecond, type SecondLook } from '@libs/four-eyes';
import type { AccountEvent } from './account.events.js';
import {
  AccountIsClosed,
  AccountUnknown,
  DepartmentNeeded,
  DepartmentNotTaken,
  NotAnAdministrator,
  NoProposalNeeded,
  NotOnesOwnAccount,
  OtherAdministratorResets,
  SecondAdministratorNeeded,
} from './account.refusals.js';
import { type AccountBookState, type Place, type Standing, standingOf } from './account.state.js';

const OF_A_DEPARTMENT: readonly string[] = ['officer', 'head'];

/** An account as the directory of staff has it; undefined for one that is not of this institution. */
export type Listed = (account: string) => Standing | undefined;

export interface Administering {
  readonly by: Actor;
  readonly account: string;
  readonly listed: Listed;
  /** Ids of everybody the directory has. */
  readonly everybody: readonly string[];
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
  { by, account, listed, everybody, place }: Administering & { readonly place: Place },
): AccountEvent[] {
  if (state.accounts.has(account)) return [];
  requireAdministrator(state, by, listed);
  requirePlace(place);
  const waived = oneHanded(state, { by, account, listed, everybody }, place);
  return [...waived, { type: 'StaffAccountOpened', data: { account, ...plain(place) } }];
}

/** A second try finds nothing left to do; what is reset is reset once for its id. */
export function changeAccount(
  state: AccountBookState,
  { change, ...administering }: Administering & { readonly change: AccountChange },
): AccountEvent[] {
  const { account } = administering;
  const standing = requireOther(state, administering);
  switch (change.kind) {
    case 'closing':
      return standing.active ? [{ type: 'StaffAccountClosed', data: { account } }] : [];
    case 'reopening':
      return standing.active ? [] : [{ type: 'StaffAccountReopened', data: { account } }];
    case 'role':
      requirePlace(change.place);
      if (same(standing, change.place)) return [];
      return [...oneHanded(state, administering, change.place), roleChanged(account, change.place)];
    case 'password-reset':
      if (!standing.active) throw new AccountIsClosed();
      return [
        ...bothResets(state, administering, standing, 'secondFactorReset'),
        { type: 'StaffPasswordReset', data: { account, credential: change.credential } },
      ];
    case 'second-factor-reset':
      if (!standing.active) throw new AccountIsClosed();
      return [
        ...bothResets(state, administering, standing, 'passwordReset'),
        { type: 'StaffSecondFactorReset', data: { account } },
      ];
  }
}

export interface ProposedRole extends Administering {
  readonly proposalId: string;
  readonly payloadHash: string;
  readonly place: Place;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** The first of two administrators. @throws ProposalPending | NoProposalNeeded, and what a change of role is refused for */
export function proposeRole(
  state: AccountBookState,
  { proposalId, payloadHash, place, at, ...administering }: ProposedRole,
): AccountEvent[] {
  const { account } = administering;
  const standing = requireOther(state, administering);
  requirePlace(place);
  if (!takesTwo(place)) throw new NoProposalNeeded(place.role);
  const pending = state.proposals.get(account);
  if (pending?.proposalId === proposalId || same(standing, place)) return [];
  requireRoom(pending, at);
  const data = { account, proposalId, payloadHash, ...plain(place) };
  return [
    ...(pending === undefined ? [] : [roleProposalExpired(account, pending.proposalId)]),
    { type: 'StaffRoleProposed', data },
  ];
}

/** The second one, of the very role that was proposed. @throws what requireSecond throws */
export function approveRole(
  state: AccountBookState,
  { look, ...administering }: Administering & { readonly look: Omit<SecondLook, 'approver'> },
): AccountEvent[] {
  const { account, by } = administering;
  requireOther(state, administering);
  const { proposalId, payloadHash, place } = requireSecond(state.proposals.get(account), { ...look, approver: by.id });
  return [{ type: 'StaffRoleApproved', data: { account, proposalId, payloadHash } }, roleChanged(account, place)];
}

export function rejectRole(
  state: AccountBookState,
  { proposalId, payloadHash, ...administering }: Administering & Pick<SecondLook, 'proposalId' | 'payloadHash'>,
): AccountEvent[] {
  const { account } = administering;
  requireOther(state, administering);
  requireProposed(state.proposals.get(account), { proposalId, payloadHash });
  return [{ type: 'StaffRoleRejected', data: { account, proposalId } }];
}

/** Those whose 72 hours are over, of all accounts. */
export function expireRoles(state: AccountBookState, at: string): AccountEvent[] {
  return [...state.proposals]
    .filter(([, proposal]) => hasExpired(proposal, at))
    .map(([account, { proposalId }]) => roleProposalExpired(account, proposalId));
}

/** Who looks after others or over their shoulder, and who is the second of two persons: one administrator could be both of them. */
const BY_TWO: readonly string[] = ['administrator', 'supervisor', 'auditor', 'head', 'legal-adviser'];

function takesTwo({ role }: Place): boolean {
  return BY_TWO.includes(role);
}

/** What comes before one person's giving of such a role. @throws SecondAdministratorNeeded */
function oneHanded(state: AccountBookState, administering: Administering, place: Place): AccountEvent[] {
  if (!takesTwo(place)) return [];
  return alone(state, administering, () => new SecondAdministratorNeeded(place.role));
}

/**
 * Of somebody with such a role one administrator does not reset both password and second factor: with both they could sign in as them.
 * @throws OtherAdministratorResets
 */
function bothResets(
  state: AccountBookState,
  administering: Administering,
  standing: Place,
  earlier: 'passwordReset' | 'secondFactorReset',
): AccountEvent[] {
  const { by, account } = administering;
  if (!takesTwo(standing) || state.accounts.get(account)?.[earlier]?.by !== by.id) return [];
  return alone(state, administering, () => new OtherAdministratorResets());
}

/**
 * What one person may do alone of what two do: nothing, but for the only administrator there is, who could otherwise never get a second one.
 * That is recorded. What an identity provider says of its groups is not an administrator's doing.
 */
function alone(state: AccountBookState, administering: Administering, refusal: () => Refusal): AccountEvent[] {
  const { by, account, listed, everybody } = administering;
  if (by.kind === 'system') return [];
  const known = new Set([...everybody, ...state.accounts.keys()]);
  const others = [...known].filter((id) => {
    const standing = standingOf(state, id, listed(id));
    return id !== by.id && standing?.active === true && standing.role === 'administrator';
  });
  if (others.length > 0) throw refusal();
  return [{ type: 'StaffFourEyesWaived', data: { account, because: 'sole-administrator' } }];
}

function roleChanged(account: string, place: Place): AccountEvent {
  return { type: 'StaffRoleChanged', data: { account, ...plain(place) } };
}

function roleProposalExpired(account: string, proposalId: string): AccountEvent {
  return { type: 'StaffRoleProposalExpired', data: { account, proposalId } };
}

/** Somebody else's account, as it stands, where an administrator asks. @throws NotAnAdministrator | AccountUnknown | NotOnesOwnAccount */
function requireOther(state: AccountBookState, { by, account, listed }: Administering): Standing {
  requireAdministrator(state, by, listed);
  const standing = standingOf(state, account, listed(account));
  if (standing === undefined) throw new AccountUnknown();
  if (by.kind === 'staff' && by.id === account) throw new NotOnesOwnAccount();
  return standing;
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
