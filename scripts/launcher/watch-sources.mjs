import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { checkout } from './home.mjs';
import { buildWebIfNeeded, nestBuild } from './installation.mjs';
import { Refused } from './refused.mjs';

/** What the compiler says when it is done, with the number of errors. */
const DONE = /Found (\d+) errors?\. Watching for file changes/;

/**
 * Builds, and again after every change of a source (`npm run dev`). Resolves after the first build without errors; from then on each
 * one calls `onBuild`'s listener.
 */
export async function watchSources({ shutdown, log }) {
  await buildWebIfNeeded({ shutdown, log });
  log('Building, and watching the sources …');
  const compiler = spawn(process.execPath, nestBuild('--watch', '--preserveWatchOutput'), {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  shutdown.add({ stop: () => void compiler.kill('SIGTERM'), kill: () => void compiler.kill('SIGKILL') });
  let listener = () => {};
  await new Promise((resolve, reject) => {
    shutdown.asked.then(resolve);
    compiler.once('error', reject);
    compiler.once('exit', (code, signal) => reject(new Refused(`nest build --watch ended (${signal ?? code}).`)));
    createInterface({ input: compiler.stdout }).on('line', (line) => {
      if (line.trim()) log(line);
      if (DONE.exec(line)?.[1] !== '0') return;
      resolve();
      listener();
    });
  });
  return {
    onBuild(restart) {
      let last = Promise.resolve();
      const restartAfter = async (earlier) => {
        await earlier;
        if (shutdown.wasAsked) return;
        log('Built: starting api and worker anew.');
        await restart();
      };
      listener = () => {
        last = restartAfter(last);
      };
    },
  };
}
