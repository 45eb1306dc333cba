import type { SeededChance } from '../support/seeded-chance.js';

/** `sealer` is the worker that holds the sealer's lease at that moment; `flush` is FLUSHALL. */
export interface Fault {
  kind: 'api' | 'worker' | 'sealer' | 'flush';
  /** Which of the processes of its kind. */
  which: number;
  /** Pause before it, ms. */
  afterMs: number;
}

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 3_500;

/** A storm of `kills` deaths, a third of APIs and two thirds of workers, half of those with the lease, and a FLUSHALL after every fourth. */
export function aStorm(chance: SeededChance, kills: number): Fault[] {
  const apis = Math.floor(kills / 3);
  const sealers = Math.floor((kills - apis) / 2);
  const kinds = chance.shuffled<Fault['kind']>([
    ...Array<Fault['kind']>(apis).fill('api'),
    ...Array<Fault['kind']>(sealers).fill('sealer'),
    ...Array<Fault['kind']>(kills - apis - sealers).fill('worker'),
  ]);
  return kinds
    .flatMap((kind, at): Fault['kind'][] => (at % 4 === 3 ? [kind, 'flush'] : [kind]))
    .map((kind) => ({
      kind,
      which: chance.between(0, 1),
      afterMs: chance.between(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS),
    }));
}

export function described(storm: readonly Fault[]): string {
  return storm
    .map(({ kind, which, afterMs }) => `+${afterMs} ${kind}${kind === 'flush' || kind === 'sealer' ? '' : which}`)
    .join(', ');
}
