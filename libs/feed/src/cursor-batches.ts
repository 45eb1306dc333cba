import { within } from './bounded.js';

interface BatchedCursor<Row> {
  next(): Promise<Row | null>;
  readBufferedDocuments(): Row[];
  close(): Promise<void>;
}

/** Reads a cursor by the batches the server sends, each of them bounded in time. */
export async function* cursorBatches<Row>(
  what: string,
  cursor: BatchedCursor<Row>,
  ms?: number,
): AsyncGenerator<Row[]> {
  try {
    for (;;) {
      const first = await within(what, cursor.next(), ms);
      if (first === null) return;
      yield [first, ...cursor.readBufferedDocuments()];
    }
  } finally {
    await cursor.close().catch(() => undefined);
  }
}
