import { type JsonLogger, OperatorsDoor } from '@libs/observability';
import { NestFactory } from '@nestjs/core';
import { readConfig } from './platform/index.js';
import { runProcess } from './run-process.js';
import { watchHealth } from './watch-health.js';
import { WorkerEngine } from './worker-engine.js';
import { WorkerModule } from './worker.module.js';

/** The process that seals, folds, routes and delivers. Any number of them may run. */
await runProcess('worker', async (logger: JsonLogger) => {
  const config = readConfig(process.env);
  const context = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, process.env), {
    logger,
    abortOnError: false,
  });
  const engine = context.get(WorkerEngine);
  await engine.start();
  const door = context.get(OperatorsDoor);
  if (config.metricsPort !== undefined) {
    watchHealth(context);
    const address = await door.open({ host: config.host, port: config.metricsPort });
    logger.log(`health and figures are at ${address}`, 'Start');
  }
  logger.log('the worker is at work', 'Start');
  return {
    async stop() {
      await door.close();
      await engine.stop();
      await context.close();
    },
  };
});
