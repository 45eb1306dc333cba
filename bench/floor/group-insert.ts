import { type Collection, MongoBulkWriteError, type OptionalUnlessRequiredId, type Document } from 'mongodb';

interface Waiting<T> {
  readonly document: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Group commit at its simplest: what arrives while one insertMany is out leaves with the next. */
export class GroupInsert<T extends Document> {
  private waiting: Waiting<OptionalUnlessRequiredId<T>>[] = [];
  private sending = false;

  constructor(private readonly collection: Collection<T>) {}

  insert(document: OptionalUnlessRequiredId<T>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ document, resolve, reject });
      if (!this.sending) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.sending = true;
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, 200);
      try {
        await this.collection.insertMany(
          batch.map(({ document }) => document),
          { ordered: false },
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        settle(batch, error);
      }
    }
    this.sending = false;
  }
}

function settle(batch: readonly Pick<Waiting<unknown>, 'resolve' | 'reject'>[], error: unknown): void {
  const bulk = error instanceof MongoBulkWriteError ? error : undefined;
  const failed = new Map([bulk?.writeErrors ?? []].flat().map((each) => [each.index, each]));
  batch.forEach(({ resolve, reject }, index) => {
    if (bulk !== undefined && !failed.has(index)) resolve();
    else reject(error);
  });
}
