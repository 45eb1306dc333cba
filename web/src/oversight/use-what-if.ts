import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../api/problem.js';
import type { Problem } from '../api/problem.js';
import { type WhatIfAsked, whatIfSlice } from './queries.js';
import { type WhatIfSum, withSlice } from './what-if-sum.js';

export interface WhatIfRun {
  readonly sum?: WhatIfSum;
  readonly isRunning: boolean;
  readonly problem?: Problem;
}

/** Asks for one slice after the other and adds them up, until it is done, stopped or another question is asked. */
export function useWhatIf(): { run: WhatIfRun; ask: (asked: WhatIfAsked) => void; stop: () => void } {
  const [run, setRun] = useState<WhatIfRun>({ isRunning: false });
  const control = useRef<AbortController>(undefined);
  const stop = () => {
    control.current?.abort();
    setRun((before) => ({ ...before, isRunning: false }));
  };
  useEffect(() => () => control.current?.abort(), []);
  const ask = (asked: WhatIfAsked) => {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    void addUp(asked, mine.signal, setRun);
  };
  return { run, ask, stop };
}

async function addUp(asked: WhatIfAsked, signal: AbortSignal, tell: (run: WhatIfRun) => void): Promise<void> {
  let sum: WhatIfSum | undefined;
  tell({ isRunning: true });
  try {
    do {
      sum = withSlice(sum, await whatIfSlice(asked, sum?.slice.next, signal));
      if (signal.aborted) return;
      tell({ sum, isRunning: sum.slice.next !== undefined });
    } while (sum.slice.next !== undefined);
  } catch (error) {
    if (!signal.aborted) tell({ ...(sum && { sum }), isRunning: false, problem: problemOf(error) });
  }
}
