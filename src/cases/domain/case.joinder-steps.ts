import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import {
  acceptJoinder,
  confirmJoinder,
  declineJoinder,
  releaseJoined,
  requestJoinder,
  undoJoinder,
} from './case.joinder.js';
import { type CaseState, isRegistered } from './case.state.js';

const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';

/** The steps of joining with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const JOINDER_DECISIONS = {
  join: (state: CaseState, acting: Acting): CaseEvent[] =>
    requestJoinder(state, { ...acting, joinderId: NEW_ID, caseId: NEW_ID, mainCase: ANYTHING, reason: ANYTHING }),
  'accept-joinder': (state: CaseState, acting: Acting): CaseEvent[] =>
    acceptJoinder(state, { ...acting, joinderId: NEW_ID, joinedCase: ANYTHING }),
  'confirm-joinder': (state: CaseState, acting: Acting): CaseEvent[] =>
    confirmJoinder(state, { ...acting, joinderId: joinderOf(state) }),
  'decline-joinder': (state: CaseState, acting: Acting): CaseEvent[] =>
    declineJoinder(state, { ...acting, joinderId: joinderOf(state), reasonCode: ANYTHING }),
  'undo-joinder': (state: CaseState, acting: Acting): CaseEvent[] =>
    undoJoinder(state, { ...acting, reason: ANYTHING }),
  'release-joined': (state: CaseState, acting: Acting): CaseEvent[] =>
    releaseJoined(state, { ...acting, joinderId: (isRegistered(state) && state.joined?.[0]?.joinderId) || NEW_ID }),
};

function joinderOf(state: CaseState): string {
  return (isRegistered(state) && state.joinder?.joinderId) || NEW_ID;
}
