import { type DynamicModule, Module } from '@nestjs/common';
import { ObservabilityModule } from '@libs/observability';
import { AbsencesHttpModule, absenceStream } from './absences/index.js';
import { AccountsHttpModule, accountStream } from './accounts/index.js';
import { AgendaHttpModule, agendaStream } from './agenda/index.js';
import { apiKeyStream, ApiKeysHttpModule } from './api-keys/index.js';
import { calendarStream, CalendarsHttpModule } from './calendars/index.js';
import { CasesHttpModule, caseStream } from './cases/index.js';
import { ChangesHttpModule } from './changes/index.js';
import { CitizenHttpModule } from './citizen/index.js';
import { DeadlinesModule } from './deadlines/index.js';
import { DepartmentsHttpModule } from './departments/index.js';
import { FeedModule } from './feed.module.js';
import { GoalsHttpModule, goalStream } from './goals/index.js';
import { InstitutionsModule } from './institutions/index.js';
import { LicencesHttpModule, licenceStream } from './licences/index.js';
import { MediationHttpModule, mediationStream } from './mediation/index.js';
import { MergersHttpModule, mergerStream } from './mergers/index.js';
import { OidcHttpModule } from './oidc/index.js';
import { Open311HttpModule } from './open311/index.js';
import { OperationsHttpModule } from './operations/index.js';
import { OversightHttpModule } from './oversight/index.js';
import { PeopleHttpModule } from './people/index.js';
import { type AppConfig, PlatformModule, setting } from './platform/index.js';
import { catalogueStream, ProceduresHttpModule } from './procedures/index.js';
import { RegisterBookHttpModule } from './register-book/index.js';
import { SnippetsHttpModule } from './snippets/index.js';
import { StaffModule } from './staff/index.js';
import { WebhooksHttpModule, webhookStream } from './webhooks/index.js';
import { ZonesHttpModule, zoneStream } from './zones/index.js';

/** Every kind of stream there is. */
export const streamTypes = [
  caseStream,
  absenceStream,
  calendarStream,
  mergerStream,
  goalStream,
  zoneStream,
  catalogueStream,
  accountStream,
  apiKeyStream,
  webhookStream,
  mediationStream,
  agendaStream,
  licenceStream,
];

/** All areas, HTTP side. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig, env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ObservabilityModule.forRoot({ metricsToken: setting(env, 'METRICS_TOKEN') }),
        PlatformModule.forRoot({ config, env, streamTypes }),
        InstitutionsModule,
        DeadlinesModule,
        FeedModule,
        StaffModule.forRoot({ publicUrl: config.publicUrl, env }),
        OidcHttpModule.forRoot({ publicUrl: config.publicUrl, env }),
        CasesHttpModule,
        MediationHttpModule,
        AgendaHttpModule,
        LicencesHttpModule,
        AbsencesHttpModule,
        AccountsHttpModule,
        ApiKeysHttpModule,
        WebhooksHttpModule,
        ProceduresHttpModule,
        CalendarsHttpModule,
        MergersHttpModule,
        ZonesHttpModule,
        DepartmentsHttpModule,
        RegisterBookHttpModule,
        SnippetsHttpModule,
        ChangesHttpModule,
        PeopleHttpModule,
        OversightHttpModule,
        GoalsHttpModule,
        OperationsHttpModule,
        Open311HttpModule,
        CitizenHttpModule,
      ],
    };
  }
}
