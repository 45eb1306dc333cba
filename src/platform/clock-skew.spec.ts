import { Metrics } from '@libs/observability';
import type { MongoClient } from 'mongodb';
import { clockSkew } from './clock-skew.js';
import { DisciplinedClock } from './disciplined-clock.js';

describe('the skew of a clock', () => {
  const said: string[] = [];
  const log = {
    log: (message: string, { ms }: { ms: number }) => void said.push(`log ${message} ${ms}`),
    warn: (message: string, { ms }: { ms: number }) => void said.push(`warn ${message} ${ms}`),
  };
  afterEach(() => said.splice(0));

  it('is a figure', async () => {
    const metrics = new Metrics();
    clockSkew(metrics, log)(-1_200);
    expect(await metrics.text()).toMatch(/^clock_skew_ms -1200$/m);
    expect(said).toEqual([]);
  });

  it('is warned of once when it is alarming, either way, and taken back when it no longer is', () => {
    const measured = clockSkew(new Metrics(), log);
    for (const ms of [0, 30_000, 30_001, 45_000, 0, -31_000]) measured(ms);
    expect(said).toEqual([
      'warn the clock of this machine is far from that of MongoDB; see to its time service 30001',
      'log the clock of this machine is right again 0',
      'warn the clock of this machine is far from that of MongoDB; see to its time service -31000',
    ]);
  });

  it('is measured by a clock from its start on', async () => {
    const primary = { command: () => Promise.resolve({ localTime: new Date(Date.now() + 60_000) }) };
    const told: number[] = [];
    const clock = await DisciplinedClock.start({ db: () => primary } as unknown as MongoClient, (ms) => told.push(ms));
    clock.stop();
    expect(told).toHaveLength(1);
    expect(Math.abs((told[0] ?? 0) - 60_000)).toBeLessThan(1_000);
    expect(clock.now().getTime() - Date.now()).toBeGreaterThan(59_000);
  });
});
