import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { aFreePort } from '@libs/testing';
import { checkout } from '../support/built-product.js';
import { type Answer, expected, HttpCaller, problemOf, statusAndCode } from '../support/http-caller.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

interface Session {
  staff: { id: string; name: string; role: string; department?: string };
  due?: string;
}

const CALLBACK = '/api/v1/sessions/oidc/keycloak/callback';

let hall: TheTownHall;
let provider: ChildProcess;
let issuer: string;

beforeAll(async () => {
  const [productPort, providerPort] = [await aFreePort(), await aFreePort()];
  issuer = `http://127.0.0.1:${providerPort}`;
  const publicUrl = `http://127.0.0.1:${productPort}`;
  const script = join(checkout, 'test/support/oidc-provider.mjs');
  provider = spawn(process.execPath, [script, String(providerPort), publicUrl + CALLBACK], { stdio: 'pipe' });
  let said = '';
  provider.stdout?.on('data', (part: Buffer) => (said += part.toString()));
  await until('the identity provider to listen', () => Promise.resolve(said.includes('ready') || undefined));
  const settings = [
    {
      name: 'keycloak',
      label: 'Cuenta municipal',
      institution: 'chimalhuacan',
      issuer,
      clientId: 'ventanilla',
      clientSecret: 'a-secret-of-the-specs',
      scope: 'openid profile groups',
      groups: [
        { group: '/agua/titulares', role: 'head', department: 'agua-potable' },
        { group: '/agua', role: 'officer', department: 'agua-potable' },
        { group: '/ventanilla', role: 'clerk' },
      ],
      secondFactor: { amr: ['otp'] },
    },
  ];
  const env = {
    OIDC_PROVIDERS: JSON.stringify(settings),
    PUBLIC_URL: publicUrl,
    SECOND_FACTOR: 'also-demonstration',
  };
  hall = await TheTownHall.opens({ env, port: productPort });
});

afterAll(async () => {
  provider?.kill();
  await hall?.close();
});

/** What the people of the provider know of somebody. */
async function knows(sub: string, person: { groups: string[]; name?: string; amr?: string[] }) {
  const body = JSON.stringify({ preferred_username: sub, name: `${sub} Inventada`, ...person });
  await fetch(`${issuer}/people/${sub}`, { method: 'POST', body });
}

/** Follows a browser's way through the provider, to the address at which it comes back. */
async function goesThere(http: HttpCaller, sub: string): Promise<URL> {
  const begun = await http.get('/sessions/oidc/keycloak');
  expected(302, 'being sent there', begun);
  let at = new URL(begun.headers.get('location') ?? '');
  at.searchParams.set('login_hint', sub);
  const jar = new Map<string, string>();
  for (let hops = 0; hops < 10 && at.origin === issuer; hops++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';', 1)[0] ?? '').split('=', 2);
      jar.set(name, value);
    }
    at = new URL(answer.headers.get('location') ?? fail(answer), at);
  }
  return at;
}

function fail(answer: Response): never {
  throw new Error(`the identity provider answered ${answer.status}`);
}

async function comesBack(http: HttpCaller, back: URL): Promise<Answer<Session>> {
  return http.call('GET', back.pathname + back.search);
}

const signsIn = async (http: HttpCaller, sub: string) => comesBack(http, await goesThere(http, sub));

describe('somebody of the identity provider', () => {
  it('is listed where to go', async () => {
    const { providers } = (await new HttpCaller(hall.url).get<{ providers: object[] }>('/sessions/oidc')).body;
    expect(providers).toEqual([{ name: 'keycloak', label: 'Cuenta municipal', institution: 'chimalhuacan' }]);
  });

  it('gets an account at the first log-in, with the role of the group, and the same at the next', async () => {
    await knows('rosa.agua', { groups: ['/otra', '/agua'] });
    const http = new HttpCaller(hall.url);
    const { staff, due } = expected(200, 'coming back', await signsIn(http, 'rosa.agua')).body;
    expect([staff, due]).toEqual([expect.objectContaining({ role: 'officer', department: 'agua-potable' }), undefined]);
    expect((await http.get('/departments/agua-potable/inbox')).status).toBe(200);
    const again = expected(200, 'again', await signsIn(new HttpCaller(hall.url), 'rosa.agua')).body;
    expect(again.staff.id).toBe(staff.id);
    const opened = await history().findOne({ 'events.data.account': staff.id });
    expect(opened?.['meta']).toMatchObject({ actor: { kind: 'system', id: 'oidc-keycloak' } });
    expect(JSON.stringify(opened)).not.toMatch(/rosa|Inventada/);
  });

  it('follows the groups: another role in every session, and none without one', async () => {
    await knows('eva', { groups: ['/ventanilla'] });
    const http = new HttpCaller(hall.url);
    expect(expected(200, 'coming back', await signsIn(http, 'eva')).body.staff.role).toBe('clerk');
    await knows('eva', { groups: ['/agua'] });
    await signsIn(new HttpCaller(hall.url), 'eva');
    const role = async () => (await http.get<{ role?: string }>('/sessions/current')).body.role;
    await until('the role to change', async () => (await role()) === 'officer' || undefined, { withinMs: 1_000 });
    await knows('eva', { groups: ['/otra'] });
    expect(statusAndCode(await signsIn(new HttpCaller(hall.url), 'eva'))).toEqual([403, 'no-role']);
    await until('the sessions to end', async () => (await role()) === undefined || undefined, { withinMs: 1_000 });
  });

  it('shows a second factor here, unless the provider saw one', async () => {
    await knows('titular.clave', { groups: ['/agua/titulares'] });
    await expect(signsIn(new HttpCaller(hall.url), 'titular.clave')).resolves.toMatchObject({
      body: { due: 'enrolment' },
    });
    await knows('titular.otp', { groups: ['/agua/titulares'], amr: ['pwd', 'otp'] });
    const { body } = await signsIn(new HttpCaller(hall.url), 'titular.otp');
    expect([body.staff.role, body.due]).toEqual(['head', undefined]);
  });

  it('comes back once, in the browser that went, with what was sent', async () => {
    await knows('ana', { groups: ['/ventanilla'] });
    const http = new HttpCaller(hall.url);
    const back = await goesThere(http, 'ana');
    const copy = http.copy();
    expect(statusAndCode(await comesBack(new HttpCaller(hall.url), back))).toEqual([401, 'log-in-refused']);
    expected(200, 'coming back', await comesBack(http, back));
    expect(statusAndCode(await comesBack(copy, back))).toEqual([401, 'log-in-refused']);

    for (const change of [
      (url: URL) => url.searchParams.set('state', 'another'),
      (url: URL) => url.searchParams.set('code', 'another'),
      (url: URL) => url.searchParams.set('iss', 'http://127.0.0.1:1'),
      (url: URL) => url.searchParams.delete('state'),
    ]) {
      const browser = new HttpCaller(hall.url);
      const changed = await goesThere(browser, 'ana');
      change(changed);
      const refused = await comesBack(browser, changed);
      expect([...statusAndCode(refused), problemOf(refused).detail.includes('another')]).toEqual([
        401,
        'log-in-refused',
        false,
      ]);
    }
    const [attacker, victim] = [new HttpCaller(hall.url), new HttpCaller(hall.url)];
    const theirs = await goesThere(attacker, 'ana');
    await goesThere(victim, 'ana');
    expect(statusAndCode(await comesBack(victim, theirs))).toEqual([401, 'log-in-refused']);
  });

  it('is let in by no password, and not once the account was closed here', async () => {
    await knows('ida', { groups: ['/ventanilla'] });
    const { staff } = expected(200, 'coming back', await signsIn(new HttpCaller(hall.url), 'ida')).body;
    const tried = await new HttpCaller(hall.url).post('/sessions', { username: 'ida', password: '' });
    expect(tried.status).toBe(400);
    const guessed = await new HttpCaller(hall.url).post('/sessions', { username: 'ida', password: 'undefined' });
    expect(statusAndCode(guessed)).toEqual([401, 'wrong-credentials']);
    const accounts = hall.databases.owner.db(hall.databases.name).collection<{ _id: string }>('staff_accounts');
    await accounts.updateOne({ _id: staff.id }, { $set: { active: false } });
    expect(statusAndCode(await signsIn(new HttpCaller(hall.url), 'ida'))).toEqual([403, 'no-role']);
  });

  it('is sent nowhere that is not named', async () => {
    const http = new HttpCaller(hall.url);
    expect(statusAndCode(await http.get('/sessions/oidc/google'))).toEqual([404, 'provider-unknown']);
  });
});

function history() {
  return hall.databases.owner.db(`${hall.databases.name}_history`).collection('commits');
}
