import { FreshReads } from '@libs/batching';
import { type Collection, type Db, ObjectId } from 'mongodb';
import { CALL_MS, within } from './bounded.js';
import { parkedRows, positionRows, viewEntries, type ViewEntry } from './feed-collections.js';
import type { AnyView } from './fold-row.js';

const LONG_MS = 60_000;
const LATELY_MS = 500;

/** Which collection of each view is served, being built, or kept from before. */
export class ViewRegistry {
  private readonly entries: Collection<ViewEntry>;
  private readonly looks = new FreshReads<ReadonlyMap<string, ViewEntry>>(LATELY_MS);

  constructor(private readonly db: Db) {
    this.entries = viewEntries(db);
  }

  async find(name: string): Promise<ViewEntry | undefined> {
    return (
      (await within('registry of views', this.entries.findOne({ _id: name }, { maxTimeMS: CALL_MS }))) ?? undefined
    );
  }

  /** As it was half a second ago at most: one look for all who ask within that. */
  async lately(name: string): Promise<ViewEntry | undefined> {
    return (await this.looks.get('all', () => this.findAll())).get(name);
  }

  /** Makes an empty collection with its indexes and enters it as the one being built; what an earlier build left is dropped. */
  async beginBuild({ name, revision, indexes }: AnyView): Promise<string> {
    const collection = `view_${name}_r${revision}_${new ObjectId().toHexString()}`;
    const enter = this.entries.findOneAndUpdate(
      { _id: name },
      { $set: { building: collection }, $setOnInsert: { revision: 0 } },
      { upsert: true, returnDocument: 'before', maxTimeMS: CALL_MS },
    );
    const abandoned = (await within('begin of a build', enter))?.building;
    if (abandoned) await this.drop(abandoned);
    await within('new collection', this.db.createCollection(collection));
    if (indexes.length > 0) {
      await within('indexes of a view', this.db.collection(collection).createIndexes([...indexes]), LONG_MS);
    }
    return collection;
  }

  /**
   * Serves the built collection from now on. The one served until now is kept as retired, the one retired before is dropped.
   * False when another build has taken this one's place.
   */
  async switchTo({ name, revision }: AnyView, built: string, at: Date): Promise<boolean> {
    const update = this.entries.findOneAndUpdate(
      { _id: name, building: built },
      [
        {
          $set: {
            retired: { $cond: [{ $gt: ['$active', null] }, { collection: '$active', at }, '$$REMOVE'] },
            active: built,
            revision,
            announce: true,
          },
        },
        { $unset: 'building' },
      ],
      { returnDocument: 'before', maxTimeMS: CALL_MS },
    );
    const before = await within('switch of a view', update);
    if (!before) return false;
    if (before.retired) await this.drop(before.retired.collection);
    return true;
  }

  /** `afterSwitch` has run for this collection. */
  async announced(name: string, active: string): Promise<void> {
    await within('announcement', this.entries.updateOne({ _id: name, active }, { $unset: { announce: '' } }));
  }

  private async findAll(): Promise<ReadonlyMap<string, ViewEntry>> {
    const entries = await within('registry of views', this.entries.find({}, { maxTimeMS: CALL_MS }).toArray());
    return new Map(entries.map((entry) => [entry._id, entry]));
  }

  private async drop(collection: string): Promise<void> {
    await within('drop of a view', this.db.dropCollection(collection), LONG_MS);
    await within('drop of a position', positionRows(this.db).deleteOne({ _id: collection }));
    await within('drop of parked streams', parkedRows(this.db).deleteMany({ collection }));
  }
}
