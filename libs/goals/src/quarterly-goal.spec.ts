import fc from 'fast-check';
import { type Percentages, progressOf, rises, warningsOf } from './quarterly-goal.js';

const DISTRIBUTED = { kind: 'DISTRIBUTION', annual: 200, percent: [4200, 2900, 2900, 0] } as const;

describe('K.24: a quarterly goal', () => {
  it('is the worked table: 42, 29, 29 and 0 per cent of 200', () => {
    const table = progressOf(DISTRIBUTED, [80, 61, 50, 4]);
    expect(
      table.map(({ quarter, planned, done, compliance, cumulative }) => [
        quarter,
        planned,
        done,
        compliance,
        cumulative?.planned,
        cumulative?.done,
        cumulative?.compliance,
      ]),
    ).toEqual([
      [1, 84, 80, 95.2, 84, 80, 95.2],
      [2, 58, 61, 105.2, 142, 141, 99.3],
      [3, 58, 50, 86.2, 200, 191, 95.5],
      [4, 0, 4, null, 200, 195, 97.5],
    ]);
    expect(table.map(({ unplanned }) => unplanned)).toEqual([false, false, false, true]);
  });

  it('has no compliance where nothing was planned, whatever was done', () => {
    const [, , , none] = progressOf(DISTRIBUTED, [0, 0, 0, 0]);
    expect(none).toMatchObject({ compliance: null, unplanned: false });
    expect(progressOf({ ...DISTRIBUTED, annual: 0 }, [3])).toMatchObject([{ compliance: null, unplanned: true }]);
  });

  it('tells only the quarters that have begun', () => {
    expect(progressOf(DISTRIBUTED, [80]).map(({ quarter }) => quarter)).toEqual([1]);
    expect(progressOf(DISTRIBUTED, [])).toEqual([]);
  });

  it('keeps decimals of what is planned, and rounds half up for showing alone', () => {
    const thirds = { kind: 'DISTRIBUTION', annual: 7, percent: [3334, 3333, 3333, 0] } as const;
    expect(progressOf(thirds, [1])).toMatchObject([{ planned: 2.3338, compliance: 42.8 }]);
    const halves = { kind: 'DISTRIBUTION', annual: 2000, percent: [10_000, 0, 0, 0] } as const;
    expect(progressOf(halves, [1999])[0]?.compliance).toBe(100); // 99.95
    expect(progressOf(halves, [1998])[0]?.compliance).toBe(99.9);
  });

  it('is a share of each quarter where it is told by what is to be reached until then', () => {
    const reached = { kind: 'CUMULATIVE', annual: 200, percent: [4200, 7100, 10_000, 10_000] } as const;
    expect(progressOf(reached, [80, 61, 50, 4])).toEqual(progressOf(DISTRIBUTED, [80, 61, 50, 4]));
    expect([rises(reached.percent), rises([4200, 2900, 2900, 0])]).toEqual([true, false]);
  });

  it('does not add up where it is a level', () => {
    const level = { kind: 'PER_PERIOD_LEVEL', annual: 90, percent: [10_000, 10_000, 10_000, 10_000] } as const;
    const [first, second] = progressOf(level, [81, 90]);
    expect([first?.compliance, second?.compliance, second?.cumulative]).toEqual([90, 100, undefined]);
    expect(warningsOf(level)).toEqual([]);
  });

  it('is warned of where its shares are not the whole', () => {
    const quarters = (...percent: Percentages) => ({ ...DISTRIBUTED, percent });
    expect(warningsOf(DISTRIBUTED)).toEqual([]);
    expect(warningsOf(quarters(2500, 2500, 2500, 2500))).toEqual([]);
    expect(warningsOf(quarters(2500, 5000, 7500, 10_000))).toEqual(['sum-is-not-100']);
    expect(warningsOf({ ...quarters(2500, 5000, 7500, 9000), kind: 'CUMULATIVE' })).toEqual(['end-is-not-100']);
    expect(warningsOf(quarters(0, 0, 0, 0))).toEqual(['nothing-planned']);
  });

  it('gives a year that is planned whole, and done in whatever quarters, the compliance of its sums', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), counts, (annual, done) => {
        const last = progressOf({ ...DISTRIBUTED, annual }, done)[3]?.cumulative;
        const whole = done.reduce((before, one) => before + one, 0);
        expect(last).toMatchObject({ planned: annual, done: whole });
        expect(Math.abs((last?.compliance ?? 0) - (whole * 100) / annual)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});
