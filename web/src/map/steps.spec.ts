import { stepOf, stepsUpTo } from './steps.js';

describe('the steps of a map', () => {
  it('are at most five and have every number from 1 to the most once', () => {
    for (let most = 0; most <= 120; most += 1) {
      const steps = stepsUpTo(most);
      expect(steps.length).toBeLessThanOrEqual(5);
      for (let value = 1; value <= most; value += 1)
        expect(steps.filter(({ from, to }) => from <= value && value <= to)).toHaveLength(1);
    }
  });

  it('leave out nothing and no figure', () => {
    const steps = stepsUpTo(100);
    expect([stepOf(steps, null), stepOf(steps, 0), stepOf(steps, 1), stepOf(steps, 66.7), stepOf(steps, 100)]).toEqual([
      0, 0, 1, 4, 5,
    ]);
  });
});
