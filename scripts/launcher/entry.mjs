import { Refused } from './refused.mjs';
import { Shutdown } from './shutdown.mjs';

/**
 * Runs a script's work and then, whatever became of it, ends in order all that was started. A refusal is told in its own words; an
 * error that nobody foresaw keeps its trace.
 *
 * @param {(context: { shutdown: Shutdown, log: (line: string) => void }) => Promise<number | void>} work resolves to the exit code
 * @param {{ log?: (line: string) => void }} [options] where lines for people go, standard output unless a tool's own output goes there
 */
export async function runToTheEnd(work, { log = console.log } = {}) {
  const shutdown = new Shutdown(log);
  let exitCode = 0;
  try {
    exitCode = (await work({ shutdown, log })) ?? 0;
    if (shutdown.wasAsked) log('Stopping …');
  } catch (error) {
    exitCode = 1;
    console.error(error instanceof Refused ? error.message : error);
  }
  try {
    await shutdown.stopAll();
  } catch (error) {
    exitCode = 1;
    console.error(error);
  }
  process.exit(exitCode);
}
