import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { arrivedTooSlowly, contentTooLarge, incompleteUpload } from '@libs/attachment-intake';
import { readFileName, readSheets } from '@libs/http-input';
import { currentSignal } from '@libs/observability';
import type { FastifyRequest } from 'fastify';
import { MOST_BYTES } from './attachment-intake.js';

/** What somebody sends to be attached. */
export interface Upload {
  readonly name: string;
  readonly sheets: number;
  /** As announced; unknown where it comes in chunks. */
  readonly bytes: number | undefined;
  readonly body: Readable;
}

/** Bytes that are read and forgotten so that a refusal is heard: a client that still sends does not listen. */
const PATIENCE_BYTES = 2 * MOST_BYTES;
const PATIENCE_MS = 10_000;

/** @throws Problem where name, sheets or length cannot be accepted */
export function uploadOf(request: FastifyRequest): Upload {
  const { headers } = request;
  const length = headers['content-length'];
  const bytes = length === undefined ? undefined : Number(length);
  const upload = { name: readFileName(headers), sheets: readSheets(headers), bytes, body: bodyOf(request) };
  if (bytes !== undefined && bytes > MOST_BYTES) throw contentTooLarge(MOST_BYTES);
  return upload;
}

/** Reads the body as it comes, without closing the connection when what reads it gives up: the refusal is still to be sent on it. */
export async function* piecesOf(body: Readable): AsyncGenerator<Uint8Array> {
  const pieces = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  try {
    yield* pieces;
  } catch (error) {
    // Here the source itself failed: it was cut off. What its reader throws does not come through.
    throw isCutOff(error) ? incompleteUpload() : error;
  }
}

/** Does the work; where it is refused, lets the rest of the body come in first, within bounds. */
export async function heard<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (refusal) {
    // The time is over because the client was slow, not because something of ours was.
    if (currentSignal()?.aborted === true && !request.raw.complete) throw arrivedTooSlowly();
    await drained(bodyOf(request));
    throw refusal;
  }
}

/** One that says it has no bytes is not handed on as a stream. */
function bodyOf({ body }: FastifyRequest): Readable {
  return body instanceof Readable ? body : Readable.from([]);
}

async function drained(body: Readable): Promise<void> {
  if (body.readableEnded || body.destroyed) return;
  const stop = new AbortController();
  const ended = new Promise<void>((resolve) => {
    let bytes = 0;
    body.on('data', (piece: Uint8Array) => {
      bytes += piece.length;
      if (bytes > PATIENCE_BYTES) resolve();
    });
    for (const event of ['end', 'error', 'close']) body.once(event, () => resolve());
  });
  body.resume();
  await Promise.race([ended, pause(PATIENCE_MS, undefined, { signal: stop.signal }).catch(() => undefined)]);
  stop.abort();
}

function isCutOff(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || message === 'aborted';
}
