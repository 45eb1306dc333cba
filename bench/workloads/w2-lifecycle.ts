import type { BenchRun } from '../bench-run.js';

/**
 * W2: register, routed through the queues, taken, noted, resolved. The bare floor runs in the same invocation, its repeats between
 * the product's.
 */
export async function lifecycleWorkload(run: BenchRun): Promise<void> {
  const { users, seconds, repeat, targets, warm } = run.settings;
  const variant = warm === undefined ? undefined : `after ${warm} s`;
  const load = { work: 'lifecycle', seconds, ...(warm !== undefined && { warm }) } as const;
  for (let n = 1; n <= repeat; n += 1)
    for (const count of users)
      for (const target of targets)
        await run.once(run.labels('W2', target, count, variant), n, { ...load, users: count });
}
