import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { apiDocument, withApiPaths } from './openapi.js';
import { readConfig } from './platform/index.js';

/**
 * Prints the OpenAPI document. Nest looks the controllers over and makes nothing of what they need, so no server is asked for: the types
 * of the screens are made from it (scripts/web-types.mjs).
 */
const nowhere = { MONGODB_URI: 'mongodb://nowhere.invalid/?replicaSet=none', REDIS_URL: 'redis://nowhere.invalid' };
const app = await NestFactory.create<NestFastifyApplication>(
  AppModule.forRoot(readConfig(nowhere), nowhere),
  new FastifyAdapter(),
  { preview: true, logger: ['error'], abortOnError: false },
);
withApiPaths(app);
process.stdout.write(`${JSON.stringify(apiDocument(app), null, 2)}\n`);
