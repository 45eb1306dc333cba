import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthIndicators } from './health.js';
import { METRICS_TOKEN, MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { OperatorsDoor } from './operators-door.js';

/** Figures and health of a process; global, so that any module may add to them. */
@Module({})
export class ObservabilityModule {
  static forRoot({ metricsToken }: { metricsToken?: string | undefined } = {}): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: Metrics, useFactory: () => Metrics.withProcessFigures() },
        { provide: METRICS_TOKEN, useValue: metricsToken ?? null },
        HealthIndicators,
        OperatorsDoor,
      ],
      exports: [Metrics, HealthIndicators, OperatorsDoor],
    };
  }
}
