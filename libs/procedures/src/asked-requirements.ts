import { judged } from './condition.js';
import type { FormAnswers } from './form-answers.js';
import type { Procedure, Requirement } from './procedure.js';
import { conditionWords } from './spanish-words.js';

/** What asking for something rests on. */
export type AskingProcedure = Pick<Procedure, 'requirements' | 'form' | 'stages'>;

/** `by-person`: it hangs on something that no answer tells, so that whoever holds the file against it says whether it applies. */
export type Applicability = 'always' | 'by-form' | 'not-by-form' | 'by-person';

export interface AskedRequirement extends Pick<Requirement, 'code' | 'name'> {
  readonly applies: Applicability;
  /** Why it is asked for, or is not, in Spanish: by the rule that hangs on the form, never with what was answered. */
  readonly why?: string;
}

const WHY: Readonly<Record<Exclude<Applicability, 'always'>, string>> = {
  'by-form': 'Se pide porque',
  'not-by-form': 'No se pide: solo aplica cuando',
  'by-person': 'Se pide solo cuando',
};

/**
 * Which requirements are asked for, by what was filled in of the form. Without a form, as of a petition on paper, a person says of each that
 * hangs on a condition.
 */
export function askedRequirements(procedure: AskingProcedure, answers: FormAnswers | undefined): AskedRequirement[] {
  return procedure.requirements.map(({ code, name, when }) => {
    if (when === undefined) return { code, name, applies: 'always' };
    const verdict = answers && judged(when, answers);
    const applies = verdict === undefined ? 'by-person' : verdict ? 'by-form' : 'not-by-form';
    return { code, name, applies, why: `${WHY[applies]} ${conditionWords(when, procedure)}` };
  });
}
