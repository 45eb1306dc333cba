import type { Collection, Db } from 'mongodb';

interface Person {
  _id: string;
  institution: string;
  name: string;
}

const CALL_MS = 4_000;

/** Who a label of an imported log stands for. In clear, mutable and erasable, kept out of backups: the history has the label only. */
export class PersonsStore {
  private readonly persons: Collection<Person>;
  private readonly known = new Set<string>();

  constructor(db: Db) {
    this.persons = db.collection<Person>('persons');
  }

  async remember(institution: string, labels: readonly { id: string; name: string }[]): Promise<void> {
    const fresh = new Map(labels.filter(({ id }) => !this.known.has(id)).map(({ id, name }) => [id, name]));
    if (fresh.size === 0) return;
    await this.persons.bulkWrite(
      [...fresh].map(([_id, name]) => ({
        updateOne: { filter: { _id }, update: { $set: { institution, name } }, upsert: true },
      })),
      { ordered: false, maxTimeMS: CALL_MS },
    );
    for (const id of fresh.keys()) this.known.add(id);
  }
}
