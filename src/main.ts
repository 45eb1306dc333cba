import { historyIsInsertOnly } from '@libs/event-store';
import { JsonLogger } from '@libs/observability';
import { ShredList } from './cases/index.js';
import { createHttpApp } from './http-app.js';
import { DATABASES, type Databases, readConfig } from './platform/index.js';
import { runProcess } from './run-process.js';
import { SecondFactorRule } from './staff/index.js';

/** The HTTP process. */
await runProcess('api', async (logger: JsonLogger) => {
  const config = readConfig(process.env);
  const app = await createHttpApp(config, process.env, logger);
  if (!(await historyIsInsertOnly(app.get<Databases>(DATABASES).history))) {
    logger.warn(
      'the database user of the application may change the history: give it a user of its own (docs/operations.md)',
      'Start',
    );
  }
  for (const institution of await app.get(SecondFactorRule).without()) {
    logger.warn(
      `${institution} is a demonstration: its heads, supervisors, auditors and administrators sign in without a second factor (docs/security/accounts.md)`,
      'Start',
    );
  }
  // Before traffic: a restored keystore may hold what was erased. Commands have their handlers from here on.
  await app.init();
  await app.get(ShredList, { strict: false }).enforce();
  await app.listen(config.port, config.host);
  return { stop: () => app.close() };
});
