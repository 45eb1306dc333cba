import { randomUUID } from 'node:crypto';
import { verifyStream } from '@libs/audit-chain';
import type { Commit } from '@libs/event-store';
import { Redis } from 'ioredis';
import { BSON } from 'mongodb';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { expected, HttpCaller } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { documentsOf, redisKeysOf, type StoredText } from '../support/stored-text.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

/** What people said, each part to be told apart from all the others wherever it turns up. */
const SAID = {
  name: 'Qxcanario Uno',
  phone: '55 4917 0266',
  email: 'qxcanario.dos@example.mx',
  address: 'Calle Qxcanario Tres 3',
  identifier: 'QXCA900101HDFNNR04',
  subject: 'Asunto qxcanariocinco',
  description: 'Descripción qxcanarioseis',
  location: 'Junto a qxcanariosiete',
  note: 'Nota qxcanarioocho',
  publicNote: 'Aviso qxcanarionueve',
  question: 'Pregunta qxcanariodiez',
  reply: 'Réplica qxcanarioonce',
  returned: 'Se devuelve por qxcanariodoce',
  answer: 'Respuesta qxcanariotrece',
  legalBasis: 'Artículo qxcanariocatorce',
  proof: 'Cédula qxcanarioquince',
  reopened: 'Se reabre por qxcanariodieciseis',
  withdrawn: 'Se desiste por qxcanariodiecisiete',
  refused: 'Rechazado qxcanariodieciocho',
  reporter: 'Qxcanario Diecinueve',
  report: 'Reporte qxcanarioveinte',
  searched: 'qxcanarioveintiuno',
  group: 'Comité qxcanarioveintitres',
  cosigner: 'Qxcanario Veinticuatro',
  cosignerIdentifier: 'QXCA900101MDFNNR05',
  lateCosigner: 'Qxcanario Veinticinco',
  document: 'Acta qxcanarioveintiseis',
  representative: 'Qxcanario Veintisiete',
} as const;
const LATITUDE = 19.4213377;
const TRACE = /qxca|49170266|4917.0266|4213377/i;

describe('personal data', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let officer: Officer;
  let supervisor: Supervisor;
  let head: Head;
  let adviser: LegalAdviser;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    officer = await Officer.arrives(hall, 'servicios1');
    supervisor = await Supervisor.arrives(hall);
    head = await Head.arrives(hall, 'obras.titular');
    adviser = await LegalAdviser.arrives(hall);
    acuse = await clerk.registers(
      aStreetLightPetition({
        subject: SAID.subject,
        description: SAID.description,
        applicant: {
          name: SAID.name,
          phone: SAID.phone,
          email: SAID.email,
          address: SAID.address,
          identifier: SAID.identifier,
        },
        location: { text: SAID.location, latitude: LATITUDE, longitude: -98.9 },
        group: { name: SAID.group, cosigners: [{ name: SAID.cosigner, identifier: SAID.cosignerIdentifier }] },
        language: 'nah',
        interpreter: true,
      }),
    );
    await everythingHappensTo(acuse);
    await othersSayThings();
  });

  afterAll(() => hall?.close());

  it('stands in clear nowhere in the history, the keys, the duties and whatever else is kept but the search', async () => {
    const { owner, name } = hall.databases;
    const spilled = new Map<string, string>();
    let looked = 0;
    for (const database of [name, `${name}_history`, `${name}_keys`]) {
      for await (const { where, text } of documentsOf(owner, database)) {
        looked += 1;
        if (TRACE.test(text)) spilled.set(where, text);
      }
    }
    expect(looked).toBeGreaterThan(100);
    // The one place where words are kept to be found; it is built again from the history and purged by an erasure.
    const [search] = [...spilled.keys()].filter((where) => where.startsWith(`${name}.view_case-search`));
    expect([...spilled.keys()]).toEqual([search]);
    expect(search).toBeDefined();
  });

  it('K.32: is not found by who signed beside the applicant', async () => {
    for (const { q, found } of [
      { q: 'qxcanario uno', found: true },
      { q: 'veinticuatro', found: false },
      { q: 'veinticinco', found: false },
      { q: 'qxcanarioveintitres', found: false },
    ]) {
      const { rows } = await supervisor.searches({ q });
      expect({ q, found: rows.some(({ caseId }) => caseId === acuse.caseId) }).toEqual({ q, found });
    }
  });

  it('K.33: is in no key of Redis', async () => {
    const keys: StoredText[] = [];
    for await (const key of redisKeysOf(hall.redisUrl)) keys.push(key);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ text }) => TRACE.test(text)).map(({ where }) => where)).toEqual([]);
  });

  it('K.33: is in no line of a log and in no figure', async () => {
    const lines = hall.logs();
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => TRACE.test(line))).toEqual([]);
    const metrics = expected(200, 'the figures', await new HttpCaller(hall.url).call('GET', '/metrics'));
    expect(metrics.text).not.toMatch(TRACE);
  });

  it('would be found where it was spilled', async () => {
    const { owner, name } = hall.databases;
    const { insertedId } = await owner
      .db(name)
      .collection('duties')
      .insertOne({ about: { whom: [SAID.name] } });
    const redis = new Redis(hall.redisUrl);
    await redis.hset('spilled', 'name', SAID.email);
    const found: string[] = [];
    for await (const { where, text } of documentsOf(owner, name)) if (TRACE.test(text)) found.push(where);
    for await (const { where, text } of redisKeysOf(hall.redisUrl)) if (TRACE.test(text)) found.push(where);
    await owner.db(name).collection('duties').deleteOne({ _id: insertedId });
    await redis.del('spilled');
    await redis.quit();
    expect(found).toEqual(expect.arrayContaining([`${name}.duties`, 'Redis spilled']));
  });

  describe('is erased', () => {
    let before: Commit[];
    let readBefore: string;

    beforeAll(async () => {
      readBefore = JSON.stringify(await supervisor.reads(acuse));
      before = await history();
      for (const subject of ['p1', 'p2', 's1', 's2', 'case'])
        await isErasedBy([head, adviser], acuse, anErasure(subject));
    });

    it('which was all there to be read', () => {
      expect(readBefore).toMatch(/Qxcanario Uno.*qxcanariodieciseis/s);
      for (const name of [SAID.cosigner, SAID.lateCosigner, SAID.representative]) expect(readBefore).toContain(name);
    });

    it('from the file, the acuse, the status and the search', async () => {
      const file = await supervisor.reads(acuse);
      expect(JSON.stringify(file)).not.toMatch(TRACE);
      expect(file.timeline.map(({ type }) => type).slice(-3)).toEqual([
        'ErasureProposed',
        'ErasureApproved',
        'PersonalDataErased',
      ]);
      expect(file.cosigners).toEqual([{ cosigner: 's1' }, { cosigner: 's2' }]);
      expect(JSON.stringify(await clerk.reprints(acuse))).not.toMatch(TRACE);
      expect(JSON.stringify(await new Citizen(hall).follows(acuse))).not.toMatch(TRACE);
      await until('the search to forget', async () => {
        const { rows } = await supervisor.searches({ q: 'qxcanario uno' });
        return !rows.some(({ caseId }) => caseId === acuse.caseId) || undefined;
      });
    });

    it('K.31: with its keys destroyed and every commit as it was, so that the chain holds', async () => {
      const after = await history();
      expect(BSON.EJSON.stringify(after.slice(0, before.length))).toBe(BSON.EJSON.stringify(before));
      expect(verifyStream(after)).toMatchObject({ ok: true, commits: before.length + 10 });
      const { owner, name } = hall.databases;
      const keys = owner.db(`${name}_keys`).collection('keys');
      const left = await keys.find({ streamId: acuse.caseId, wrapped: { $exists: true } }).toArray();
      expect(left).toEqual([]);
      expect(await keys.countDocuments({ streamId: acuse.caseId, destroyedAt: { $exists: true } })).toBe(5);
    });

    it('and a forged commit would not have held', async () => {
      const forged = (await history()).map((commit, at) =>
        at === 1 ? { ...commit, recordedAt: new Date(0) } : commit,
      );
      expect(verifyStream(forged)).toMatchObject({ ok: false, version: 2 });
    });

    it('while the case goes on, and what is said then is sealed under a new key', async () => {
      await clerk.notes(acuse, 'Se avisa por qxcanarioveintidos');
      const file = await supervisor.reads(acuse);
      expect(file.timeline.at(-1)?.data['text']).toBe('Se avisa por qxcanarioveintidos');
      const after = await history();
      expect(verifyStream(after)).toMatchObject({ ok: true });
    });
  });

  /** The whole life of a case, with something to be kept secret at every step. */
  async function everythingHappensTo(aCase: Acuse): Promise<void> {
    await officer.receives(aCase);
    await clerk.takes('cosigners', aCase, { cosigners: [{ name: SAID.lateCosigner }] });
    await clerk.takes('representative', aCase, { person: { name: SAID.representative }, document: SAID.document });
    await officer.returns(aCase, { reason: SAID.returned, suggestedDepartment: 'obras-publicas' });
    officer = await Officer.arrives(hall, 'obras1');
    await officer.acceptsOnArrival(aCase);
    await officer.notes(aCase, SAID.note);
    await officer.notes(aCase, SAID.publicNote, 'public');
    await officer.asks(aCase, SAID.question);
    await clerk.takesReply(aCase, SAID.reply);
    await officer.answers(aCase, { text: SAID.answer, legalBasis: SAID.legalBasis });
    const { state } = await officer.reads(aCase);
    await officer.notifies(aCase, state.answeredOn ?? '', SAID.proof);
    await officer.closes(aCase);
    await supervisor.takes('reopen', aCase, { reasonCode: 'citizen-disagrees', reason: SAID.reopened });
    const given = await clerk.registers(aStreetLightPetition());
    await clerk.withdraws(given, SAID.withdrawn);
  }

  /** What never becomes part of a case, or comes by another door. */
  async function othersSayThings(): Promise<void> {
    await clerk.hands({
      ...JSON.parse(JSON.stringify(aStreetLightPetition())),
      subject: SAID.refused,
      unknown: SAID.refused,
    });
    await clerk.http.call('POST', '/api/v1/petitions', {
      raw: `{"subject":"${SAID.refused}`,
      headers: { 'idempotency-key': randomUUID() },
    });
    await new HttpCaller(hall.url).post('/sessions', { username: 'qxcanario', password: SAID.refused });
    await new Citizen(hall).asks(SAID.refused, SAID.refused);
    const report = {
      api_key: 'demo',
      service_code: 'bache',
      description: SAID.report,
      lat: String(LATITUDE),
      long: '-98.9',
      first_name: SAID.reporter,
      email: SAID.email,
    };
    const taken = await new HttpCaller(hall.url).call('POST', '/open311/v2/requests.json', {
      raw: new URLSearchParams(report).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expected(201, 'the report', taken);
    await hall.viewsCatchUp();
    const { rows } = await supervisor.searches({ q: 'diecinueve' });
    expect(rows).toHaveLength(1);
    await supervisor.searches({ q: SAID.searched });
  }

  function history(): Promise<Commit[]> {
    const { owner, name } = hall.databases;
    const commits = owner.db(`${name}_history`).collection<Commit>('commits');
    return commits.find({ streamId: acuse.caseId }).sort({ version: 1 }).toArray();
  }
});
