import type { Metrics } from '@libs/observability';
import type { LoggerService } from '@nestjs/common';
import { ALARMING_SKEW_MS, type SkewListener } from './disciplined-clock.js';

/** Shows the skew of this machine's clock as a figure, and says in the log when it becomes alarming and when it no longer is. */
export function clockSkew(metrics: Metrics, log: Pick<LoggerService, 'log' | 'warn'>): SkewListener {
  const gauge = metrics.gauge('clock_skew_ms', "Milliseconds by which this machine's clock is behind MongoDB's");
  let alarming = false;
  return (ms) => {
    gauge.set(ms);
    const before = alarming;
    alarming = Math.abs(ms) > ALARMING_SKEW_MS;
    if (alarming && !before)
      log.warn('the clock of this machine is far from that of MongoDB; see to its time service', { ms });
    if (before && !alarming) log.log('the clock of this machine is right again', { ms });
  };
}
