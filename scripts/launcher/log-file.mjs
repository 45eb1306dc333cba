import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const ROTATE_BYTES = 20 * 1024 * 1024;

/** Opens a log for appending and hands its descriptor to `use`, e.g. for a child's output: the file outlives the launcher, a pipe would not. */
export function withLogFile(file, use) {
  if (sizeOf(file) > ROTATE_BYTES) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a', 0o600);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written to a log after `offset`, at most its last 64 KiB. */
export function readFrom(file, offset = 0) {
  const size = sizeOf(file);
  const start = Math.max(offset, size - 65_536);
  if (size <= start) return '';
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(size - start);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, start));
  } finally {
    closeSync(descriptor);
  }
}

export function lastLines(file, count, offset = 0) {
  return readFrom(file, offset).trimEnd().split('\n').slice(-count).join('\n');
}
