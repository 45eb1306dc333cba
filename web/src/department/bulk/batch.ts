import type { Problem } from '../../api/problem.js';
import { problemOf } from '../../api/problem.js';

/** What can be done with many cases at once: steps that the API lets be tried without taking them. */
export const BULK_STEPS = ['accept', 'assign', 'note'] as const;
export type BulkStep = (typeof BULK_STEPS)[number];

/** No more in one batch. */
export const MOST_CHOSEN = 100;

/** A case of a batch, as it was when it was chosen. */
export interface BatchCase {
  readonly caseId: string;
  readonly folio: string;
  readonly version: number;
  /** Of the step on this case: sent again with it, the step is taken once. */
  readonly key: string;
}

/** What was said of one case, tried or done. */
export interface Told {
  /** `unchanged`: it stands so already. */
  readonly as: 'done' | 'unchanged' | 'refused';
  readonly code?: string;
  readonly detail?: string;
}

export type Tally = Readonly<Record<string, Told | undefined>>;

/** One action on many cases, kept in the browser until it is finished. */
export interface Batch {
  readonly step: BulkStep;
  readonly answers: Readonly<Record<string, string>>;
  readonly cases: readonly BatchCase[];
  readonly verdicts: Tally;
  readonly results: Tally;
  /** Whether it was said to do it, after the verdicts. */
  readonly ordered: boolean;
}

export const NO_BATCH: Batch = { step: 'accept', answers: {}, cases: [], verdicts: {}, results: {}, ordered: false };

/** So many requests under way together: a batch is no load test. */
const LANES = 4;

/** Those of which nothing was said yet. */
export function untold(cases: readonly BatchCase[], tally: Tally): readonly BatchCase[] {
  return cases.filter(({ caseId }) => tally[caseId] === undefined);
}

/** Those that the step would change: the rest is not sent. */
export function willing({ cases, verdicts }: Pick<Batch, 'cases' | 'verdicts'>): readonly BatchCase[] {
  return cases.filter(({ caseId }) => verdicts[caseId]?.as === 'done');
}

/**
 * Asks for each case, a few at a time. What the server refuses is said of that case alone; where it is out of reach, overloaded or wants
 * somebody to sign in again, all stop and what is untold can be asked again.
 * @returns why it stopped before the end
 */
export async function askEach(
  cases: readonly BatchCase[],
  ask: (one: BatchCase) => Promise<Told>,
  tell: (one: BatchCase, told: Told) => void,
): Promise<Problem | undefined> {
  const waiting = [...cases];
  let stopped: Problem | undefined;
  const lane = async () => {
    while (stopped === undefined) {
      const one = waiting.shift();
      if (one === undefined) return;
      try {
        tell(one, await ask(one));
      } catch (error) {
        const problem = problemOf(error);
        if (isOfNoCase(problem)) stopped = problem;
        else tell(one, refused(problem));
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return stopped;
}

/** Nothing was decided on the case: the same request may well succeed later. */
function isOfNoCase({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

function refused({ code, detail, errors = [] }: Problem): Told {
  const [field] = errors;
  return { as: 'refused', code: field?.code ?? code, ...(detail !== undefined && { detail }) };
}
