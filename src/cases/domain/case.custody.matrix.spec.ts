import { Refusal } from '@libs/decider';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { histories, people, type Situation } from './case.histories.js';
import { custodyAttempts } from './case.custody-attempts.js';

/** What may become of personal data in every situation, by the legal adviser; written as in case.matrix.spec.ts. */

/** To propose that the applicant be erased, to approve, to reject, to hold the case, to lift a hold, where nothing is proposed or held, and to rectify. */
type Row = readonly [propose: string, approve: string, reject: string, hold: string, lift: string, rectify: string];
const NO_CASE: Row = ['case-unknown', 'case-unknown', 'case-unknown', 'case-unknown', 'case-unknown', 'case-unknown'];
const ANY_CASE: Row = ['+', 'no-proposal', 'no-proposal', '+', 'hold-unknown', '+'];

const ANNULLED: Row = ['+', 'no-proposal', 'no-proposal', '+', 'hold-unknown', 'case-already-ended'];
const ROWS: Partial<Record<Situation, Row>> = { none: NO_CASE, 'number abandoned': NO_CASE, voided: ANNULLED };

const STEPS = ['propose-erasure', 'approve-erasure', 'reject-erasure', 'place-hold', 'lift-hold', 'rectify'] as const;

describe('every step of custody in every situation', () => {
  const given = specOf(caseDecider, caseEventSchemas);
  it.each(Object.keys(histories) as Situation[])('a case that is: %s', (situation) => {
    const { state } = given(...histories[situation]);
    const told = STEPS.map((step) => outcomeOf(custodyAttempts[step](state, { by: people.adviser })[0]));
    expect(told).toEqual(ROWS[situation] ?? ANY_CASE);
  });
});

function outcomeOf(decide: (() => CaseEvent[]) | undefined): string {
  try {
    return decide?.().length === 0 ? '=' : '+';
  } catch (refused) {
    if (refused instanceof Refusal) return refused.code;
    throw refused;
  }
}
