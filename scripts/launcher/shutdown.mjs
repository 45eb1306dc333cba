import { Refused } from './refused.mjs';

/** A Ctrl-C reaches us twice when npm passes on what the terminal already sent: only a later one is a second wish. */
const SAME_WISH_MS = 1_000;

/**
 * Everything that must be ended, in the reverse order of its start. The first SIGINT, SIGTERM or SIGHUP stops with grace, a second
 * one at once.
 */
export class Shutdown {
  #parts = [];
  #steps = new Set();
  #askedAt;
  #current;
  #wake;

  /** Resolves when somebody asked for a stop. */
  asked = new Promise((resolve) => (this.#wake = resolve));

  /** @param {(line: string) => void} log */
  constructor(log) {
    this.log = log;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.#ask());
  }

  get wasAsked() {
    return this.#askedAt !== undefined;
  }

  /** Between two steps of a start: goes no further once a stop was asked for. */
  check() {
    if (this.wasAsked) throw new Refused('Stopped before it was done.');
  }

  /** @param {{ stop: () => void | Promise<void>, kill?: () => void }} part */
  add(part) {
    this.#parts.push(part);
  }

  /**
   * Waits for a child that does one step and ends; a stop that is asked for meanwhile ends it early.
   *
   * @returns {Promise<number | string>} its exit code, or the signal that ended it
   */
  async endOf(child) {
    this.#steps.add(child);
    try {
      return await new Promise((resolve, reject) => {
        child.once('error', (error) => reject(new Refused(`${child.spawnfile} does not start: ${error.message}`)));
        child.once('close', (code, signal) => resolve(signal ?? code));
      });
    } finally {
      this.#steps.delete(child);
      this.check();
    }
  }

  async stopAll() {
    this.#askedAt ??= Date.now();
    for (let part = this.#parts.pop(); part; part = this.#parts.pop()) {
      this.#current = part;
      await part.stop();
      this.#current = undefined;
    }
  }

  #ask() {
    if (this.#askedAt === undefined) {
      this.#askedAt = Date.now();
      for (const child of this.#steps) child.kill('SIGTERM');
      this.#wake();
      return;
    }
    if (Date.now() - this.#askedAt < SAME_WISH_MS) return;
    this.log('Stopping at once.');
    for (const child of this.#steps) child.kill('SIGKILL');
    for (const part of [this.#current, ...this.#parts]) part?.kill?.();
    process.exit(130);
  }
}
