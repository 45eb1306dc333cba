import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { animatedImage, contentTooLarge, imageTooLarge, unreadableImage } from './content-problems.js';
import type { IntakeType } from './media-type.js';
import { Slots } from './slots.js';

export interface PressLimits {
  readonly megapixels: number;
  readonly ms: number;
  /** Of writable memory of the process, with what Node itself takes. */
  readonly mebibytes: number;
  readonly outputBytes: number;
  /** Images at once, and waiting. */
  readonly atOnce: number;
  readonly waiting: number;
}

/** RELIABILITY.md 2.5: 25 megapixels, 10 s. The memory is what such an image needs, with room for Node's own threads. */
export const PRESS_LIMITS: PressLimits = {
  megapixels: 25,
  ms: 10_000,
  mebibytes: 768,
  outputBytes: 25 * 1024 * 1024,
  atOnce: 2,
  waiting: 32,
};

export type ImageType = Exclude<IntakeType, 'application/pdf'>;

const CHILD = fileURLToPath(new URL('./image-press.child.mjs', import.meta.url));
const FORMATS: Readonly<Record<ImageType, string>> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' };
const PROBLEMS: Readonly<Record<number, (limits: PressLimits) => Error>> = {
  11: ({ megapixels }) => imageTooLarge(megapixels),
  12: () => animatedImage(),
};

/**
 * Writes images anew, each in a process of its own with bounds on memory and time: what was hidden in one is gone, with the place and the
 * camera it told of, and one that makes its reader crash crashes that process only.
 */
export class ImagePress {
  private readonly slots: Slots;

  constructor(
    private readonly limits: PressLimits = PRESS_LIMITS,
    private readonly child: string = CHILD,
  ) {
    this.slots = new Slots(limits.atOnce, limits.waiting);
  }

  /** @throws Problem where the image is not taken; Unavailable where too many wait */
  press(type: ImageType, image: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Buffer> {
    return this.slots.run(async () => {
      signal?.throwIfAborted();
      return this.pressNow(type, image, signal);
    });
  }

  private async pressNow(
    type: ImageType,
    image: AsyncIterable<Uint8Array>,
    signal: AbortSignal | undefined,
  ): Promise<Buffer> {
    const { megapixels, mebibytes, ms, outputBytes } = this.limits;
    // The shell's limit holds for the process it becomes; where a system has none, the pixels and the time bound it.
    const bounded = `ulimit -d ${mebibytes * 1024} 2>/dev/null; ulimit -c 0 2>/dev/null; exec "$0" "$@"`;
    const args = ['--max-old-space-size=64', this.child, FORMATS[type], String(megapixels * 1_000_000)];
    const child = spawn('/bin/sh', ['-c', bounded, process.execPath, ...args], {
      cwd: '/',
      env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const end = () => void child.kill('SIGKILL');
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
    try {
      return await this.outcome(child, image, outputBytes);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      end();
    }
  }

  private async outcome(
    child: ChildProcessWithoutNullStreams,
    image: AsyncIterable<Uint8Array>,
    mostBytes: number,
  ): Promise<Buffer> {
    child.stderr.resume();
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    // A process that ends before it has read everything is not an error of ours: how it ended says why.
    const fed = pipeline(image, child.stdin).then(
      () => undefined,
      (error: unknown) => (isBrokenPipe(error) ? undefined : error),
    );
    const pieces: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes > mostBytes) child.kill('SIGKILL');
      else pieces.push(piece);
    });
    const [code, unread] = await Promise.all([ended, fed]);
    if (unread !== undefined) throw unread;
    if (bytes > mostBytes) throw contentTooLarge(mostBytes);
    if (code === 0 && bytes > 0) return Buffer.concat(pieces);
    // A crash, a kill for its time or its memory: whatever it was, this image cannot be read here.
    throw PROBLEMS[code ?? 0]?.(this.limits) ?? unreadableImage();
  }
}

function isBrokenPipe(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return (
    code === 'EPIPE' ||
    code === 'ECONNRESET' ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    code === 'ERR_STREAM_DESTROYED'
  );
}
