import { approveErasure, expireErasure, liftHold, placeHold, proposeErasure, rejectErasure } from './case.custody.js';
import type { ErasureAction } from './case.codes.js';
import { APPLICANT_ALIAS, CASE_ALIAS } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { peopleOf } from './case.group.state.js';
import type { Acting, CaseStep } from './case.guards.js';
import { rectifyPerson } from './case.rectification.js';
import { type CaseState, isRegistered } from './case.state.js';

const NEW_ID = '~'; // no id in a history looks like this
const ANYTHING = '';
const BEGINNING = '0001-01-01T00:00:00.000Z';
const END = '9999-12-31T00:00:00.000Z';
const LAST_DAY = '9999-12-31';
const ENDED = { kept: 'ended' } as const;

/** The decisions on what is kept and erased with facts that only the state or the person can make impossible, as in case.steps.ts. */
export const CUSTODY_DECISIONS = {
  'propose-erasure': (state, acting) =>
    proposeErasure(state, {
      ...acting,
      ...erasable(state),
      proposalId: NEW_ID,
      basis: 'court-order',
      payloadHash: ANYTHING,
      reason: ANYTHING,
      at: BEGINNING,
      keeping: ENDED,
    }),
  'approve-erasure': (state, acting) =>
    approveErasure(state, { ...acting, ...standing(state), at: BEGINNING, standIns: [], keeping: ENDED }),
  'reject-erasure': (state, acting) => rejectErasure(state, { ...acting, ...standing(state), reason: ANYTHING }),
  'expire-erasure': (state, acting) => expireErasure(state, { ...acting, at: END }),
  rectify: (state, acting) =>
    rectifyPerson(state, {
      ...acting,
      subject: rectifiable(state),
      basis: 'court-order',
      request: NEW_ID,
      requestFolio: NEW_ID,
      rectifiedOn: LAST_DAY,
      person: { name: ANYTHING },
      reason: ANYTHING,
    }),
  'place-hold': (state, acting) =>
    placeHold(state, { ...acting, holdId: NEW_ID, basis: 'court-order', reason: ANYTHING }),
  'lift-hold': (state, acting) =>
    liftHold(state, {
      ...acting,
      holdId: (isRegistered(state) && state.holds?.[0]?.holdId) || NEW_ID,
      reason: ANYTHING,
    }),
} as const satisfies Partial<Record<CaseStep, (state: CaseState, acting: Acting) => CaseEvent[]>>;

/** The proposal that stands, which is the only one anybody can decide on. */
function standing(state: CaseState): { proposalId: string; payloadHash: string } {
  const { proposalId, payloadHash } = (isRegistered(state) ? state.erasureProposal : undefined) ?? {
    proposalId: NEW_ID,
    payloadHash: ANYTHING,
  };
  return { proposalId, payloadHash };
}

/** Whatever is still there, the applicant first; what is held can only be blocked. */
function erasable(state: CaseState): { subject: string; action: ErasureAction } {
  if (!isRegistered(state)) return { subject: CASE_ALIAS, action: 'erase' };
  const { erased, blocked = [], holds = [] } = state;
  const held = holds.length > 0;
  const left = [...peopleOf(state), CASE_ALIAS].filter((alias) => !erased.includes(alias));
  const subject = left.find((alias) => !held || !blocked.includes(alias)) ?? left[0] ?? CASE_ALIAS;
  return { subject, action: held ? 'block' : 'erase' };
}

/** Somebody whose data are there and not blocked, the applicant first; where there is nobody, whom the decision says it of. */
function rectifiable(state: CaseState): string {
  if (!isRegistered(state)) return APPLICANT_ALIAS;
  const gone = [...state.erased, ...(state.blocked ?? [])];
  const people = peopleOf(state);
  return people.find((alias) => !gone.includes(alias)) ?? people[0] ?? APPLICANT_ALIAS;
}
