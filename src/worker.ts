import type { JsonLogger } from '@libs/observability';
import { NestFactory } from '@nestjs/core';
import { readConfig } from './platform/index.js';
import { runProcess } from './run-process.js';
import { WorkerEngine } from './worker-engine.js';
import { WorkerModule } from './worker.module.js';

/** The process that seals, folds, routes and delivers. Any number of them may run. */
await runProcess('worker', async (logger: JsonLogger) => {
  const context = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(readConfig(process.env), process.env),
    {
      logger,
      abortOnError: false,
    },
  );
  const engine = context.get(WorkerEngine);
  await engine.start();
  logger.log('the worker is at work', 'Start');
  return {
    async stop() {
      await engine.stop();
      await context.close();
    },
  };
});
