import { answererOf, filesOf, outdated } from './shell-files.js';

/**
 * Keeps the page of the screens and its files, so that they open with no network. It answers for nothing else: no answer of the API is
 * ever kept. Only browsers that came over https, or to this very computer, run it; others need the network to open a page.
 */

// The compiler's own types of a worker and those of a page cannot be had together; this is what is used of them.
interface Extendable extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = globalThis as unknown as {
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};

const CACHE = 'ventanilla-shell';
const PAGE = '/app/';
/** A network that is there and answers nothing is no network, ms. */
const PATIENCE_MS = 5_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    fetch(PAGE)
      .then(keepPage)
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const answerer = answererOf(request.method, request.mode, new URL(request.url).pathname);
  if (answerer === 'page') event.respondWith(pageFor(event));
  if (answerer === 'file') event.respondWith(fileFor(request));
});

/** The server's page while there is one: it is the newest. */
async function pageFor(event: Asked): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(PAGE);
  try {
    const signal = kept === undefined ? null : AbortSignal.timeout(PATIENCE_MS);
    const page = await fetch(event.request.url, { credentials: 'same-origin', signal });
    if (page.status >= 502 && kept !== undefined) return kept;
    event.waitUntil(keepPage(page.clone()));
    return page;
  } catch (error) {
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** Files are named by their content, so a kept one is the right one. */
async function fileFor(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const file = await fetch(request);
  if (file.ok) await cache.put(request.url, file.clone());
  return file;
}

async function keepPage(page: Response): Promise<void> {
  if (!page.ok || page.redirected || page.headers.get('content-type')?.startsWith('text/html') !== true) return;
  const cache = await caches.open(CACHE);
  const before = filesOf((await (await cache.match(PAGE))?.text()) ?? '');
  const files = filesOf(await page.clone().text());
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path !== PAGE);
  // The files first: a kept page whose files are not there would open to nothing.
  await cache.addAll(files.filter((path) => !kept.includes(path)));
  await cache.put(PAGE, page);
  await Promise.all(outdated(kept, before, files).map((path) => cache.delete(path)));
}
