import { ObservabilityModule } from '@libs/observability';
import { type DynamicModule, Module } from '@nestjs/common';
import { streamTypes } from './app.module.js';
import { AccountsModule } from './accounts/index.js';
import { AgendaModule } from './agenda/index.js';
import { ApiKeysModule } from './api-keys/index.js';
import { CalendarsModule } from './calendars/index.js';
import { CasesModule } from './cases/index.js';
import { DeadlinesModule } from './deadlines/index.js';
import { FeedModule } from './feed.module.js';
import { InstitutionsModule } from './institutions/index.js';
import { LicencesModule } from './licences/index.js';
import { MediationModule } from './mediation/index.js';
import { MergersModule, MergingModule } from './mergers/index.js';
import { OversightModule } from './oversight/index.js';
import { type AppConfig, PlatformModule, setting } from './platform/index.js';
import { ProceduresModule } from './procedures/index.js';
import { RecomputationModule } from './recomputation/index.js';
import { WebhooksModule } from './webhooks/index.js';
import { ZonesModule } from './zones/index.js';
import { WorkerEngine } from './worker-engine.js';

/** All areas without HTTP: what a process needs to act on cases. */
@Module({})
export class BackstageModule {
  static forRoot(config: AppConfig, env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: BackstageModule,
      imports: [
        ObservabilityModule.forRoot({ metricsToken: setting(env, 'METRICS_TOKEN') }),
        PlatformModule.forRoot({ config, env, streamTypes }),
        InstitutionsModule,
        DeadlinesModule,
        FeedModule,
        AccountsModule,
        ApiKeysModule,
        WebhooksModule,
        CasesModule,
        CalendarsModule,
        MediationModule,
        AgendaModule,
        LicencesModule,
        MergersModule,
        OversightModule,
        ProceduresModule,
        ZonesModule,
      ],
      exports: [CasesModule, CalendarsModule, OversightModule, ProceduresModule, WebhooksModule],
    };
  }
}

/** All areas, worker side: the sealer, the views, the duties and their queues. */
@Module({})
export class WorkerModule {
  static forRoot(config: AppConfig, env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: WorkerModule,
      imports: [BackstageModule.forRoot(config, env), RecomputationModule, MergingModule],
      providers: [WorkerEngine],
    };
  }
}
