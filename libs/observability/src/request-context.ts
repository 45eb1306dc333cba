import { AsyncLocalStorage } from 'node:async_hooks';

/** Where the signal of the work at hand is, once somebody asks for it. */
interface Signalling {
  readonly signal: AbortSignal;
}

interface RequestContext {
  readonly correlationId: string;
  readonly budget?: Signalling | undefined;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** What is being worked on: follows a request, or a duty in a worker, through every await. */
export const correlation = {
  run<Result>(correlationId: string, work: () => Result, budget?: Signalling): Result {
    return storage.run({ correlationId, budget }, work);
  },
};

/** The correlation id of the work at hand, for commits and log lines. */
export function currentCorrelation(): string | undefined {
  return storage.getStore()?.correlationId;
}

/** Aborts when the request's time budget is spent. Not for work that outlives the answer. */
export function currentSignal(): AbortSignal | undefined {
  return storage.getStore()?.budget?.signal;
}
