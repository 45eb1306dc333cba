import type { Commit, ReadEvent } from '@libs/event-store';
import { foldCommits, fromStored, NO_ROW, toStored } from './fold-row.js';
import { defineView, type FeedEvent } from './view.js';

const commit = (version: number) => ({ position: 10 + version, commit: { version } as Commit });
const event = (n: number): ReadEvent => ({ type: 'Added', data: { n } }) as unknown as ReadEvent;

const view = {
  evolve(row: object | undefined, { data, position }: FeedEvent) {
    if (data['n'] === 13) throw Object.assign(new Error('13'), { code: 'unlucky' });
    const sum = (row as { sum: number } | undefined)?.sum ?? 0;
    return { sum: sum + (data['n'] as number), position };
  },
};

describe('folding commits into a row', () => {
  it('folds every event of every commit and knows its position', () => {
    const folded = foldCommits(view, NO_ROW, [commit(1), commit(2)], [[event(1), event(2)], [event(3)]]);
    expect(folded).toEqual({ state: { v: 2, row: { sum: 6, position: 12 } } });
  });

  it('stops before the commit that cannot be folded, and takes nothing of it', () => {
    const folded = foldCommits(
      view,
      NO_ROW,
      [commit(1), commit(2), commit(3)],
      [[event(1)], [event(5), event(13)], []],
    );
    expect(folded).toEqual({
      state: { v: 1, row: { sum: 1, position: 11 } },
      failure: { version: 2, code: 'unlucky' },
    });
  });

  it('counts the version of a commit without events', () => {
    expect(foldCommits(view, NO_ROW, [commit(1)], [[]]).state).toEqual({ v: 1, row: undefined });
  });

  it('stores a row beside its id and version, and a stream without one by these alone', () => {
    expect(toStored('a', { v: 3, row: { sum: 1 } })).toEqual({ _id: 'a', v: 3, sum: 1 });
    expect(toStored('a', { v: 3, row: { v: 9, _id: 'b', sum: 1 } })).toEqual({ _id: 'a', v: 3, sum: 1 });
    expect(fromStored({ _id: 'a', v: 3 })).toEqual({ v: 3, row: undefined });
    expect(fromStored(toStored('a', { v: 3, row: { sum: 1 } }))).toEqual({ v: 3, row: { sum: 1 } });
  });
});

describe('defining a view', () => {
  const good = { name: 'inbox', revision: 1, kinds: ['case'], opens: {}, indexes: [], evolve: () => undefined };

  it('takes a good definition as it is', () => {
    expect(defineView(good)).toBe(good);
  });

  it.each([{ name: 'Inbox' }, { name: 'in/box' }, { name: '' }, { revision: 0 }, { revision: 1.5 }, { kinds: [] }])(
    'refuses %p',
    (wrong) => {
      expect(() => defineView({ ...good, ...wrong })).toThrow(RangeError);
    },
  );
});
