import { JsonLogger } from '@libs/observability';

interface Running {
  stop(): Promise<void>;
}

/** Longest a process takes to end after it was asked to, ms. */
const PATIENCE_MS = 20_000;

/** Starts a process of the product, ends it in order on a signal, and never goes on after an error nobody caught. */
export async function runProcess(service: string, start: (logger: JsonLogger) => Promise<Running>): Promise<void> {
  const logger = new JsonLogger({ service });
  let running: Running | undefined;
  let ending = false;
  const end = async (signal: string) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    logger.log(`ending on ${signal}`, 'Stop');
    await running?.stop();
    process.exit(); // with 0, unless something set process.exitCode
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal).catch(fail));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);

  function fail(error: unknown): void {
    logger.error(error instanceof Error ? error : new Error('something that is no error was thrown'), 'Fatal');
    process.exit(1);
  }

  try {
    running = await start(logger);
  } catch (error) {
    // What stops a start is a setting or a server: the message is for the operator, on its own line.
    process.stderr.write(`${service}: ${error instanceof Error ? error.message : String(error)}\n`);
    fail(error);
  }
}
