interface Reading<Value> {
  readonly value: Promise<Value>;
  /** `performance.now()` when it was asked for: what was written after that may not be in it. */
  readonly since: number;
}

/**
 * What is asked for again and again and may be a little old: read once in that time, by key. Who asks while it is being read gets the
 * same answer. A failure is for them, not for who asks next.
 */
export class FreshReads<Value> {
  private readonly readings = new Map<string, Reading<Value>>();

  /** @param forMs how old an answer may be */
  constructor(private readonly forMs: number) {}

  get(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.readings.get(key);
    if (known && performance.now() - known.since < this.forMs) return known.value;
    const since = performance.now();
    const reading = { value: read(), since };
    this.readings.set(key, reading);
    reading.value.catch(() => {
      if (this.readings.get(key) === reading) this.readings.delete(key);
    });
    return reading.value;
  }

  /** The next one who asks reads anew, also while an older reading is under way. */
  forget(key: string): void {
    this.readings.delete(key);
  }
}
