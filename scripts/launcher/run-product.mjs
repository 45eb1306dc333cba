import { join } from 'node:path';
import { freePort } from '../servers/loopback-port.mjs';
import { lastLines, sizeOf } from './log-file.mjs';
import { waitUntil } from './processes.mjs';
import { nodeArguments, spawnLogged } from './product.mjs';
import { Refused } from './refused.mjs';
import { removeRuntime, writeRuntime } from './runtime-file.mjs';
import { SupervisedProcess } from './supervised-process.mjs';
import { tellReady } from './welcome.mjs';

const READY_MS = 120_000;
const STOP_MS = 20_000;
const DEATHS_BEFORE_READY = 3;
/** Where the worker shows its health and figures when it is free and METRICS_PORT says nothing else. */
const METRICS_PORT = 9464;

/** Runs the api and the worker, keeps them running, tells where they are, and returns when a stop is asked for. */
export async function runProduct({ servers, env, accounts, folders, address, watcher, shutdown, log }) {
  const metricsPort = env.METRICS_PORT || String(await freePort(METRICS_PORT));
  const note = keepRuntimeFile({ servers, folders, address, shutdown });
  const processes = [
    { name: 'api', script: 'main', settings: env },
    { name: 'worker', script: 'worker', settings: { ...env, METRICS_PORT: metricsPort } },
  ].map(({ name, script, settings }) => {
    const launch = () => spawnLogged(name, nodeArguments(script), settings, folders);
    return new SupervisedProcess({ name, launch, log, onStart: (pid) => note(name, pid) });
  });
  shutdown.add({
    stop: () => Promise.all(processes.map((each) => each.stop(STOP_MS))),
    kill: () => processes.forEach((each) => each.kill()),
  });
  const logStarts = new Map(processes.map(({ name }) => [name, sizeOf(logFile(folders, name))]));
  for (const each of processes) {
    each.start();
    each.keepAlive();
  }
  await requireReady({ processes, address, folders, shutdown, logStarts });
  watcher?.onBuild(() => Promise.all(processes.map((each) => each.restart(STOP_MS))));
  tellReady({ address, workerUrl: `http://localhost:${metricsPort}`, accounts, folders, log });
  await shutdown.asked;
}

/** Writes runtime.json, and again whenever a process gets another id. */
function keepRuntimeFile({ servers, folders, address, shutdown }) {
  const runtime = {
    pid: process.pid,
    url: address.url,
    port: address.port,
    environment: servers.environment,
    ownerUri: servers.ownerUri,
    pids: {},
  };
  const note = (name, pid) => {
    runtime.pids[name] = pid;
    writeRuntime(folders, runtime);
  };
  shutdown.add({ stop: () => removeRuntime(folders) });
  for (const server of [servers.mongo, servers.redis]) {
    note(server.name, server.pid());
    server.onRestart((pid) => note(server.name, pid));
  }
  return note;
}

/** Waits until the API says that it is ready; gives up when a process keeps dying, with the last it wrote. */
async function requireReady({ processes, address, folders, shutdown, logStarts }) {
  const host = ['0.0.0.0', '::'].includes(address.host) ? '127.0.0.1' : address.host;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}/health/ready`;
  const failing = () => processes.find(({ deaths }) => deaths >= DEATHS_BEFORE_READY);
  const decided = async () => shutdown.wasAsked || failing() !== undefined || (await answers(url));
  const inTime = await waitUntil(decided, { timeoutMs: READY_MS, everyMs: 250 });
  shutdown.check();
  const failed = failing();
  if (inTime && !failed) return;
  const name = failed?.name ?? 'api';
  const why = failed
    ? `The ${name} does not stay up (${failed.lastEnd}).`
    : `The API is not ready after ${READY_MS / 1000} s.`;
  const file = logFile(folders, name);
  throw new Refused(`${why} The end of ${file}:\n${lastLines(file, 15, logStarts.get(name))}`);
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // not listening yet
  }
}

function logFile(folders, name) {
  return join(folders.logs, `${name}.log`);
}
