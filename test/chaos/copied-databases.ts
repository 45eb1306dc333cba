import { readFile, writeFile } from 'node:fs/promises';
import type { Db, Document, Filter, MongoClient } from 'mongodb';

/** A line of the acks file, as far as disturbances look at it. */
export interface AckLine {
  line: 'sent' | 'heard';
  id: string;
  command?: string;
  institution?: string;
  principal?: string;
  key?: string;
  outcome?: string;
}

/** A copy of an installation's databases (without keys) and acks, in which anything may be changed and put back. */
export class CopiedDatabases {
  /** When it was made. */
  readonly at = new Date();
  private readonly undo: (() => unknown)[] = [];

  private constructor(
    private readonly owner: MongoClient,
    readonly name: string,
    /** What the clients were told: the original file, until something is changed. */
    public acks: string,
  ) {}

  static async of(owner: MongoClient, original: string, acks: string, number: number): Promise<CopiedDatabases> {
    const copy = new CopiedDatabases(owner, `${original}_c${number}`, acks);
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

  async ackLines(): Promise<AckLine[]> {
    const text = await readFile(this.acks, 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as AckLine);
  }

  /** From now on the checker is given these lines. */
  async replaceAcks(lines: readonly AckLine[]): Promise<void> {
    const { acks } = this;
    const changed = `${acks}.${this.name}`;
    await writeFile(changed, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    this.acks = changed;
    this.undo.push(() => (this.acks = acks));
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
