import type { Commit } from '@libs/event-store';
import { RecentCommits } from './recent-commits.js';
import type { SealedCommit } from './sealed-commit.js';

const page = (from: number, to: number): SealedCommit[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ position: from + at, commit: {} as Commit }));
const positions = (recent: RecentCommits, after: number, limit = 1_000) =>
  recent.after(after, limit).map(({ position }) => position);

describe('the recent commits', () => {
  it('give what follows a position', () => {
    const recent = new RecentCommits();
    recent.push(page(5, 9));
    expect(positions(recent, 6)).toEqual([7, 8, 9]);
    expect(positions(recent, 4, 2)).toEqual([5, 6]);
    expect(positions(recent, 9)).toEqual([]);
  });

  it('cannot tell what lies before them', () => {
    const recent = new RecentCommits();
    recent.push(page(5, 9));
    expect(positions(recent, 3)).toEqual([]);
  });

  it('never have a hole', () => {
    const recent = new RecentCommits();
    recent.push(page(1, 3));
    recent.push(page(2, 5));
    recent.push(page(1, 4));
    expect(positions(recent, 0)).toEqual([1, 2, 3, 4, 5]);
    recent.push(page(9, 10));
    expect(positions(recent, 5)).toEqual([]);
    expect(positions(recent, 8)).toEqual([9, 10]);
  });

  it('tell whether somebody wrote alone, and not when nobody wrote', () => {
    const recent = new RecentCommits();
    const written = (position: number, id: string, at: string): SealedCommit => ({
      position,
      commit: { recordedAt: new Date(at), meta: { actor: { kind: 'system', id } } } as Commit,
    });
    const since = new Date('2026-02-02T12:00:00Z');
    expect(recent.onlyBy('sweep', since)).toBe(false);
    recent.push([written(1, 'clerk', '2026-02-02T11:59:59Z'), written(2, 'sweep', '2026-02-02T12:00:01Z')]);
    expect(recent.onlyBy('sweep', since)).toBe(true);
    expect(recent.onlyBy('sweep', new Date('2026-02-02T12:00:02Z'))).toBe(false);
    // Who wrote late is sealed late.
    recent.push([written(3, 'clerk', '2026-02-02T12:00:00Z'), written(4, 'sweep', '2026-02-02T12:00:01Z')]);
    expect(recent.onlyBy('sweep', since)).toBe(false);
  });

  it('give what they have of a stream, for as long as they have it, and nothing with a hole', () => {
    const recent = new RecentCommits();
    const of = (position: number, streamId: string, version: number): SealedCommit => ({
      position,
      commit: { streamId, version } as Commit,
    });
    const versions = (streamId: string) => recent.ofStream(streamId).map(({ version }) => version);
    recent.push([of(1, 'a', 1), of(2, 'b', 1), of(3, 'a', 2), of(4, 'c', 1), of(5, 'c', 3)]);
    expect([versions('a'), versions('b'), versions('c'), versions('d')]).toEqual([[1, 2], [1], [], []]);
    recent.push(Array.from({ length: 1_997 }, (_, at) => of(6 + at, 'e', at + 1)));
    expect([versions('a'), versions('b'), versions('c')]).toEqual([[2], [], []]);
    recent.push([of(9_000, 'f', 1)]);
    expect([versions('a'), versions('e'), versions('f')]).toEqual([[], [], [1]]);
  });

  it('are a bounded number', () => {
    const recent = new RecentCommits();
    for (let from = 1; from < 10_000; from += 100) recent.push(page(from, from + 99));
    expect(positions(recent, 0)).toEqual([]);
    expect(positions(recent, recent.head - 2_000, 10_000)).toHaveLength(2_000);
    expect(positions(recent, recent.head - 2_001, 10_000)).toHaveLength(0);
  });

  it('wake who waits, once there is something new', async () => {
    const recent = new RecentCommits();
    const { signal } = new AbortController();
    const waiting = recent.pushed(5_000, signal);
    recent.push(page(1, 1));
    await expect(waiting).resolves.toBe(true);
    await expect(recent.pushed(5, signal)).resolves.toBe(false);
    await expect(recent.pushed(5_000, AbortSignal.abort())).resolves.toBe(false);
  });
});
