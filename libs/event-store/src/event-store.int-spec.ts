import { verifyStream } from '@libs/audit-chain';
import type { EventOf, EventSchemas } from '@libs/decider';
import { isSealed, KeyStore, WrappingKey } from '@libs/personal-data';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { Binary, MongoClient, UUID } from 'mongodb';
import {
  assertDurable,
  commitIndexes,
  EventCatalogue,
  EventReader,
  EventStore,
  type CommandMeta,
  historyCollections,
  historyIsInsertOnly,
  type HistoryCollections,
  HistoryCorrupt,
  KeyReusedForAnotherRequest,
  requestMac,
  StreamLoader,
  type StreamType,
  VersionStale,
  WriteCoalescer,
} from './index.js';

type Noted = EventOf<'Noted', { n: number; text: string; who?: string; name?: string }>;
type PersonalDataErased = EventOf<'PersonalDataErased', { subject: string; basis: string }>;
type TallyEvent = Noted | PersonalDataErased;

const schemas: EventSchemas = {
  Noted: [{ clear: { n: 'integer', who: 'alias' }, people: { name: 'who' } }],
  PersonalDataErased: [{ clear: { subject: 'alias', basis: 'code' } }],
};
const tally: StreamType<{ sum: number; count: number }, TallyEvent> = {
  kind: 'tally',
  decider: {
    initial: { sum: 0, count: 0 },
    evolve: (state, event) =>
      event.type === 'Noted' ? { sum: state.sum + event.data.n, count: state.count + 1 } : state,
  },
  schemas,
  upcasters: {},
};

let databases: TestDatabases;
let client: MongoClient;
let history: HistoryCollections;
let keystore: KeyStore;
let reader: EventReader;
const requestKey = randomBytes(32);

function aStore(reads: EventReader = reader): EventStore {
  const loader = new StreamLoader(history.commits);
  return new EventStore({
    loader,
    coalescer: new WriteCoalescer(history.commits),
    keystore,
    reader: reads,
    now: () => new Date(),
  });
}

function command(request: unknown = null, commandId: string = randomUUID()): CommandMeta {
  return {
    commandId,
    macAt: () => Promise.resolve(requestMac(requestKey, 'Note', request)),
    actor: { kind: 'system', id: 'spec' },
    correlationId: 'spec',
  };
}

const note = (n: number, text = 'ñandú') => ({ events: [{ type: 'Noted' as const, data: { n, text } }] });
const aStream = () => ({ institution: 'demo', streamId: randomUUID() });
const stored = (streamId: string) => history.commits.find({ streamId }).sort({ version: 1 }).toArray();

beforeAll(async () => {
  databases = await openTestDatabases();
  const ownerHistory = databases.owner.db(`${databases.name}_history`);
  await ownerHistory.createCollection('log');
  await ownerHistory.collection('commits').createIndexes(commitIndexes);
  client = await new MongoClient(databases.appUri, {
    w: 'majority',
    journal: true,
    readConcernLevel: 'majority',
    ignoreUndefined: true,
  }).connect();
  history = historyCollections(client.db(`${databases.name}_history`));
  keystore = new KeyStore(client.db(`${databases.name}_keys`).collection('keys'), new WrappingKey(randomBytes(32)));
  reader = new EventReader(new EventCatalogue([tally]), keystore);
});

afterAll(async () => {
  await client.close();
  await databases.drop();
});

describe('appending', () => {
  it('writes dense, chained and hashed versions that an outsider can check', async () => {
    const store = aStore();
    const stream = aStream();
    for (const n of [1, 2, 3]) await store.decide(tally, stream, () => note(n), command(n));
    const commits = await stored(stream.streamId);
    expect(commits.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(verifyStream(commits)).toMatchObject({ ok: true });
    const changed = commits.map((commit) => (commit.version === 2 ? { ...commit, institution: 'other' } : commit));
    expect(verifyStream(changed)).toMatchObject({ ok: false, version: 2 });
  });

  it('loses no increment among writers of two processes on one stream', async () => {
    const stream = aStream();
    const stores = [aStore(), aStore(), aStore()];
    await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        (stores[at % 3] as EventStore).decide(tally, stream, () => note(1), command(at)),
      ),
    );
    const { state, version } = await aStore().load(tally, stream);
    expect({ ...state, version }).toEqual({ sum: 60, count: 60, version: 60 });
  });

  it('decides on commits that lie in memory, and finds out when those are behind', async () => {
    const stream = aStream();
    const elsewhere = aStore();
    for (const n of [1, 2, 3]) await elsewhere.decide(tally, stream, () => note(n), command(n));
    const commits = await stored(stream.streamId);
    const asked: number[] = [];
    const near = (upTo: number): EventStore => {
      const store = aStore();
      store.lookNearby(() => {
        asked.push(upTo);
        return commits.slice(0, upTo);
      });
      return store;
    };
    expect(await near(3).decide(tally, stream, () => note(4), command(4))).toMatchObject({
      version: 4,
      appended: true,
    });
    expect(await near(2).decide(tally, stream, () => note(5), command(5))).toMatchObject({
      version: 5,
      appended: true,
    });
    // Nothing to do, or refused, by a state that is behind: looked at again.
    const seen: number[] = [];
    const nothing = ({ count }: { count: number }) => ({ events: [], seen: seen.push(count) });
    expect(await near(1).decide(tally, stream, nothing, command(6))).toMatchObject({ version: 5, appended: false });
    expect(seen.at(-1)).toBe(5);
    // The beginning is missing, or it is another institution's: the database is asked.
    const strange = aStore();
    strange.lookNearby(() => commits.slice(1));
    expect((await strange.decide(tally, stream, () => note(6), command(7))).state.count).toBe(6);
    const foreign = aStore();
    foreign.lookNearby(() => commits);
    const other = { ...stream, institution: 'other' };
    expect((await foreign.decide(tally, { ...other, streamId: randomUUID() }, () => note(1), command(8))).version).toBe(
      1,
    );
    expect(asked).toContain(1);
    expect(verifyStream(await stored(stream.streamId))).toMatchObject({ ok: true });
  });

  it('gives a repeated command the first effect, in this process and in another', async () => {
    const stream = aStream();
    const once = command({ n: 7 });
    const first = await aStore().decide(tally, stream, () => note(7), once);
    const again = await Promise.all(
      [aStore(), aStore()].map((store) => store.decide(tally, stream, () => note(7), once)),
    );
    expect(first.appended).toBe(true);
    expect(again.map(({ appended, version }) => ({ appended, version }))).toEqual([
      { appended: false, version: 1 },
      { appended: false, version: 1 },
    ]);
  });

  it('refuses the same key with another body', async () => {
    const stream = aStream();
    const store = aStore();
    const id = randomUUID();
    await store.decide(tally, stream, () => note(1), command({ n: 1 }, id));
    await expect(store.decide(tally, stream, () => note(2), command({ n: 2 }, id))).rejects.toThrow(
      KeyReusedForAnotherRequest,
    );
  });

  it('refuses a decision on a version that has passed, even when the cache is behind', async () => {
    const stream = aStream();
    const [mine, other] = [aStore(), aStore()];
    await mine.decide(tally, stream, () => note(1), command());
    await other.decide(tally, stream, () => note(1), command());
    const stale = mine.decide(tally, stream, () => note(1), command(), { expectedVersion: 1 });
    await expect(stale).rejects.toThrow(VersionStale);
    const fresh = await mine.decide(tally, stream, () => note(1), command(), { expectedVersion: 2 });
    expect(fresh.version).toBe(3);
  });

  it('rehearses on what the database holds: it says what would become of it and writes nothing', async () => {
    const stream = aStream();
    const [mine, other] = [aStore(), aStore()];
    const rehearsal = { rehearsal: true };
    await mine.decide(tally, stream, () => note(1), command());
    await other.decide(tally, stream, () => note(5), command());
    const id = randomUUID();
    const tried = await mine.decide(tally, stream, () => note(1), command({}, id), rehearsal);
    expect(tried).toMatchObject({ version: 3, appended: false, state: { sum: 6 } });
    const idle = await mine.decide(tally, stream, () => ({ events: [] }), command(), rehearsal);
    expect(idle.version).toBe(2);
    const stale = mine.decide(tally, stream, () => note(1), command(), { ...rehearsal, expectedVersion: 1 });
    await expect(stale).rejects.toThrow(VersionStale);
    expect((await other.load(tally, stream)).version).toBe(2);
    // The same command does it afterwards.
    expect(await mine.decide(tally, stream, () => note(1), command({}, id))).toMatchObject({
      version: 3,
      appended: true,
    });
  });

  it('confirms a refusal against the database before it tells it', async () => {
    const stream = aStream();
    const [mine, other] = [aStore(), aStore()];
    await mine.decide(tally, stream, () => note(0), command());
    await other.decide(tally, stream, () => note(5), command());
    const result = await mine.decide(
      tally,
      stream,
      ({ sum }) => {
        if (sum < 5) throw new Error('too little');
        return note(1);
      },
      command(),
    );
    expect(result.state.sum).toBe(6);
  });

  it('sends commits of many streams together', async () => {
    const calls: number[] = [];
    const counted = {
      insertMany: (...args: Parameters<typeof history.commits.insertMany>) => {
        calls.push(args[0].length);
        return history.commits.insertMany(...args);
      },
    };
    const store = new EventStore({
      loader: new StreamLoader(history.commits),
      coalescer: new WriteCoalescer(counted),
      keystore,
      reader,
      now: () => new Date(),
    });
    await Promise.all(Array.from({ length: 300 }, () => store.decide(tally, aStream(), () => note(1), command())));
    expect(calls.reduce((sum, size) => sum + size, 0)).toBe(300);
    expect(calls.length).toBeLessThan(100);
  });

  it('withdraws a commit that was not sent when its request ends', async () => {
    const stream = aStream();
    const aborted = AbortSignal.abort(new Error('the request is over'));
    await expect(aStore().decide(tally, stream, () => note(1), command(), { signal: aborted })).rejects.toThrow('over');
    expect(await stored(stream.streamId)).toEqual([]);
  });
});

describe('what is personal', () => {
  it('lies sealed in the commit and opens for a reader who asks', async () => {
    const stream = aStream();
    await aStore().decide(tally, stream, () => note(1, 'la señora Núñez'), command());
    const [commit] = await stored(stream.streamId);
    expect(isSealed(commit?.events[0]?.data['text'])).toBe(true);
    expect(JSON.stringify(commit)).not.toContain('Núñez');
    const [[opened]] = (await reader.read(commit ? [commit] : [], { open: true })) as unknown as [[{ data: object }]];
    expect(opened.data).toEqual({ n: 1, text: 'la señora Núñez' });
    const [[closed]] = (await reader.read(commit ? [commit] : [], { open: false })) as unknown as [[{ data: object }]];
    expect(closed.data).toEqual({ n: 1 });
  });

  it('is gone when its key is destroyed, and every hash stays valid', async () => {
    const stream = aStream();
    const store = aStore();
    const withName = { events: [{ type: 'Noted' as const, data: { n: 1, text: 'bache', who: 'p1', name: 'Ana' } }] };
    await store.decide(tally, stream, () => withName, command());
    await store.decide(
      tally,
      stream,
      () => ({ events: [{ type: 'PersonalDataErased' as const, data: { subject: 'p1', basis: 'arco' } }] }),
      command(),
    );
    await keystore.destroy(stream.streamId, 'p1', 1, new Date());
    await store.decide(tally, stream, () => withName, command());
    const commits = await stored(stream.streamId);
    expect(verifyStream(commits)).toMatchObject({ ok: true });
    const [first, , third] = await reader.read(commits, { open: true });
    expect(first?.[0]).toMatchObject({ data: { n: 1, text: 'bache', who: 'p1' }, erased: ['name'] });
    expect(third?.[0]?.data['name']).toBe('Ana');
  });

  it('is an error, not "erased", when a key is missing without a tombstone', async () => {
    const stream = aStream();
    await aStore().decide(tally, stream, () => note(1), command());
    await databases.owner.db(`${databases.name}_keys`).collection('keys').deleteMany({ streamId: stream.streamId });
    const strangers = new EventReader(
      new EventCatalogue([tally]),
      new KeyStore(client.db(`${databases.name}_keys`).collection('keys'), new WrappingKey(randomBytes(32))),
    );
    await expect(strangers.read(await stored(stream.streamId), { open: true })).rejects.toThrow('was not destroyed');
  });

  it('cannot be smuggled in as a clear field', async () => {
    const bad = { events: [{ type: 'Noted' as const, data: { n: 'Ana Núñez' as unknown as number, text: '' } }] };
    await expect(aStore().decide(tally, aStream(), () => bad, command())).rejects.toThrow('Noted.n');
  });
});

describe('streams of several institutions', () => {
  it('are never mixed, whatever is cached: asked for as another institution, a stream is not there', async () => {
    const store = aStore();
    const stream = aStream();
    await store.decide(tally, stream, () => note(3), command());
    const foreign = { ...stream, institution: 'other' };
    expect(await store.load(tally, foreign)).toMatchObject({ version: 0, state: { sum: 0 } });
    await expect(store.decide(tally, foreign, () => note(1), command())).rejects.toThrow('others kept changing');
    expect((await stored(stream.streamId)).map(({ institution }) => institution)).toEqual(['demo']);
  });
});

describe('a history that a newer program wrote', () => {
  it('is not decided on: an event version that is not known yet stops the command', async () => {
    const stream = aStream();
    await aStore().decide(tally, stream, () => note(1), command());
    const newer: StreamType<{ sum: number; count: number }, TallyEvent> = {
      ...tally,
      schemas: { ...schemas, Noted: [...(schemas['Noted'] ?? []), { clear: { n: 'integer' } }] },
      upcasters: { Noted: [(data) => data] },
    };
    const newReader = new EventReader(new EventCatalogue([newer]), keystore);
    await aStore(newReader).decide(newer, stream, () => note(2), command());
    await expect(aStore().load(tally, stream)).rejects.toThrow('version 2 is not known');
  });
});

describe('an erasure that is repeated', () => {
  it('leaves what was written after it', async () => {
    const stream = aStream();
    const store = aStore();
    await store.decide(tally, stream, () => note(1, 'antes'), command());
    const erasure = { events: [{ type: 'PersonalDataErased' as const, data: { subject: 'case', basis: 'arco' } }] };
    const { erasures } = await store.decide(tally, stream, () => erasure, command());
    await keystore.destroy(stream.streamId, 'case', erasures['case'] ?? 0, new Date());
    await store.decide(tally, stream, () => note(1, 'después'), command());
    await keystore.destroy(stream.streamId, 'case', erasures['case'] ?? 0, new Date());
    await store.decide(tally, stream, () => note(1, 'todavía'), command());
    const read = await reader.read(await stored(stream.streamId), { open: true });
    expect(read.map(([event]) => event?.data['text'])).toEqual([undefined, undefined, 'después', 'todavía']);
  });
});

describe('what stands in clear beside the events', () => {
  it('is ids only: a name or a sentence is refused', async () => {
    const named = { ...command(), actor: { kind: 'staff' as const, id: 'Juana Pérez' } };
    await expect(aStore().decide(tally, aStream(), () => note(1), named)).rejects.toThrow('actor.id');
  });
});

describe('the start', () => {
  it('accepts this client and refuses one with weaker concerns', async () => {
    await assertDurable(client);
    const weak = new MongoClient(databases.appUri, { w: 1 });
    await expect(assertDurable(weak)).rejects.toThrow('majority');
    await weak.close();
  });

  it('finds that the application cannot change history, and that an owner could', async () => {
    expect(await historyIsInsertOnly(history)).toBe(true);
    expect(await historyIsInsertOnly(historyCollections(databases.owner.db(`${databases.name}_history`)))).toBe(false);
  });
});

describe('a commit of another form than the stored one', () => {
  const asText = (value: unknown) => Buffer.from((value as Binary).value()).toString('base64url');

  it.each<[string, string, (value: unknown) => unknown]>([
    ['recordedAt', 'a text', (value) => (value as Date).toISOString()],
    ['effectiveAt', 'a text', (value) => (value as Date).toISOString()],
    ['prev', 'a text', asText],
    ['hash', 'a text', asText],
    ['meta.requestMac', 'a text', asText],
    ['events.0.data.text.ct', 'a text', asText],
    ['events.0.data.text.iv', 'a text', asText],
    ['events.0.data.text.commitment', 'bytes of another kind', (value) => new Binary((value as Binary).value(), 5)],
    ['meta.correlationId', 'an id of another kind', () => new UUID()],
    ['events.0.data.n', 'a date', () => new Date()],
    ['events.0.v', 'a text', () => '1'],
    ['version', 'a fraction', () => 1.5],
    ['meta.consulted', 'a list', () => []],
  ])('is never decided on: %s as %s', async (field, _as, planted) => {
    const stream = aStream();
    await aStore().decide(tally, stream, () => note(1), command('a request'));
    const [commit] = await stored(stream.streamId);
    await databases.owner
      .db(`${databases.name}_history`)
      .collection('commits')
      .updateOne({ streamId: stream.streamId }, { $set: { [field]: planted(at(commit, field)) } });
    const store = aStore();
    await expect(store.load(tally, stream)).rejects.toThrow(HistoryCorrupt);
    await expect(store.load(tally, stream)).rejects.toThrow('is not of the stored form');
    await expect(store.decide(tally, stream, () => note(2), command())).rejects.toThrow(HistoryCorrupt);
  });

  it('has the same canonical JSON, so that its hash does not tell (control)', async () => {
    const stream = aStream();
    await aStore().decide(tally, stream, () => note(1), command());
    const [commit] = await stored(stream.streamId);
    const planted = { ...commit, recordedAt: commit?.recordedAt.toISOString() };
    expect(verifyStream([planted as never])).toMatchObject({ ok: true });
  });

  function at(value: unknown, path: string): unknown {
    return path.split('.').reduce((found, name) => (found as Record<string, unknown>)[name], value);
  }
});
