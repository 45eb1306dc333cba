import { commitHash, leafOf } from '@libs/audit-chain';
import {
  commandIdOf,
  type Commit,
  commitIndexes,
  effectIdOf,
  EventCatalogue,
  EventReader,
  EventStore,
  type HistoryCollections,
  historyCollections,
  namedId,
  requestMac,
  streamIdOf,
  StreamLoader,
  WriteCoalescer,
} from '@libs/event-store';
import { isSealed, KeyStore, WrappingKey } from '@libs/personal-data';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSON, type Document, MongoClient } from 'mongodb';
import { caseStream } from '../case-stream.js';
import { caseEventSchemas } from '../domain/case.event-schemas.js';
import type { CaseEvent, CaseEventType } from '../domain/case.events.js';
import { clerk, institution, type Step } from './golden-people.js';
import { stories } from './golden-stories.js';

// Two things that need a MongoDB. Always: every frozen commit survives being stored and read, to the BSON type. With MAKE_GOLDEN=1:
// event types and versions that have no sample get one, written by the event store itself and read back raw. README.md says how.

const folder = join(process.cwd(), 'src/cases/golden/commits');
let databases: TestDatabases;
let client: MongoClient;
let history: HistoryCollections;
let keystore: KeyStore;
let reader: EventReader;
let clock = new Date('2026-11-23T15:04:05.678Z');

beforeAll(async () => {
  databases = await openTestDatabases();
  await databases.owner.db(`${databases.name}_history`).collection('commits').createIndexes(commitIndexes);
  const concerns = { w: 'majority', journal: true, readConcernLevel: 'majority', ignoreUndefined: true } as const;
  client = await new MongoClient(databases.appUri, concerns).connect();
  history = historyCollections(client.db(`${databases.name}_history`));
  keystore = new KeyStore(client.db(`${databases.name}_keys`).collection('keys'), new WrappingKey(randomBytes(32)));
  reader = new EventReader(new EventCatalogue([caseStream]), keystore);
});

afterAll(async () => {
  await client.close();
  await databases.drop();
});

/** A commit as it lies in MongoDB: numbers keep their BSON type, so that canonical Extended JSON names it. */
function rawCommits(streamId: string): Promise<Document[]> {
  return history.commits
    .find<Document>({ streamId }, { promoteValues: false, promoteLongs: false, sort: { version: 1 } })
    .toArray();
}

async function write(name: string, steps: readonly Step[]): Promise<string> {
  const streamId = streamIdOf(institution, clerk, `golden ${name}`.replaceAll(' ', '-'));
  const store = new EventStore({
    loader: new StreamLoader(history.commits),
    coalescer: new WriteCoalescer(history.commits),
    keystore,
    reader,
    now: () => clock,
  });
  const requestKey = randomBytes(32);
  for (const [at, { by: actor, decide, source, consulted, causationId }] of steps.entries()) {
    clock = new Date(clock.getTime() + 61_007);
    const key = `golden-${name}-${at}`;
    const effective = source && { at: new Date(clock.getTime() - 86_400_000), source };
    const known = actor.kind === 'staff' || actor.kind === 'integration';
    await store.decide(
      caseStream,
      { institution, streamId },
      (state) => ({
        events: decide(state, actor),
        ...(effective && { effective }),
        ...(consulted && { consulted }),
      }),
      {
        commandId: known ? commandIdOf(institution, actor.id, key) : effectIdOf(actor.id, key),
        ...(known && { requestMac: requestMac(requestKey, 'Golden', { name, at }) }),
        actor,
        correlationId: namedId('golden-request', key),
        ...(causationId !== undefined && { causationId }),
      },
    );
  }
  return streamId;
}

/** The data keys the stream uses, in the clear; null stands for one that an erasure of the stream destroyed. */
async function keysOf(commits: readonly Commit[]): Promise<Record<string, string | null>> {
  const events = commits.flatMap((commit) => commit.events);
  const ids = events.flatMap(({ data }) =>
    Object.values(data).flatMap((value) => (isSealed(value) ? [value.key] : [])),
  );
  const erasures = events.flatMap(({ type, data }) => (type === 'PersonalDataErased' ? [String(data['subject'])] : []));
  const found = await keystore.find(ids);
  return Object.fromEntries(
    [...found].map(([id, key]) => {
      const [, alias, generation] = id.split('/');
      const destroyed = Number(generation) <= erasures.filter((subject) => subject === alias).length;
      if (!(key instanceof Uint8Array)) throw new Error(`key ${id} is missing`);
      return [id, destroyed ? null : Buffer.from(key).toString('hex')];
    }),
  );
}

/** What the sample must be read as; taken once from today's program and never again. */
async function expectationsOf(commits: readonly Commit[], keys: Readonly<Record<string, string | null>>) {
  const opened = await reader.read(commits, { open: true });
  const closed = await reader.read(commits, { open: false });
  let state = caseStream.decider.initial;
  return commits.map((commit, at) => {
    for (const { type, data, envelope } of closed[at] ?? [])
      state = caseStream.decider.evolve(state, { type, data } as unknown as CaseEvent, envelope);
    const hash = commitHash(commit);
    return {
      hash: hash.toString('hex'),
      leaf: leafOf(hash).toString('hex'),
      status: state.status,
      opened: (opened[at] ?? []).map(({ type, data }, index) => {
        const stored = commit.events[index]?.data ?? {};
        const isErased = (field: string) => {
          const value = stored[field];
          return isSealed(value) && keys[value.key] === null;
        };
        const erased = Object.keys(stored).filter(isErased);
        const kept = Object.fromEntries(Object.entries(data).filter(([field]) => !isErased(field)));
        return { type, data: kept, ...(erased.length > 0 && { erased }) };
      }),
    };
  });
}

async function makeSample(type: CaseEventType, v: number): Promise<string> {
  const streamId = await write(`${type}.${v}`, stories[type]);
  const commits = await history.commits.find({ streamId }).sort({ version: 1 }).toArray();
  const keys = await keysOf(commits);
  const expected = await expectationsOf(commits, keys);
  const raw = await rawCommits(streamId);
  const lines = raw.map((commit, at) => {
    const stored = BSON.EJSON.stringify(commit, { relaxed: false });
    return `{"stored":${stored},\n "expected":${JSON.stringify(expected[at])}}`;
  });
  const head = `"type":${JSON.stringify(type)},"v":${v},"keys":${JSON.stringify(keys, null, 1)}`;
  return `{${head},"stream":[\n${lines.join(',\n')}\n]}\n`;
}

async function roundTrip(name: string): Promise<void> {
  const { stream } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    stream: { stored: Record<string, unknown>; expected: { hash: string } }[];
  };
  // The store of this spec may hold the same stream already: it was made here.
  const copies = historyCollections(databases.owner.db(`${databases.name}_history`)).commits;
  const streamId = String(stream[0]?.stored['streamId']);
  await copies.deleteMany({ streamId });
  for (const { stored } of stream) await copies.insertOne(BSON.EJSON.deserialize(stored, { relaxed: false }));
  const raw = await rawCommits(streamId);
  expect(raw.map((commit) => BSON.EJSON.serialize(commit, { relaxed: false }))).toEqual(
    stream.map(({ stored }) => stored),
  );
  const found = await history.commits.find({ streamId }).sort({ version: 1 }).toArray();
  expect(found.map((commit) => commitHash(commit).toString('hex'))).toEqual(
    stream.map(({ expected }) => expected.hash),
  );
}

const wanted = Object.entries(caseEventSchemas).flatMap(([type, versions]) =>
  versions.map((_schema, at) => [type as CaseEventType, at + 1] as const),
);
const isMade = ([type, v]: (typeof wanted)[number]) => existsSync(join(folder, `${type}.${v}.json`));

if (process.env['MAKE_GOLDEN'] === '1') {
  it('gives a sample to every event type and version that has none, and touches no other', async () => {
    for (const [type, v] of wanted.filter((one) => !isMade(one))) {
      // A program writes the newest version only: a sample is made when the version is.
      expect([type, v]).toEqual([type, caseEventSchemas[type].length]);
      const text = await makeSample(type, v);
      writeFileSync(join(folder, `${type}.${v}.json`), text, { flag: 'wx' });
      const digest = createHash('sha256').update(text).digest('hex');
      appendFileSync(join(folder, 'SHA256SUMS'), `${digest}  ${type}.${v}.json\n`);
    }
    expect(wanted.every(isMade)).toBe(true);
  });
}

describe('a frozen commit in MongoDB', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  names.forEach((name) =>
    it(`${name} is read as it was stored, to the BSON type, and hashes as before`, () => roundTrip(name)),
  );
});
