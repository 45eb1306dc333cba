import { LETTER_ACTS } from '@libs/letters';
import type { CaseEvent } from './case.events.js';
import type { Acting, CaseStep } from './case.guards.js';
import { aboutOf, issueLetter } from './case.letter.js';
import { type CaseState, isRegistered } from './case.state.js';

const LAST_DAY = '9999-12-31';
const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';

/** A letter about whatever there is to write of, as in case.steps.ts. */
export const LETTER_DECISIONS = {
  'issue-letter': (state, acting) =>
    issueLetter(state, {
      ...acting,
      letterId: NEW_ID,
      template: ANYTHING,
      act:
        (isRegistered(state) ? LETTER_ACTS.find((act) => aboutOf(state, act) !== undefined) : undefined) ?? 'admission',
      number: NEW_ID,
      series: ANYTHING,
      issuedOn: LAST_DAY,
      textHash: ANYTHING,
      content: { title: ANYTHING, parts: [] },
      competence: { capacity: 'holder', basis: ANYTHING },
    }),
} as const satisfies Partial<Record<CaseStep, (state: CaseState, acting: Acting) => CaseEvent[]>>;
