import { CLAIM_MS, isFree, type OutboxEntry } from './outbox-entry.js';

/** Where entries lie. Each method is whole by itself, whatever other tabs do meanwhile. */
export interface OutboxShelf {
  all(): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** The entry, if it is free: from now on it is this caller's for a while. */
  claim(key: string, now: number): Promise<OutboxEntry | undefined>;
  /** Told of every change, also of those of other tabs. */
  onChange(listener: () => void): () => void;
}

const DATABASE = 'ventanilla';
const STORE = 'outbox';

/** In the browser's own database. What lies there: docs/screens.md. */
class BrowserShelf implements OutboxShelf {
  private opened: Promise<IDBDatabase> | undefined;
  private readonly others = new BroadcastChannel('ventanilla:outbox');
  private readonly listeners = new Set<() => void>();

  constructor() {
    this.others.addEventListener('message', () => this.tell());
  }

  async all(): Promise<OutboxEntry[]> {
    const entries = await this.inStore<OutboxEntry[]>('readonly', (store, answer) => {
      const asked = store.getAll();
      asked.addEventListener('success', () => answer(asked.result as OutboxEntry[]));
    });
    return entries.toSorted((one, other) => one.takenAt.localeCompare(other.takenAt));
  }

  async put(entry: OutboxEntry): Promise<void> {
    await this.inStore('readwrite', (store, answer) => {
      store.put(entry);
      answer(undefined);
    });
    this.announce();
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.inStore('readwrite', (store, answer) => {
      for (const key of keys) store.delete(key);
      answer(undefined);
    });
    this.announce();
  }

  // Reading and marking are one transaction, and the browser runs those of all tabs one after another.
  claim(key: string, now: number): Promise<OutboxEntry | undefined> {
    return this.inStore<OutboxEntry | undefined>('readwrite', (store, answer) => {
      const asked = store.get(key);
      asked.addEventListener('success', () => {
        const entry = asked.result as OutboxEntry | undefined;
        if (entry === undefined || !isFree(entry, now)) return answer(undefined);
        const claimed = { ...entry, claimedUntil: now + CLAIM_MS };
        store.put(claimed);
        answer(claimed);
      });
    });
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private announce(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin but its own
    this.others.postMessage('changed');
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** Settles when what was written is on the disk, with what `work` answered. */
  private async inStore<Answer>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, answer: (value: Answer) => void) => void,
  ): Promise<Answer> {
    this.opened ??= open();
    const database = await this.opened;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      let answered: Answer;
      transaction.addEventListener('complete', () => resolve(answered));
      const fail = () => reject(transaction.error ?? new Error('the outbox of this browser cannot be used'));
      transaction.addEventListener('error', fail);
      transaction.addEventListener('abort', fail);
      work(transaction.objectStore(STORE), (value) => (answered = value));
    });
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(STORE, { keyPath: 'key' }));
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('this browser has no database for us')));
  });
}

let shelf: OutboxShelf | undefined;

/** One for all of a tab. */
export function theShelf(): OutboxShelf {
  shelf ??= new BrowserShelf();
  return shelf;
}
