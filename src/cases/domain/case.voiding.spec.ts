import { specOf } from '@libs/testing';
import { AppealPending } from './case.appeal.refusals.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { addNote } from './case.handling.js';
import {
  answered,
  asked,
  closed,
  doneBy,
  histories,
  people,
  type Person,
  registered,
  reopened,
  routed,
  served,
} from './case.histories.js';
import { AlreadyJoined, CaseHasJoined } from './case.joinder.refusals.js';
import { reopenCase } from './case.outcome.js';
import { confirmDecision, proposeDecision, rejectDecision } from './case.proposal.js';
import { NotYourProposal } from './case.proposal.refusals.js';
import { aDecision, decisionConfirmed, decisionProposed, decisionRejected } from './case.proposal-histories.js';
import {
  CaseAlreadyEnded,
  CaseNotConcluded,
  CitizenAlreadyNotified,
  DateOutOfOrder,
  GrantedBySilence,
  NotYourRole,
} from './case.refusals.js';
import { endedOn } from './case.retention.js';
import { type CaseState, isEnded, isRegistered } from './case.state.js';
import { voidCase } from './case.voiding.js';
import { theKept, voided, voidedAsDuplicate } from './case.voiding-histories.js';
import { DuplicateOfItself, KeptCaseNeeded, KeptCaseNotAsked, KeptCaseVoided } from './case.voiding.refusals.js';
import { ProposalPending, ProposerCannotApprove } from '@libs/four-eyes';

const given = specOf(caseDecider, caseEventSchemas);
const { clerk, officer, head, supervisor, adviser } = people;
const grounds = {
  caseId: 'this',
  reasonCode: 'registered-in-error',
  voidedOn: '2026-03-02',
  reason: 'Se capturó en otra institución.',
} as const;
const kept = { ...theKept, status: 'in-progress' } as const;

const voiding =
  (over: Partial<Parameters<typeof voidCase>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    voidCase(state, { ...grounds, by: clerk, ...over });

describe('annulling a registration', () => {
  it.each(['registered', 'on its way', 'in the inbox', 'in progress', 'answered'] as const)(
    'is for one that is %s, and that nothing was told of to the citizen',
    (situation) => {
      given(...histories[situation])
        .when(voiding())
        .thenRecords(voided());
    },
  );

  it('ends it, keeps its folio and lets the clock stand', () => {
    const { state } = given(registered(), routed(), asked(), voided({ voidedOn: '2026-03-02' }));
    expect(state).toMatchObject({
      status: 'voided',
      folio: 'CHI-PET-2026-000123',
      voided: { on: '2026-03-02', reasonCode: 'registered-in-error' },
      suspensions: [{ to: '2026-03-02' }],
    });
    expect(isRegistered(state) && [isEnded(state), endedOn(state)]).toEqual([true, '2026-03-02']);
  });

  it('is for the desk and the department', () => {
    for (const by of [officer, head])
      given(...histories['in progress'])
        .when(voiding({ by }))
        .thenRecords(voided());
    for (const by of [supervisor, adviser])
      given(...histories['in progress'])
        .when(voiding({ by }))
        .thenRefuses(NotYourRole);
  });

  it('names of a duplicate the one that stays, and of nothing else', () => {
    const duplicate = { reasonCode: 'duplicate', reason: 'Dos veces.' } as const;
    given(...histories['in progress'])
      .when(voiding({ ...duplicate, kept }))
      .thenRecords(voidedAsDuplicate({ reason: 'Dos veces.' }));
    given(...histories['in progress'])
      .when(voiding(duplicate))
      .thenRefuses(KeptCaseNeeded);
    given(...histories['in progress'])
      .when(voiding({ kept }))
      .thenRefuses(KeptCaseNotAsked);
    given(...histories['in progress'])
      .when(voiding({ ...duplicate, kept: { ...kept, caseId: 'this' } }))
      .thenRefuses(DuplicateOfItself);
    given(...histories['in progress'])
      .when(voiding({ ...duplicate, kept: { ...kept, status: 'voided' } }))
      .thenRefuses(KeptCaseVoided, { folio: kept.folio });
  });

  it('takes away nothing that the citizen was notified of, also where it was undone since', () => {
    for (const situation of ['notified', 'served', 'appeal decided'] as const)
      given(...histories[situation])
        .when(voiding())
        .thenRefuses(CitizenAlreadyNotified);
    given(...histories.reopened)
      .when(voiding())
      .thenRefuses(CitizenAlreadyNotified);
    const toOneOfTwo = [...histories.signed, served({ party: 'p2' })];
    given(...toOneOfTwo)
      .when(voiding())
      .thenRefuses(CitizenAlreadyNotified);
    given(...histories['granted by silence'])
      .when(voiding())
      .thenRefuses(GrantedBySilence);
    given(...histories['refusal by silence appealed'])
      .when(voiding())
      .thenRefuses(AppealPending);
  });

  it('is refused while cases hang together, and before what it would end', () => {
    for (const situation of ['joined', 'about to be joined'] as const)
      given(...histories[situation])
        .when(voiding())
        .thenRefuses(AlreadyJoined);
    given(...histories['main case'])
      .when(voiding())
      .thenRefuses(CaseHasJoined);
    given(registered(), routed(), asked())
      .when(voiding({ voidedOn: '2026-01-14' }))
      .thenRefuses(DateOutOfOrder);
  });

  it.each(['withdrawn', 'dismissed', 'lapsed', 'sent on', 'concluded', 'voided'] as const)(
    'is not for one that ended already: %s',
    (situation) => {
      given(...histories[situation])
        .when(voiding())
        .thenRefuses(CaseAlreadyEnded);
    },
  );

  it('is not undone: who still wants something files it anew', () => {
    given(...histories.voided)
      .when((state) => addNote(state, { noteId: 'n', visibility: 'internal', text: 'x', by: clerk }))
      .thenRefuses(CaseAlreadyEnded);
    given(...histories.voided)
      .when((state) =>
        reopenCase(state, {
          reasonCode: 'closed-by-mistake',
          reopenedOn: '2026-03-03',
          termDays: 5,
          dueOn: '2026-03-10',
          reason: 'x',
          by: head,
        }),
      )
      .thenRefuses(CaseNotConcluded);
  });
});

describe('annulling by two', () => {
  const content = { reasonCode: 'registered-in-error', reason: grounds.reason };
  const soon = '2026-01-12T16:00:00.000Z';
  const proposed = decisionProposed({ step: 'void', content });
  const proposing =
    (by = clerk, proposalId: string = aDecision.proposalId) =>
    (state: CaseState) =>
      proposeDecision(
        state,
        { ...aDecision, proposalId, step: 'void', content, salt: 's', at: soon, by },
        voidCase(state, { ...grounds, by }),
      );
  const confirming =
    (by = head) =>
    (state: CaseState) =>
      confirmDecision(state, { ...aDecision, at: soon, standIns: [], by });
  const rejecting =
    (by = clerk) =>
    (state: CaseState) =>
      rejectDecision(state, { ...aDecision, reason: 'Sigue en riesgo.', by });
  const byThe = (person: Person) => [...histories['in progress'], doneBy(person, proposed)];

  it('changes nothing before somebody else agrees', () => {
    given(...histories['in progress'])
      .when(proposing())
      .thenRecords(proposed);
    expect(given(...byThe('clerk')).state).toMatchObject({
      status: 'in-progress',
      decisionProposal: { step: 'void', proposer: clerk.id, proposerRole: 'clerk' },
    });
    given(...byThe('clerk'))
      .when(proposing(officer, 'another'))
      .thenRefuses(ProposalPending);
  });

  it('is confirmed by the head or a legal adviser, never by who proposed it nor by the desk', () => {
    for (const by of [head, adviser])
      given(...byThe('clerk'))
        .when(confirming(by))
        .thenRecords(decisionConfirmed());
    given(...byThe('head'))
      .when(confirming(head))
      .thenRefuses(ProposerCannotApprove);
    for (const by of [clerk, officer])
      given(...byThe('clerk'))
        .when(confirming(by))
        .thenRefuses(NotYourRole);
  });

  it('is taken back by the clerk who proposed it, and by no other clerk', () => {
    given(...byThe('clerk'))
      .when(rejecting())
      .thenRecords(decisionRejected());
    given(...byThe('officer'))
      .when(rejecting())
      .thenRefuses(NotYourProposal);
    given(...byThe('officer'))
      .when(rejecting(officer))
      .thenRecords(decisionRejected());
  });

  it('is decided anew on the case as it stands', () => {
    given(...byThe('clerk'), answered())
      .when(voiding())
      .thenRecords(voided());
    given(...histories.concluded.slice(0, -1), doneBy('clerk', proposed), closed(), reopened())
      .when(voiding())
      .thenRefuses(CitizenAlreadyNotified);
  });
});
