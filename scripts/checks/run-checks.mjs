import { installIfNeeded } from '../launcher/installation.mjs';
import { checks } from './checks.mjs';

/**
 * `npm test`: everything CI runs, one check after the other, each with a heading and its time. All run even when one fails; the last
 * line is the sum.
 *
 * @returns {Promise<number>} the exit code
 */
export async function runChecks({ shutdown, log }) {
  await installIfNeeded({ shutdown, log });
  const results = new Map();
  for (const { name, needs, run } of checks) {
    const startedAt = Date.now();
    log(`\n=== ${name}`);
    const result = isMet(needs, results) ? await resultOf(run, { shutdown, log }) : notRun(needs);
    results.set(name, result);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    log(`--- ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  }
  return summary([...results], log);
}

function isMet(needs, results) {
  return needs === undefined || results.get(needs).failed === 0;
}

function notRun(needs) {
  return { passed: 0, failed: 1, skipped: [], why: `not run, since ${needs} failed` };
}

async function resultOf(run, context) {
  try {
    return await run(context);
  } catch (error) {
    context.shutdown.check();
    return { passed: 0, failed: 1, skipped: [], why: error.message };
  }
}

function summary(results, log) {
  log('');
  for (const [name, { skipped }] of results) {
    for (const test of skipped) log(`skipped in ${name}: ${test}`);
  }
  for (const [name, { failed, why }] of results) {
    if (failed > 0) log(`FAILED ${name}${why ? `: ${why}` : ''}`);
  }
  const total = (key) => results.reduce((sum, [, result]) => sum + result[key], 0);
  log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}
