import { createHash } from 'node:crypto';
import { DATASET_END, generateCases, type GeneratedCase } from './gen.js';
import { Random } from './random.js';
import { DEPARTMENTS } from './town.js';

describe('the dataset generator', () => {
  const cases = [...generateCases({ seed: 1, cases: 20_000 })];

  it('gives the same bytes for the same seed, for ever', () => {
    const digest = (seed: number): string => {
      const hash = createHash('sha256');
      for (const each of generateCases({ seed, cases: 1_000 })) hash.update(JSON.stringify(each));
      return hash.digest('hex');
    };
    expect(digest(1)).toBe('174fd5afe82456dc3653a6088318744021c8f2b08026d5f8db74150b13ed7928');
    expect(digest(2)).not.toBe(digest(1));
  });

  it('gives exactly as many cases as asked, in order of filing, with ids of their own', () => {
    expect(cases).toHaveLength(20_000);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(20_000);
    expect(
      cases.every(({ filedAt }, index) => filedAt >= (cases[index - 1]?.filedAt ?? 0) && filedAt < DATASET_END),
    ).toBe(true);
  });

  it('is skewed as 311 data is: the first department has about 28 %, storms come on top', () => {
    const share = (code: string): number => shareOf(({ department }) => DEPARTMENTS[department]?.code === code);
    expect(share('bacheo')).toBeGreaterThan(0.26);
    expect(share('bacheo')).toBeLessThan(0.33);
    expect(share('transparencia')).toBeLessThan(0.02);
    const perDay = new Map<number, number>();
    for (const { filedAt } of cases) perDay.set(dayOf(filedAt), (perDay.get(dayOf(filedAt)) ?? 0) + 1);
    const days = [...perDay.values()].toSorted((a, b) => b - a);
    expect(days[0]).toBeGreaterThan(2.5 * (days[100] ?? 0));
  });

  it('has the events of a case it should have', () => {
    const events = cases.map(({ steps }) => 2 + steps.length).toSorted((a, b) => a - b);
    const mean = events.reduce((sum, count) => sum + count, 0) / events.length;
    expect(mean).toBeGreaterThan(5.8);
    expect(mean).toBeLessThan(7);
    expect(events[Math.floor(0.99 * events.length)]).toBeGreaterThan(15);
    expect(shareOf(({ filedUnder, department }) => filedUnder !== department)).toBeCloseTo(0.12, 1);
  });

  it('leaves about 3 % of the cases open', () => {
    const open = shareOf(
      ({ steps }) =>
        steps.findLastIndex((s) => s.kind === 'close') < steps.findLastIndex((s) => s.kind === 'reopen') ||
        !steps.some((s) => s.kind === 'close'),
    );
    expect(open).toBeGreaterThan(0.02);
    expect(open).toBeLessThan(0.05);
  });

  it('writes bodies of median 180 characters and at most 5,000', () => {
    const lengths = cases.map(({ body }) => body.length).toSorted((a, b) => a - b);
    expect(Math.abs((lengths[10_000] ?? 0) - 180)).toBeLessThan(12);
    expect(lengths[19_800]).toBeGreaterThan(1_900);
    expect(lengths.at(-1)).toBeLessThanOrEqual(5_000);
  });

  it('keeps the steps of a case in order of time', () => {
    expect(cases.every(({ steps, filedAt }) => steps.every(({ at }, n) => at >= (steps[n - 1]?.at ?? filedAt)))).toBe(
      true,
    );
  });

  function shareOf(test: (each: GeneratedCase) => boolean): number {
    return cases.filter(test).length / cases.length;
  }
});

describe('the random numbers', () => {
  it('are mulberry32', () => {
    const random = new Random(42);
    expect([random.next(), random.next(), random.next()]).toEqual([
      0.6011037519201636, 0.44829055899754167, 0.8524657934904099,
    ]);
  });
});

function dayOf(ms: number): number {
  return Math.floor(ms / 86_400_000);
}
