import type { Actor } from '@libs/decider';
import { ProposalExpired, ProposalPending, ProposerCannotApprove, SubstituteCannotApprove } from '@libs/four-eyes';
import { specOf } from '@libs/testing';
import {
  approveErasure,
  expireErasure,
  liftHold,
  placeHold,
  proposeErasure,
  rejectErasure,
  repeatErasures,
} from './case.custody.js';
import {
  aProposal,
  blocked,
  erasureApproved,
  erasureExpired,
  erasureProposed,
  erasureRejected,
  held,
  holdLifted,
} from './case.custody-histories.js';
import {
  AlreadyBlocked,
  AlreadyErased,
  HoldUnknown,
  LegalHoldStands,
  OtherRoleNeeded,
  RetentionRuns,
} from './case.custody.refusals.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { erased, histories, noted, people } from './case.histories.js';
import { CaseUnknown, NotThisDepartment, NotYourRole, SubjectUnknown } from './case.refusals.js';
import type { CaseState } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const { adviser, head, headElsewhere, clerk, administrator, supervisor, system } = people;
const concluded = histories.concluded;
/** Events of a spec come a minute apart, from 15:00 on 12 January 2026. */
const soon = '2026-01-12T16:00:00.000Z';
const tooLate = '2026-01-15T16:00:00.000Z';

const proposing =
  (over: Partial<Parameters<typeof proposeErasure>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    proposeErasure(state, {
      ...aProposal,
      action: 'erase',
      subject: 'p1',
      basis: 'arco-cancelacion',
      reason: 'Procede la cancelación.',
      at: soon,
      keeping: { kept: 'ended' },
      by: adviser,
      ...over,
    });
const approving =
  (over: Partial<Parameters<typeof approveErasure>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    approveErasure(state, { ...aProposal, at: soon, standIns: [], keeping: { kept: 'ended' }, by: head, ...over });
const byAdviser = { ...erasureProposed(), by: adviser };

describe('an erasure', () => {
  it('is proposed by the legal adviser or the head of the department, and by nobody else', () => {
    given(...concluded)
      .when(proposing())
      .thenRecords(erasureProposed());
    given(...concluded)
      .when(proposing({ by: head }))
      .thenRecords(erasureProposed());
    given(...concluded)
      .when(proposing({ by: headElsewhere }))
      .thenRefuses(NotThisDepartment);
    for (const by of [administrator, clerk, supervisor])
      given(...concluded)
        .when(proposing({ by }))
        .thenRefuses(NotYourRole);
    given().when(proposing()).thenRefuses(CaseUnknown);
  });

  it('is of somebody in the case who is not erased yet', () => {
    given(...concluded)
      .when(proposing({ subject: 'p2' }))
      .thenRefuses(SubjectUnknown);
    given(...concluded, erased())
      .when(proposing())
      .thenRefuses(AlreadyErased);
    given(...concluded, blocked())
      .when(proposing({ action: 'block' }))
      .thenRefuses(AlreadyBlocked);
    given(...concluded, blocked())
      .when(proposing())
      .thenRecords(erasureProposed());
  });

  it('waits alone: another is proposed when it was decided on, or when its 72 hours are over', () => {
    given(...concluded, byAdviser)
      .when(proposing())
      .thenNothing();
    const second = { proposalId: 'proposal-2' };
    given(...concluded, byAdviser)
      .when(proposing(second))
      .thenRefuses(ProposalPending);
    given(...concluded, byAdviser, erasureRejected())
      .when(proposing(second))
      .thenRecords(erasureProposed(second));
    given(...concluded, byAdviser)
      .when(proposing({ ...second, at: tooLate }))
      .thenRecords(erasureExpired(), erasureProposed(second));
  });

  it('is carried out with the approval of the other of the two', () => {
    given(...concluded, byAdviser)
      .when(approving())
      .thenRecords(erasureApproved(), erased());
    given(...concluded, { ...erasureProposed({ action: 'block' }), by: head })
      .when(approving({ by: adviser }))
      .thenRecords(erasureApproved(), blocked());
  });

  it('is not approved by who proposed it, by another of the same role, nor by who acts for the one who proposed', () => {
    given(...concluded, { ...erasureProposed(), by: head })
      .when(approving())
      .thenRefuses(ProposerCannotApprove);
    given(...concluded, byAdviser)
      .when(approving({ by: { ...adviser, id: 'adviser-2' } }))
      .thenRefuses(OtherRoleNeeded);
    given(...concluded, byAdviser)
      .when(approving({ standIns: [adviser.id] }))
      .thenRefuses(SubstituteCannotApprove);
    given(...concluded, byAdviser)
      .when(approving({ by: headElsewhere }))
      .thenRefuses(NotThisDepartment);
    given(...concluded, byAdviser)
      .when(approving({ at: tooLate }))
      .thenRefuses(ProposalExpired);
  });

  it('is rejected with a reason, by either', () => {
    const rejecting = (by: Actor) => (state: CaseState) =>
      rejectErasure(state, { ...aProposal, reason: 'Hay un recurso.', by });
    for (const by of [head, adviser])
      given(...concluded, byAdviser)
        .when(rejecting(by))
        .thenRecords(erasureRejected());
  });

  it('that nobody approved is recorded as expired, once, and not before its time', () => {
    const expiring = (at: string) => (state: CaseState) => expireErasure(state, { at, by: system });
    given(...concluded, byAdviser)
      .when(expiring(soon))
      .thenNothing();
    given(...concluded, byAdviser)
      .when(expiring(tooLate))
      .thenRecords(erasureExpired());
    given(...concluded, byAdviser, erasureExpired())
      .when(expiring(tooLate))
      .thenNothing();
  });
});

describe('what must be kept', () => {
  const running = { kept: 'running', until: '2031-01-30', basis: 'LGA' } as const;

  it('K.31: is not erased while its time runs; blocking is offered and possible', () => {
    given(...concluded)
      .when(proposing({ keeping: running }))
      .thenRefuses(RetentionRuns, { until: '2031-01-30', basis: 'LGA', instead: 'block' });
    given(...concluded)
      .when(proposing({ keeping: running, action: 'block' }))
      .thenRecords(erasureProposed({ action: 'block' }));
    for (const kept of ['permanently', 'unknown'] as const)
      given(...concluded)
        .when(proposing({ keeping: kept === 'unknown' ? { kept } : { kept, basis: 'LAIP' } }))
        .thenRefuses(RetentionRuns, { because: kept });
  });

  it('is erased all the same where a court orders it', () => {
    given(...concluded)
      .when(proposing({ keeping: running, basis: 'court-order' }))
      .thenRecords(erasureProposed({ basis: 'court-order' }));
  });

  it('is not erased while somebody holds it, not even by order of a court, also when the hold came after the proposal', () => {
    given(...concluded, held())
      .when(proposing({ basis: 'court-order' }))
      .thenRefuses(LegalHoldStands, { holds: ['hold-1'] });
    given(...concluded, byAdviser, held())
      .when(approving())
      .thenRefuses(LegalHoldStands);
    given(...concluded, byAdviser, held(), holdLifted())
      .when(approving())
      .thenRecords(erasureApproved(), erased());
    given(...concluded, held())
      .when(proposing({ action: 'block' }))
      .thenRecords(erasureProposed({ action: 'block' }));
  });

  it('is looked at again at the approval', () => {
    given(...concluded, byAdviser)
      .when(approving({ keeping: running }))
      .thenRefuses(RetentionRuns);
  });
});

describe('a hold', () => {
  it('is placed and lifted by the legal adviser or the supervisor, each its own', () => {
    const placing = (by: Actor) => (state: CaseState) =>
      placeHold(state, { holdId: 'hold-1', basis: 'investigation', reason: 'OIC-12/2026.', by });
    for (const by of [adviser, supervisor])
      given(...concluded)
        .when(placing(by))
        .thenRecords(held());
    given(...concluded)
      .when(placing(head))
      .thenRefuses(NotYourRole);
    given(...concluded, held())
      .when(placing(adviser))
      .thenNothing();
    const lifting = (holdId: string) => (state: CaseState) =>
      liftHold(state, { holdId, reason: 'Concluyó.', by: supervisor });
    given(...concluded, held(), held({ holdId: 'hold-2' }))
      .when(lifting('hold-1'))
      .thenRecords(holdLifted());
    given(...concluded, held())
      .when(lifting('hold-2'))
      .thenRefuses(HoldUnknown);
  });
});

describe('a restored history', () => {
  it('is told of the erasures it does not know of, as many as there were', () => {
    given(...concluded)
      .when((state) => repeatErasures(state, { subject: 'case', basis: 'court-order', times: 2, by: system }))
      .thenRecords(
        erased({ subject: 'case', basis: 'court-order' }),
        erased({ subject: 'case', basis: 'court-order' }),
      );
    given(...concluded)
      .when((state) => repeatErasures(state, { subject: 'case', basis: 'x', times: 1, by: administrator }))
      .thenRefuses(NotYourRole);
  });
});

describe('what is erased', () => {
  it('is blocked no more, and what is said of the proposal is text of the case', () => {
    const { state } = given(...concluded, blocked(), erased());
    expect(state).toMatchObject({ blocked: [], erased: ['p1'] });
    const after = given(...concluded, erased({ subject: 'case' }), noted(), erased({ subject: 'case' }), byAdviser);
    expect(after.state).toMatchObject({ erased: [], textErasures: 2 });
  });
});
