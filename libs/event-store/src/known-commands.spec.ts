import fc from 'fast-check';
import { type KnownCommand, KnownCommands } from './known-commands.js';

const RECORDED = new Date('2026-11-23T00:00:00Z');
const at = (version: number): KnownCommand => ({ version, requestMac: undefined, recordedAt: RECORDED });

function of(ids: readonly string[], from = KnownCommands.none(), after = 0): KnownCommands {
  return ids.reduce((known, id, index) => known.and(id, at(after + index + 1)), from);
}

describe('the commands of a stream', () => {
  it('are known up to the version of whoever asks, also when others went on', () => {
    const two = of(['a', 'b']);
    const three = two.and('c', at(3));
    expect(two.get('c')).toBeUndefined();
    expect([three.get('a')?.version, three.get('c')?.version]).toEqual([1, 3]);
    expect(two.get('b')?.version).toBe(2);
  });

  it('are those of their own history where two went on differently from one', () => {
    const two = of(['a', 'b']);
    const here = of(['c', 'd'], two, 2);
    const there = of(['e', 'c'], two, 2);
    expect(['c', 'd', 'e'].map((id) => here.get(id)?.version)).toEqual([3, 4, undefined]);
    expect(['c', 'd', 'e'].map((id) => there.get(id)?.version)).toEqual([4, undefined, 3]);
    expect([here, there].map((known) => known.get('a')?.version)).toEqual([1, 1]);
  });

  it('take no version that does not follow', () => {
    expect(() => of(['a']).and('b', at(3))).toThrow(RangeError);
    expect(() => of(['a']).and('b', at(1))).toThrow(RangeError);
  });

  it('are what a map of each history would say, in whichever order folds go on', () => {
    const step = fc.record({ from: fc.nat(), id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const folds: { known: KnownCommands; history: string[] }[] = [{ known: KnownCommands.none(), history: [] }];
        for (const { from, id } of steps) {
          const before = folds[from % folds.length];
          if (before === undefined || before.history.includes(id)) continue;
          const history = [...before.history, id];
          folds.push({ known: before.known.and(id, at(history.length)), history });
        }
        for (const { known, history } of folds)
          for (const id of 'abcdefg') {
            const place = history.indexOf(id);
            expect(known.get(id)?.version).toBe(place < 0 ? undefined : place + 1);
          }
      }),
    );
  });
});
