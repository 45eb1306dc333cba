import type { Commit } from '@libs/event-store';
import { Binary } from 'mongodb';
import type { SealedCommit } from './sealed-commit.js';

const MOST = 2_000;
const MOST_BYTES = 32 * 1024 * 1024;
/** Of a commit besides its events, about. */
const FRAME_BYTES = 600;

/**
 * The last sealed commits, kept because the sealer has them in hand anyway: readers of the same process need no query for them,
 * and are woken when there are more. Always a run without holes.
 */
export class RecentCommits {
  private run: { entry: SealedCommit; bytes: number }[] = [];
  private readonly byStream = new Map<string, Commit[]>();
  private bytes = 0;
  private readonly listeners = new Set<() => void>();

  /** Highest position known here, 0 if none. */
  get head(): number {
    return this.run.at(-1)?.entry.position ?? 0;
  }

  /** Adds a dense page. What is known already is skipped; a page that does not join on begins a new run. */
  push(page: readonly SealedCommit[]): void {
    const news = page.filter(({ position }) => position > this.head);
    if (news.length === 0) return;
    if (news[0]?.position !== this.head + 1) {
      this.run = [];
      this.byStream.clear();
      this.bytes = 0;
    }
    for (const entry of news) {
      const { streamId } = entry.commit;
      const known = this.byStream.get(streamId);
      if (known) known.push(entry.commit);
      else this.byStream.set(streamId, [entry.commit]);
      const bytes = FRAME_BYTES + bytesIn(entry.commit.events);
      this.run.push({ entry, bytes });
      this.bytes += bytes;
    }
    this.trim();
    for (const listener of this.listeners) listener();
  }

  /** What follows `position`, at most `limit`; empty when this run cannot tell. */
  after(position: number, limit: number): SealedCommit[] {
    const first = this.run[0]?.entry.position;
    if (first === undefined || position + 1 < first) return [];
    const from = position + 1 - first;
    return this.run.slice(from, from + limit).map(({ entry }) => entry);
  }

  /** What is here of a stream, by version and without holes; empty when a late commit came out of turn. */
  ofStream(streamId: string): readonly Commit[] {
    const known = this.byStream.get(streamId) ?? [];
    const first = known[0]?.version ?? 0;
    return known.every(({ version }, at) => version === first + at) ? known : [];
  }

  /**
   * Whether all that was written since then, as far as it is here, was written by one actor. False when nothing was: then this process
   * may not be the one that reads the log, and cannot tell.
   */
  onlyBy(actorId: string, since: Date): boolean {
    const lately = this.run.filter(({ entry }) => entry.commit.recordedAt >= since);
    return lately.length > 0 && lately.every(({ entry }) => entry.commit.meta.actor.id === actorId);
  }

  /** Resolves true at the next push, false after `ms` or on abort. */
  pushed(ms: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (news: boolean) => {
        clearTimeout(timer);
        this.listeners.delete(onPush);
        signal.removeEventListener('abort', onAbort);
        resolve(news);
      };
      const onPush = () => {
        end(true);
      };
      const onAbort = () => {
        end(false);
      };
      const timer = setTimeout(onAbort, ms);
      this.listeners.add(onPush);
      signal.addEventListener('abort', onAbort, { once: true });
      if (signal.aborted) onAbort();
    });
  }

  private trim(): void {
    let drop = 0;
    while (drop < this.run.length - 1 && (this.run.length - drop > MOST || this.bytes > MOST_BYTES)) {
      this.bytes -= this.run[drop]?.bytes ?? 0;
      drop += 1;
    }
    for (const { entry } of this.run.splice(0, drop)) {
      const known = this.byStream.get(entry.commit.streamId);
      if (known && known.length > 1) known.shift();
      else this.byStream.delete(entry.commit.streamId);
    }
  }
}

/** About: it bounds memory, and the exact size costs as much as writing the commit down. */
function bytesIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Binary) return value.position;
  if (typeof value !== 'object' || value === null) return 8;
  let sum = 16;
  for (const inner of Object.values(value)) sum += bytesIn(inner);
  return sum;
}
