import { ProblemError } from '../api/problem.js';
import { freshDraft, petitionOf } from '../desk/petition-draft.js';
import { CLAIM_MS, isFree, newEntry, type OutboxEntry } from './outbox-entry.js';
import { OutboxSender } from './outbox-sender.js';
import type { OutboxShelf } from './outbox-shelf.js';

/** The shelf of one computer, which its tabs share. */
class Shelf implements OutboxShelf {
  readonly entries = new Map<string, OutboxEntry>();

  all = () => Promise.resolve([...this.entries.values()]);
  put = (entry: OutboxEntry) => Promise.resolve(void this.entries.set(entry.key, entry));
  remove = (keys: readonly string[]) => Promise.resolve(keys.forEach((key) => this.entries.delete(key)));
  onChange = () => () => undefined;

  claim = (key: string, now: number) => {
    const entry = this.entries.get(key);
    if (entry === undefined || !isFree(entry, now)) return Promise.resolve(undefined);
    const claimed = { ...entry, claimedUntil: now + CLAIM_MS };
    this.entries.set(key, claimed);
    return Promise.resolve(claimed);
  };

  takes(owner: string, subject: string): OutboxEntry {
    const draft = { ...freshDraft(), subject };
    const entry = newEntry(owner, draft, petitionOf(draft, undefined), new Date());
    this.entries.set(entry.key, entry);
    return entry;
  }

  states = () => [...this.entries.values()].map(({ state }) => state);
}

const ACUSE = { folio: 'CHI-PET-2026-000001', caseId: 'case' } as Awaited<
  ReturnType<ConstructorParameters<typeof OutboxSender>[1]>
>;

describe('sending what waits', () => {
  let shelf: Shelf;
  let keys: string[];
  const post = async ({ key }: OutboxEntry) => {
    keys.push(key);
    await Promise.resolve();
    return ACUSE;
  };

  beforeEach(() => {
    shelf = new Shelf();
    keys = [];
  });

  it('sends each once with the key it was taken down with, also from two tabs at once', async () => {
    const entries = [shelf.takes('ana', 'one'), shelf.takes('ana', 'two'), shelf.takes('ana', 'three')];
    await Promise.all([new OutboxSender(shelf, post).sendOf('ana'), new OutboxSender(shelf, post).sendOf('ana')]);
    expect(keys.toSorted()).toEqual(entries.map(({ key }) => key).toSorted());
    expect(shelf.states()).toEqual(['sent', 'sent', 'sent']);
  });

  it('leaves alone what somebody else took down', async () => {
    shelf.takes('beto', 'one');
    await new OutboxSender(shelf, post).sendOf('ana');
    expect(keys).toEqual([]);
    expect(shelf.states()).toEqual(['waiting']);
  });

  it('stops at the first that nobody answers, and begins with it again', async () => {
    shelf.takes('ana', 'one');
    shelf.takes('ana', 'two');
    let away = true;
    const sender = new OutboxSender(shelf, (entry) =>
      away ? Promise.reject(new ProblemError({ status: 0, code: 'out-of-reach' })) : post(entry),
    );
    await sender.sendOf('ana');
    expect(shelf.states()).toEqual(['waiting', 'waiting']);
    away = false;
    await sender.sendOf('ana');
    expect(shelf.states()).toEqual(['sent', 'sent']);
    expect(new Set(keys).size).toBe(2);
  });

  it('goes on behind one that is refused, which stays as it was typed', async () => {
    const refused = shelf.takes('ana', 'one');
    shelf.takes('ana', 'two');
    const sender = new OutboxSender(shelf, (entry) =>
      entry.key === refused.key
        ? Promise.reject(new ProblemError({ status: 422, code: 'procedure-unknown' }))
        : post(entry),
    );
    await sender.sendOf('ana');
    expect(shelf.states()).toEqual(['refused', 'sent']);
    expect(shelf.entries.get(refused.key)?.content?.draft.subject).toBe('one');
  });

  it('tries again what a tab had begun to send when it was closed', async () => {
    const entry = shelf.takes('ana', 'one');
    shelf.entries.set(entry.key, { ...entry, claimedUntil: 5_000 });
    await new OutboxSender(shelf, post, () => 4_999).sendOf('ana');
    expect(keys).toEqual([]);
    await new OutboxSender(shelf, post, () => 5_000).sendOf('ana');
    expect(keys).toEqual([entry.key]);
  });
});
