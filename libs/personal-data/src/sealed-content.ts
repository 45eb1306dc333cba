import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { canonicalJson } from '@libs/audit-chain';

/** Bytes of a content in one segment; a last one may have fewer, or none. */
const SEGMENT = 64 * 1024;
const SALT = 32;
const TAG = 16;
/** As they lie: a segment and its tag. */
const STORED = SEGMENT + TAG;

/** Where a content lies; authenticated, so that one put in another's place does not open. */
export interface ContentAddress {
  readonly institution: string;
  readonly streamId: string;
  readonly contentId: string;
}

export class UnopenableContent extends Error {
  constructor({ streamId, contentId }: ContentAddress, why: string) {
    super(`content ${contentId} of ${streamId}: ${why}`);
    this.name = new.target.name;
  }
}

/**
 * A content of any length as it is stored, piece by piece: a salt, then segments of 64 KiB, each AES-256-GCM under a key of this content
 * alone. A segment's number and whether it is the last are its nonce, so that none can be left out, moved or cut off unseen.
 */
export async function* sealContent(
  dataKey: Uint8Array,
  address: ContentAddress,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const key = contentKey(dataKey, salt, address);
  yield salt;
  for await (const { bytes, index, last } of segmentsOf(plain, SEGMENT)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** The content again, piece by piece. @throws UnopenableContent, possibly after pieces that were right */
export async function* openContent(
  dataKey: Uint8Array,
  address: ContentAddress,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let key: Uint8Array | undefined;
  for await (const piece of withHead(sealed, SALT)) {
    if (key === undefined) {
      if (piece.head.length < SALT) throw new UnopenableContent(address, 'it has no beginning');
      key = contentKey(dataKey, piece.head, address);
    }
    for await (const { bytes, index, last } of segmentsOf(piece.rest, STORED)) {
      yield opened(key, bytes, nonceOf(index, last), address);
    }
  }
}

function opened(key: Uint8Array, stored: Buffer, nonce: Uint8Array, address: ContentAddress): Buffer {
  if (stored.length < TAG) throw new UnopenableContent(address, 'it was cut off');
  const end = stored.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAuthTag(stored.subarray(end));
  try {
    return Buffer.concat([decipher.update(stored.subarray(0, end)), decipher.final()]);
  } catch {
    throw new UnopenableContent(address, 'a segment does not decrypt');
  }
}

/** A key of its own for each content, so that numbers can be nonces. */
function contentKey(
  dataKey: Uint8Array,
  salt: Uint8Array,
  { institution, streamId, contentId }: ContentAddress,
): Uint8Array {
  const info = canonicalJson(['ventanilla/content/1', institution, streamId, contentId]);
  return new Uint8Array(hkdfSync('sha256', dataKey, salt, info, 32));
}

function nonceOf(index: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

interface Segment {
  readonly bytes: Buffer;
  readonly index: number;
  readonly last: boolean;
}

/** However the bytes come, they leave in segments of one length; which is the last is known only when nothing follows. */
async function* segmentsOf(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Segment> {
  let pending: Buffer = Buffer.alloc(0);
  let index = 0;
  for await (const piece of source) {
    pending = Buffer.concat([pending, piece]);
    while (pending.length > length) {
      yield { bytes: pending.subarray(0, length), index, last: false };
      pending = pending.subarray(length);
      index += 1;
    }
  }
  yield { bytes: pending, index, last: true };
}

/** Once: the first bytes, and everything after them. */
async function* withHead(
  source: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ head: Buffer; rest: AsyncIterable<Uint8Array> }> {
  const pieces = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < length) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield head.subarray(length);
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
  }
  try {
    yield { head: head.subarray(0, length), rest: rest() };
  } finally {
    await pieces.return?.();
  }
}
