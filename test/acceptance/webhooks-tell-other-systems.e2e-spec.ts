import { randomUUID } from 'node:crypto';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Administrator } from '../support/administrator.js';
import { Clerk } from '../support/clerk.js';
import { type Answer, expected, HttpCaller, problemOf, statusAndCode } from '../support/http-caller.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';
import { type Received, signatureBy, WebhookReceiver } from '../support/webhook-receiver.js';

let hall: TheTownHall;
let administrator: Administrator;
let clerk: Clerk;
let receiver: WebhookReceiver;

beforeAll(async () => {
  hall = await TheTownHall.opens({ env: { WEBHOOK_NETWORKS: '127.0.0.1/32', WEBHOOK_PORTS: '1024-65535' } });
  [administrator, clerk] = await Promise.all([Administrator.arrives(hall), Clerk.arrives(hall)]);
});

beforeEach(async () => {
  receiver = await WebhookReceiver.listens();
});

afterEach(async () => {
  for (const { id, on } of await listed()) if (on) await administrator.http.post(`/webhooks/${id}/switching-off`);
  await receiver.closes();
});

afterAll(() => hall?.close());

interface Shown {
  id: string;
  secret: string;
}

interface Listed {
  id: string;
  on: boolean;
  offCause?: string;
  lastFailure?: { code: string };
}

const KINDS = ['case.registered', 'case.routed', 'case.withdrawn'];
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

async function issues(scopes: readonly string[] = ['follow-public-cases', 'register-petitions']) {
  const asked = { label: 'Portal', scopes, expiresOn: inAMonth };
  return expected(201, 'issuing', await administrator.http.post<{ id: string; key: string }>('/api-keys', asked)).body;
}

async function tries(more: object = {}, key?: string): Promise<Answer<Shown>> {
  const asked = { apiKey: 'apiKey' in more ? '' : (await issues()).id, url: receiver.url, kinds: KINDS, ...more };
  return administrator.http.post<Shown>('/webhooks', asked, key === undefined ? {} : { 'idempotency-key': key });
}

const registers = async (more: object = {}) => expected(201, 'registering', await tries(more)).body;
const listed = async () => (await administrator.http.get<{ webhooks: Listed[] }>('/webhooks')).body.webhooks;
const stateOf = async (id: string) => (await listed()).find((one) => one.id === id);
const aPublicReport = (more: object = {}) => aStreetLightPetition({ procedure: 'reporte-de-servicio', ...more });
const app = () => hall.databases.owner.db(hall.databases.name);
const history = () => hall.databases.owner.db(`${hall.databases.name}_history`).collection('commits');

async function publicIdOf({ caseId }: Acuse): Promise<string> {
  const commit = await history().findOne({ streamId: caseId, version: 1 });
  const events = commit?.['events'] as { data: { publicId: string } }[];
  return events[0]?.data.publicId ?? '';
}

/** Waits for so many calls about a case. */
async function heard(aCase: Acuse, count: number): Promise<Received[]> {
  const request = await publicIdOf(aCase);
  return until(`${count} messages`, () => {
    const all = receiver.of(request);
    return all.length >= count ? all : undefined;
  });
}

describe('a webhook', () => {
  it('tells what happens to a public case, signed, in its order, without a word of anybody', async () => {
    const { secret } = await registers();
    const acuse = await clerk.registers(aPublicReport());
    const messages = await heard(acuse, 2);
    expect(messages.map(({ message }) => message.type)).toEqual(['case.registered', 'case.routed']);
    for (const one of messages) {
      expect(one.signatures).toEqual([signatureBy(secret, one)]);
      expect(Math.abs(Number(one.timestamp) - Date.now() / 1_000)).toBeLessThan(60);
    }
    const [registered, routed] = messages.map(({ message }) => message);
    expect(registered?.data).toMatchObject({
      institution: 'chimalhuacan',
      procedure: 'reporte-de-servicio',
      matter: 'luminaria',
      version: 1,
    });
    expect(routed?.data).toMatchObject({ department: 'servicios-publicos' });
    expect(Number(routed?.data['position'])).toBeGreaterThan(Number(registered?.data['position']));
    const text = JSON.stringify(receiver.received);
    for (const hidden of ['María', 'Lámpara', '5512345678', acuse.folio, acuse.caseId])
      expect(text).not.toContain(hidden);
  });

  it('says nothing of a case that is not public, nor of kinds that were not asked for', async () => {
    await registers({ kinds: ['case.registered'] });
    const hidden = await clerk.registers(aStreetLightPetition());
    const shown = await clerk.registers(aPublicReport());
    await heard(shown, 1);
    const last = await clerk.registers(aPublicReport());
    await heard(last, 1);
    expect(receiver.received).toHaveLength(2);
    expect(JSON.stringify(receiver.received)).not.toContain(hidden.caseId);
  });

  it('names its own cases to who registered them', async () => {
    const { id: apiKey, key } = await issues();
    await registers({ apiKey, kinds: ['case.registered'] });
    const system = new HttpCaller(hall.url);
    const headers = { authorization: `Bearer ${key}` };
    const own = expected(201, 'own', await system.post<Acuse>('/petitions', aPublicReport(), headers)).body;
    expect((await heard(own, 1))[0]?.message.data['caseId']).toBe(own.caseId);
  });

  it('is tried again with the same message under the same id, byte for byte, and newly signed', async () => {
    const { secret } = await registers({ kinds: ['case.registered'] });
    receiver.answers.push(500, 302);
    const acuse = await clerk.registers(aPublicReport());
    const calls = await until('three calls', async () => {
      // The pauses of a worker are longer than the patience of a spec.
      await app()
        .collection('duties')
        .updateMany(
          // Not one that is on its way: it would be sent twice.
          { consumer: 'deliver-webhook', state: 'pending', notBefore: { $exists: true } },
          { $unset: { notBefore: 1 }, $set: { nextSignalAt: new Date() } },
        );
      const all = receiver.of(await publicIdOf(acuse));
      return all.length === 3 ? all : undefined;
    });
    expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
    expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
    for (const one of calls) expect(one.signatures).toEqual([signatureBy(secret, one)]);
  });

  it('signs with both secrets for a day after a rotation', async () => {
    const { id, secret } = await registers({ kinds: ['case.registered'] });
    const key = randomUUID();
    const rotate = () =>
      administrator.http.post<Shown>(`/webhooks/${id}/secret-rotation`, undefined, { 'idempotency-key': key });
    const fresh = expected(200, 'rotating', await rotate()).body.secret;
    expect((await rotate()).body).toEqual({ id });
    const [during] = await heard(await clerk.registers(aPublicReport()), 1);
    expect(during?.signatures).toEqual(during && [signatureBy(fresh, during), signatureBy(secret, during)]);
    await app()
      .collection('webhooks')
      .updateOne({ _id: id as never }, { $set: { 'previous.until': new Date() } });
    const [after] = await heard(await clerk.registers(aPublicReport()), 1);
    expect(after?.signatures).toEqual(after && [signatureBy(fresh, after)]);
  });

  it('is dead after a day of trying, listed with its error, and sent when an operator says so; others are not kept', async () => {
    const { id } = await registers({ kinds: ['case.registered'] });
    receiver.answers.push(500);
    const acuse = await clerk.registers(aPublicReport());
    const [first] = await heard(acuse, 1);
    const duties = app().collection('duties');
    const ofIt = { consumer: 'deliver-webhook', queue: `webhook.${id}` };
    await until('the failure to be noted', async () => (await duties.findOne({ ...ofIt, attempts: 1 })) ?? undefined);
    receiver.answers.push(503);
    await duties.updateOne(ofIt, { $set: { attempts: 17, nextSignalAt: new Date() }, $unset: { notBefore: 1 } });
    const dead = await until(
      'it to be dead',
      async () => (await duties.findOne({ ...ofIt, state: 'dead' })) ?? undefined,
    );
    expect(await hall.tool('duties', ['dead', 'chimalhuacan'])).toContain('http-503');
    await heard(await clerk.registers(aPublicReport()), 1);
    await hall.tool('duties', ['retry', String(dead._id)]);
    const calls = await heard(acuse, 3);
    expect(new Set(calls.map((one) => one.id))).toEqual(new Set([first?.id]));
    await until(
      'it to be done',
      async () => (await duties.findOne({ ...ofIt, _id: dead._id, state: 'done' })) ?? undefined,
    );
    expect((await stateOf(id))?.on).toBe(true);
  });

  it('is switched off when the receiver says that it is gone, or fails for days; and that is in the history', async () => {
    const gone = await registers({ kinds: ['case.registered'] });
    receiver.answers.push(410);
    await clerk.registers(aPublicReport());
    await until('it to be off', async () => (await stateOf(gone.id))?.offCause === 'gone' || undefined);

    const failing = await registers({ kinds: ['case.registered'] });
    const long = new Date(Date.now() - 4 * 86_400_000);
    await app()
      .collection('webhooks')
      .updateOne({ _id: failing.id as never }, { $set: { failingSince: long } });
    receiver.answers.push(500);
    await clerk.registers(aPublicReport());
    await until('it to be off', async () => (await stateOf(failing.id))?.offCause === 'failing' || undefined);
    expect((await stateOf(failing.id))?.lastFailure).toMatchObject({ code: 'http-500' });
    const off = await history().countDocuments({
      kind: 'webhook',
      'events.type': 'WebhookSwitchedOff',
      'meta.actor.kind': 'system',
    });
    expect(off).toBe(2);
    expect(hall.logs().join('\n')).toContain('a webhook is switched off');

    expected(200, 'switching on', await administrator.http.post(`/webhooks/${failing.id}/switching-on`));
    await heard(await clerk.registers(aPublicReport()), 1);
  });

  it('ends with its key', async () => {
    const { id: apiKey } = await issues();
    const { id } = await registers({ apiKey, kinds: ['case.registered'] });
    expected(200, 'revoking', await administrator.http.post(`/api-keys/${apiKey}/revocation`));
    const acuse = await clerk.registers(aPublicReport());
    const duties = app().collection('duties');
    await until(
      'it to be moot',
      async () => (await duties.findOne({ queue: `webhook.${id}`, outcome: 'moot:key-ended' })) ?? undefined,
    );
    expect(receiver.of(await publicIdOf(acuse))).toEqual([]);
  });

  it('keeps its secret and its address to itself', async () => {
    const key = randomUUID();
    const { id: apiKey } = await issues();
    const { id, secret } = expected(201, 'registering', await tries({ apiKey }, key)).body;
    expect((await tries({ apiKey }, key)).body).toEqual({ id });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const stored = JSON.stringify([
      await app().collection('webhooks').find().toArray(),
      await history().find({ kind: 'webhook' }).toArray(),
    ]);
    expect(stored).not.toContain(secret.slice(6));
    expect(JSON.stringify(await history().find({ kind: 'webhook' }).toArray())).not.toContain('of=ventanilla');
    expect((await administrator.http.get('/webhooks')).text).not.toContain(secret);
    expect(hall.logs().join('\n')).not.toContain(secret.slice(6));
  });

  it.each<[string, string]>([
    ['http://169.254.169.254:8080/latest/meta-data/', 'network-refused'],
    ['https://169.254.169.254/', 'port-refused'],
    ['https://[::1]:8443/', 'network-refused'],
    ['https://10.0.0.1:8443/', 'network-refused'],
    ['https://0x7f.2:8443/', 'network-refused'],
    ['https://good.example@evil.example:8443/', 'credentials-refused'],
    ['https://hooks.example:22/', 'port-refused'],
    ['gopher://hooks.example:8443/', 'scheme-refused'],
  ])('is not registered for %s', async (url, reason) => {
    const refused = await tries({ url });
    expect([refused.status, problemOf(refused).code].join(' ')).toBe('422 webhook-address-refused');
    expect(problemOf(refused).details).toMatchObject({ reason });
  });

  it('needs a key in force that was issued for it, and an administrator', async () => {
    const { id: other } = await issues(['read-figures']);
    for (const apiKey of [other, randomUUID()])
      expect(statusAndCode(await tries({ apiKey }))).toEqual([422, 'api-key-unfit']);
    expect(statusAndCode(await tries({ kinds: ['case.everything'] }))).toEqual([400, 'invalid-input']);
    const unknown = await administrator.http.post(`/webhooks/${randomUUID()}/switching-off`);
    expect(statusAndCode(unknown)).toEqual([404, 'webhook-unknown']);
    for (const person of [clerk, await Supervisor.arrives(hall)])
      expect((await person.http.post('/webhooks', {})).status).toBe(403);
  });
});
