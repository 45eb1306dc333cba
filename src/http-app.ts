import { fileURLToPath } from 'node:url';
import { assertEveryRouteHasPolicy } from '@libs/identity';
import { installHttpInput } from '@libs/http-input';
import { installRequestTracing } from '@libs/observability';
import { edgeOptions, installHttpEdge } from '@libs/problem-details';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { showQueues } from './admin/index.js';
import { AppModule } from './app.module.js';
import { withErrorPages } from './citizen/index.js';
import { documentApi, withApiPaths } from './openapi.js';
import { withGeoReportErrors } from './open311/index.js';
import { type AppConfig, setting } from './platform/index.js';
import { showScreens } from './screens/index.js';
import { watchHealth } from './watch-health.js';

/** The HTTP process, ready to listen. */
export async function createHttpApp(
  config: AppConfig,
  env: NodeJS.ProcessEnv,
  logger: LoggerService,
): Promise<NestFastifyApplication> {
  const trustedProxies =
    setting(env, 'TRUSTED_PROXIES')
      ?.split(',')
      .map((proxy) => proxy.trim()) ?? [];
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, env),
    new FastifyAdapter(withErrorPages(withGeoReportErrors(edgeOptions({ trustedProxies })))),
    { logger, bodyParser: false, abortOnError: false },
  );
  installRequestTracing(app);
  installHttpEdge(app, { publicUrl: config.publicUrl });
  installHttpInput(app, { formPaths: ['/open311/v2/', '/tramites/', '/solicitud', '/consulta'] });
  withApiPaths(app);
  app.enableShutdownHooks();
  watchHealth(app);
  await showQueues(app);
  await showScreens(app, screensFolder());
  documentApi(app);
  assertEveryRouteHasPolicy(app);
  return app;
}

/** Beside `dist`, where the build of the screens puts them. */
function screensFolder(): string {
  return fileURLToPath(new URL('../../web/dist', import.meta.url));
}
