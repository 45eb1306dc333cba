import { Clock } from '@libs/clock';
import { edgeOptions, installHttpEdge, Problem } from '@libs/problem-details';
import { installHttpInput } from '@libs/http-input';
import { assertEveryRouteHasPolicy, SessionGate } from '@libs/identity';
import { openTestDatabases, type TestDatabases, testServer } from '@libs/testing';
import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Redis } from 'ioredis';
import { type Connection, createConnection } from 'mongoose';
import { InstitutionDirectory } from '../institutions/index.js';
import { INSTALLATION_KEYS, MONGOOSE_CONNECTION, REDIS_CONNECTION } from '../platform/index.js';
import { LoginLimits } from './login-limits.store.js';
import { PasswordHasher } from './password-hasher.js';
import { stepAt, totpCode } from './second-factor/totp.js';
import { SESSION_SECONDS } from './session-store.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffModule } from './staff.module.js';
import { StaffModels, staffIndexes } from './staff.store.js';

const password = 'una frase larga y fácil';
const rosa = {
  institution: 'chimalhuacan',
  username: 'Rosa.Núñez',
  name: 'Rosa Núñez',
  role: 'clerk',
  password,
} as const;

/** Of the institutions here only this one is no demonstration. */
const REAL = 'mexicali';
const institutions = {
  get: (code: string) => Promise.resolve({ _id: code, name: 'Ayuntamiento & Co', demonstration: code !== REAL }),
  all: () => Promise.resolve([]),
};

class MovableClock extends Clock {
  ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

async function anApp(connection: Connection, redis: Redis, clock: Clock): Promise<NestFastifyApplication> {
  @Global()
  @Module({
    providers: [
      { provide: MONGOOSE_CONNECTION, useValue: connection },
      { provide: REDIS_CONNECTION, useValue: redis },
      { provide: Clock, useValue: clock },
      { provide: INSTALLATION_KEYS, useValue: { secondFactor: Buffer.alloc(32, 7) } },
      { provide: InstitutionDirectory, useValue: institutions },
    ],
    exports: [MONGOOSE_CONNECTION, REDIS_CONNECTION, Clock, INSTALLATION_KEYS, InstitutionDirectory],
  })
  class Connections {}
  const imports = [Connections, StaffModule.forRoot({ publicUrl: 'https://ventanilla.example' })];
  const module = await Test.createTestingModule({ imports }).compile();
  module.useLogger(false);
  // A trusted proxy, so that each test can come from an address of its own.
  const adapter = new FastifyAdapter(edgeOptions({ trustedProxies: ['loopback'] }));
  const app = module.createNestApplication<NestFastifyApplication>(adapter, { bodyParser: false });
  installHttpEdge(app);
  installHttpInput(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

describe('signing in', () => {
  let databases: TestDatabases;
  let connection: Connection;
  let redis: Redis;
  let app: NestFastifyApplication;
  let directory: StaffDirectory;
  const clock = new MovableClock();

  beforeAll(async () => {
    databases = await openTestDatabases();
    for (const { collection, indexes } of staffIndexes) {
      await databases.owner.db(databases.name).createCollection(collection);
      await databases.owner
        .db(databases.name)
        .collection(collection)
        .createIndexes(indexes.map((index) => ({ ...index })));
    }
    connection = await createConnection(databases.appUri, { dbName: databases.name }).asPromise();
    redis = new Redis(testServer('TEST_REDIS_URL'), {
      keyPrefix: `${databases.name}:`,
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
    });
    redis.on('error', () => undefined);
    await new Promise((resolve) => redis.once('ready', resolve));
    app = await anApp(connection, redis, clock);
    directory = app.get(StaffDirectory);
    await directory.put(rosa);
  });

  afterAll(async () => {
    await app?.close();
    const keys = (await redis?.keys(`${databases.name}:*`)) ?? [];
    if (keys.length > 0) await redis.del(keys.map((key) => key.slice(databases.name.length + 1)));
    redis?.disconnect();
    await connection?.close();
    await databases?.drop();
  });

  beforeEach(() => {
    clock.ahead = 0;
  });

  function signIn(username: string, secret: string, address = '192.0.2.1', cookie = '') {
    const headers = { 'x-forwarded-for': address, cookie };
    return app.inject({ method: 'POST', url: '/sessions', payload: { username, password: secret }, headers });
  }

  async function cookieOf(username: string, secret = password): Promise<string> {
    const answer = await signIn(username, secret);
    expect(answer.statusCode).toBe(201);
    return String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
  }

  function current(cookie: string) {
    return app.inject({ method: 'GET', url: '/sessions/current', headers: { cookie } });
  }

  /** For how long a request may begin, ms, whose session is not yet answered as expected: how slow the answer itself is does not count. */
  async function timeUntil(
    cookie: string,
    expected: (answer: { statusCode: number; body: string }) => boolean,
  ): Promise<number> {
    const start = performance.now();
    for (let lastInVain = 0; ;) {
      const began = performance.now() - start;
      if (expected(await current(cookie))) return lastInVain;
      lastInVain = began;
      if (began > 10_000) throw new Error('it never came about');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  function timeToRefusal(cookie: string): Promise<number> {
    return timeUntil(cookie, ({ statusCode }) => statusCode === 401);
  }

  it('answers who it is and sets a cookie scripts cannot read; accents and case of the name do not matter', async () => {
    const answer = await signIn('rosa.nunez', password);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      staff: { id: expect.any(String), name: 'Rosa Núñez', role: 'clerk', institution: 'chimalhuacan' },
      expiresAt: expect.stringMatching(/Z$/),
    });
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-sid=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/,
    );
    const who = await current(await cookieOf('ROSA.NÚÑEZ'));
    expect(who.json()).toMatchObject({ name: 'Rosa Núñez', role: 'clerk' });
  });

  it('keeps neither the password nor the token', async () => {
    const token = (await cookieOf('rosa.nunez')).split('=')[1] ?? '';
    const stored = JSON.stringify(
      await Promise.all(staffIndexes.map(({ collection }) => connection.collection(collection).find().toArray())),
    );
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(password);
  });

  it('answers an unknown name, a wrong password and a closed account with the same bytes, after the same work', async () => {
    const { id } = await directory.put({ ...rosa, username: 'cerrada' });
    await directory.deactivate(id);
    const hashing = jest.spyOn(app.get(PasswordHasher), 'matches');
    const answers = [
      await signIn('rosa.nunez', 'wrong'),
      await signIn('nobody', 'wrong'),
      await signIn('cerrada', password),
    ];
    expect(hashing.mock.calls.map(([stored]) => typeof stored)).toEqual(['string', 'undefined', 'string']);
    hashing.mockRestore();
    for (const { statusCode, body, headers } of answers) {
      expect([statusCode, body]).toEqual([401, answers[0]?.body]);
      expect({ ...headers, date: '' }).toEqual({ ...answers[0]?.headers, date: '' });
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('counts no try that nobody looked at because too many signed in at once', async () => {
    const busy = new Problem(429, 'too-busy', 'Too many people are signing in at this moment.');
    const looking = jest.spyOn(app.get(PasswordHasher), 'matches').mockRejectedValue(busy);
    // Ten may fail from one address.
    for (let n = 0; n < 15; n++)
      expect((await signIn('rosa.nunez', password)).json()).toMatchObject({ code: 'too-busy' });
    looking.mockRestore();
    expect((await signIn('rosa.nunez', password)).statusCode).toBe(201);
  });

  it('takes as long for an unknown name as for a known one', async () => {
    const hasher = app.get(PasswordHasher);
    const known = (await app.get(StaffModels).accounts.findOne({ username: 'rosa.nunez' }).lean().exec())?.passwordHash;
    const timeOf = async (stored: string | undefined): Promise<number> => {
      const start = performance.now();
      expect(await hasher.matches(stored, 'wrong')).toBe(false);
      return performance.now() - start;
    };
    // In turn, so that whatever else the machine does meanwhile falls to both.
    const times: { there: number; nowhere: number }[] = [];
    for (let n = 0; n < 15; n++) times.push({ there: await timeOf(known), nowhere: await timeOf(undefined) });
    const median = (all: number[]): number => all.toSorted((a, b) => a - b)[7] ?? 0;
    const [there, nowhere] = [median(times.map((one) => one.there)), median(times.map((one) => one.nowhere))];
    // Without the hash of nobody the second is a thousandth of the first.
    expect(nowhere / there).toBeGreaterThan(0.5);
    expect(nowhere / there).toBeLessThan(2);
  });

  it('ends the sessions of a closed account within a second', async () => {
    const { id } = await directory.put({ ...rosa, username: 'despedida' });
    const cookie = await cookieOf('despedida');
    expect((await current(cookie)).statusCode).toBe(200);
    await directory.deactivate(id);
    expect(await timeToRefusal(cookie)).toBeLessThan(1_000);
    await directory.activate(id);
    app.get(SessionGate).forget({ headers: { cookie } });
    expect((await current(cookie)).statusCode).toBe(401);
  });

  it('gives a change of role effect within a second, and of password too; the same entry again changes nothing', async () => {
    await directory.put({ ...rosa, username: 'cambiante' });
    const cookie = await cookieOf('cambiante');
    await directory.put({ ...rosa, username: 'cambiante', role: 'officer', department: 'obras' });
    expect(await timeUntil(cookie, ({ body }) => body.includes('"officer"'))).toBeLessThan(1_000);
    expect((await current(cookie)).json()).toMatchObject({ role: 'officer', department: 'obras' });
    await directory.put({ ...rosa, username: 'cambiante', password: 'otra frase larga y fácil' });
    expect(await timeToRefusal(cookie)).toBeLessThan(1_000);
    expect((await signIn('cambiante', password)).statusCode).toBe(401);
  });

  it('signs out at once, here and for good', async () => {
    const cookie = await cookieOf('rosa.nunez');
    const other = await cookieOf('rosa.nunez');
    const out = await app.inject({ method: 'DELETE', url: '/sessions/current', headers: { cookie } });
    expect(out.statusCode).toBe(204);
    expect(out.headers['set-cookie']).toContain('__Host-sid=; Path=/; Max-Age=0');
    expect((await current(cookie)).statusCode).toBe(401);
    expect((await current(other)).statusCode).toBe(200);
  });

  it('replaces the session a browser had', async () => {
    const before = await cookieOf('rosa.nunez');
    expect((await signIn('rosa.nunez', password, undefined, before)).statusCode).toBe(201);
    expect((await current(before)).statusCode).toBe(401);
  });

  it('lets a session end with the working day', async () => {
    const cookie = await cookieOf('rosa.nunez');
    clock.ahead = SESSION_SECONDS * 1_000 - 5_000;
    expect((await current(cookie)).statusCode).toBe(200);
    clock.ahead = SESSION_SECONDS * 1_000 + 1;
    app.get(SessionGate).forget({ headers: { cookie } });
    expect((await current(cookie)).statusCode).toBe(401);
  });

  it('refuses operators and unknown fields', async () => {
    for (const payload of [
      { username: { $ne: null }, password },
      { username: 'rosa.nunez', password: { $gt: '' } },
      { username: 'rosa.nunez', password, role: 'administrator' },
    ]) {
      const answer = await app.inject({ method: 'POST', url: '/sessions', payload });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'invalid-input']);
    }
    const { accounts } = app.get(StaffModels);
    await expect(accounts.find({ nope: 1 } as object).exec()).rejects.toThrow();
    await expect(accounts.findOne({ username: { $ne: null } } as object).exec()).rejects.toThrow();
    await expect(accounts.deleteMany({ typo: 'x' } as object).exec()).rejects.toThrow();
  });

  it('stops guessing from one address at ten, without locking the others out', async () => {
    await directory.put({ ...rosa, username: 'atacada' });
    const codes: number[] = [];
    for (let n = 0; n < 100; n++) codes.push((await signIn('atacada', 'wrong', '198.51.100.7')).statusCode);
    expect(codes).toEqual([...Array<number>(10).fill(401), ...Array<number>(90).fill(429)]);
    const late = await signIn('atacada', password, '198.51.100.7');
    expect(late.statusCode).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(60);
    expect((await signIn('atacada', password, '198.51.100.8')).statusCode).toBe(201);
    const keys = await redis.keys(`${databases.name}:*`);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toMatch(/atacada|198\.51/);
  });

  it('stops guessing a name from many addresses at sixty', async () => {
    await directory.put({ ...rosa, username: 'asediada' });
    for (let from = 0; from < 6; from++)
      for (let n = 0; n < 10; n++)
        expect((await signIn('asediada', 'wrong', `198.51.101.${from}`)).statusCode).toBe(401);
    const late = await signIn('asediada', password, '198.51.101.9');
    expect([late.statusCode, late.headers['ratelimit-policy']]).toEqual([429, '"login-username";q=60;w=900']);
  });

  it('stops an address that goes through the names at three hundred', async () => {
    // Tries of which nobody looks at the password, so that the spec is not long: what is counted is the same.
    const limits = app.get(LoginLimits);
    for (let n = 0; n < 300; n++) await limits.admit(`nombre.${n}`, '198.51.102.7');
    const late = await signIn('rosa.nunez', password, '198.51.102.7');
    expect([late.statusCode, late.headers['ratelimit-policy']]).toEqual([429, '"login-address";q=300;w=900']);
    expect((await signIn('rosa.nunez', password, '198.51.102.8')).statusCode).toBe(201);
  });

  it('counts tries that arrive at once', async () => {
    await directory.put({ ...rosa, username: 'inundada' });
    const answers = await Promise.all(Array.from({ length: 15 }, () => signIn('inundada', 'wrong', '198.51.100.9')));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(5);
  });

  it('keeps out weak passwords and look-alike names', async () => {
    await expect(directory.put({ ...rosa, username: 'x.y', password: 'short' })).rejects.toMatchObject({
      code: 'password-too-weak',
    });
    await expect(directory.put({ ...rosa, username: 'x.y', password: 'my name is x.y indeed' })).rejects.toMatchObject({
      code: 'password-too-weak',
    });
    await expect(directory.put({ ...rosa, username: 'аdmin' })).rejects.toMatchObject({ code: 'username-not-allowed' });
  });

  it('knows the officers of a department', async () => {
    for (const username of ['oficial1', 'oficial2'])
      await directory.put({ ...rosa, username, role: 'officer', department: 'agua' });
    const { id } = await directory.put({ ...rosa, username: 'oficial3', role: 'officer', department: 'agua' });
    await directory.deactivate(id);
    const officers = await directory.officersOf('chimalhuacan', 'agua');
    expect(officers.map(({ username }) => username).toSorted()).toEqual(['oficial1', 'oficial2']);
    expect(JSON.stringify(officers)).not.toContain('argon2');
    const [first = { id: '' }] = officers;
    await expect(directory.departmentOf('chimalhuacan', first.id)).resolves.toBe('agua');
    await expect(directory.departmentOf('mexicali', first.id)).resolves.toBeUndefined();
    await expect(directory.departmentOf('chimalhuacan', id)).resolves.toBeUndefined();
  });

  describe('with a second factor', () => {
    const head = { ...rosa, institution: REAL, role: 'head', department: 'obras' } as const;
    let address = 0;

    /** One browser: keeps its cookie, comes from an address of its own. */
    function browser() {
      let cookie = '';
      const from = `203.0.113.${++address}`;
      return async (method: 'GET' | 'POST', url: string, payload?: object) => {
        const headers = { 'x-forwarded-for': from, cookie };
        const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
        const set = answer.headers['set-cookie'];
        if (set !== undefined) cookie = String(set).split(';', 1)[0] ?? '';
        return { status: answer.statusCode, body: answer.json<Record<string, unknown>>(), cookie };
      };
    }

    type Browser = ReturnType<typeof browser>;
    const signsIn = (person: Browser, username: string) => person('POST', '/sessions', { username, password });
    const shows = (person: Browser, proof: object) => person('POST', '/sessions/current/second-factor', proof);

    /** The code that an authenticator program shows, so many steps from now. */
    const codeOf = (secret: string, steps = 0) =>
      totpCode(fromBase32(secret), stepAt(new Date(clock.now().getTime())) + steps);

    async function enrols(person: Browser) {
      const { secret } = (await person('POST', '/second-factor/enrolment')).body as { secret: string };
      const confirmed = await person('POST', '/second-factor/confirmation', { code: codeOf(secret) });
      expect(confirmed.status).toBe(201);
      return { secret, recovery: confirmed.body['recoveryCodes'] as string[], cookie: confirmed.cookie };
    }

    async function aHead(username: string) {
      const { id } = await directory.put({ ...head, username });
      const person = browser();
      await signsIn(person, username);
      return { id, person, username, ...(await enrols(person)) };
    }

    /** Later: the code of this moment was not shown yet. */
    const aMinuteLater = () => (clock.ahead += 60_000);

    it('is demanded of a head before anything else opens', async () => {
      await directory.put({ ...head, username: 'titular.nueva' });
      const person = browser();
      expect((await signsIn(person, 'titular.nueva')).body).toMatchObject({ due: 'enrolment' });
      const closed = await person('POST', '/sessions/current/password', { current: password, password: 'x' });
      expect([closed.status, closed.body]).toEqual([
        403,
        expect.objectContaining({ code: 'sign-in-incomplete', details: { due: 'enrolment' } }),
      ]);
      const before = (await person('GET', '/sessions/current')).cookie;
      const { uri } = (await person('POST', '/second-factor/enrolment')).body as { uri: string };
      expect(uri).toMatch(/^otpauth:\/\/totp\/Ayuntamiento%20%26%20Co:titular\.nueva\?secret=[A-Z2-7]{32}&/);
      const { recovery, cookie } = await enrols(person);
      expect(new Set(recovery).size).toBe(10);
      expect(cookie).not.toBe(before);
      expect((await current(before)).statusCode).toBe(401);
      expect((await person('GET', '/sessions/current')).status).toBe(200);
      expect((await person('POST', '/sessions/current/password', { current: 'x', password: 'y' })).status).toBe(422);
    });

    it('is asked for with every signing in, and gives the session a new token', async () => {
      const { username, secret } = await aHead('titular.diaria');
      aMinuteLater();
      const person = browser();
      const half = await signsIn(person, username);
      expect(half.body).toMatchObject({ due: 'code' });
      expect((await person('POST', '/second-factor/enrolment')).status).toBe(403);
      const whole = await shows(person, { code: codeOf(secret) });
      expect([whole.status, whole.body['due']]).toEqual([201, undefined]);
      expect(whole.cookie).not.toBe(half.cookie);
      expect((await current(half.cookie)).statusCode).toBe(401);
      expect((await current(whole.cookie)).statusCode).toBe(200);
    });

    it('takes no code twice, not even two at once, and none before it', async () => {
      const { username, secret } = await aHead('titular.repetida');
      const spent = codeOf(secret);
      const two = [browser(), browser()];
      for (const person of two) await signsIn(person, username);
      expect((await shows(two[0] as Browser, { code: spent })).status).toBe(422);
      aMinuteLater();
      const code = codeOf(secret);
      const answers = await Promise.all(two.map((person) => shows(person, { code })));
      expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', '422']);
      const late = browser();
      await signsIn(late, username);
      for (const old of [code, codeOf(secret, -1)]) expect((await shows(late, { code: old })).status).toBe(422);
    });

    it('may be replaced by a recovery code, each once', async () => {
      const { username, recovery } = await aHead('titular.perdida');
      const [first = ''] = recovery;
      const two = [browser(), browser()];
      for (const person of two) await signsIn(person, username);
      const answers = await Promise.all(
        two.map((person) => shows(person, { recoveryCode: ` ${first.toLowerCase().replaceAll('-', ' ')}` })),
      );
      expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', '422']);
    });

    it('lies sealed and hashed, and opens for no other account', async () => {
      const { id, secret, recovery } = await aHead('titular.sellada');
      const { accounts } = app.get(StaffModels);
      const stored = await accounts.findOne({ _id: id }).lean().exec();
      const text = JSON.stringify(stored);
      expect(text).not.toContain(secret);
      expect(text).not.toContain(fromBase32(secret).toString('base64'));
      for (const code of recovery) expect(text).not.toContain(code.replaceAll('-', ''));
      const thief = await aHead('titular.ladrona');
      await accounts.updateOne({ _id: thief.id }, { $set: { secondFactor: stored?.secondFactor } }).exec();
      aMinuteLater();
      const person = browser();
      await signsIn(person, thief.username);
      expect((await shows(person, { code: codeOf(secret) })).status).toBe(500);
    });

    it('may be guessed five times from one address, and a recovery code still opens', async () => {
      const { username, recovery } = await aHead('titular.adivinada');
      const person = browser();
      await signsIn(person, username);
      const statuses: number[] = [];
      for (let n = 0; n < 6; n++) statuses.push((await shows(person, { code: '12345' })).status);
      expect(statuses).toEqual([...Array<number>(5).fill(422), 429]);
      expect((await shows(person, { recoveryCode: recovery[1] ?? '' })).status).toBe(201);
    });

    it('is shown freshly before it is replaced; the old one opens until the new one did', async () => {
      const { username, person, secret } = await aHead('titular.cambiante');
      clock.ahead += 16 * 60_000;
      const stale = await person('POST', '/second-factor/enrolment');
      expect([stale.status, stale.body['code']]).toEqual([403, 'step-up-needed']);
      expect((await shows(person, { code: codeOf(secret) })).status).toBe(201);
      const begun = (await person('POST', '/second-factor/enrolment')).body as { secret: string };
      aMinuteLater();
      const other = browser();
      await signsIn(other, username);
      expect((await shows(other, { code: codeOf(secret) })).status).toBe(201);
      expect((await person('POST', '/second-factor/confirmation', { code: codeOf(begun.secret) })).status).toBe(201);
      expect((await other('GET', '/sessions/current')).status).toBe(401);
    });

    it('is demanded at once of whoever is made a head', async () => {
      await directory.put({ ...rosa, institution: REAL, username: 'ascendida' });
      const cookie = await cookieOf('ascendida');
      expect((await current(cookie)).statusCode).toBe(200);
      await directory.put({ ...head, username: 'ascendida' });
      const password2 = () =>
        app.inject({ method: 'POST', url: '/sessions/current/password', headers: { cookie }, payload: {} });
      await timeUntil(cookie, ({ body }) => body.includes('"head"'));
      expect((await password2()).json()).toMatchObject({ code: 'sign-in-incomplete' });
    });

    it('is no matter of clerks, nor of a demonstration', async () => {
      await directory.put({ ...rosa, institution: REAL, username: 'sin.factor' });
      await directory.put({ ...head, institution: 'chimalhuacan', username: 'titular.demo' });
      for (const username of ['sin.factor', 'titular.demo'])
        expect((await signsIn(browser(), username)).body).not.toHaveProperty('due');
    });
  });

  it('changes a password by who knows it, and ends the other sessions', async () => {
    await directory.put({ ...rosa, username: 'cuidadosa' });
    const [one, other] = [await cookieOf('cuidadosa'), await cookieOf('cuidadosa')];
    const change = (payload: object) =>
      app.inject({ method: 'POST', url: '/sessions/current/password', headers: { cookie: one }, payload });
    const fresh = 'una frase nueva y larga';
    expect((await change({ current: 'no es esta', password: fresh })).json()).toMatchObject({ code: 'wrong-password' });
    expect((await change({ current: password, password: 'corta' })).json()).toMatchObject({
      code: 'password-too-weak',
    });
    const changed = await change({ current: password, password: fresh });
    expect(changed.statusCode).toBe(201);
    expect((await current(String(changed.headers['set-cookie']).split(';', 1)[0] ?? '')).statusCode).toBe(200);
    expect(await timeToRefusal(other)).toBeLessThan(1_000);
    expect((await signIn('cuidadosa', password)).statusCode).toBe(401);
  });

  it('has a policy on every route', () => {
    expect(() => assertEveryRouteHasPolicy(app)).not.toThrow();
  });
});

describe('signing in while Redis is away', () => {
  const away: Record<string, () => Redis> = {
    // Nothing listens on port 1.
    gone: () =>
      new Redis(1, '127.0.0.1', { maxRetriesPerRequest: 1, enableOfflineQueue: false }).on('error', () => undefined),
    // Takes every command and answers none.
    frozen: () => {
      const never = () => new Promise(() => undefined);
      const client = {
        status: 'ready',
        defineCommand: never,
        del: never,
        rlflxIncr: never,
        disconnect: () => undefined,
      };
      return client as unknown as Redis;
    },
  };

  it.each(Object.keys(away))('works, and still counts, when it is %s', async (how) => {
    const databases = await openTestDatabases();
    const connection = await createConnection(databases.appUri, { dbName: databases.name }).asPromise();
    const redis = (away[how] as () => Redis)();
    const app = await anApp(connection, redis, new MovableClock());
    try {
      await app.get(StaffDirectory).put({ ...rosa, username: 'rosa' });
      const signIn = (secret: string) =>
        app.inject({ method: 'POST', url: '/sessions', payload: { username: 'rosa', password: secret } });
      expect((await signIn(password)).statusCode).toBe(201);
      const codes: number[] = [];
      for (let n = 0; n < 11; n++) codes.push((await signIn('wrong')).statusCode);
      expect(codes).toEqual([...Array<number>(10).fill(401), 429]);
    } finally {
      await app.close();
      redis.disconnect();
      await connection.close();
      await databases.drop();
    }
  });
});

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
