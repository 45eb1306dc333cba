import type { BenchRun } from '../bench-run.js';

/** W14: how long until the first rows of a worklist stand on the screen of a real browser, opened by its address (`whole`) and by its link. */
export async function firstRowsWorkload(run: BenchRun): Promise<void> {
  const { seconds, repeat } = run.settings;
  if (process.env['CHROMIUM_BIN'] === undefined) {
    run.door.log('W14 is left out: there is no Chromium here.');
    return;
  }
  for (let n = 1; n <= repeat; n += 1)
    await run.once(
      run.labels('W14', 'product', 1, 'first rows on the screen'),
      n,
      { work: 'screen', users: 1, seconds },
      ({ spreads }) => ({ by_link_p95_ms: spreads['by-link']?.p95 }),
    );
}
