import { useSyncExternalStore } from 'react';

const PROBE_MS = 4_000;
const PROBE_PATIENCE_MS = 3_000;

let isThere = true;
let probing: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** Whether the server answered when it was last asked something. */
export function serverAnswers(): boolean {
  return isThere;
}

/** Told by whoever asked the server. While it is out of reach this page asks again every few seconds. */
export function noteAnswer(answered: boolean): void {
  const isNews = answered !== isThere;
  isThere = answered;
  askOn();
  if (isNews) for (const listener of listeners) listener();
}

/** Also while the browser says that there is no network: an answer may have been on its way just then, and nobody else may ask for long. */
function askOn(): void {
  if (!isThere || !navigator.onLine) probing ??= setInterval(() => void probe(), PROBE_MS);
  else {
    clearInterval(probing);
    probing = undefined;
  }
}

export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useServerAnswers(): boolean {
  return useSyncExternalStore(onConnection, serverAnswers);
}

export async function probe(): Promise<void> {
  try {
    await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(PROBE_PATIENCE_MS) });
    noteAnswer(true);
  } catch {
    noteAnswer(false);
  }
}

// The browser knows first, both ways; whether it is right, the server says.
for (const name of ['online', 'offline'] as const) globalThis.addEventListener?.(name, () => void probe());
