import type { QueueMetrics } from '@libs/case-queues';
import type { Feed, FeedLog, FeedMetrics } from '@libs/feed';
import type { Metrics } from '@libs/observability';
import type { Logger } from '@nestjs/common';

type Details = Readonly<Record<string, unknown>>;

const shown = (details: Details | undefined): Details[] => (details === undefined ? [] : [details]);

/** The libs' log, on Nest's: details beside the message, so that the logger can drop fields it does not know. */
export function plainLog(logger: Logger): FeedLog {
  return {
    info: (message, details) => logger.log(message, ...shown(details)),
    warn: (message, details) => logger.warn(message, ...shown(details)),
    error: (message, details) => logger.error(message, ...shown(details)),
  };
}

export function feedMetrics(metrics: Metrics): FeedMetrics {
  return {
    add: (counter, by, of = '') => metrics.counter(`${counter}_total`, `Feed: ${counter}`, ['of']).inc({ of }, by),
    set: (gauge, value, of = '') => metrics.gauge(gauge, `Feed: ${gauge}`, ['of']).set(value, { of }),
  };
}

/**
 * How long the next commit waits for the sealer, each view and each consumer, read from the database: also where the process that
 * should read it is stuck or gone, which its own figures would not show. Asked for every few seconds for ever, hence not the whole status.
 */
export async function measureLag(feed: Pick<Feed, 'lags'>, metrics: Metrics): Promise<void> {
  const { sealer, views, consumers } = await feed.lags();
  const lag = metrics.gauge('feed_lag_ms', 'How long the next commit waits for this reader of the history', ['of']);
  lag.set(sealer.oldestUnsealedMs, { of: 'sealer' });
  for (const { name, lagMs } of [...views, ...consumers]) lag.set(lagMs, { of: name });
}

export function queueMetrics(metrics: Metrics): QueueMetrics {
  return {
    count: (what, labels, by = 1) =>
      metrics.counter(`queue_${what}_total`, `Queues: ${what}`, Object.keys(labels)).inc(labels, by),
  };
}
