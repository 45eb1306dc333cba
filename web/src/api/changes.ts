import { type Moved, movedIn } from './moved.js';

export interface ChangesListener {
  /** From now on every change is told: whatever is shown may be older. */
  ready(): void;
  moved(moved: Moved): void;
  /** Nothing happened, and it would be told. */
  alive(): void;
  /** Nothing is told for the time being. */
  silent(): void;
}

type Told = { readonly kind: 'ready' | 'alive' | 'silent' } | { readonly kind: 'moved'; readonly moved: Moved };

const CHANNEL = 'ventanilla:changes';
/** The server says every 15 s that it is there; without a word for so long the line is dead, ms. */
const LONGEST_SILENCE_MS = 40_000;
const TRY_AGAIN_MS = 15_000;

/**
 * Listens for changes until it is stopped. A browser opens few lines to one server, so that of all its tabs one listens and tells the
 * others, where the browser can choose one; where it cannot, each listens by itself as long as the server lets it.
 */
export function listenForChanges(listener: ChangesListener): () => void {
  const stopped = new AbortController();
  const tell = (told: Told) => {
    if (told.kind === 'moved') listener.moved(told.moved);
    else listener[told.kind]();
  };
  if (navigator.locks === undefined) void listen(tell, stopped.signal);
  else void listenForAll(tell, stopped.signal);
  return () => stopped.abort();
}

async function listenForAll(tell: (told: Told) => void, signal: AbortSignal): Promise<void> {
  const others = new BroadcastChannel(CHANNEL);
  signal.addEventListener('abort', () => others.close());
  others.addEventListener('message', ({ data }: MessageEvent<Told>) => tell(data));
  const tellAll = (told: Told) => {
    tell(told);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin but its own
    if (!signal.aborted) others.postMessage(told);
  };
  try {
    await navigator.locks.request(CHANNEL, { signal }, () => listen(tellAll, signal));
  } catch (error) {
    // Stopped while another tab listened; anything else is a fault of ours.
    if (!signal.aborted) throw error;
  }
}

/** Until it is stopped. A line that breaks is opened again by the browser; one that is refused, by us. */
async function listen(tell: (told: Told) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await oneLine(tell, signal);
    tell({ kind: 'silent' });
    await later(TRY_AGAIN_MS, signal);
  }
}

/** Ends when the line is closed for good, or dead. */
function oneLine(tell: (told: Told) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const source = new EventSource('/api/v1/changes');
    let heardAt = Date.now();
    const end = () => {
      clearInterval(watch);
      source.close();
      resolve();
    };
    const watch = setInterval(() => {
      if (Date.now() - heardAt > LONGEST_SILENCE_MS) end();
    }, 5_000);
    const heard = (work: (data: string) => void) => (event: MessageEvent<string>) => {
      heardAt = Date.now();
      work(event.data);
    };
    source.addEventListener(
      'ready',
      heard(() => tell({ kind: 'ready' })),
    );
    source.addEventListener(
      'beat',
      heard(() => tell({ kind: 'alive' })),
    );
    source.addEventListener(
      'moved',
      heard((data) => {
        const moved = movedIn(data);
        if (moved !== undefined) tell({ kind: 'moved', moved });
      }),
    );
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) end();
      else tell({ kind: 'silent' });
    });
    signal.addEventListener('abort', end, { once: true });
  });
}

function later(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
