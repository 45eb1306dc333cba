import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const STOP_MS = 20_000;

/** A process that is measured: started with its output in a file, waited for until it answers, stopped by its id. */
export class BenchProcess {
  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
    private readonly logFile: string,
  ) {}

  static start(name: string, args: readonly string[], env: NodeJS.ProcessEnv, logFile: string): BenchProcess {
    const descriptor = openSync(logFile, 'a');
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', descriptor, descriptor], detached: true });
    closeSync(descriptor);
    return new BenchProcess(name, child, logFile);
  }

  /** Runs a script of the product to its end. @throws with the last lines of its output when it fails */
  static async run(name: string, args: readonly string[], env: NodeJS.ProcessEnv, logFile: string): Promise<void> {
    const running = BenchProcess.start(name, args, env, logFile);
    await once(running.child, 'exit');
    if (running.child.exitCode !== 0) throw running.failure();
  }

  get pid(): number {
    const { pid, exitCode } = this.child;
    if (pid === undefined || exitCode !== null) throw this.failure();
    return pid;
  }

  /** Looks every 50 ms. @throws when the process ends first, or after `ms` */
  async until(ready: () => Promise<boolean>, ms: number): Promise<void> {
    const deadline = performance.now() + ms;
    while (!(await ready().catch(() => false))) {
      if (this.child.exitCode !== null || performance.now() > deadline) throw this.failure();
      await pause(50);
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const patience = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(patience);
  }

  private failure(): Error {
    const tail = readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
    return new Error(`${this.name} is not there (exit code ${this.child.exitCode ?? 'none'}):\n${tail}`);
  }
}
