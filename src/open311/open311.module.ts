import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CasesModule } from '../cases/index.js';
import { ApiKeys } from './api-keys.js';
import { Discovery } from './discovery.js';
import { wordErrorsAsGeoReport } from './error-wording.js';
import { Jurisdictions } from './jurisdictions.js';
import { Open311Controller } from './open311.controller.js';
import { Open311Limits } from './open311-limits.store.js';
import { PublicIds } from './public-ids.store.js';
import { RepeatedRequests } from './repeated-requests.js';
import { RequestDesk } from './request-desk.js';
import { PublicRequestReader } from './request-reader.view.js';

/** The GeoReport v2 door over HTTP. */
@Module({
  imports: [CasesModule],
  controllers: [Open311Controller],
  providers: [
    ApiKeys,
    Discovery,
    Jurisdictions,
    Open311Limits,
    PublicIds,
    PublicRequestReader,
    RepeatedRequests,
    RequestDesk,
  ],
})
export class Open311HttpModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    wordErrorsAsGeoReport(this.host.httpAdapter.getInstance<FastifyInstance>());
  }
}
