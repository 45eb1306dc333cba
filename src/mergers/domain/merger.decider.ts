import type { Decider } from '@libs/decider';
import type { MergerEvent, MergerEventData } from './merger.events.js';

export type Merger = Pick<MergerEventData, 'mergerId' | 'department' | 'into' | 'from'>;

/** What was merged, in the order it was recorded. */
export interface Mergers {
  readonly mergers: readonly Merger[];
}

export const mergerDecider: Decider<Mergers, MergerEvent> = {
  initial: { mergers: [] },

  evolve({ mergers }, { data: { mergerId, department, into, from } }) {
    return { mergers: [...mergers, { mergerId, department, into, from }] };
  },
};
