/** What this lib counts. Labels hold names of queues, consumers and outcomes only. */
export type QueueCount =
  | 'duties_written'
  | 'signals_sent'
  | 'signals_failed'
  | 'signals_repeated'
  | 'strays_dropped'
  | 'duties_done'
  | 'duties_failed'
  | 'duties_dead'
  | 'workers_recreated';

export interface QueueMetrics {
  count(what: QueueCount, labels: Readonly<Record<string, string>>, by?: number): void;
}

export const NO_METRICS: QueueMetrics = { count: () => undefined };

/** Where this lib says what an operator should know. Details hold ids and codes only. */
export interface QueueLog {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
}
