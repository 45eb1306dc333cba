import type { Problem } from '../api/problem.js';
import { errorOf, fieldId } from '../kit/error-summary.js';
import { useWords } from '../words/words-context.js';
import type { PetitionDraft } from './petition-draft.js';

/** What a part of the form is handed: what was typed, how to change it, what was refused. */
export interface PartProps {
  readonly draft: PetitionDraft;
  readonly change: (part: Partial<PetitionDraft>) => void;
  readonly problem: Problem | undefined;
}

/** A field of text, with its label and what was wrong with it. */
export function useTextField({ draft, change, problem }: PartProps) {
  const words = useWords();
  return (
    name: 'name' | 'phone' | 'identifier' | 'email' | 'subject' | 'description' | 'location',
    field: string,
    label: string,
  ) => ({
    id: fieldId(field),
    label,
    value: draft[name],
    error: errorOf(words, problem, field),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change({ [name]: currentTarget.value }),
  });
}
