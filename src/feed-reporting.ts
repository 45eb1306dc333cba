import type { QueueMetrics } from '@libs/case-queues';
import type { FeedLog, FeedMetrics } from '@libs/feed';
import type { Metrics } from '@libs/observability';
import type { Logger } from '@nestjs/common';

type Details = Readonly<Record<string, unknown>>;

/** The libs' log, on Nest's: details beside the message, so that the logger can drop fields it does not know. */
export function plainLog(logger: Logger): FeedLog {
  const line = (message: string, details: Details | undefined) => ({ event: message, ...details });
  return {
    info: (message, details) => logger.log(line(message, details)),
    warn: (message, details) => logger.warn(line(message, details)),
    error: (message, details) => logger.error(line(message, details)),
  };
}

export function feedMetrics(metrics: Metrics): FeedMetrics {
  return {
    add: (counter, by, of = '') => metrics.counter(`${counter}_total`, `Feed: ${counter}`, ['of']).inc({ of }, by),
    set: (gauge, value, of = '') => metrics.gauge(gauge, `Feed: ${gauge}`, ['of']).set(value, { of }),
  };
}

export function queueMetrics(metrics: Metrics): QueueMetrics {
  return {
    count: (what, labels, by = 1) =>
      metrics.counter(`queue_${what}_total`, `Queues: ${what}`, Object.keys(labels)).inc(labels, by),
  };
}
