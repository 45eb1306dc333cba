import { randomBytes } from 'node:crypto';

/** Bytes that take two keys to read: each part by itself is noise (a one-time pad), and is sealed under another key. */
export interface Parted {
  readonly document: string;
  readonly pad: string;
}

export function parted(bytes: Uint8Array): Parted {
  const pad = randomBytes(bytes.length);
  return { document: exclusiveOr(bytes, pad).toString('base64'), pad: pad.toString('base64') };
}

export function together({ document, pad }: Parted): Buffer {
  return exclusiveOr(Buffer.from(document, 'base64'), Buffer.from(pad, 'base64'));
}

function exclusiveOr(one: Uint8Array, other: Uint8Array): Buffer {
  if (one.length !== other.length) throw new Error('the two parts of a document are not of one length');
  return Buffer.from(one.map((byte, at) => byte ^ (other[at] ?? 0)));
}
