import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@libs/decider';
import { specOf } from '@libs/testing';
import { type AccountChange, changeAccount, openAccount } from './account.js';
import { accountDecider } from './account.decider.js';
import { accountEventSchemas } from './account.event-schemas.js';
import type { AccountEvent } from './account.events.js';
import {
  AccountIsClosed,
  AccountUnknown,
  DepartmentNeeded,
  DepartmentNotTaken,
  NotAnAdministrator,
  NotOnesOwnAccount,
} from './account.refusals.js';
import { type AccountBookState, type Standing, standingOf } from './account.state.js';

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
const changing =
  (change: AccountChange, account = 'clerk-1', by = boss) =>
  (state: AccountBookState) =>
    changeAccount(state, { by, account, listed, change });

const opened: AccountEvent = {
  type: 'StaffAccountOpened',
  data: { account: 'head-9', role: 'head', department: 'obras' },
};
const closed = (account: string): AccountEvent => ({ type: 'StaffAccountClosed', data: { account } });
const reopened = (account: string): AccountEvent => ({ type: 'StaffAccountReopened', data: { account } });

describe('opening an account', () => {
  const opening =
    (place = { role: 'head', department: 'obras' } as { role: string; department?: string }, by = boss) =>
    (state: AccountBookState) =>
      openAccount(state, { by, account: 'head-9', listed, place });

  it('is done by an administrator, once', () => {
    given().when(opening()).thenRecords(opened);
    given(opened).when(opening()).thenNothing();
    given()
      .when(opening(undefined, { kind: 'staff', id: 'clerk-1', role: 'clerk' }))
      .thenRefuses(NotAnAdministrator);
    given(closed('administrator-1')).when(opening()).thenRefuses(NotAnAdministrator);
    given()
      .when(opening(undefined, { kind: 'integration', id: 'key' }))
      .thenRefuses(NotAnAdministrator);
    given()
      .when(opening(undefined, { kind: 'system', id: 'oidc/keycloak' }))
      .thenRecords(opened);
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
            passwordReset: { position: 5, credential: 'reset-1' },
            secondFactorReset: { position: 6 },
          },
        ],
      ]),
    );
  });
});
