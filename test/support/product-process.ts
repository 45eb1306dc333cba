import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { NODE_OPTIONS } from '../../scripts/launcher/node-options.mjs';
import { builtScript, checkout } from './built-product.js';
import type { Guard } from './guard.js';
import { until } from './until.js';

const START_MS = 180_000;

export interface ProductProcessOptions {
  script: 'main' | 'worker';
  env: Readonly<Record<string, string>>;
  guard: Guard;
  /** Whether it serves; asked again and again after each start. */
  isReady: (outputSinceStart: string) => Promise<boolean> | boolean;
}

/** The API or a worker as it runs in production: a process of its own that can be killed and started again. */
export class ProductProcess {
  private child: ChildProcess | undefined;
  private written = '';
  private startedAt = 0;

  constructor(private readonly options: ProductProcessOptions) {}

  /** Everything it ever wrote, over all its lives. */
  get output(): string {
    return this.written;
  }

  /** What it ended with; null while it runs, and when a signal ended it. */
  get exitCode(): number | null {
    return this.child?.exitCode ?? null;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** @throws Error with its last lines when it ends before it serves, or does not serve in three minutes */
  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    const { script, env, guard, isReady } = this.options;
    this.startedAt = this.written.length;
    const args = [...NODE_OPTIONS, '--import', TRAVELLING_CLOCK, builtScript(script)];
    const child = spawn(process.execPath, args, {
      cwd: checkout,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    if (child.pid !== undefined) guard.watches(child.pid);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.written += text));
    }
    const look = async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(this.obituary());
      return (await isReady(this.written.slice(this.startedAt))) || undefined;
    };
    await until(`${script} to serve`, look, { withinMs: START_MS });
  }

  /** Ends it as a power cut does. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Ends it as an operator does: it may finish what it is doing. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  async restart(more: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.kill();
    await this.start(more);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill(signal);
    await ended;
  }

  private obituary(): string {
    const lines = this.written.slice(this.startedAt).trimEnd().split('\n').slice(-15).join('\n');
    return `${this.options.script} ended with ${this.child?.exitCode ?? this.child?.signalCode}:\n${lines}`;
  }
}

/** Lets a process live on another day; does nothing unless TEST_CLOCK_AHEAD_MS is set. */
const TRAVELLING_CLOCK = pathToFileURL(join(checkout, 'test', 'support', 'travelling-clock.mjs')).href;
