import { type Commit, EventCatalogue, EventReader, type FieldsByType, type ReadEvent } from '@libs/event-store';
import type { ViewDefinition } from '@libs/feed';
import { type DataKey, DESTROYED } from '@libs/personal-data';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSON } from 'mongodb';
import { caseStream } from '../../src/cases/case-stream.js';
import { caseCustody } from '../../src/cases/custody/case-custody.view.js';
import { departmentInbox } from '../../src/departments/department-inbox.view.js';
import { publicRequests } from '../../src/open311/public-requests.view.js';
import { caseFacts } from '../../src/oversight/case-facts.view.js';
import { registerBook } from '../../src/register-book/register-book.view.js';
import { caseSearch } from '../../src/search/case-search.view.js';

/** A view names the sealed fields it needs: with every field opened it would say no more. Held against each golden stream. */
const search = caseSearch as unknown as ViewDefinition<object>;
const others = [
  departmentInbox,
  caseFacts,
  publicRequests,
  caseCustody,
  registerBook,
] as unknown as ViewDefinition<object>[];
const views = [search, ...others];

interface Golden {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly stream: readonly { readonly stored: Record<string, unknown> }[];
}

const folder = join(process.cwd(), 'src/cases/golden/commits');
const streams = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden);

async function rowOf(view: ViewDefinition<object>, { keys, stream }: Golden, open: true | FieldsByType) {
  const keyOf = (id: string): DataKey | undefined => {
    const key = keys[id];
    return typeof key === 'string' ? Buffer.from(key, 'hex') : key === null ? DESTROYED : undefined;
  };
  const asked = new Set<string>();
  const find = (ids: readonly string[]) => {
    for (const id of ids) asked.add(id);
    return Promise.resolve(new Map(ids.map((id) => [id, keyOf(id)] as const)));
  };
  const commits = stream.map(({ stored }) => BSON.EJSON.deserialize(stored) as unknown as Commit);
  const read = await new EventReader(new EventCatalogue([caseStream]), { find }).read(commits, { open });
  const fold = (row: object | undefined, event: ReadEvent) => view.evolve(row, { ...event, position: 1 });
  return { row: read.flat().reduce(fold, undefined), opened: asked.size };
}

describe.each(views.map((view) => [view.name, view] as const))('%s', (_name, view) => {
  it('says the same with what it opens as with all of it', async () => {
    for (const golden of streams) {
      expect((await rowOf(view, golden, view.opens)).row).toEqual((await rowOf(view, golden, true)).row);
    }
  });
});

describe('the golden streams', () => {
  const countOf = async (view: ViewDefinition<object>, open: true | FieldsByType) => {
    let opened = 0;
    for (const golden of streams) opened += (await rowOf(view, golden, open)).opened;
    return opened;
  };

  it('would show a view that names too little, and one that opens all', async () => {
    const rows = async (open: true | FieldsByType) =>
      Promise.all(streams.map(async (golden) => (await rowOf(search, golden, open)).row));
    expect(await rows({ PetitionRegistered: ['subject'] })).not.toEqual(await rows(true));
    expect(await rows({ PetitionRegistered: ['subject', 'applicant'] })).not.toEqual(await rows(true));
    expect(await countOf(search, search.opens)).toBeLessThan(await countOf(search, true));
  });
});
