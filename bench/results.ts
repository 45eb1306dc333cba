import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Labels, MeasurementLine } from './measurement-line.js';

/**
 * The results of a run, a JSON line a measurement, appended as each is done: a run that was stopped goes on where it was when it is
 * started again under the same name.
 */
export class Results {
  private readonly lines: MeasurementLine[];

  constructor(
    private readonly file: string,
    readonly run: string,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    this.lines = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as MeasurementLine)
      .filter((line) => line.run === run);
  }

  has(labels: Labels, repeat: number): boolean {
    return this.repeats(labels).some((line) => line.repeat === repeat);
  }

  add(line: MeasurementLine): void {
    this.lines.push(line);
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }

  /** Something beside the measurements: floors, facts of the run. */
  note(kind: string, facts: object): void {
    appendFileSync(
      `${this.file}.notes`,
      `${JSON.stringify({ run: this.run, kind, at: new Date().toISOString(), ...facts })}\n`,
    );
  }

  repeats(labels: Labels): MeasurementLine[] {
    return this.lines.filter((line) => keyOf(line) === keyOf(labels));
  }

  /** The distinct measurements in order of their first line. */
  groups(): MeasurementLine[][] {
    const groups = new Map<string, MeasurementLine[]>();
    for (const line of this.lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
    return [...groups.values()];
  }
}

export function keyOf({ workload, target, cases, users, variant = '' }: Labels): string {
  return [workload, target, cases, users, variant].join(' ');
}
