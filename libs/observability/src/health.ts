export interface HealthIndicator {
  /** A code: `mongodb`, `redis`, `sealer`. */
  readonly name: string;
  /** Without it the process cannot serve (503); else it is told of as degraded and still serves. */
  readonly required: boolean;
  /** Resolves when well; rejects, or takes over a second, when not. */
  check(signal: AbortSignal): Promise<unknown>;
}

export interface Readiness {
  readonly status: 'up' | 'degraded' | 'down';
  readonly failing: readonly string[];
}

const PATIENCE_MS = 1_000;

/** What this process depends on. Whoever owns a dependency adds its indicator at start. */
export class HealthIndicators {
  private readonly indicators: HealthIndicator[] = [];

  add(indicator: HealthIndicator): void {
    this.indicators.push(indicator);
  }

  async readiness(): Promise<Readiness> {
    const well = await Promise.all(this.indicators.map(isWell));
    const failing = this.indicators.filter((_, index) => !well[index]);
    const status = failing.some(({ required }) => required) ? 'down' : failing.length > 0 ? 'degraded' : 'up';
    return { status, failing: failing.map(({ name }) => name) };
  }
}

async function isWell(indicator: HealthIndicator): Promise<boolean> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const late = new Promise<boolean>((resolve) =>
    signal.addEventListener('abort', () => resolve(false), { once: true }),
  );
  try {
    // An indicator that ignores the signal must not hold the answer.
    return await Promise.race([indicator.check(signal).then(() => true), late]);
  } catch {
    return false;
  }
}
