import type { LetterAct, LetterTemplate } from '@libs/letters';
import { actOf, slottedLetters } from '@libs/procedures';
import type { Outcome } from '../domain/case.codes.js';
import { LetterOfOtherOutcome, LetterTemplateUnknown } from '../domain/case.letter.refusals.js';
import type { LetterDefinition } from './letter-facts.js';

/** A letter that the procedure of a case has, with its text. */
export interface DefinedLetter {
  readonly template: LetterTemplate;
  readonly act: LetterAct;
  readonly title: string;
  /** Of a resolution: the outcome that it tells. */
  readonly outcome?: Outcome;
}

/** The sense of a procedure's outcome, as a case has it. */
const OUTCOME_OF: Readonly<Record<NonNullable<LetterDefinition['outcomes']>[number]['sense'], Outcome>> = {
  FAVORABLE: 'favourable',
  PARCIAL: 'partial',
  DESFAVORABLE: 'unfavourable',
  IMPROCEDENTE: 'inadmissible',
  INFORMATIVA: 'informative',
};

/** The letters of a definition; a version from before letters had texts has none. */
export function lettersOf({ letters, templates = [], outcomes = [] }: LetterDefinition): DefinedLetter[] {
  if (letters === undefined) return [];
  return slottedLetters(letters).flatMap((letter): DefinedLetter[] => {
    const act = actOf(letter);
    const template = templates.find(({ code }) => code === letter.template);
    if (act === undefined || template === undefined) return [];
    const sense = outcomes.find(({ code }) => code === letter.outcome)?.sense;
    return [{ template, act, title: letter.title, ...(sense && { outcome: OUTCOME_OF[sense] }) }];
  });
}

/** Whether a letter can tell how the case was decided; before it was, any can. */
export function fitsOutcome({ outcome }: DefinedLetter, decided: Outcome | undefined): boolean {
  return outcome === undefined || decided === undefined || outcome === decided;
}

/** @throws LetterTemplateUnknown | LetterOfOtherOutcome */
export function requireLetter(definition: LetterDefinition, code: string, decided: Outcome | undefined): DefinedLetter {
  const named = lettersOf(definition).filter(({ template }) => template.code === code);
  if (named.length === 0) throw new LetterTemplateUnknown(code);
  const fitting = named.find((letter) => fitsOutcome(letter, decided));
  if (fitting === undefined) throw new LetterOfOtherOutcome(code, decided ?? '');
  return fitting;
}
