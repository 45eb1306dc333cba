import {
  ProposalAltered,
  ProposalExpired,
  ProposalPending,
  ProposerCannotApprove,
  SubstituteCannotApprove,
} from '@libs/four-eyes';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@libs/decider';
import { specOf } from '@libs/testing';
import {
  type AccountChange,
  approveRole,
  changeAccount,
  expireRoles,
  openAccount,
  proposeRole,
  rejectRole,
} from './account.js';
import { accountDecider } from './account.decider.js';
import { accountEventSchemas } from './account.event-schemas.js';
import type { AccountEvent } from './account.events.js';
import {
  AccountIsClosed,
  AccountUnknown,
  DepartmentNeeded,
  DepartmentNotTaken,
  NoProposalNeeded,
  NotAnAdministrator,
  NotOnesOwnAccount,
  OtherAdministratorResets,
  SecondAdministratorNeeded,
} from './account.refusals.js';
import { type AccountBookState, type Place, type Standing, standingOf } from './account.state.js';

const given = specOf(accountDecider, accountEventSchemas);
const boss: Actor = { kind: 'staff', id: 'administrator-1', role: 'administrator' };
const other: Actor = { kind: 'staff', id: 'administrator-2', role: 'administrator' };

const directory: Record<string, Standing> = {
  'administrator-1': { role: 'administrator', active: true },
  'administrator-2': { role: 'administrator', active: true },
  'clerk-1': { role: 'clerk', active: true },
  'clerk-2': { role: 'clerk', active: false },
};
const listed = (account: string) => directory[account];
const everybody = Object.keys(directory);
const changing =
  (change: AccountChange, account = 'clerk-1', by = boss) =>
  (state: AccountBookState) =>
    changeAccount(state, { by, account, listed, everybody, change });

const opened: AccountEvent = {
  type: 'StaffAccountOpened',
  data: { account: 'head-9', role: 'head', department: 'obras' },
};
const closed = (account: string): AccountEvent => ({ type: 'StaffAccountClosed', data: { account } });
type Done = AccountEvent & { by: Actor };
const reopened = (account: string): AccountEvent => ({ type: 'StaffAccountReopened', data: { account } });

describe('opening an account', () => {
  const officer: AccountEvent = {
    type: 'StaffAccountOpened',
    data: { account: 'officer-9', role: 'officer', department: 'obras' },
  };
  const opening =
    (place = { role: 'officer', department: 'obras' } as { role: string; department?: string }, by = boss) =>
    (state: AccountBookState) =>
      openAccount(state, { by, account: 'officer-9', listed, everybody, place });

  it('is done by an administrator, once', () => {
    given().when(opening()).thenRecords(officer);
    given(officer).when(opening()).thenNothing();
    given()
      .when(opening(undefined, { kind: 'staff', id: 'clerk-1', role: 'clerk' }))
      .thenRefuses(NotAnAdministrator);
    given(closed('administrator-1')).when(opening()).thenRefuses(NotAnAdministrator);
    given()
      .when(opening(undefined, { kind: 'integration', id: 'key' }))
      .thenRefuses(NotAnAdministrator);
    given()
      .when(opening(undefined, { kind: 'system', id: 'oidc/keycloak' }))
      .thenRecords(officer);
  });

  it('names a department for who works in one, and none for others', () => {
    given()
      .when(opening({ role: 'head' }))
      .thenRefuses(DepartmentNeeded, { role: 'head' });
    given()
      .when(opening({ role: 'clerk', department: 'obras' }))
      .thenRefuses(DepartmentNotTaken, { role: 'clerk' });
  });
});

describe('changing an account', () => {
  it('of the directory or of the history, gives it another role', () => {
    const place = { role: 'officer', department: 'agua' };
    const moved = (account: string): AccountEvent => ({ type: 'StaffRoleChanged', data: { account, ...place } });
    given()
      .when(changing({ kind: 'role', place }))
      .thenRecords(moved('clerk-1'));
    given(moved('clerk-1'))
      .when(changing({ kind: 'role', place }))
      .thenNothing();
    given()
      .when(changing({ kind: 'role', place: { role: 'clerk' } }))
      .thenNothing();
    given(opened)
      .when(changing({ kind: 'role', place }, 'head-9'))
      .thenRecords(moved('head-9'));
    given()
      .when(changing({ kind: 'role', place: { role: 'officer' } }))
      .thenRefuses(DepartmentNeeded);
    given()
      .when(changing({ kind: 'role', place }, 'nobody'))
      .thenRefuses(AccountUnknown);
  });

  it('closes and reopens it, each once', () => {
    given()
      .when(changing({ kind: 'closing' }))
      .thenRecords(closed('clerk-1'));
    given(closed('clerk-1'))
      .when(changing({ kind: 'closing' }))
      .thenNothing();
    given(closed('clerk-1'))
      .when(changing({ kind: 'reopening' }))
      .thenRecords(reopened('clerk-1'));
    given()
      .when(changing({ kind: 'reopening' }, 'clerk-2'))
      .thenRecords(reopened('clerk-2'));
    given()
      .when(changing({ kind: 'reopening' }))
      .thenNothing();
  });

  it('resets password and second factor of an open one', () => {
    const reset: AccountChange = { kind: 'password-reset', credential: 'reset-1' };
    given()
      .when(changing(reset))
      .thenRecords({ type: 'StaffPasswordReset', data: { account: 'clerk-1', credential: 'reset-1' } });
    given()
      .when(changing({ kind: 'second-factor-reset' }))
      .thenRecords({ type: 'StaffSecondFactorReset', data: { account: 'clerk-1' } });
    for (const change of [reset, { kind: 'second-factor-reset' }] as const)
      given(closed('clerk-1')).when(changing(change)).thenRefuses(AccountIsClosed);
  });

  it('is never done to the own one, so that an administrator stays', () => {
    for (const change of [
      { kind: 'closing' },
      { kind: 'role', place: { role: 'supervisor' } },
      { kind: 'second-factor-reset' },
      { kind: 'password-reset', credential: 'reset-1' },
    ] as const)
      given().when(changing(change, boss.id)).thenRefuses(NotOnesOwnAccount);
  });

  it('lets only one of two administrators close the other', () => {
    given(closed(other.id))
      .when(changing({ kind: 'closing' }, boss.id, other))
      .thenRefuses(NotAnAdministrator);
  });
});

const aRole = { account: 'clerk-1', proposalId: 'proposal-1', payloadHash: 'e0'.repeat(32) };
const roleProposed: AccountEvent & { by: Actor } = {
  type: 'StaffRoleProposed',
  data: { ...aRole, role: 'supervisor' },
  by: boss,
};
const waived: AccountEvent = {
  type: 'StaffFourEyesWaived',
  data: { account: 'clerk-1', because: 'sole-administrator' },
};
const supervising: AccountEvent = { type: 'StaffRoleChanged', data: { account: 'clerk-1', role: 'supervisor' } };
/** Events of a spec come a minute apart, from 15:00 on 12 January 2026. */
const soon = '2026-01-12T16:00:00.000Z';
const tooLate = '2026-01-15T16:00:00.000Z';

describe('a role that watches others', () => {
  const proposing =
    (over: Partial<Parameters<typeof proposeRole>[1]> = {}) =>
    (state: AccountBookState) =>
      proposeRole(state, { ...aRole, by: boss, listed, everybody, place: { role: 'supervisor' }, at: soon, ...over });
  const approving =
    (by: Actor, over: Partial<Parameters<typeof approveRole>[1]['look']> = {}) =>
    (state: AccountBookState) => {
      const { account, ...meant } = aRole;
      return approveRole(state, {
        by,
        account,
        listed,
        everybody,
        look: { ...meant, at: soon, standIns: [], ...over },
      });
    };

  it.each<Place>([
    { role: 'administrator' },
    { role: 'supervisor' },
    { role: 'auditor' },
    { role: 'legal-adviser' },
    { role: 'head', department: 'obras' },
  ])('$role: is given by no administrator alone', (place) => {
    given()
      .when(changing({ kind: 'role', place }))
      .thenRefuses(SecondAdministratorNeeded);
    given()
      .when((state) => openAccount(state, { by: boss, account: 'new-1', listed, everybody, place }))
      .thenRefuses(SecondAdministratorNeeded);
  });

  it('is given alone by the only administrator there is, and that is recorded', () => {
    given(closed(other.id))
      .when(changing({ kind: 'role', place: { role: 'supervisor' } }))
      .thenRecords(waived, supervising);
  });

  it('is proposed by one, once, and approved by another', () => {
    const { by: _, ...event } = roleProposed;
    given().when(proposing()).thenRecords(event);
    given(roleProposed).when(proposing()).thenNothing();
    given(roleProposed)
      .when(proposing({ proposalId: 'proposal-2' }))
      .thenRefuses(ProposalPending);
    given()
      .when(proposing({ place: { role: 'clerk' } }))
      .thenRefuses(NoProposalNeeded);
    given(roleProposed).when(approving(other)).thenRecords({ type: 'StaffRoleApproved', data: aRole }, supervising);
  });

  it('is not approved by who proposed it, by who gets it, by who acts for the first, nor after 72 hours', () => {
    given(roleProposed).when(approving(boss)).thenRefuses(ProposerCannotApprove);
    given(roleProposed)
      .when(approving({ kind: 'staff', id: 'clerk-1', role: 'clerk' }))
      .thenRefuses(NotAnAdministrator);
    given(roleProposed)
      .when(approving(other, { standIns: [boss.id] }))
      .thenRefuses(SubstituteCannotApprove);
    given(roleProposed)
      .when(approving(other, { at: tooLate }))
      .thenRefuses(ProposalExpired);
    given(roleProposed)
      .when(approving(other, { payloadHash: 'f0'.repeat(32) }))
      .thenRefuses(ProposalAltered);
  });

  it('that is rejected or expired is proposed anew', () => {
    const { payloadHash: _, ...over } = aRole;
    const expired: AccountEvent = { type: 'StaffRoleProposalExpired', data: over };
    given(roleProposed)
      .when((state) => rejectRole(state, { ...aRole, by: other, listed, everybody }))
      .thenRecords({ type: 'StaffRoleRejected', data: over });
    given(roleProposed)
      .when((state) => expireRoles(state, tooLate))
      .thenRecords(expired);
    given(roleProposed)
      .when((state) => expireRoles(state, soon))
      .thenNothing();
    const again = { proposalId: 'proposal-2' };
    given(roleProposed)
      .when(proposing({ ...again, at: tooLate }))
      .thenRecords(expired, { type: 'StaffRoleProposed', data: { ...aRole, ...again, role: 'supervisor' } });
  });
});

describe('password and second factor of who is the second of two', () => {
  const account = 'head-9';
  const isThere = [opened];
  const password: Done = { type: 'StaffPasswordReset', data: { account, credential: 'reset-1' }, by: boss };
  const factor: Done = { type: 'StaffSecondFactorReset', data: { account }, by: boss };
  const passwordReset = { kind: 'password-reset', credential: 'reset-2' } as const;
  const factorReset = { kind: 'second-factor-reset' } as const;

  it('are not reset both by one administrator', () => {
    given(...isThere, password)
      .when(changing(factorReset, account))
      .thenRefuses(OtherAdministratorResets);
    given(...isThere, factor)
      .when(changing(passwordReset, account))
      .thenRefuses(OtherAdministratorResets);
  });

  it('are reset by two, each also once more', () => {
    const { by: _, ...recorded } = factor;
    given(...isThere, password)
      .when(changing(factorReset, account, other))
      .thenRecords(recorded);
    given(...isThere, factor)
      .when(changing(factorReset, account))
      .thenRecords(recorded);
  });

  it('are reset both by the only administrator there is, which is recorded, and of anybody else by anybody', () => {
    const { by: _, ...recorded } = factor;
    const alone: AccountEvent = { type: 'StaffFourEyesWaived', data: { account, because: 'sole-administrator' } };
    given(...isThere, closed(other.id), password)
      .when(changing(factorReset, account))
      .thenRecords(alone, recorded);
    given({ ...password, data: { account: 'clerk-1', credential: 'reset-1' } })
      .when(changing(factorReset))
      .thenRecords({ type: 'StaffSecondFactorReset', data: { account: 'clerk-1' } });
  });
});

describe('what an account stands at', () => {
  it("is the history's word over the directory's", () => {
    const { state } = given(closed('clerk-1'), opened);
    expect(standingOf(state, 'clerk-1', listed('clerk-1'))).toEqual({ role: 'clerk', active: false });
    expect(standingOf(state, 'head-9', undefined)).toEqual({ role: 'head', department: 'obras', active: true });
    expect(standingOf(state, 'clerk-2', listed('clerk-2'))).toEqual({ role: 'clerk', active: false });
    expect(standingOf(state, 'nobody', undefined)).toBeUndefined();
  });
});

describe('the golden samples of accounts', () => {
  const folder = join(__dirname, 'golden');
  const samples = readdirSync(folder).map((file) => ({
    file,
    sample: JSON.parse(readFileSync(join(folder, file), 'utf8')) as AccountEvent & { v: number },
  }));

  it('are one for each type and version, with every clear field', () => {
    const versions = Object.entries(accountEventSchemas).flatMap(([type, schemas]) =>
      schemas.map((schema, at) => ({ file: `${type}.v${at + 1}.json`, clear: Object.keys(schema.clear) })),
    );
    expect(samples.map(({ file }) => file).toSorted()).toEqual(versions.map(({ file }) => file).toSorted());
    for (const { file, clear } of versions) {
      const sample = samples.find((one) => one.file === file)?.sample;
      expect(Object.keys(sample?.data ?? {}).toSorted()).toEqual(clear.toSorted());
    }
  });

  it('fold to the account they tell of', () => {
    const order = Object.keys(accountEventSchemas);
    const inOrder = samples
      .map(({ sample }) => sample)
      .toSorted((one, next) => order.indexOf(one.type) - order.indexOf(next.type));
    expect(given(...inOrder).state.accounts).toEqual(
      new Map([
        [
          'account-1',
          {
            position: 6,
            place: { role: 'officer', department: 'agua' },
            active: true,
            closed: { position: 3 },
            passwordReset: { position: 5, by: 'spec', credential: 'reset-1' },
            secondFactorReset: { position: 6, by: 'spec' },
          },
        ],
      ]),
    );
  });
});
