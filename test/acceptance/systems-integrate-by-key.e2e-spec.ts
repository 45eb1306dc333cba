import { randomUUID } from 'node:crypto';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Administrator } from '../support/administrator.js';
import { Clerk } from '../support/clerk.js';
import { expected, HttpCaller, statusAndCode } from '../support/http-caller.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

let hall: TheTownHall;
let administrator: Administrator;
let system: HttpCaller;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  administrator = await Administrator.arrives(hall);
  system = new HttpCaller(hall.url);
});

afterAll(() => hall?.close());

interface Issued {
  id: string;
  key: string;
}

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const asks = (body: object, key?: string) =>
  administrator.http.post<Issued>(
    '/api-keys',
    { label: 'Portal de la Ñ', scopes: ['register-petitions'], expiresOn: inAMonth, ...body },
    key === undefined ? {} : { 'idempotency-key': key },
  );

const issue = async (...scopes: string[]) => expected(201, 'issuing', await asks({ scopes })).body;
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

describe('a key', () => {
  it('registers a petition as the system it was issued to, once for its Idempotency-Key', async () => {
    const { id, key } = await issue('register-petitions');
    const headers = { ...bearer(key), 'idempotency-key': randomUUID() };
    const petition = aStreetLightPetition();
    const first = expected(201, 'registering', await system.post<Acuse>('/petitions', petition, headers)).body;
    const again = expected(201, 'the same again', await system.post<Acuse>('/petitions', petition, headers)).body;
    expect(again.folio).toBe(first.folio);

    const supervisor = await Supervisor.arrives(hall);
    await supervisor.reads(first);
    const commits = hall.databases.owner.db(`${hall.databases.name}_history`).collection('commits');
    const commit = await commits.findOne({ streamId: first.caseId, version: 1 });
    expect(commit?.['meta']).toMatchObject({ actor: { kind: 'integration', id } });
    const file = await system.get(`/cases/${first.caseId}`, bearer(key));
    expect(statusAndCode(file)).toEqual([403, 'forbidden']);
  });

  it('opens only what it was issued for', async () => {
    const { key } = await issue('read-figures');
    expect((await system.get('/response-times', bearer(key))).status).toBe(200);
    const refused = await system.post('/petitions', aStreetLightPetition(), bearer(key));
    expect(statusAndCode(refused)).toEqual([403, 'scope-missing']);
    for (const path of ['/accounts', '/api-keys', '/sessions/current', '/cases?q=lampara'])
      expect(statusAndCode(await system.get(path, bearer(key)))).toEqual([403, 'forbidden']);
    expect((await system.call('GET', '/admin/queues', { headers: bearer(key) })).status).toBe(401);
  });

  it('opens the Open311 door, where it was issued for that', async () => {
    const door = async (key: string) =>
      fetch(`${hall.url}/open311/v2/requests.json`, {
        method: 'POST',
        body: new URLSearchParams({
          api_key: key,
          service_code: 'bache',
          address_string: 'Av. del Peñón 12',
          description: `Bache ${randomUUID()}`,
        }),
      });
    expect((await door((await issue('open311-requests')).key)).status).toBe(201);
    expect((await door((await issue('read-figures')).key)).status).toBe(403);
    expect((await door('demo')).status).toBe(201);
    expect((await door(`vk_${'A'.repeat(43)}`)).status).toBe(403);
  });

  it('is shown once, and lies hashed', async () => {
    const idempotencyKey = randomUUID();
    const { id, key } = expected(201, 'issuing', await asks({}, idempotencyKey)).body;
    expect((await asks({}, idempotencyKey)).body).toEqual({ id });
    expect((await system.post('/petitions', aStreetLightPetition(), bearer(key))).status).toBe(201);
    const { name, owner } = hall.databases;
    const stored = await owner.db(name).collection('api_keys').find().toArray();
    expect(JSON.stringify(stored)).not.toContain(key);
    expect((await administrator.http.get('/api-keys')).text).not.toContain(key);
    const commits = await owner.db(`${name}_history`).collection('commits').find({ kind: 'api-key' }).toArray();
    expect(commits.length).toBeGreaterThan(0);
    for (const secret of [key, 'Portal']) expect(JSON.stringify(commits)).not.toContain(secret);
    expect(hall.logs().join('\n')).not.toContain(key);
  });

  it('ends within a second when it is revoked', async () => {
    const { id, key } = await issue('read-figures');
    const look = () => system.get('/response-times', bearer(key));
    expect((await look()).status).toBe(200);
    expected(200, 'revoking', await administrator.http.post(`/api-keys/${id}/revocation`));
    await until('the key to end', async () => (await look()).status === 401 || undefined, { withinMs: 1_000 });
    const { keys } = (await administrator.http.get<{ keys: { id: string; revoked: boolean }[] }>('/api-keys')).body;
    expect(keys.find((one) => one.id === id)).toMatchObject({ revoked: true });
  });

  it.each<[string, object, number, string]>([
    ['for ever', { expiresOn: '2199-01-01' }, 422, 'expiry-out-of-range'],
    ['for yesterday', { expiresOn: '2020-01-01' }, 422, 'expiry-out-of-range'],
    ['for nothing', { scopes: [] }, 400, 'invalid-input'],
    ['for everything', { scopes: ['everything'] }, 400, 'invalid-input'],
  ])('is not issued %s', async (_what, body, status, code) => {
    expect(statusAndCode(await asks(body))).toEqual([status, code]);
  });

  it('is issued by administrators only', async () => {
    for (const person of [await Clerk.arrives(hall), await Supervisor.arrives(hall)])
      expect((await person.http.post('/api-keys', {})).status).toBe(403);
  });

  it('ends with its last day', async () => {
    const longer = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    const lasting = expected(201, 'issuing', await asks({ scopes: ['read-figures'], expiresOn: longer })).body;
    const short = await issue('read-figures');
    await hall.letsDaysPass(32);
    expect((await system.get('/response-times', bearer(lasting.key))).status).toBe(200);
    expect((await system.get('/response-times', bearer(short.key))).status).toBe(401);
  });
});
