import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { grantAccess, lowerCase, nameAccused, raiseCase, withdrawAccess } from './case.reserve.js';
import { type CaseState, isRegistered } from './case.state.js';

const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';

/** The decisions on a list of readers with facts that only the state or the person can make impossible. */
export const RESERVE_DECISIONS = {
  raise: (state: CaseState, acting: Acting): CaseEvent[] =>
    raiseCase(state, {
      ...acting,
      unit: ANYTHING,
      readers: [{ account: NEW_ID }],
      reason: ANYTHING,
      legalBasis: ANYTHING,
    }),
  lower: (state: CaseState, acting: Acting): CaseEvent[] => lowerCase(state, acting),
  'name-accused': (state: CaseState, acting: Acting): CaseEvent[] =>
    nameAccused(state, { ...acting, namingId: NEW_ID, staff: [NEW_ID], departments: [] }),
  'grant-access': (state: CaseState, acting: Acting): CaseEvent[] =>
    grantAccess(state, { ...acting, reader: { account: NEW_ID }, reason: ANYTHING }),
  'withdraw-access': (state: CaseState, acting: Acting): CaseEvent[] =>
    withdrawAccess(state, { ...acting, account: someReader(state), reason: ANYTHING }),
};

/** Of the list of a reserved case, one who does not have it in their hands and works where it stands. */
export function nextReader(state: CaseState): string | undefined {
  if (!isRegistered(state)) return undefined;
  const { reserve, officer, department } = state;
  return reserve?.readers.find((one) => one.account !== officer && one.department === department)?.account;
}

/** One who may leave the list. */
function someReader(state: CaseState): string {
  if (!isRegistered(state)) return NEW_ID;
  return state.reserve?.readers.find(({ account }) => account !== state.officer)?.account ?? NEW_ID;
}
