import { contentHash } from '@libs/audit-chain';
import { SystemClock } from '@libs/clock';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import type { Collection } from 'mongodb';
import { connectDatabases, type Databases } from '../platform/index.js';
import type { ReferenceVersion } from './institution.js';
import { InstitutionDirectory, type InstitutionDraft } from './institution-directory.js';
import { InstitutionStore, referenceVersions } from './institution.store.js';
import { readSeedFolder } from './seed-folder.js';

describe('what decisions rest on', () => {
  let test: TestDatabases;
  let databases: Databases;
  let store: InstitutionStore;
  let directory: InstitutionDirectory;
  let versions: Collection<ReferenceVersion>;
  const { institution: draft } = readSeedFolder('seeds/chimalhuacan');
  const code = draft._id;

  beforeAll(async () => {
    test = await openTestDatabases();
    databases = await connectDatabases(test.appUri, test.name);
    versions = referenceVersions(databases.historyDb);
    store = new InstitutionStore(databases.connection, versions);
    directory = new InstitutionDirectory(store, new SystemClock());
  });
  afterAll(async () => {
    await databases.connection.close();
    await test.drop();
  });

  const save = (change: Partial<InstitutionDraft> = {}, now = new Date()) =>
    directory.save({ ...draft, ...change }, now);

  it('can be read back by the hash that a commit names', async () => {
    const { revisions, procedures } = await save();
    const found = await Promise.all(
      [revisions.directory, revisions.routing, revisions.calendar].map((hash) => store.reference(hash)),
    );
    expect(found.map((one) => [one?.kind, one?.content])).toEqual([
      ['directory', draft.departments],
      ['routing', draft.routing],
      ['calendar', draft.calendar],
    ]);
    for (const { version, ...content } of procedures) {
      expect(await store.reference(version)).toMatchObject({ kind: 'procedure', code: content.code, content });
    }
    for (const { _id, content } of await versions.find().toArray()) expect(contentHash(content)).toBe(_id);
  });

  it('stays when the institution changes it, a calendar also when it keeps its own name', async () => {
    const before = await save();
    const calendar = { ...draft.calendar, holidays: draft.calendar.holidays.slice(1) };
    const departments = draft.departments.map((one) => ({ ...one, name: `${one.name} (nueva)` }));
    const after = await save({ calendar, departments });
    expect(after.revisions.calendar).not.toBe(before.revisions.calendar);
    expect((await store.reference(before.revisions.calendar))?.content).toEqual(draft.calendar);
    expect((await store.reference(after.revisions.calendar))?.content).toEqual(calendar);
    expect((await store.reference(before.revisions.directory))?.content).toEqual(draft.departments);
    expect((await directory.get(code)).revisions).toEqual(after.revisions);
  });

  it('keeps the day it was there first when it is saved again', async () => {
    const { revisions } = await save();
    const first = await store.reference(revisions.routing);
    await save({}, new Date('2040-01-01'));
    expect(await store.reference(revisions.routing)).toEqual(first);
  });

  it('tells the ladders of procedures in any version, in force or not', async () => {
    const ladder = [{ to: 'control-body' as const, businessDays: 15 }];
    const version = (escalation: unknown) => ({ code: 'permiso', name: 'Permiso', institution: code, escalation });
    const keep = (content: object) =>
      directory.keep({ institution: code, kind: 'procedure', code: 'permiso', content });
    await keep({ ...version(ladder), version: '2025.1' });
    await keep({ code: 'permiso', name: 'Permiso', institution: code });
    const shorter = [{ to: 'control-body' as const, businessDays: 5 }];
    await keep({ ...version(shorter), version: '2026.1' });
    expect(await store.ladders(code)).toEqual(
      expect.arrayContaining([ladder, shorter].map((one) => ({ procedure: 'permiso', ladder: one }))),
    );
    expect(await store.ladders(code)).toHaveLength(2);
    expect(await store.ladders('mexicali')).toEqual([]);
  });

  it('cannot be changed or removed by the application', async () => {
    const { revisions } = await save();
    const one = { _id: revisions.routing };
    const refused = { code: 13 };
    await expect(versions.updateOne(one, { $set: { content: {} } })).rejects.toMatchObject(refused);
    await expect(versions.deleteOne(one)).rejects.toMatchObject(refused);
  });
});
