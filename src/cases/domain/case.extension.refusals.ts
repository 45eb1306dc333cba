import { Refusal } from '@libs/decider';

/** Why a term is not made longer. The code is the class name in kebab-case and never changes; screens word it. */

const WHY = {
  'no-law': 'its procedure names no law that allows more days',
  'in-hours': 'a term in hours runs at once',
  'not-begun': 'the term of the law has not begun',
} as const;

export class TermNotExtendable extends Refusal {
  readonly code = 'term-not-extendable';
  readonly kind = 'conflict';
  constructor(folio: string, because: keyof typeof WHY) {
    super(`The term of case ${folio} cannot be extended: ${WHY[because]}`, { folio, because });
  }
}

/** The law gives more days once. */
export class TermAlreadyExtended extends Refusal {
  readonly code = 'term-already-extended';
  readonly kind = 'conflict';
  constructor(dueOn: string) {
    super(`The term was extended to ${dueOn} before, and is extended only once`, { dueOn });
  }
}

export class ExtensionTooLate extends Refusal {
  readonly code = 'extension-too-late';
  readonly kind = 'conflict';
  constructor(dueOn: string) {
    super(`The term ended on ${dueOn}: only one that runs can be extended`, { dueOn });
  }
}
