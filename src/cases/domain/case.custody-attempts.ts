import { aProposal, aRectification } from './case.custody-histories.js';
import { approveErasure, expireErasure, liftHold, placeHold, proposeErasure, rejectErasure } from './case.custody.js';
import type { CaseEvent } from './case.events.js';
import type { Acting } from './case.guards.js';
import { rectifyPerson } from './case.rectification.js';
import type { CaseState } from './case.state.js';

/** For specs: the decisions on what is kept and erased with facts as a use case would give them; each choice that a person has. */

const ENDED = { kept: 'ended' } as const;
const NEXT_YEAR = '2027-01-01T00:00:00.000Z';
const AT_ONCE = '2000-01-01T00:00:00.000Z';
const subjects = ['p1', 'p2', 's1', 's2', 'case'];

export const custodyAttempts = {
  'propose-erasure': (state: CaseState, acting: Acting) =>
    (['erase', 'block'] as const).flatMap((action) =>
      subjects.map(
        (subject) => (): CaseEvent[] =>
          proposeErasure(state, {
            ...acting,
            proposalId: 'proposal-9',
            action,
            subject,
            basis: 'arco-cancelacion',
            payloadHash: 'e9'.repeat(32),
            reason: 'Procede.',
            at: AT_ONCE,
            keeping: ENDED,
          }),
      ),
    ),
  'approve-erasure': (state: CaseState, acting: Acting) => [
    (): CaseEvent[] => approveErasure(state, { ...acting, ...aProposal, at: AT_ONCE, standIns: [], keeping: ENDED }),
  ],
  'reject-erasure': (state: CaseState, acting: Acting) => [
    (): CaseEvent[] => rejectErasure(state, { ...acting, ...aProposal, reason: 'No procede.' }),
  ],
  'expire-erasure': (state: CaseState, acting: Acting) => [
    (): CaseEvent[] => expireErasure(state, { ...acting, at: NEXT_YEAR }),
  ],
  rectify: (state: CaseState, acting: Acting) =>
    subjects.map((subject) => (): CaseEvent[] => rectifyPerson(state, { ...acting, ...aRectification, subject })),
  'place-hold': (state: CaseState, acting: Acting) => [
    (): CaseEvent[] => placeHold(state, { ...acting, holdId: 'hold-9', basis: 'audit', reason: 'Auditoría 4.' }),
  ],
  'lift-hold': (state: CaseState, acting: Acting) => [
    (): CaseEvent[] => liftHold(state, { ...acting, holdId: 'hold-1', reason: 'Concluyó.' }),
  ],
};
