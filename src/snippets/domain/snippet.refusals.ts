import { Refusal } from '@libs/decider';

export class TooManySnippets extends Refusal {
  readonly code = 'too-many-snippets';
  readonly kind = 'conflict';
  constructor(most: number) {
    super(`There are ${most} texts already: remove one first`, { most });
  }
}

/** The keyword is no secret of anybody's: whoever is told has it in their own list. */
export class KeywordTaken extends Refusal {
  readonly code = 'keyword-taken';
  readonly kind = 'conflict';
  constructor(keyword: string) {
    super('Another of these texts has this keyword: take another one', { field: 'keyword', keyword });
  }
}

export class SnippetChanged extends Refusal {
  readonly code = 'snippet-changed';
  readonly kind = 'stale';
  constructor(actual: number) {
    super(`The text was changed meanwhile, to version ${actual}: read it again and send what you want`, { actual });
  }
}

export class SnippetUnknown extends Refusal {
  readonly code = 'snippet-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('The text is not there any more');
  }
}
