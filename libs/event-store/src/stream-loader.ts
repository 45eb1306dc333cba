import { Gathered } from '@libs/batching';
import type { Collection } from 'mongodb';
import type { Commit } from './commit.js';

interface Request {
  streamId: string;
  /** Commits with a greater version are wanted. */
  after: number;
}

const CALL_MS = 4_000;

/** Reads commits of streams; requests that come while a query is under way share the next one. */
export class StreamLoader {
  private readonly requests: Gathered<Request, Commit[]>;

  constructor(private readonly commits: Collection<Commit>) {
    this.requests = new Gathered((requests) => this.query(requests), 200);
  }

  /** Commits of a stream after a version, ascending. */
  load(streamId: string, after = 0): Promise<Commit[]> {
    return this.requests.add({ streamId, after });
  }

  private async query(requests: readonly Request[]): Promise<Commit[][]> {
    const from = new Map<string, number>();
    for (const { streamId, after } of requests) from.set(streamId, Math.min(after, from.get(streamId) ?? after));
    const clauses = [...from].map(([streamId, after]) => ({ streamId, version: { $gt: after } }));
    const found = await this.commits
      .find(clauses.length === 1 ? (clauses[0] ?? {}) : { $or: clauses }, { maxTimeMS: CALL_MS })
      .sort({ streamId: 1, version: 1 })
      .toArray();
    const byStream = new Map<string, Commit[]>();
    for (const commit of found) {
      const earlier = byStream.get(commit.streamId);
      if (earlier) earlier.push(commit);
      else byStream.set(commit.streamId, [commit]);
    }
    return requests.map(({ streamId, after }) =>
      (byStream.get(streamId) ?? []).filter(({ version }) => version > after),
    );
  }
}
