import { Watchdog } from './watchdog.js';

/** Heartbeats answered by hand; times of zero patience, so that any wait is too long. */
function aWatchdog(answers: (string | undefined)[], patienceMs = 0) {
  const signals = { available: true, beat: () => Promise.resolve(answers.shift()) };
  return new Watchdog(signals, { beatMs: 10, patienceMs });
}
const idle = { queue: 'intake.oaxaca', lastPickup: -Infinity };

describe('the watchdog of the workers', () => {
  it('finds a worker that leaves the same heartbeat waiting', async () => {
    const watchdog = aWatchdog(['1', '1']);
    expect(await watchdog.look([idle])).toEqual([]);
    expect(await watchdog.look([idle])).toEqual(['intake.oaxaca']);
  });

  it('is content while heartbeats are taken, by whichever process', async () => {
    const watchdog = aWatchdog(['1', '2', '3']);
    for (let round = 0; round < 3; round += 1) expect(await watchdog.look([idle])).toEqual([]);
    expect(watchdog.seenAlive('intake.oaxaca')).toBe(true);
  });

  it('is patient with a worker that is busy with other jobs', async () => {
    const watchdog = aWatchdog(['1', '1'], 1_000);
    await watchdog.look([idle]);
    expect(await watchdog.look([{ queue: 'intake.oaxaca', lastPickup: performance.now() }])).toEqual([]);
  });

  it('blames nobody while Redis is away', async () => {
    const watchdog = aWatchdog(['1', undefined, '1']);
    for (let round = 0; round < 3; round += 1) expect(await watchdog.look([idle])).toEqual([]);
  });
});
