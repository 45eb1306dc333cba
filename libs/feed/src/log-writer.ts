import { bytesOf, commitHash, leafOf } from '@libs/audit-chain';
import { pause } from '@libs/batching';
import type { Commit, LogEntry } from '@libs/event-store';
import { Binary, MongoBulkWriteError } from 'mongodb';
import { CALL_MS, within } from './bounded.js';
import type { FeedContext } from './feed-context.js';
import type { RecentCommits } from './recent-commits.js';
import type { SealedCommit } from './sealed-commit.js';

export interface Unsealed {
  commit: Commit;
  /** Change stream token of exactly this commit; null while a recovery is not complete. */
  token: unknown;
}

interface Head {
  position: number;
  token: unknown;
  /** Next leaf index, by institution. */
  leaves: Map<string, number>;
}

/** Most commits in one insert. */
export const SEAL_BATCH = 1_000;
const MOST_ROUNDS = 40;

/**
 * Puts commits at the end of the log. What the next position is stands in the log alone: a rival that was faster is noticed by
 * E11000, then the tail is read again and what is sealed already is left out, so no position is left out or given twice.
 */
export class LogWriter {
  private head: Head | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly context: Pick<FeedContext, 'history' | 'clock' | 'log' | 'metrics'>,
    private readonly recent: RecentCommits,
  ) {}

  /** The last entry as far as it is known; read from the log when nothing is. */
  async tail(): Promise<{ position: number; token: unknown }> {
    return this.head ?? this.readHead();
  }

  /** Forgets what is known of the tail, e.g. because the lease was in other hands. */
  forget(): void {
    this.head = undefined;
  }

  /** Seals, in the order given, what is not sealed yet. One call at a time; others wait. */
  seal(commits: readonly Unsealed[]): Promise<number> {
    const sealing = this.turn.then(() => this.sealInTurn(commits));
    this.turn = sealing.catch(() => undefined);
    return sealing;
  }

  private async sealInTurn(commits: readonly Unsealed[]): Promise<number> {
    let left = commits;
    let sealed = 0;
    for (let round = 0; left.length > 0; round += 1) {
      const batch = left.slice(0, SEAL_BATCH);
      if (await this.insert(batch)) {
        sealed += batch.length;
        left = left.slice(batch.length);
        continue;
      }
      if (round >= MOST_ROUNDS + commits.length / SEAL_BATCH) throw new Error('another sealer keeps being faster');
      this.context.metrics.add('feed_lost_races', 1);
      // A rival's entries may be there but not yet with the majority, hence the wait.
      if (round > 0) await pause(Math.random() * Math.min(5 * round, 100), new AbortController().signal);
      left = await this.withoutSealed(left);
    }
    return sealed;
  }

  /** False when a rival took one of the positions or commits. */
  private async insert(batch: readonly Unsealed[]): Promise<boolean> {
    const head = (this.head ??= await this.readHead());
    const entries = await this.entriesFor(batch, head);
    // Whatever happens to the insert, the log alone knows how it ended.
    this.head = undefined;
    try {
      await within('sealing', this.context.history.log.insertMany(entries, { ordered: true }));
    } catch (error) {
      if (error instanceof MongoBulkWriteError && error.code === 11_000) return false;
      throw error;
    }
    this.head = {
      position: head.position + entries.length,
      token: entries.at(-1)?.token,
      leaves: new Map([...head.leaves, ...entries.map((entry) => [entry.institution, entry.leafIndex + 1] as const)]),
    };
    this.publish(batch, head.position, entries);
    return true;
  }

  private publish(batch: readonly Unsealed[], after: number, entries: readonly LogEntry[]): void {
    const { metrics, log } = this.context;
    this.recent.push(batch.map(({ commit }, at): SealedCommit => ({ position: after + 1 + at, commit })));
    for (const { streamId, version } of entries.filter(({ flaw }) => flaw !== undefined)) {
      metrics.add('feed_flawed_commits', 1);
      log.error('a commit does not hash to what it says', { streamId, version });
    }
    metrics.add('feed_sealed_commits', batch.length);
    metrics.add('feed_sealed_batches', 1);
    metrics.set('feed_batch_size', batch.length);
  }

  private async entriesFor(batch: readonly Unsealed[], head: Head): Promise<LogEntry[]> {
    for (const { commit } of batch) {
      if (!head.leaves.has(commit.institution)) {
        head.leaves.set(commit.institution, await this.nextLeaf(commit.institution));
      }
    }
    const leaves = new Map(head.leaves);
    const sealedAt = this.context.clock.now();
    return batch.map(({ commit, token }, at) => {
      const leafIndex = leaves.get(commit.institution) ?? 0;
      leaves.set(commit.institution, leafIndex + 1);
      return {
        _id: head.position + 1 + at,
        commit: commit._id,
        institution: commit.institution,
        kind: commit.kind,
        streamId: commit.streamId,
        version: commit.version,
        leafIndex,
        ...leafFor(commit),
        sealedAt,
        token: token ?? null,
      };
    });
  }

  private async readHead(): Promise<Head> {
    const find = this.context.history.log.findOne(
      {},
      { sort: { _id: -1 }, projection: { token: 1 }, maxTimeMS: CALL_MS },
    );
    const last = await within('tail of the log', find);
    return { position: last?._id ?? 0, token: last?.token ?? null, leaves: new Map() };
  }

  private async nextLeaf(institution: string): Promise<number> {
    const find = this.context.history.log.findOne(
      { institution },
      { sort: { leafIndex: -1 }, projection: { leafIndex: 1 }, maxTimeMS: CALL_MS },
    );
    const last = await within('last leaf', find);
    return last ? last.leafIndex + 1 : 0;
  }

  private async withoutSealed(commits: readonly Unsealed[]): Promise<Unsealed[]> {
    const sealed = new Set<string>();
    for (let at = 0; at < commits.length; at += SEAL_BATCH) {
      const ids = commits.slice(at, at + SEAL_BATCH).map(({ commit }) => commit._id);
      const find = this.context.history.log.find(
        { commit: { $in: ids } },
        { projection: { _id: 0, commit: 1 }, maxTimeMS: CALL_MS, batchSize: SEAL_BATCH },
      );
      for (const { commit } of await within('sealed commits', find.toArray())) sealed.add(commit.toHexString());
    }
    return commits.filter(({ commit }) => !sealed.has(commit._id.toHexString()));
  }
}

/** The leaf is made of what is stored, not of what it says its hash is. A commit that does not fit is shown, not left out. */
function leafFor(commit: Commit): Pick<LogEntry, 'leaf' | 'flaw'> {
  const { hash, flaw } = judge(commit);
  return { leaf: new Binary(leafOf(hash)), ...(flaw && { flaw: 'hash-mismatch' as const }) };
}

function judge(commit: Commit): { hash: Uint8Array; flaw: boolean } {
  const stated = bytesOf(commit.hash);
  try {
    const hash = commitHash(commit);
    return { hash, flaw: Buffer.compare(hash, stated) !== 0 };
  } catch {
    // No canonical form, so no hash of its own: what it states is all there is.
    return { hash: stated.length === 32 ? stated : new Uint8Array(32), flaw: true };
  }
}
