import { hash as digest } from 'node:crypto';
import { bytesOf, type Bytes } from './binary.js';
import { canonicalJson } from './canonical-json.js';

const nul = Buffer.of(0);

/**
 * Hash of a commit, 32 bytes: `SHA-256("ventanilla/commit/1" ‖ 0x00 ‖ JCS(commit without _id and hash))`. `_id` and `hash` are left out
 * if they are there. It covers the stored form, so sealed values stay hashed as sealed after their key is destroyed.
 * @throws NotCanonical if the commit holds something that has no canonical form
 */
export function commitHash(commit: object): Buffer {
  const { _id, hash: _hash, ...covered } = commit as Record<string, unknown>;
  return sha256(`ventanilla/commit/1\0${canonicalJson(covered)}`);
}

/**
 * What version 1 of a stream carries as `prev`, 32 bytes: `SHA-256("ventanilla/stream/1" ‖ 0x00 ‖ institution ‖ 0x00 ‖ streamId)`.
 * @throws RangeError if a name holds a NUL, which would let two pairs of names share one value
 */
export function streamGenesis(institution: string, streamId: string): Buffer {
  if (institution.includes('\0') || streamId.includes('\0'))
    throw new RangeError('a NUL in the name of an institution or a stream');
  return sha256(`ventanilla/stream/1\0${institution}\0${streamId}`);
}

/**
 * Leaf of a commit in its institution's Merkle tree, 32 bytes: `SHA-256(0x00 ‖ hash)` (RFC 6962, 2.1).
 * @throws RangeError if the hash is not 32 bytes long
 */
export function leafOf(hash: Bytes): Buffer {
  const bytes = bytesOf(hash);
  if (bytes.length !== 32) throw new RangeError(`a commit hash has 32 bytes, this has ${bytes.length}`);
  return sha256(Buffer.concat([nul, bytes]));
}

/** In one call: the object that `createHash` makes costs more than hashing as little as this. */
function sha256(data: string | Uint8Array): Buffer {
  return digest('sha256', data, 'buffer');
}
