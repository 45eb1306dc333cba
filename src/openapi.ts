import { routePolicies } from '@libs/identity';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { withNullInBodies } from './openapi-null.js';
import { withRefusals } from './openapi-refusals.js';

const CITIZENS = ['consulta', 'licencia', 'solicitud', 'tramites'].flatMap((page) => [page, `${page}/{*path}`]);

/** Pages, health and other systems' doors have addresses of their own; everything else lies under the version of the API. */
export function withApiPaths(app: NestFastifyApplication): void {
  app.setGlobalPrefix('api/v1', {
    exclude: [...CITIZENS, 'health/{*path}', 'metrics', 'open311/{*path}', 'open311/v2/{*path}'],
  });
}

export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Ventanilla')
    .setDescription(
      'Citizen requests from the front desk to the written answer. Errors are application/problem+json (RFC 9457) with a stable `code`.',
    )
    .setVersion('1')
    .addCookieAuth('sid')
    .build();
  return withRefusals(withNullInBodies(SwaggerModule.createDocument(app, config)), routePolicies(app));
}

/** The document at /api/openapi.json and a page to read it at /api. */
export function documentApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    useGlobalPrefix: false,
  });
}
