const WIDTH = 30;
const LINES_A_RUN = 20;

/** Progress on a terminal as one line that moves; elsewhere as a line every twentieth of the way. */
export class ProgressBar {
  private printed = -1;

  constructor(
    private readonly total: number,
    private readonly unit: string,
    private readonly out: NodeJS.WriteStream = process.stdout,
    private readonly startedAt = performance.now(),
  ) {}

  show(done: number): void {
    const share = this.total === 0 ? 1 : done / this.total;
    const mark = this.out.isTTY ? Math.floor(share * 1000) : Math.floor(share * LINES_A_RUN);
    if (mark === this.printed) return;
    this.printed = mark;
    const seconds = (performance.now() - this.startedAt) / 1000;
    const rate = seconds > 0 ? Math.round(done / seconds) : 0;
    const left = rate > 0 ? `${Math.ceil((this.total - done) / rate)} s left` : '';
    const bar = '#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '.');
    const line = `[${bar}] ${Math.floor(share * 100)} %  ${done}/${this.total} ${this.unit}  ${rate}/s  ${left}`;
    this.out.write(this.out.isTTY ? `\r${line.padEnd(90)}` : `${line}\n`);
  }

  /** @param done how many there were in the end; what was left out of the total on the way is not waited for */
  end(done: number): void {
    const seconds = Math.max(1, Math.round((performance.now() - this.startedAt) / 1000));
    const line = `[${'#'.repeat(WIDTH)}] done  ${done} ${this.unit} in ${seconds} s`;
    this.out.write(this.out.isTTY ? `\r${line.padEnd(90)}\n` : `${line}\n`);
  }
}
