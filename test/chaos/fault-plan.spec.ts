import { aStorm } from './fault-plan.js';
import { SeededChance } from '../support/seeded-chance.js';

describe('a storm', () => {
  it('is the same for the same seed, and another one for another', () => {
    const [one, again, other] = [7, 7, 8].map((seed) => aStorm(new SeededChance(seed), 11));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it.each([11, 12, 20])(
    'of %s kills has that many deaths, of every kind, and Redis is emptied more than once',
    (kills) => {
      const kinds = aStorm(new SeededChance(kills), kills).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'flush')).toHaveLength(kills);
      expect(new Set(kinds)).toEqual(new Set(['api', 'worker', 'sealer', 'flush']));
      expect(kinds.filter((kind) => kind === 'flush').length).toBeGreaterThan(1);
    },
  );
});
