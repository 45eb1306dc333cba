/** Gathers samples while a measurement runs; before and after it they are dropped. */
export class LoadRecorder {
  completed = 0;
  errors = 0;
  probes = 0;
  firstError: string | undefined;
  samples: Record<string, number[]> = {};
  recording = false;

  step(name: string, ms: number): void {
    if (this.recording) (this.samples[name] ??= []).push(ms);
  }

  probe(): void {
    if (this.recording) this.probes += 1;
  }

  /** One unit of work is done: the case is resolved, the page read. */
  whole(ms: number): void {
    this.completed += 1;
    this.step('whole', ms);
  }

  failed(error: unknown): void {
    this.errors += 1;
    this.firstError ??= error instanceof Error ? error.message : String(error);
  }

  start(): void {
    this.completed = 0;
    this.errors = 0;
    this.probes = 0;
    this.samples = {};
    this.recording = true;
  }
}

/**
 * How long cases take to be routed, as seen so far: users wait nearly that long before they look, so that looking costs little and
 * is the same for every system measured.
 */
export class RoutingLag {
  private readonly recent: number[] = [];

  /**
   * Milliseconds to wait before the first look: less than recent cases seemed to take, since a user who looks late sees a long lag
   * where there was a short one, and the estimate must find its way down again.
   */
  expected(): number {
    return Math.max(1, 0.7 * (this.median() ?? 3));
  }

  /** Milliseconds to the next look when the case was not there yet. */
  again(): number {
    return Math.min(100, Math.max(1, 0.3 * (this.median() ?? 3)));
  }

  saw(ms: number): void {
    this.recent.push(ms);
    if (this.recent.length > 64) this.recent.shift();
  }

  private median(): number | undefined {
    return this.recent.toSorted((a, b) => a - b)[this.recent.length >> 1];
  }
}
