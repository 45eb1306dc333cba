import type { FeedStatus, ReaderStatus } from './feed-status.js';
import { PacedLane } from './paced-lane.js';
import { GATHER_MS } from './view-runner.js';

interface Behind {
  unsealed?: number;
  view?: number;
  duties?: number;
  /** A reader that nobody runs. */
  unowned?: number;
}

const reader = (name: string, lagMs: number, owner?: string): ReaderStatus => ({
  name,
  position: 1,
  lag: 1,
  lagMs,
  ...(owner !== undefined && { owner }),
});

function aFeed({ unsealed = 0, view = 0, duties = 0, unowned = 0 }: Behind): FeedStatus {
  const counts = { revision: 1, state: 'served' as const, rows: 1, parked: 0 };
  return {
    sealer: { tail: 1, oldestUnsealedMs: unsealed, owner: 'worker' },
    views: [
      { ...reader('inbox', view, 'worker'), ...counts },
      { ...reader('old', unowned), ...counts },
    ],
    consumers: [reader('duties', duties, 'worker')],
  };
}

/** How often the lane looked before it was clear. */
async function looksUntilClear(...seen: Behind[]): Promise<number> {
  let looks = 0;
  const lags = () => Promise.resolve(aFeed(seen[looks++] ?? {}));
  await new PacedLane({ lags }).clear();
  return looks;
}

describe('the lane of bulk work', () => {
  it('is clear while nothing is behind, and for readers that nobody runs', async () => {
    expect(await looksUntilClear({})).toBe(1);
    expect(await looksUntilClear({ unowned: 60_000 })).toBe(1);
  });

  it('is clear while a view only rests between two pages', async () => {
    expect(await looksUntilClear({ view: GATHER_MS + 400 })).toBe(1);
  });

  it.each<[string, Behind]>([
    ['the log', { unsealed: 600 }],
    ['a view', { view: GATHER_MS + 600 }],
    ['the duties', { duties: 600 }],
  ])('waits while %s is behind', async (_, behind) => {
    expect(await looksUntilClear(behind)).toBe(2);
  });

  it('ends its wait when it is told to', async () => {
    const over = new AbortController();
    const lane = new PacedLane({ lags: () => Promise.resolve(aFeed({ unsealed: 60_000 })) });
    const waiting = lane.clear(over.signal);
    over.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
