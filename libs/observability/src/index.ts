export { type HealthIndicator, HealthIndicators, type Readiness } from './health.js';
export { JsonLogger, type JsonLoggerOptions } from './json-logger.js';
export { type OperatorsDoorOptions, OperatorsDoor } from './operators-door.js';
export { type CounterOf, type GaugeOf, type HistogramOf, LATENCY_BUCKETS, Metrics } from './metrics.js';
export { ObservabilityModule } from './observability.module.js';
export { type BudgetLimits, RequestBudget } from './request-budget.js';
export { correlation, currentCorrelation, currentSignal } from './request-context.js';
export { installRequestTracing, type TracingOptions } from './request-tracing.js';
