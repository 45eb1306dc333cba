import { type ChildProcess, spawn } from 'node:child_process';

/** A test run is often killed outright. A shell that waits for the end of our pipe then ends what we started. */
export class Guard {
  private readonly shell: ChildProcess;

  constructor() {
    const script =
      'pids=; while read -r pid; do pids="$pids $pid"; done; [ -z "$pids" ] || kill -KILL $pids 2>/dev/null';
    this.shell = spawn('sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.shell.unref();
  }

  watches(pid: number): void {
    this.shell.stdin?.write(`${pid}\n`);
  }

  /** Everything was ended in order. */
  isDone(): void {
    this.shell.kill('SIGKILL');
  }
}
