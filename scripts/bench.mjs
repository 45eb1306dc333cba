// npm run bench -- [W1 W2 W6 W7 W10 W11 W14] [--cases 10k] …: the benchmarks, with servers and a database of their own under .data/bench.
import { requireNode } from './launcher/node-version.mjs';

requireNode();
const { runToTheEnd } = await import('./launcher/entry.mjs');
const { checkout, homeFolders, makeFolders } = await import('./launcher/home.mjs');
const { buildIfNeeded, installIfNeeded } = await import('./launcher/installation.mjs');
const { NODE_OPTIONS: nodeOptions } = await import('./launcher/node-options.mjs');
const { wrappingKey } = await import('./launcher/wrapping-key.mjs');

// Standard output is for the results.
await runToTheEnd(work, { log: (line) => console.error(line) });

async function work({ shutdown, log }) {
  await installIfNeeded({ shutdown, log });
  await buildIfNeeded({ shutdown, log });
  const { bringMongo, bringRedis, createAppUser } = await import('./servers.mjs');
  const { productEnvironment } = await import('./launcher/product.mjs');
  const { freePort } = await import('./servers/loopback-port.mjs');
  const { runBench } = await import('../dist/bench/main.js');
  const argv = process.argv.slice(2);
  if (argv.some((word) => word.toUpperCase() === 'W14')) await bringChromium(log);
  const servers = { homeFolders, makeFolders, wrappingKey, bringMongo, bringRedis, createAppUser, freePort };
  return runBench({ argv, checkout, log, shutdown, nodeOptions, productEnvironment, ...servers });
}

/** For what is measured on the screen: brought only where that was asked for by name. */
async function bringChromium(log) {
  const { findChromium } = await import('./servers/chromium-program.mjs');
  const { path, why } = findChromium({ env: process.env, log });
  if (path === undefined) throw new Error(why);
  process.env.CHROMIUM_BIN = path;
}
