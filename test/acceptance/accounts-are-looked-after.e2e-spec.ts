import { randomUUID } from 'node:crypto';
import type { Authenticator } from '../support/authenticator.js';
import { diesBeforeItIsDone } from '../support/dying-processes.js';
import { expected, HttpCaller, problemOf, statusAndCode } from '../support/http-caller.js';
import { enrols } from '../support/second-factor.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

interface Receipt {
  account: string;
  initialPassword?: string;
}

interface Session {
  staff: { id: string; role: string; department?: string };
  due?: string;
}

const OWN_PASSWORD = 'una frase propia y larga';

let hall: TheTownHall;
let administrator: HttpCaller;
let telephone: Authenticator;
let people = 0;

beforeAll(async () => {
  hall = await TheTownHall.opens({ env: { SECOND_FACTOR: 'also-demonstration' } });
  administrator = new HttpCaller(hall.url);
  await signsIn(administrator, 'administrador');
  telephone = (await enrols(administrator)).telephone;
});

afterAll(() => hall?.close());

async function signsIn(http: HttpCaller, username: string, password = PASSWORD): Promise<Session> {
  return expected(201, `${username} signing in`, await http.post<Session>('/sessions', { username, password })).body;
}

/** Somebody new who has chosen a password of their own. */
async function aNewcomer(place: object = { role: 'clerk' }) {
  const username = `nueva.${++people}`;
  const body = { username, name: 'Ofelia Canarias Inventada', ...place };
  const opened = expected(201, 'opening', await administrator.post<Receipt>('/accounts', body)).body;
  const http = new HttpCaller(hall.url);
  await signsIn(http, username, opened.initialPassword);
  const change = { current: opened.initialPassword, password: OWN_PASSWORD };
  expected(201, 'the own password', await http.post('/sessions/current/password', change));
  return { username, http, id: opened.account };
}

const asks = (id: string, what: string, body?: object, key?: string) =>
  administrator.post<Receipt>(`/accounts/${id}/${what}`, body, key === undefined ? {} : { 'idempotency-key': key });

const current = (http: HttpCaller) => http.get<{ id: string; role: string }>('/sessions/current');

describe('an administrator', () => {
  it('shows a second factor before the installation opens', async () => {
    const http = new HttpCaller(hall.url);
    await expect(signsIn(http, 'administrador')).resolves.toMatchObject({ due: 'code' });
    expect(statusAndCode(await http.get('/accounts'))).toEqual([403, 'sign-in-incomplete']);
    expect((await http.call('GET', '/admin/queues')).status).toBe(403);
    expected(201, 'the code', await http.post('/sessions/current/second-factor', { code: telephone.code() }));
    expect((await http.get('/accounts')).status).toBe(200);
    expect((await http.call('GET', '/admin/queues')).status).toBe(200);
  });

  it('reads the accounts page by page, each once, in the order of the user names', async () => {
    interface Accounts {
      accounts: { username: string }[];
      next?: string;
    }
    const read = async (query: string) =>
      expected(200, 'the accounts', await administrator.get<Accounts>(`/accounts${query}`)).body;
    const all = (await read('')).accounts.map(({ username }) => username);
    const paged: string[] = [];
    for (let cursor: string | undefined = '', more = true; more;) {
      const page: Accounts = await read(`?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
      expect(page.accounts.length).toBeLessThanOrEqual(7);
      paged.push(...page.accounts.map(({ username }) => username));
      cursor = page.next;
      more = cursor !== undefined;
    }
    expect(all.length).toBeGreaterThan(20);
    expect(paged).toEqual(all);
    expect(paged).toEqual(paged.toSorted());
    expect(statusAndCode(await administrator.get('/accounts?cursor=x'))).toEqual([400, 'cursor-malformed']);
  });

  it('opens an account whose owner alone knows its password', async () => {
    const body = {
      username: 'Begoña.Ñuño',
      name: 'Begoña Canarias Inventada',
      role: 'officer',
      department: 'agua-potable',
    };
    const key = randomUUID();
    const opened = await administrator.post<Receipt>('/accounts', body, { 'idempotency-key': key });
    const { account, initialPassword } = expected(201, 'opening', opened).body;
    const again = await administrator.post<Receipt>('/accounts', body, { 'idempotency-key': key });
    expect([again.status, again.body]).toEqual([201, { account }]);
    const taken = await administrator.post('/accounts', { ...body, username: 'begona.nuno' });
    expect(statusAndCode(taken)).toEqual([409, 'username-taken']);

    const http = new HttpCaller(hall.url);
    await expect(signsIn(http, 'begona.nuno', initialPassword)).resolves.toMatchObject({ due: 'password' });
    expect(statusAndCode(await http.get('/departments/agua-potable/inbox'))).toEqual([403, 'sign-in-incomplete']);
    const change = { current: initialPassword, password: OWN_PASSWORD };
    expected(201, 'the own password', await http.post('/sessions/current/password', change));
    expect((await http.get('/departments/agua-potable/inbox')).status).toBe(200);

    const { accounts } = (await administrator.get<{ accounts: object[] }>('/accounts')).body;
    expect(accounts).toContainEqual({
      id: account,
      username: 'begona.nuno',
      name: 'Begoña Canarias Inventada',
      role: 'officer',
      department: 'agua-potable',
      active: true,
      secondFactor: false,
      external: false,
    });
  });

  it.each<[string, object, number, string]>([
    ['a head without a department', { role: 'head' }, 422, 'department-needed'],
    ['a clerk with one', { role: 'clerk', department: 'agua-potable' }, 422, 'department-not-taken'],
    ['one that is not there', { role: 'head', department: 'no-hay' }, 422, 'department-unknown'],
    ['a role that is none', { role: 'king' }, 400, 'invalid-input'],
    ['a name nobody can type', { role: 'clerk', username: 'аdmin' }, 422, 'username-not-allowed'],
  ])('is refused %s', async (_what, place, status, code) => {
    const body = { username: 'nadie.todavia', name: 'Nadie', ...place };
    expect(statusAndCode(await administrator.post('/accounts', body))).toEqual([status, code]);
    const { accounts } = (await administrator.get<{ accounts: { username: string }[] }>('/accounts')).body;
    expect(accounts.map(({ username }) => username)).not.toContain('nadie.todavia');
  });

  it('moves somebody, who is there within a second, and is asked for a second factor when made a head', async () => {
    const { http, id } = await aNewcomer();
    expected(200, 'moving', await asks(id, 'role', { role: 'officer', department: 'agua-potable' }));
    const toldRole = (role: string) => async () => (await current(http)).body.role === role || undefined;
    await until('the role to change', toldRole('officer'), { withinMs: 1_000 });
    expect((await http.get('/departments/agua-potable/inbox')).status).toBe(200);
    expect((await http.post('/petitions', {})).status).toBe(403);

    expected(200, 'promoting', await asks(id, 'role', { role: 'head', department: 'agua-potable' }));
    await until('the role to change', toldRole('head'), { withinMs: 1_000 });
    const asked = await http.get('/departments/agua-potable/inbox');
    expect([asked.status, problemOf(asked).details]).toEqual([403, { due: 'enrolment' }]);
    await enrols(http);
    expect((await http.get('/departments/agua-potable/inbox')).status).toBe(200);
  });

  it('closes an account, whose sessions end within a second, and reopens it', async () => {
    const { http, id, username } = await aNewcomer();
    const key = randomUUID();
    expected(200, 'closing', await asks(id, 'closing', undefined, key));
    await until('the session to end', async () => (await current(http)).status === 401 || undefined, {
      withinMs: 1_000,
    });
    const refused = await new HttpCaller(hall.url).post('/sessions', { username, password: OWN_PASSWORD });
    expect(statusAndCode(refused)).toEqual([401, 'wrong-credentials']);
    expect(statusAndCode(await asks(id, 'password-reset'))).toEqual([409, 'account-is-closed']);
    expected(200, 'reopening', await asks(id, 'reopening'));
    await signsIn(new HttpCaller(hall.url), username, OWN_PASSWORD);
    // The same request once more is the same request, and closes nobody.
    expected(200, 'a retry', await asks(id, 'closing', undefined, key));
    await signsIn(new HttpCaller(hall.url), username, OWN_PASSWORD);
    expect((await current(http)).status).toBe(401);
  });

  it('closes it even where the process that recorded the closing died before it was done', async () => {
    const { http, id } = await aNewcomer();
    expected(200, 'closing', await asks(id, 'closing'));
    // The duty of this closing: done later, it would close the account once more.
    const history = hall.databases.owner.db(`${hall.databases.name}_history`);
    const [last] = await history
      .collection<{ version: number }>('commits')
      .find({ kind: 'staff-account' })
      .sort({ version: -1 })
      .limit(1)
      .toArray();
    // As it would lie there: recorded, and the directory knows nothing of it.
    const unknown = { $set: { active: true }, $unset: { bookPosition: 1 }, $inc: { sessionEpoch: -1 } } as const;
    await diesBeforeItIsDone(hall, { consumer: 'publish-accounts', version: last?.version ?? 0 }, async () => {
      const accounts = hall.databases.owner.db(hall.databases.name).collection<{ _id: string }>('staff_accounts');
      await accounts.updateOne({ _id: id }, unknown);
      await until('the session to be open', async () => (await current(http)).status === 200 || undefined);
    });
    await until('the session to end', async () => (await current(http)).status === 401 || undefined);
  });

  it('resets a password and a second factor, each with every session', async () => {
    const { http, id, username } = await aNewcomer();
    await enrols(http);
    expected(200, 'resetting', await asks(id, 'second-factor-reset'));
    await until('the session to end', async () => (await current(http)).status === 401 || undefined);
    expect(await signsIn(http, username, OWN_PASSWORD)).not.toHaveProperty('due');

    const key = randomUUID();
    const { initialPassword } = expected(200, 'resetting', await asks(id, 'password-reset', undefined, key)).body;
    expect((await asks(id, 'password-reset', undefined, key)).body).toEqual({ account: id });
    const old = await new HttpCaller(hall.url).post('/sessions', { username, password: OWN_PASSWORD });
    expect(old.status).toBe(401);
    await expect(signsIn(http, username, initialPassword)).resolves.toMatchObject({ due: 'password' });
  });

  it('changes nothing of their own, and nothing of another institution', async () => {
    const own = (await current(administrator)).body.id;
    for (const what of ['closing', 'second-factor-reset', 'password-reset'])
      expect(statusAndCode(await asks(own, what))).toEqual([409, 'not-ones-own-account']);
    expect(statusAndCode(await asks(randomUUID(), 'closing'))).toEqual([404, 'account-unknown']);
  });

  it('is the only one who may', async () => {
    const { http, id } = await aNewcomer();
    const supervisor = new HttpCaller(hall.url);
    await signsIn(supervisor, 'supervisora');
    await enrols(supervisor);
    for (const person of [http, supervisor]) {
      expect(statusAndCode(await person.get('/accounts'))).toEqual([403, 'forbidden']);
      expect(statusAndCode(await person.post(`/accounts/${id}/closing`))).toEqual([403, 'forbidden']);
    }
  });

  it('leaves a trail of who did it to whom, without a name', async () => {
    const commits = await hall.databases.owner
      .db(`${hall.databases.name}_history`)
      .collection('commits')
      .find({ kind: 'staff-account' })
      .toArray();
    const text = JSON.stringify(commits);
    for (const name of ['Canarias', 'begona', 'nueva.', 'Inventada']) expect(text).not.toContain(name);
    const types = commits.flatMap(({ events }) => (events as { type: string }[]).map(({ type }) => type));
    expect([...new Set(types)].toSorted()).toEqual([
      'StaffAccountClosed',
      'StaffAccountOpened',
      'StaffAccountReopened',
      'StaffFourEyesWaived',
      'StaffPasswordReset',
      'StaffRoleChanged',
      'StaffSecondFactorReset',
    ]);
    expect(commits.every(({ meta }) => (meta as { actor: { role: string } }).actor.role === 'administrator')).toBe(
      true,
    );
  });

  it('shows the second factor again after a quarter of an hour', async () => {
    const ahead = 16 * 60_000;
    await hall.api.restart({ TEST_CLOCK_AHEAD_MS: String(ahead) });
    const body = { username: 'muy.tarde', name: 'Nadie', role: 'clerk' };
    expect((await administrator.get('/accounts')).status).toBe(200);
    expect(statusAndCode(await administrator.post('/accounts', body))).toEqual([403, 'step-up-needed']);
    const before = administrator.copy();
    const shown = await administrator.post('/sessions/current/second-factor', { code: telephone.code(ahead) });
    expected(201, 'stepping up', shown);
    expected(201, 'opening', await administrator.post('/accounts', body));
    await until('the old token to end', async () => (await current(before)).status === 401 || undefined);
  });
});
