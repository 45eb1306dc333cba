import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { lastLines, readFrom, sizeOf, withLogFile } from '../launcher/log-file.mjs';
import { waitUntil } from '../launcher/processes.mjs';
import { SupervisedProcess } from '../launcher/supervised-process.mjs';

const READY_MS = 60_000;
const STOP_MS = 30_000;

/** A server program that ended before it was ready; `exitText` says how, the message with which words. */
export class ServerDidNotStart extends Error {
  constructor(name, exitText, logTail) {
    super(`${name} did not start (${exitText}):\n${logTail}`);
    this.exitText = exitText;
  }
}

/**
 * Starts a server program and waits until *its own* log says that it listens: an answer on the port could come from a stranger.
 *
 * @param {{ name: string, path: string, args: string[], input?: string, logFile: string, listening: RegExp,
 *   log: (line: string) => void }} options `input` goes to its standard input (settings that hold a password, which a command line
 *   would show to every user of the machine).
 */
export async function startServer({ name, path, args, input, logFile, listening, log }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const logStart = sizeOf(logFile);
  const process_ = new SupervisedProcess({ name, log, launch: () => launch(path, args, input, logFile) });
  process_.start();
  const isListening = () => !process_.running || listening.test(readFrom(logFile, logStart));
  const inTime = await waitUntil(isListening, { timeoutMs: READY_MS });
  if (!process_.running || !inTime) {
    const how = process_.running ? `not listening after ${READY_MS / 1000} s` : process_.lastEnd;
    process_.kill();
    throw new ServerDidNotStart(name, how, lastLines(logFile, 5, logStart));
  }
  return {
    name,
    pid: () => process_.pid,
    keepAlive: () => process_.keepAlive(),
    onRestart: (listener) => {
      process_.onStart = listener;
    },
    stop: () => process_.stop(STOP_MS),
    kill: () => process_.kill(),
  };
}

function launch(path, args, input, logFile) {
  return withLogFile(logFile, (descriptor) => {
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child = spawn(path, args, { stdio: [stdin, descriptor, descriptor], detached: true });
    child.stdin?.on('error', () => {}); // it died before reading its settings: its exit tells more
    child.stdin?.end(input);
    return child;
  });
}
