import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyStream } from '@libs/audit-chain';
import type { Commit } from '@libs/event-store';
import type { Document } from 'mongodb';
import { aPdf } from '../../libs/attachment-intake/src/contents.fixture.js';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const NAME = 'Qxrestaurada Inventada';
const WORDS = 'Palabras qxrestauradas';

describe('a backup from before an erasure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'erasures-'));
  const list = join(folder, 'erasures.jsonl');
  let hall: TheTownHall;
  let erased: Acuse;
  let other: Acuse;
  let attachmentId: string;
  let backup: Map<string, Document[]>;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    const clerk = await Clerk.arrives(hall);
    const officer = await Officer.arrives(hall, 'servicios1');
    const supervisor = await Supervisor.arrives(hall);
    const withData = aStreetLightPetition({ applicant: { name: NAME }, subject: WORDS });
    erased = await clerk.registers(withData);
    other = await clerk.registers(withData);
    for (const one of [erased, other]) await officer.acceptsOnArrival(one);
    const sent = await officer.attaches(erased, { bytes: aPdf(), name: 'Acta.pdf' });
    attachmentId = expected(201, 'attaching', sent).body.attachment.attachmentId;
    await until('the search to know them', async () => {
      const { rows } = await supervisor.searches({ q: 'qxrestaurada' });
      return rows.length === 2 || undefined;
    });
    backup = await copied();
    const people = [await Head.arrives(hall, 'servicios.titular'), await LegalAdviser.arrives(hall)] as const;
    for (const subject of ['p1', 'case']) await isErasedBy(people, erased, anErasure(subject));
    await hall.tool('erasures', ['export', list]);
  });

  afterAll(async () => {
    await hall?.close();
    rmSync(folder, { recursive: true });
  });

  /** What a backup of the keystore holds, and copies of what it should not hold: the views and the files. */
  async function copied(): Promise<Map<string, Document[]>> {
    const { owner, name } = hall.databases;
    const found = new Map<string, Document[]>();
    for (const database of [`${name}_keys`, name]) {
      for (const { name: collection } of await owner.db(database).listCollections().toArray()) {
        if (database === name && !/^(view_case-search|attachments)/.test(collection)) continue;
        found.set(`${database}/${collection}`, await owner.db(database).collection(collection).find().toArray());
      }
    }
    return found;
  }

  /** Puts the copies in the place of what is there, while nothing runs. */
  async function restores(): Promise<void> {
    await Promise.all([hall.api.kill(), hall.worker.kill()]);
    for (const [place, documents] of backup) {
      const [database = '', collection = ''] = place.split('/');
      const target = hall.databases.owner.db(database).collection(collection);
      await target.deleteMany({});
      if (documents.length > 0) await target.insertMany(documents);
    }
  }

  const keysOf = ({ caseId }: Acuse): Promise<Document[]> => {
    const { owner, name } = hall.databases;
    return owner
      .db(`${name}_keys`)
      .collection('keys')
      .find({ streamId: caseId, wrapped: { $exists: true } })
      .toArray();
  };

  async function nobodyReads(one: Acuse): Promise<void> {
    const supervisor = await Supervisor.arrives(hall);
    const { text } = expected(200, 'the file', await supervisor.opens(one));
    expect(text).not.toMatch(/qxrestaurada/i);
    const { rows } = await supervisor.searches({ q: 'qxrestaurada' });
    expect(rows.map(({ caseId }) => caseId)).not.toContain(one.caseId);
  }

  it('holds what was erased, so that it would be read again', async () => {
    await restores();
    expect(await keysOf(erased)).toHaveLength(2);
    const [head = ''] = readFileSync(list, 'utf8').split('\n');
    expect(JSON.parse(head)).toEqual({ format: 'ventanilla/erasures/1', erasures: 2 });
    expect(readFileSync(list, 'utf8')).not.toMatch(/qxrestaurada/i);
  });

  it('brings nothing back: the start destroys it again, says so, and every proof holds', async () => {
    await hall.api.start();
    expect(hall.api.output).toMatch(/a key that was destroyed was back in the keystore/);
    expect(await keysOf(erased)).toEqual([]);
    expect(await keysOf(other)).toHaveLength(2);
    await hall.worker.start();
    await nobodyReads(erased);
    const supervisor = await Supervisor.arrives(hall);
    expect((await supervisor.downloads(erased, { attachmentId })).status).toBe(410);
    const { owner, name } = hall.databases;
    const files = owner.db(name).collection('attachments.files');
    expect(await files.countDocuments({ 'metadata.caseId': erased.caseId })).toBe(0);
    const commits = owner.db(`${name}_history`).collection<Commit>('commits');
    const history = await commits.find({ streamId: erased.caseId }).sort({ version: 1 }).toArray();
    expect(verifyStream(history)).toMatchObject({ ok: true });
  });

  it('is rid of it before anything is started, by the list that was kept outside, as often as somebody likes', async () => {
    await restores();
    for (const restored of [2, 0]) {
      const told = await hall.tool('erasures', ['reapply', list]);
      expect(told).toMatch(/^2 erasures carried out again: 2 stand in the history, 0 were recorded anew/);
      // The list was carried out first: the look at the keystore afterwards finds nothing left to destroy.
      expect(told).toContain('"restored":0');
      expect([restored, await keysOf(erased)]).toEqual([restored, []]);
    }
  });

  it('from before the erasure in its history too, is told of it by the list, and what is said then is sealed anew', async () => {
    const [head = '', ...lines] = readFileSync(list, 'utf8').trimEnd().split('\n');
    const unknown = {
      institution: 'chimalhuacan',
      caseId: other.caseId,
      subject: 'case',
      times: 2,
      basis: 'court-order',
    };
    const longer = { ...(JSON.parse(head) as object), erasures: lines.length + 1 };
    writeFileSync(list, [JSON.stringify(longer), ...lines, JSON.stringify(unknown), ''].join('\n'));
    expect(await hall.tool('erasures', ['reapply', list])).toMatch(/2 stand in the history, 1 were recorded anew/);
    expect(await hall.tool('erasures', ['reapply', list])).toMatch(/3 stand in the history, 0 were recorded anew/);
    await Promise.all([hall.api.start(), hall.worker.start()]);
    const clerk = await Clerk.arrives(hall);
    expect((await clerk.reads(other)).petition.subject).toBeUndefined();
    await clerk.notes(other, 'Se dijo después');
    expect((await clerk.reads(other)).timeline.at(-1)?.data['text']).toBe('Se dijo después');
  });

  it('is not answered by a list that was cut short', async () => {
    const [head = '', first = ''] = readFileSync(list, 'utf8').split('\n');
    writeFileSync(list, `${head}\n${first}\n`);
    await expect(hall.tool('erasures', ['reapply', list])).rejects.toThrow(/names 3 erasures and holds 1/);
  });
});
