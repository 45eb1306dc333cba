import type { CaseEvent } from './case.events.js';
import { recorded } from './case.guards.js';
import { InterpreterLanguageMissing } from './case.group.refusals.js';

/** Whether somebody must interpret: the code of the language, or yes for the one that the person is known to speak. */
export type InterpreterNeed = boolean | string;

/**
 * What the registration says of it: nothing where nobody must.
 * @throws InterpreterLanguageMissing where no language is known
 */
export function interpreterAtFiling(need: InterpreterNeed | undefined, language: string | undefined): CaseEvent[] {
  if (need === undefined || need === false) return [];
  if (need === true && language === undefined) throw new InterpreterLanguageMissing();
  return interpreterNoted(need);
}

export function interpreterNoted(need: InterpreterNeed): CaseEvent[] {
  return recorded('InterpreterNoted', {
    needed: need !== false,
    language: typeof need === 'string' ? need : undefined,
  });
}
