import fc from 'fast-check';
import { assign } from './assignment.js';

const officers = ['officer-b', 'officer-c', 'officer-a'];

describe('assigning by hand', () => {
  it('leaves the case to the head', () => {
    expect(assign('by-hand', { officers })).toBeUndefined();
  });
});

describe('assigning in turn', () => {
  it('begins with the first and goes round', () => {
    const turns: (string | undefined)[] = [];
    for (let at = 0; at < 4; at += 1) {
      const lastAssigned = turns.at(-1);
      turns.push(assign('round-robin', { officers, ...(lastAssigned !== undefined && { lastAssigned }) }));
    }
    expect(turns).toEqual(['officer-a', 'officer-b', 'officer-c', 'officer-a']);
  });

  it('goes on where it was after the last one left', () => {
    expect(assign('round-robin', { officers: ['officer-a', 'officer-c'], lastAssigned: 'officer-b' })).toBe(
      'officer-c',
    );
    expect(assign('round-robin', { officers: ['officer-a', 'officer-b'], lastAssigned: 'officer-c' })).toBe(
      'officer-a',
    );
  });

  it('is fair, whoever is listed first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (people, rounds) => {
          const counts = new Map<string, number>();
          let lastAssigned: string | undefined;
          for (let turn = 0; turn < people.length * rounds; turn += 1) {
            lastAssigned = assign('round-robin', {
              officers: turn % 2 ? people : people.toReversed(),
              ...(lastAssigned !== undefined && { lastAssigned }),
            });
            counts.set(String(lastAssigned), (counts.get(String(lastAssigned)) ?? 0) + 1);
          }
          expect([...counts.values()]).toEqual(people.map(() => rounds));
        },
      ),
    );
  });
});

describe('assigning to the least loaded', () => {
  it('takes the one with the fewest open cases, by id among equals', () => {
    const loads = new Map([
      ['officer-a', 4],
      ['officer-b', 2],
      ['officer-c', 2],
    ]);
    expect(assign('least-loaded', { officers, loads })).toBe('officer-b');
  });

  it('takes one who has none first, and does not mind people who left', () => {
    const loads = new Map([
      ['officer-a', 1],
      ['officer-b', 1],
      ['officer-gone', 0],
    ]);
    expect(assign('least-loaded', { officers, loads })).toBe('officer-c');
  });
});

describe('a department with nobody in it', () => {
  it.each(['by-hand', 'round-robin', 'least-loaded'] as const)('assigns to no one: %s', (policy) => {
    expect(assign(policy, { officers: [], lastAssigned: 'officer-a', loads: new Map() })).toBeUndefined();
  });
});
