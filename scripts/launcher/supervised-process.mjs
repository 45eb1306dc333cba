import { setTimeout as delay } from 'node:timers/promises';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const SETTLED_MS = 60_000;

/** A child process with a name: started, watched, started again when it dies once `keepAlive()` was called, and stopped with grace. */
export class SupervisedProcess {
  #child;
  #ended = Promise.resolve();
  #stopping = false;
  #restarting = false;
  #keepAlive = false;
  #pauseMs = FIRST_PAUSE_MS;
  #timer;

  /** How often it ended by itself, and how the last time. */
  deaths = 0;
  lastEnd = '';

  /**
   * @param {{ name: string, launch: () => import('node:child_process').ChildProcess, log: (line: string) => void,
   *   onStart?: (pid: number) => void }} options `launch` spawns it, detached: the launcher alone decides the order of a stop,
   *   so a Ctrl-C of the terminal must not reach the children.
   */
  constructor({ name, launch, log, onStart = () => {} }) {
    this.name = name;
    this.launch = launch;
    this.log = log;
    this.onStart = onStart;
  }

  get pid() {
    return this.#child?.pid;
  }

  get running() {
    return this.#child !== undefined;
  }

  start() {
    const child = this.launch();
    const startedAt = Date.now();
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      const end = (how) => {
        if (this.#child !== child) return;
        this.#child = undefined;
        resolve();
        this.#afterEnd(how, Date.now() - startedAt);
      };
      child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));
      child.once('error', (error) => end(error.message));
    });
    if (child.pid !== undefined) this.onStart(child.pid);
  }

  /** From now on its death is answered by a new start, after a pause that doubles from 0.5 s to 10 s until it stays up for a minute. */
  keepAlive() {
    this.#keepAlive = true;
    if (!this.running && !this.#stopping && !this.#timer) this.#startLater();
  }

  /** Ends it on purpose and starts it anew (a new build, in `npm run dev`). */
  async restart(graceMs) {
    this.#restarting = true;
    await this.#end(graceMs);
    if (!this.#restarting) return; // stopped for good meanwhile
    this.#restarting = false;
    this.#stopping = false;
    this.start();
  }

  /** SIGTERM, then SIGKILL when it is still there after the grace. */
  async stop(graceMs) {
    this.#restarting = false;
    await this.#end(graceMs);
  }

  async #end(graceMs) {
    this.#stopping = true;
    clearTimeout(this.#timer);
    if (!this.#child) return;
    this.#child.kill('SIGTERM');
    const patience = new AbortController();
    const late = await Promise.race([
      this.#ended.then(() => false),
      delay(graceMs, true, { signal: patience.signal }).catch(() => false),
    ]);
    patience.abort();
    if (!late) return;
    this.log(`${this.name} did not stop within ${graceMs / 1000} s: killed.`);
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }

  /** At once, without grace. */
  kill() {
    this.#restarting = false;
    this.#stopping = true;
    clearTimeout(this.#timer);
    this.#child?.kill('SIGKILL');
  }

  #afterEnd(how, livedMs) {
    if (this.#stopping) return;
    this.deaths += 1;
    this.lastEnd = how;
    if (livedMs >= SETTLED_MS) this.#pauseMs = FIRST_PAUSE_MS;
    if (this.#keepAlive) this.#startLater();
  }

  #startLater() {
    const pauseMs = this.#pauseMs;
    this.#pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    this.log(`${this.name} stopped by itself (${this.lastEnd}): starting it again in ${pauseMs / 1000} s.`);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.start();
    }, pauseMs);
  }
}
