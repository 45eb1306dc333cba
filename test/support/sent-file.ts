import { randomUUID } from 'node:crypto';
import type { Call } from './http-caller.js';

/** A file as somebody sends it. */
export interface SentFile {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly sheets?: number;
  /** A new one unless said otherwise. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function sending({ bytes, name = 'documento.pdf', sheets, key = randomUUID(), headers = {} }: SentFile): Call {
  return {
    bytes,
    headers: {
      'idempotency-key': key,
      'x-file-name': encodeURIComponent(name),
      ...(sheets !== undefined && { 'x-sheets': String(sheets) }),
      ...headers,
    },
  };
}
