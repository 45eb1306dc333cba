import type { CaseEvent } from './case.events.js';
import { listCosigners, replaceRepresentative } from './case.group.js';
import type { Acting } from './case.guards.js';
import type { CaseState } from './case.state.js';

const LAST_DAY = '9999-12-31';
const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';

/** The decisions on a group with facts that only the state or the person can make impossible. */
export const GROUP_DECISIONS = {
  'list-cosigners': (state: CaseState, acting: Acting): CaseEvent[] =>
    listCosigners(state, { ...acting, listId: NEW_ID, cosigners: [{ name: ANYTHING }] }),
  'replace-representative': (state: CaseState, acting: Acting): CaseEvent[] =>
    replaceRepresentative(state, {
      ...acting,
      replacementId: NEW_ID,
      replacedOn: LAST_DAY,
      document: ANYTHING,
      person: { name: ANYTHING },
    }),
};
