import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitHash, leafOf, streamGenesis, verifyStream, type ChainedCommit } from './index.js';

interface Golden {
  readonly commits: readonly Record<string, unknown>[];
  readonly expected: readonly { prev: string; hash: string; leaf: string }[];
}

const golden = JSON.parse(
  readFileSync(join(process.cwd(), 'libs/audit-chain/golden/commits.json'), 'utf8'),
  (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$date' in value) return new Date(value.$date as number);
    return '$hex' in value ? Buffer.from(value.$hex as string, 'hex') : value;
  },
) as Golden;

/** The sample stream as it would be stored, or with one commit changed. */
function storedStream(
  change: (commit: ChainedCommit, index: number) => ChainedCommit = (commit) => commit,
): ChainedCommit[] {
  return golden.commits.map((commit, i) => {
    const { prev, hash } = golden.expected[i]!;
    const stored = { ...commit, prev: Buffer.from(prev, 'hex'), hash: Buffer.from(hash, 'hex') };
    return change(stored as unknown as ChainedCommit, i);
  });
}

const at = (index: number, change: object) =>
  storedStream((commit, i) => (i === index ? Object.assign({}, commit, change) : commit));

describe('the chain of a stream', () => {
  it('has the frozen hashes of the golden sample, which a second implementation computed', () => {
    expect(golden.commits).toHaveLength(3);
    const found = storedStream().map((commit) => ({
      prev: Buffer.from(commit.prev as Buffer).toString('hex'),
      hash: commitHash(commit).toString('hex'),
      leaf: leafOf(commitHash(commit)).toString('hex'),
    }));
    expect(found).toEqual(golden.expected);
    expect(streamGenesis('chimalhuacan', storedStream()[0]!.streamId).toString('hex')).toBe(golden.expected[0]!.prev);
  });

  it('leaves _id and hash out, and nothing else', () => {
    const commit = storedStream()[0]!;
    expect(commitHash({ ...commit, _id: 'another', hash: Buffer.alloc(32) })).toEqual(commitHash(commit));
    expect(commitHash({ ...commit, prev: Buffer.alloc(32) })).not.toEqual(commitHash(commit));
  });

  it('verifies a whole stream, and one that goes on from a known head', () => {
    const stream = storedStream();
    expect(verifyStream(stream)).toEqual({ ok: true, commits: 3, head: { version: 3, hash: stream[2]!.hash } });
    expect(verifyStream(stream.slice(1), { version: 1, hash: stream[0]!.hash })).toMatchObject({
      ok: true,
      commits: 2,
    });
    expect(verifyStream([])).toEqual({ ok: true, commits: 0, head: undefined });
  });

  it.each([
    ['a changed fact', at(1, { effectiveSource: 'clock', events: [] }), 2, 'hash-mismatch'],
    ['a changed hash', at(1, { hash: Buffer.alloc(32, 1) }), 2, 'hash-mismatch'],
    ['a short hash', at(1, { hash: Buffer.alloc(0) }), 2, 'hash-mismatch'],
    ['a changed link', at(2, { prev: Buffer.alloc(32, 1) }), 3, 'prev-mismatch'],
    ['a missing commit', storedStream().filter((_, i) => i !== 1), 3, 'version-gap'],
    ['a missing start', storedStream().slice(1), 2, 'version-gap'],
    ['commits out of order', storedStream().toReversed(), 3, 'version-gap'],
    ['a commit twice', storedStream().flatMap((commit) => [commit, commit]), 1, 'version-gap'],
    ['a commit of another stream', at(2, { streamId: 'other' }), 3, 'other-stream'],
    ['a commit of another institution', at(2, { institution: 'oaxaca' }), 3, 'other-stream'],
    ['something that cannot be stored', at(0, { kind: undefined }), 1, 'not-canonical'],
  ])('names the first bad commit: %s', (_name, stream, version, flaw) => {
    expect(verifyStream(stream)).toMatchObject({ ok: false, version, flaw });
  });

  it('refuses names that would let two streams share a start, and hashes of a wrong length', () => {
    expect(() => streamGenesis('a\0b', 'c')).toThrow(RangeError);
    expect(() => leafOf(Buffer.alloc(31))).toThrow(RangeError);
  });
});
