import { Refusal } from '@libs/decider';
import { decideAppeal, fileAppeal } from './case.appeal.js';
import { APPLICANT_ALIAS } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import type { Acting, CaseStep } from './case.guards.js';
import { partiesOf } from './case.notification.js';
import { type CaseState, isRegistered } from './case.state.js';

const LAST_DAY = '9999-12-31';
const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';

/** The steps of appeals with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const APPEAL_DECISIONS = {
  'file-appeal': (state, acting) =>
    forAny(isRegistered(state) ? partiesOf(state) : [APPLICANT_ALIAS], (party) =>
      fileAppeal(state, {
        ...acting,
        appealId: NEW_ID,
        party,
        filedOn: LAST_DAY,
        termEndsOn: LAST_DAY,
        today: LAST_DAY,
        grounds: ANYTHING,
      }),
    ),
  'decide-appeal': (state, acting) =>
    forAny(appealsOf(state), (appealId) =>
      decideAppeal(state, {
        ...acting,
        appealId,
        verdict: 'dismissed',
        decidedOn: LAST_DAY,
        reasons: ANYTHING,
        dueOn: LAST_DAY,
      }),
    ),
} as const satisfies Partial<Record<CaseStep, (state: CaseState, acting: Acting) => CaseEvent[]>>;

/** Those that wait, the newest first. */
function appealsOf(state: CaseState): string[] {
  const { appeals = [] } = isRegistered(state) ? state : {};
  const pending = appeals.filter(({ verdict }) => verdict === undefined);
  const ids = (pending.length > 0 ? pending : appeals).map(({ appealId }) => appealId).toReversed();
  return ids.length > 0 ? ids : [NEW_ID];
}

/** The first that is not refused; where each is, the refusal of the first. */
function forAny(choices: readonly string[], decide: (choice: string) => CaseEvent[]): CaseEvent[] {
  let refusal: Refusal | undefined;
  for (const choice of choices) {
    try {
      return decide(choice);
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      refusal ??= refused;
    }
  }
  throw refusal ?? new Error('nothing to choose from');
}
