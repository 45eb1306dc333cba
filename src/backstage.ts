import { JsonLogger } from '@libs/observability';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from './platform/index.js';
import { BackstageModule } from './worker.module.js';

/** Runs a command-line tool on the product's own modules, and always closes what it opened. */
export async function backstage(
  tool: string,
  work: (context: INestApplicationContext) => Promise<void>,
): Promise<void> {
  const logger = new JsonLogger({ service: tool, level: 'warn', write: (line) => process.stderr.write(line) });
  let context: INestApplicationContext | undefined;
  try {
    context = await NestFactory.createApplicationContext(
      BackstageModule.forRoot(readConfig(process.env), process.env),
      { logger, abortOnError: false },
    );
    await work(context);
  } catch (error) {
    process.stderr.write(`${tool}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await context?.close();
  }
}
