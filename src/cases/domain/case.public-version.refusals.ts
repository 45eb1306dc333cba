import type { SpanFault } from '@libs/redaction';
import { Refusal } from '@libs/decider';

/** Why a document of a case is not published in part, each with the way out. */

/** The case has no such text, or it was erased or is withheld. */
export class PublicVersionSourceMissing extends Refusal {
  readonly code = 'public-version-source-missing';
  readonly kind = 'conflict';
  constructor(document: string) {
    super(`The case has no ${document} with a text that can be read`, { field: 'document', document });
  }
}

/** It was corrected or erased since: what was cut out stood elsewhere. */
export class PublicVersionSourceChanged extends Refusal {
  readonly code = 'public-version-source-changed';
  readonly kind = 'conflict';
  constructor(document: string) {
    super(
      `The text of the ${document} is another than the one that was marked: reject the proposal and mark it again`,
      {
        document,
      },
    );
  }
}

export class SpanCannotBeRemoved extends Refusal {
  readonly code = 'span-cannot-be-removed';
  readonly kind = 'invalid';
  constructor(field: string, fault: SpanFault) {
    super(`This stretch of the text cannot be taken out: ${fault}`, { field, fault });
  }
}

/** Nothing is classified as a whole without looking at its parts (LGTAIP 102, 120). */
export class BlanketClassification extends Refusal {
  readonly code = 'blanket-classification';
  readonly kind = 'invalid';
  constructor() {
    super('Nothing of the document would be left: a public version keeps whatever is not classified', {
      field: 'marks',
    });
  }
}

/** LGTAIP 104 and 107. */
export class ReserveIncomplete extends Refusal {
  readonly code = 'reserve-incomplete';
  readonly kind = 'invalid';
  constructor(field: string) {
    super('What is reserved has a last day and says what harm its disclosure would do', { field });
  }
}

/** LGTAIP 115: what is confidential is so without limit of time. */
export class ConfidentialWithoutTerm extends Refusal {
  readonly code = 'confidential-without-term';
  readonly kind = 'invalid';
  constructor(field: string) {
    super('What is confidential has neither a last day nor a test of harm', { field });
  }
}

/** LGTAIP 121: what is taken out cannot be recovered, neither from elsewhere in the same document. */
export class RemovedWordsRemain extends Refusal {
  readonly code = 'removed-words-remain';
  readonly kind = 'invalid';
  /** @param where as `text:120-131`, `marks[2].reason`, `act.number`, `reference` or `frame` */
  constructor(field: string, where: readonly string[]) {
    super(
      `Words that are taken out stand elsewhere in the document: ${where.join(', ')}. Mark them there too, write it otherwise, or say that they are meant to stay`,
      { field, where },
    );
  }
}

/** The document was built and looked through, and has something of what was taken out. Never published. */
export class PublicVersionLeaks extends Refusal {
  readonly code = 'public-version-leaks';
  readonly kind = 'conflict';
  constructor(marks: readonly number[]) {
    super(`The document as it was built still has what these marks take out: ${marks.join(', ')}`, {
      marks: marks.map(String),
    });
  }
}

export class PublicVersionUnknown extends Refusal {
  readonly code = 'public-version-unknown';
  readonly kind = 'not-found';
  constructor() {
    super('The case has no such public version');
  }
}

/** What it said went with a key, or is blocked; its hash and who approved it stay. */
export class PublicVersionErased extends Refusal {
  readonly code = 'public-version-erased';
  readonly kind = 'conflict';
  constructor(versionId: string) {
    super('The text of this public version was erased or is withheld', { versionId });
  }
}
