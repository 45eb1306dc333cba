import { Gathered } from '@libs/batching';
import type { Collection, Filter } from 'mongodb';
import type { Commit } from './commit.js';

interface Request extends StreamAddress {
  /** Commits with a greater version are wanted. */
  after: number;
}

/** A stream belongs to one institution and is of one kind; asked for otherwise it is not there. */
export interface StreamAddress {
  institution: string;
  streamId: string;
  kind: string;
}

const CALL_MS = 4_000;
/** Commits in one answer of the server: most questions need no second one. */
const MOST_READ = 1_000;
const PACE = { times: 1, longestMs: 8 };

/** Reads commits of streams; requests that come while a query is under way share the next one. */
export class StreamLoader {
  private readonly requests: Gathered<Request, Commit[]>;

  constructor(private readonly commits: Collection<Commit>) {
    this.requests = new Gathered((requests) => this.query(requests), { most: 200, pace: PACE });
  }

  /** Commits of a stream after a version, ascending. */
  load(stream: StreamAddress, after = 0): Promise<Commit[]> {
    return this.requests.add({ ...stream, after });
  }

  private async query(requests: readonly Request[]): Promise<Commit[][]> {
    const from = new Map<string, number>();
    for (const { streamId, after } of requests) from.set(streamId, Math.min(after, from.get(streamId) ?? after));
    const clauses = clausesOf(from);
    const found = await this.commits
      .find(clauses.length === 1 ? (clauses[0] ?? {}) : { $or: clauses }, { maxTimeMS: CALL_MS, batchSize: MOST_READ })
      .sort({ streamId: 1, version: 1 })
      .hint('stream_version')
      .toArray();
    const byStream = new Map<string, Commit[]>();
    for (const commit of found) {
      const earlier = byStream.get(commit.streamId);
      if (earlier) earlier.push(commit);
      else byStream.set(commit.streamId, [commit]);
    }
    return requests.map((request) => (byStream.get(request.streamId) ?? []).filter((commit) => isOf(request, commit)));
  }
}

/** One clause for all streams that are wanted from the same version on: a plan with a clause a stream costs more than the reading. */
function clausesOf(from: ReadonlyMap<string, number>): Filter<Commit>[] {
  const byVersion = new Map<number, string[]>();
  for (const [streamId, after] of from) {
    const alike = byVersion.get(after);
    if (alike) alike.push(streamId);
    else byVersion.set(after, [streamId]);
  }
  return [...byVersion].map(([after, [first = '', ...others]]) => ({
    streamId: others.length === 0 ? first : { $in: [first, ...others] },
    version: { $gt: after },
  }));
}

function isOf({ institution, kind, after }: Request, commit: Commit): boolean {
  return commit.institution === institution && commit.kind === kind && commit.version > after;
}
