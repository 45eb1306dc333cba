import { MongoClient } from 'mongodb';
import type { RecordedRead } from '../../src/access-log/index.js';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { RecordedAccessDto, OwnAccessDto } from '../../src/cases/reads/accesses.dto.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { HttpCaller } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aComplaint, aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

/** Who reads what they do not work on leaves a mark, before they are shown anything. */

let hall: TheTownHall;
let clerk: Clerk;
let investigator: Officer;
let officer: Officer;
let head: Head;
let supervisor: Supervisor;
let auditor: Officer;
let complaint: Acuse;
let petition: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  [clerk, investigator, officer, head, supervisor, auditor] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'contraloria1'),
    Officer.arrives(hall, 'servicios1'),
    Head.arrives(hall, 'servicios.titular'),
    Supervisor.arrives(hall),
    Officer.arrives(hall, 'auditora'),
  ]);
  complaint = await clerk.registers(aComplaint());
  petition = await clerk.registers(aStreetLightPetition());
  await Promise.all([investigator.acceptsOnArrival(complaint), officer.acceptsOnArrival(petition)]);
});

afterAll(() => hall?.close());

const log = () => hall.databases.owner.db(`${hall.databases.name}_history`).collection<RecordedRead>('access_log');
const readsOf = (caseId: string) => log().find({ cases: caseId }).sort({ at: 1 }).toArray();

describe('a read of what is confidential', () => {
  it('of a reserved case is recorded each time: who, in which role, by what right, what, when', async () => {
    const before = (await readsOf(complaint.caseId)).length;
    await investigator.reads(complaint);
    await investigator.listsAttachments(complaint);
    const [read, list] = (await readsOf(complaint.caseId)).slice(before);
    expect(read).toMatchObject({
      institution: 'chimalhuacan',
      reader: investigator.id,
      role: 'officer',
      department: 'contraloria',
      relation: 'listed',
      what: 'read-case',
      cases: [complaint.caseId],
      reserved: true,
    });
    expect(list).toMatchObject({ what: 'list-attachments' });
    expect(JSON.stringify([read, list])).not.toMatch(/inspección|pesos|Rangel/);
  });

  it('of any case is recorded of a supervisor, in file, search and list, and not of who works the case', async () => {
    await officer.reads(petition);
    await head.reads(petition);
    expect(await readsOf(petition.caseId)).toEqual([]);
    await supervisor.reads(petition);
    await supervisor.findsInInbox('servicios-publicos', petition);
    await until('the petition to be found', async () => {
      const { rows } = await supervisor.searches({ q: 'nunez' });
      return rows.length > 0 || undefined;
    });
    const whats = (await readsOf(petition.caseId)).map(({ what, reader }) => [what, reader === supervisor.id]);
    expect(whats).toEqual(
      expect.arrayContaining([
        ['read-case', true],
        ['read-inbox', true],
        ['find-cases', true],
      ]),
    );
  });

  it('who sees no personal data leaves none, and nobody who is not shown the case does', async () => {
    const before = await log().countDocuments();
    await auditor.reads(petition);
    expect((await supervisor.opens(complaint)).status).toBe(404);
    expect(await log().countDocuments()).toBe(before);
  });
});

describe('the record', () => {
  it('comes first: where it cannot be written, nothing is served', async () => {
    const history = hall.databases.owner.db(`${hall.databases.name}_history`);
    await history.command({ collMod: 'access_log', validator: { never: true }, validationAction: 'error' });
    try {
      for (const answer of [
        await investigator.opens(complaint),
        await supervisor.opens(petition),
        await supervisor.http.get(`/cases/${petition.caseId}/acuse`),
        await supervisor.http.get('/cases?q=nunez'),
      ]) {
        expect([answer.status, answer.text.includes('read-not-recorded')]).toEqual([503, true]);
        expect(answer.text).not.toMatch(/inspección|María/);
      }
      expect((await officer.opens(petition)).status).toBe(200);
    } finally {
      await history.command({ collMod: 'access_log', validator: {} });
    }
    expect((await investigator.opens(complaint)).status).toBe(200);
  });

  it('is added to and read by the product, and neither changed nor taken away', async () => {
    const client = await new MongoClient(hall.databases.appUri).connect();
    try {
      const own = client.db(`${hall.databases.name}_history`).collection('access_log');
      await expect(own.findOne({})).resolves.not.toBeNull();
      await expect(own.updateOne({}, { $set: { reader: 'nobody' } })).rejects.toThrow(/not authorized/);
      await expect(own.deleteOne({})).rejects.toThrow(/not authorized/);
    } finally {
      await client.close();
    }
  });

  it('is read by who answers for the case, and of reserved cases by their lists only', async () => {
    const of = async (who: Officer | Supervisor, path: string) => {
      const { status, body } = await who.http.get<RecordedAccessDto[]>(path);
      return status === 200 ? body : status;
    };
    expect(await of(head, `/cases/${petition.caseId}/accesses`)).toEqual(
      expect.arrayContaining([expect.objectContaining({ reader: supervisor.id, what: 'read-case' })]),
    );
    expect(await of(officer, `/cases/${petition.caseId}/accesses`)).toBe(403);
    expect(await of(supervisor, `/cases/${complaint.caseId}/accesses`)).toBe(404);
    const all = await of(supervisor, '/accesses');
    expect(all).not.toBe(403);
    expect(JSON.stringify(all)).not.toContain(complaint.caseId);
    const own = (await of(investigator, '/accesses')) as RecordedAccessDto[];
    expect(new Set(own.map(({ reader }) => reader))).toEqual(new Set([investigator.id]));
    expect(JSON.stringify(own)).toContain(complaint.caseId);
  });

  it('is told to the person whose case it is, in plain words and without names', async () => {
    const http = new HttpCaller(hall.url);
    const ask = ({ folio, secretCode: code }: { folio: string; secretCode: string }) =>
      http.post<OwnAccessDto[]>('/public/accesses', { folio, code });
    const { status, body, text } = await ask(petition);
    expect(status).toBe(200);
    expect(body).toContainEqual(
      expect.objectContaining({ what: 'Leyó el expediente', who: 'Supervisión (órgano de control)' }),
    );
    expect(text).not.toMatch(/Montes|[0-9a-f]{8}-[0-9a-f]{4}/);
    const sealed = await ask(complaint);
    expect(sealed.body[0]).toMatchObject({ who: 'Persona autorizada' });
    expect(sealed.text).not.toMatch(/contralor|Control/);
    expect((await ask({ ...petition, secretCode: '0000-0000-0000' })).status).toBe(404);
  });
});

describe('a read at the desk', () => {
  it('is recorded once the petition was filed more than thirty days ago', async () => {
    const atTheDesk = async () => (await readsOf(petition.caseId)).filter(({ role }) => role === 'clerk');
    await clerk.reads(petition);
    expect(await atTheDesk()).toEqual([]);
    await hall.letsDaysPass(32);
    const later = await Clerk.arrives(hall);
    await later.reads(petition);
    expect(await atTheDesk()).toMatchObject([{ reader: later.id, what: 'read-case', reserved: false }]);
  });
});
