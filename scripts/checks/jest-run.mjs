import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../launcher/home.mjs';

/**
 * Runs one of jest.config.js's projects and counts its tests from Jest's own report.
 *
 * @param {{ project: string, command: string[], env?: NodeJS.ProcessEnv, shutdown: import('../launcher/shutdown.mjs').Shutdown }} options `command` is how
 *   Jest is started, without its arguments
 */
export async function runJest({ project, command: [program, ...before], env = process.env, shutdown }) {
  const report = join(checkout, 'reports', `${project}.json`);
  mkdirSync(join(checkout, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const args = [...before, '--selectProjects', project, '--json', '--outputFile', report];
  const how = await shutdown.endOf(spawn(program, args, { cwd: checkout, env, stdio: 'inherit' }));
  const result = countsOf(readReport(report, how));
  // Jest may fail for another reason than a test: no test found, a worker that died.
  if (how !== 0 && result.failed === 0) return { ...result, failed: 1, why: `Jest ended with ${how}` };
  return result;
}

function readReport(file, how) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`Jest ended with ${how} and left no report`, { cause: error });
  }
}

/** A file that does not even load counts as one failure: it has no tests that could. */
function countsOf({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }) {
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => ['pending', 'skipped', 'disabled', 'todo'].includes(status))
    .map(({ fullName }) => fullName);
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped };
}
