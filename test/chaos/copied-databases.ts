import type { Db, Document, Filter, MongoClient } from 'mongodb';

/** A copy of an installation's databases (without keys), in which anything may be changed and put back. */
export class CopiedDatabases {
  private readonly undo: (() => Promise<unknown>)[] = [];

  private constructor(
    private readonly owner: MongoClient,
    readonly name: string,
  ) {}

  static async of(owner: MongoClient, original: string): Promise<CopiedDatabases> {
    const copy = new CopiedDatabases(owner, `${original}_c`);
    for (const suffix of ['', '_history']) {
      const from = owner.db(original + suffix);
      const to = copy.name + suffix;
      for (const { name } of await from.listCollections({ type: 'collection' }, { nameOnly: true }).toArray())
        await from
          .collection(name)
          .aggregate([{ $out: { db: to, coll: name } }])
          .toArray();
    }
    return copy;
  }

  get app(): Db {
    return this.owner.db(this.name);
  }

  get history(): Db {
    return this.owner.db(`${this.name}_history`);
  }

  async find(db: Db, collection: string, filter: Filter<Document>, sort: Document = { _id: 1 }): Promise<Document> {
    const found = await db.collection(collection).findOne(filter, { sort });
    if (found === null) throw new Error(`there is nothing in ${collection} to disturb`);
    return found;
  }

  async remove(db: Db, collection: string, document: Document): Promise<void> {
    await db.collection(collection).deleteOne({ _id: document['_id'] });
    this.undo.push(() => db.collection(collection).insertOne(document));
  }

  async change(db: Db, collection: string, document: Document, fields: Document): Promise<void> {
    await db.collection(collection).updateOne({ _id: document['_id'] }, { $set: fields });
    this.undo.push(() => db.collection(collection).replaceOne({ _id: document['_id'] }, document));
  }

  async add(db: Db, collection: string, document: Document): Promise<void> {
    await db.collection(collection).insertOne(document);
    this.undo.push(() => db.collection(collection).deleteOne({ _id: document['_id'] }));
  }

  /** Everything as it was. */
  async restore(): Promise<void> {
    for (const step of this.undo.splice(0).toReversed()) await step();
  }

  async drop(): Promise<void> {
    await this.app.dropDatabase();
    await this.history.dropDatabase();
  }
}
