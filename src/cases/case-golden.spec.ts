import { leafOf, commitHash, verifyStream } from '@libs/audit-chain';
import { addressOf, type Commit, EventCatalogue, EventReader } from '@libs/event-store';
import { type DataKey, DESTROYED, isSealed, open } from '@libs/personal-data';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSON } from 'mongodb';
import { caseStream } from './case-stream.js';
import { caseEventSchemas } from './domain/case.event-schemas.js';
import type { CaseEvent } from './domain/case.events.js';

/** A stored stream that holds an event of this type and version, its data keys in the clear, and what was read from it once. */
interface Golden {
  readonly type: string;
  readonly v: number;
  /** Hex by key id; null: destroyed. */
  readonly keys: Readonly<Record<string, string | null>>;
  readonly stream: readonly { readonly stored: Record<string, unknown>; readonly expected: Expected }[];
}

interface Expected {
  readonly hash: string;
  readonly leaf: string;
  readonly status: string;
  readonly opened: readonly { type: string; data: Record<string, unknown>; erased?: string[] }[];
}

const folder = join(process.cwd(), 'src/cases/golden/commits');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const goldenOf = (name: string) => JSON.parse(textOf(name)) as Golden;
/** As the driver gives commits to the program. */
const commitsOf = ({ stream }: Golden) =>
  stream.map(({ stored }) => BSON.EJSON.deserialize(stored) as unknown as Commit);

function readerFor({ keys }: Golden): EventReader {
  const keyOf = (id: string): DataKey | undefined => {
    const key = keys[id];
    return key === null ? DESTROYED : key === undefined ? undefined : Buffer.from(key, 'hex');
  };
  const find = (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, keyOf(id)] as const)));
  return new EventReader(new EventCatalogue([caseStream]), { find });
}

const schemas = Object.entries(caseEventSchemas).flatMap(([type, versions]) =>
  versions.map((schema, at) => ({ name: `${type}.${at + 1}.json`, type, v: at + 1, schema })),
);

describe('the golden commits', () => {
  it('are one file for every event type and version there is', () => {
    expect(files.toSorted()).toEqual(schemas.map(({ name }) => name).toSorted());
  });

  it('are the very files that were frozen', () => {
    const frozen = textOf('SHA256SUMS').trimEnd().split('\n').toSorted();
    const found = files.map((name) => `${createHash('sha256').update(textOf(name)).digest('hex')}  ${name}`);
    expect(found.toSorted()).toEqual(frozen);
  });

  // What lies in clear is part of a version's stored shape: another list is another version.
  it.each(schemas)('hold every clear field of $type $v and no other', ({ name, type, v, schema }) => {
    const golden = goldenOf(name);
    const events = commitsOf(golden).flatMap((commit) =>
      commit.events.filter((one) => one.type === type && one.v === v),
    );
    expect({ type: golden.type, v: golden.v, some: events.length > 0 }).toEqual({ type, v, some: true });
    const clear = events.flatMap(({ data }) => Object.keys(data).filter((field) => !isSealed(data[field])));
    expect([...new Set(clear)].toSorted()).toEqual(Object.keys(schema.clear).toSorted());
  });
});

describe.each(files)('%s', (name) => {
  const golden = goldenOf(name);
  const commits = commitsOf(golden);
  const expected = golden.stream.map((one) => one.expected);

  it('has the hashes and leaves it had, in one chain', () => {
    expect(commits.map((commit) => commitHash(commit).toString('hex'))).toEqual(expected.map(({ hash }) => hash));
    expect(commits.map(({ hash }) => leafOf(hash).toString('hex'))).toEqual(expected.map(({ leaf }) => leaf));
    expect(verifyStream(commits)).toMatchObject({ ok: true, commits: golden.stream.length });
  });

  it('opens what is sealed, each value in its own place only', () => {
    for (const commit of commits)
      for (const [index, { data }] of commit.events.entries())
        for (const [field, value] of Object.entries(data)) {
          if (!isSealed(value)) continue;
          const key = golden.keys[value.key];
          expect(key).toBeDefined();
          if (key === null || key === undefined) continue;
          const address = addressOf(commit, index, field);
          const { value: opened } = open(Buffer.from(key, 'hex'), address, value);
          expect(opened).toEqual(expected[commit.version - 1]?.opened[index]?.data[field]);
          const elsewhere = { ...address, version: address.version + 1 };
          expect(() => open(Buffer.from(key, 'hex'), elsewhere, value)).toThrow('sealed value');
        }
  });

  it('is read as it was read, and folds to the status it had', async () => {
    const reader = readerFor(golden);
    const opened = await reader.read(commits, { open: true });
    const newest = (commit: Commit) => commit.events.every(({ type, v }) => v === caseStream.schemas[type]?.length);
    for (const [at, commit] of commits.entries()) {
      // An event of an old version is lifted when it is read: then its fields are what its upcaster's spec says.
      if (!newest(commit)) continue;
      expect(opened[at]?.map(({ type, data, erased }) => ({ type, data, ...(erased && { erased }) }))).toEqual(
        expected[at]?.opened,
      );
    }
    let state = caseStream.decider.initial;
    const statuses: string[] = [];
    for (const events of await reader.read(commits, { open: false })) {
      for (const { type, data, envelope } of events)
        state = caseStream.decider.evolve(state, { type, data } as unknown as CaseEvent, envelope);
      statuses.push(state.status);
    }
    expect(statuses).toEqual(expected.map(({ status }) => status));
  });
});
