import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '@libs/clock';
import { DESTROYED, type KeyDocument, KeyStore, WrappingKey } from '@libs/personal-data';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { type Db, MongoClient } from 'mongodb';
import type { Databases } from '../../platform/index.js';
import type { CaseFiles } from '../case-file.js';
import { AttachmentContents, attachmentIndexes, type StoredContent } from './attachment-contents.store.js';
import { AttachmentSweep } from './sweep-attachments.js';

const HOUR_MS = 60 * 60_000;
const institution = 'demo';
const caseId = 'd0622372-1be3-52c0-8a0b-d4c9faad5473';
const place = { institution, caseId, keyGeneration: 1 };

class SetClock extends Clock {
  aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}

let databases: TestDatabases;
let client: MongoClient;
let app: Db;
let keystore: KeyStore;
let contents: AttachmentContents;
const clock = new SetClock();

beforeAll(async () => {
  databases = await openTestDatabases();
  const owned = databases.owner.db(databases.name);
  for (const { collection, indexes } of attachmentIndexes)
    await owned.collection(collection).createIndexes([...indexes]);
  // As the application itself: with its rights.
  client = await new MongoClient(databases.appUri, { w: 'majority', journal: true }).connect();
  app = client.db(databases.name);
  keystore = new KeyStore(
    client.db(`${databases.name}_keys`).collection<KeyDocument>('keys'),
    new WrappingKey(randomBytes(32)),
  );
  contents = new AttachmentContents({ app } as Databases, keystore, clock);
});
beforeEach(async () => {
  clock.aheadMs = 0;
  for (const name of ['attachments.files', 'attachments.chunks', 'attachment_intake'])
    await app.collection(name).deleteMany({});
});
afterAll(async () => {
  await client.close();
  await databases.drop();
});

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 50_000) yield await Promise.resolve(bytes.subarray(at, at + 50_000));
}

async function read(as: StoredContent): Promise<Buffer | typeof DESTROYED> {
  const content = await contents.open(institution, caseId, as);
  if (content === DESTROYED) return content;
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

const stored = async (): Promise<number[]> => [
  await app.collection('attachments.files').countDocuments(),
  await app.collection('attachments.chunks').countDocuments(),
  await app.collection('attachment_intake').countDocuments(),
];

describe('the bytes of an attachment', () => {
  it('come back as they were, from several pieces', async () => {
    const bytes = randomBytes(700_000);
    expect(await read(await contents.receive(place, piecesOf(bytes)))).toEqual(bytes);
  });

  it('are gone when the key of the case is destroyed, and those sealed after it are not', async () => {
    const before = await contents.receive(place, piecesOf(randomBytes(90_000)));
    await keystore.destroy(caseId, 'case', 1, clock.now());
    expect(await read(before)).toBe(DESTROYED);
    const bytes = randomBytes(10);
    expect(await read(await contents.receive({ ...place, keyGeneration: 2 }, piecesOf(bytes)))).toEqual(bytes);
  });

  it('do not open as those of another case or content', async () => {
    const second = { ...place, keyGeneration: 2 };
    const mine = await contents.receive(second, piecesOf(randomBytes(300_000)));
    const other = await contents.receive(second, piecesOf(randomBytes(300_000)));
    const chunks = app.collection('attachments.chunks');
    const swapped = await chunks.findOne({ files_id: other.contentId, n: 0 });
    await chunks.updateOne({ files_id: mine.contentId, n: 0 }, { $set: { data: swapped?.['data'] as unknown } });
    await expect(read(mine)).rejects.toThrow('does not decrypt');
  });

  it('hash, as they lie, to what the history names, and are an error where they do not', async () => {
    const second = { ...place, keyGeneration: 2 };
    const [kept, other] = [
      await contents.receive(second, piecesOf(randomBytes(300_000))),
      await contents.receive(second, piecesOf(randomBytes(9))),
    ];
    const chunks = await app
      .collection('attachments.chunks')
      .find({ files_id: kept.contentId })
      .sort({ n: 1 })
      .toArray();
    const lying = Buffer.concat(chunks.map(({ data }) => (data as { buffer: Buffer }).buffer));
    expect(createHash('sha256').update(lying).digest('hex')).toBe(kept.sealedSha256);
    await expect(read({ ...kept, sealedSha256: other.sealedSha256 })).rejects.toThrow('not the one that was recorded');
  });

  it('are an error, and not erased, where they or their key are missing', async () => {
    await expect(read({ contentId: '7d0f2c5e-3a1b-4c6d-8e9f-0a1b2c3d4e5f', sealedSha256: '' })).rejects.toThrow(
      'missing',
    );
  });

  it('leave nothing when their source breaks off, but the mark that they began', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield randomBytes(600_000);
      await pause(20);
      throw new Error('cut off');
    }
    await expect(contents.receive({ ...place, keyGeneration: 2 }, broken())).rejects.toThrow('cut off');
    expect(await stored()).toEqual([0, 0, 1]);
  });
});

describe('the sweep', () => {
  const named = new Set<string>();
  const files = {
    state: () =>
      Promise.resolve({ state: { status: 'routed', attachments: [...named].map((contentId) => ({ contentId })) } }),
  } as unknown as CaseFiles;
  const sweep = () => new AttachmentSweep(contents, files, clock).sweep();
  const received = () => contents.receive({ ...place, keyGeneration: 2 }, piecesOf(randomBytes(300_000)));

  it('removes what no history names, an hour after it began and not before', async () => {
    await received();
    expect(await sweep()).toBe(0);
    expect((await stored())[0]).toBe(1);
    clock.aheadMs = HOUR_MS + 1_000;
    expect(await sweep()).toBe(1);
    expect(await stored()).toEqual([0, 0, 0]);
    expect(await sweep()).toBe(0);
  });

  it('keeps what the history names, also where nobody lived to say so', async () => {
    const kept = await received();
    named.add(kept.contentId);
    clock.aheadMs = 2 * HOUR_MS;
    expect(await sweep()).toBe(0);
    expect((await stored()).map((count) => count > 0)).toEqual([true, true, false]);
    expect(await read(kept)).toHaveLength(300_000);
  });

  it('removes the parts of an upload whose process died', async () => {
    const died = await received();
    await app.collection('attachments.files').deleteMany({});
    expect((await stored())[1]).toBeGreaterThan(0);
    clock.aheadMs = 2 * HOUR_MS;
    expect(await sweep()).toBe(1);
    expect(await stored()).toEqual([0, 0, 0]);
    await expect(read(died)).rejects.toThrow('missing');
  });
});
