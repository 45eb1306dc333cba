import { bytesOf, type Bytes } from './binary.js';
import { NotCanonical } from './canonical-json.js';
import { commitHash, streamGenesis } from './chain.js';

/** What verifying needs to see of a commit; the stored document fits. */
export interface ChainedCommit {
  readonly institution: string;
  readonly streamId: string;
  readonly version: number;
  readonly prev: Bytes;
  readonly hash: Bytes;
}

/** The last commit of a stream that is already known to be right. */
export interface ChainHead {
  readonly version: number;
  readonly hash: Bytes;
}

/**
 * What is wrong with the first bad commit: it belongs to another stream, its version does not follow, its `prev` is not the hash before it,
 * its hash is not that of its content, or its content has no canonical form.
 */
export type ChainFlaw = 'other-stream' | 'version-gap' | 'prev-mismatch' | 'hash-mismatch' | 'not-canonical';

export type StreamVerdict =
  | { readonly ok: true; readonly commits: number; readonly head: ChainHead | undefined }
  | { readonly ok: false; readonly version: number; readonly flaw: ChainFlaw; readonly detail: string };

/**
 * Checks commits of one stream in ascending version: dense versions, `prev`, hash. Stops at the first bad one.
 * `from` continues after a head that was verified before; without it the first commit must be version 1.
 * A good verdict says that the commits fit one another, not that none is missing at the end or that they were not all rewritten:
 * that is what the inclusion proof of the head is for.
 */
export function verifyStream(commits: Iterable<ChainedCommit>, from?: ChainHead): StreamVerdict {
  let first: ChainedCommit | undefined;
  let head = from;
  let count = 0;
  for (const commit of commits) {
    first ??= commit;
    const bad = flawOf(commit, first, head);
    if (bad) return { ok: false, version: commit.version, ...bad };
    head = { version: commit.version, hash: commit.hash };
    count += 1;
  }
  return { ok: true, commits: count, head };
}

function flawOf(commit: ChainedCommit, first: ChainedCommit, head: ChainHead | undefined) {
  if (commit.institution !== first.institution || commit.streamId !== first.streamId) {
    return flaw(
      'other-stream',
      `expected ${first.institution}/${first.streamId}, found ${commit.institution}/${commit.streamId}`,
    );
  }
  const version = (head?.version ?? 0) + 1;
  if (commit.version !== version) return flaw('version-gap', `expected version ${version}, found ${commit.version}`);
  const prev = head ? bytesOf(head.hash) : streamGenesis(commit.institution, commit.streamId);
  if (!same(prev, commit.prev)) return flaw('prev-mismatch', `expected ${hex(prev)}, found ${hex(commit.prev)}`);
  try {
    const hash = commitHash(commit);
    if (!same(hash, commit.hash)) return flaw('hash-mismatch', `computed ${hex(hash)}, found ${hex(commit.hash)}`);
  } catch (error) {
    if (error instanceof NotCanonical) return flaw('not-canonical', error.message);
    throw error;
  }
  return undefined;
}

function flaw(name: ChainFlaw, detail: string) {
  return { flaw: name, detail };
}

function same(a: Bytes, b: Bytes): boolean {
  return Buffer.compare(bytesOf(a), bytesOf(b)) === 0;
}

function hex(value: Bytes): string {
  return Buffer.from(bytesOf(value)).toString('hex');
}
