import { createContext, use } from 'react';
import type { Problem } from '../api/problem.js';
import { errorOf } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';

/** Why what a page of oversight asked for was refused: its fields stand apart from what asks. */
export const Refused = createContext<Problem | undefined>(undefined);

/** The words beside a field, if it was refused. */
export function useRefused(): (field: string) => string | undefined {
  const words = useWords();
  const problem = use(Refused);
  return (field) => errorOf(words, problem, field);
}
