/** What the load generator is asked to do; sent to its process as one message. */
export interface LoadSpec {
  readonly target: 'bare' | 'product';
  readonly work: 'lifecycle' | 'register' | 'worklist' | 'search' | 'case-file' | 'screen';
  readonly baseUrl: string;
  readonly users: number;
  readonly seconds: number;
  /** Least seconds of load before the measurement; absent: until the rate is steady. */
  readonly warm?: number;
  /** Requests a second of an open loop (Poisson arrivals, latency from the intended start); absent: closed loop. */
  readonly perSecond?: number;
  /** Page of a worklist to read, from 1. */
  readonly page?: number;
  /** Which list, e.g. `overdue`. */
  readonly filter?: string;
  /** What a list is narrowed to besides, as a query. */
  readonly narrow?: string;
  readonly seed: number;
  readonly password?: string;
}

/** From the generator: `warm` once the rate is steady, then, after the bench's `go`, `done`. */
export type LoadMessage =
  | { readonly kind: 'warm' }
  | ({ readonly kind: 'done' } & LoadResult)
  | { readonly kind: 'failed'; readonly error: string };

export interface LoadResult {
  readonly seconds: number;
  readonly completed: number;
  readonly errors: number;
  readonly firstError?: string;
  /** Milliseconds of every sample by step; `whole` is the unit that is counted. */
  readonly samples: Readonly<Record<string, number[]>>;
  /** How many times a user looked whether the case was routed. */
  readonly probes: number;
  /** Processor seconds the generator itself took meanwhile. */
  readonly generatorCpu: number;
}
