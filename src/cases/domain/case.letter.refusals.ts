import { Refusal } from '@libs/decider';

/** Why a letter is not written or not signed, each with the way out. */

/** The case has nothing yet that such a letter could tell. */
export class LetterActMissing extends Refusal {
  readonly code = 'letter-act-missing';
  readonly kind = 'conflict';
  constructor(act: string) {
    super(`The case has no ${act} that a letter could tell: record it first`, { field: 'template', act });
  }
}

export class LetterTemplateUnknown extends Refusal {
  readonly code = 'letter-template-unknown';
  readonly kind = 'invalid';
  constructor(template: string) {
    super(`The procedure of the case, as it was filed, has no letter ${template}`, { field: 'template', template });
  }
}

export class LetterFactsUnknown extends Refusal {
  readonly code = 'letter-facts-unknown';
  readonly kind = 'invalid';
  constructor(placeholders: string, template: string) {
    super(`The letter ${template} lacks what nobody knows yet: ${placeholders}`, {
      field: 'template',
      template,
      placeholders,
    });
  }
}

/** A resolution goes out in the letter of its own outcome. */
export class LetterOfOtherOutcome extends Refusal {
  readonly code = 'letter-of-other-outcome';
  readonly kind = 'conflict';
  constructor(template: string, outcome: string) {
    super(
      `The case was resolved as ${outcome}, and the letter ${template} says something else: take the one that fits`,
      {
        field: 'template',
        template,
        outcome,
      },
    );
  }
}

export class DepartmentWithoutSiglas extends Refusal {
  readonly code = 'department-without-siglas';
  readonly kind = 'conflict';
  constructor(department: string) {
    super(`The department ${department} has no siglas to number its letters with: an administrator adds them`, {
      department,
    });
  }
}

export class LetterUnknown extends Refusal {
  readonly code = 'letter-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('The case has no such letter');
  }
}

/** What the letter said was erased with the texts of the case; its number, day and hash stay. */
export class LetterErased extends Refusal {
  readonly code = 'letter-erased';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(`The text of letter ${number} was erased`, { number });
  }
}

/** The number that was taken for it was written off meanwhile: it takes another one. */
export class LetterNumberLost extends Refusal {
  readonly code = 'letter-number-lost';
  readonly kind = 'conflict';
  constructor(number: string) {
    super(`The number ${number} was annulled before the letter was signed: sign it again`, { number });
  }
}
