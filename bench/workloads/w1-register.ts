import type { BenchRun } from '../bench-run.js';
import { median } from '../percentiles.js';

const SHARES_OF_MAXIMUM = [25, 50, 80];

/** W1: registrations only. Closed loops first; then open loops at shares of the maximum found, timed from the intended start. */
export async function registerWorkload(run: BenchRun): Promise<void> {
  const { users, seconds, repeat } = run.settings;
  const targets = run.settings.targets.filter((target) => target !== 'bare-full');
  for (let n = 1; n <= repeat; n += 1)
    for (const count of users)
      for (const target of targets)
        await run.once(run.labels('W1', target, count), n, { work: 'register', users: count, seconds });
  if (!targets.includes('product')) return;
  const rates = users.map((count) =>
    median(run.results.repeats(run.labels('W1', 'product', count)).map((line) => line.per_s)),
  );
  const maximum = Math.max(...rates);
  for (let n = 1; n <= repeat; n += 1)
    for (const share of SHARES_OF_MAXIMUM) {
      const perSecond = Math.max(1, (maximum * share) / 100);
      const labels = run.labels('W1', 'product', 0, `open ${share} %`);
      await run.once(labels, n, { work: 'register', users: 0, seconds, perSecond }, () => ({
        per_second_intended: perSecond,
      }));
    }
}
