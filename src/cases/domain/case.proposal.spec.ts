import type { Actor } from '@libs/decider';
import {
  NoProposal,
  ProposalAltered,
  ProposalExpired,
  ProposalPending,
  ProposerCannotApprove,
  SubstituteCannotApprove,
} from '@libs/four-eyes';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { addNote } from './case.handling.js';
import type { CaseEvent } from './case.events.js';
import { answered, histories, noted, people, registered } from './case.histories.js';
import { drafted, signed } from './case.later-events.js';
import { type Confirmation, confirmDecision, proposeDecision, refusedByOne, rejectDecision } from './case.proposal.js';
import { aDecision, decisionConfirmed, decisionProposed, decisionRejected } from './case.proposal-histories.js';
import { SecondOfRoleNeeded } from './case.proposal.refusals.js';
import { CaseNotRouted, CaseUnknown, NotYourRole } from './case.refusals.js';
import { lowerCase, raiseCase } from './case.reserve.js';
import {
  accessGranted,
  accusedNamed,
  raised,
  reserved,
  reservedCase,
  reserveLifted,
} from './case.reserve-histories.js';
import { AccusedStand, CaseNotReserved, NobodyToRead, SealedByProcedure } from './case.reserve.refusals.js';
import { type CaseState, isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const { officer, head, adviser, clerk, supervisor, officerElsewhere } = people;
const grounds = { reason: 'Hay una menor.', legalBasis: 'LGDNNA 76' };
const readers = [{ account: 'officer-1', department: 'servicios-publicos' }];
const raising = { ...grounds, unit: 'servicios-publicos', readers };
const proposed = { ...decisionProposed(), by: head };
/** Events of a spec come a minute apart, from 15:00 on 12 January 2026. */
const soon = '2026-01-12T16:00:00.000Z';
const tooLate = '2026-01-15T16:30:00.000Z';

describe('raising a case', () => {
  it.each([
    ['the desk', clerk],
    ['the officer who has it', officer],
    ['the head', head],
  ])('is done by %s alone, at once, with a reason and a legal basis', (_who, by) => {
    given(...histories['in progress'])
      .when((state) => raiseCase(state, { ...raising, by }))
      .thenRecords(
        reservedCase({ ground: 'raised', ...grounds }),
        accessGranted({ account: 'officer-1', basis: 'raised' }),
      );
  });

  it('keeps it from whoever is not on its list, the one who raised it too', () => {
    given(...raised)
      .when((state) => addNote(state, { noteId: 'n', visibility: 'internal', text: 'x', by: clerk }))
      .thenRefuses(CaseUnknown);
    given(...raised)
      .when((state) => addNote(state, { noteId: 'note-1', visibility: 'internal', text: 'x', by: officer }))
      .thenRecords(noted({ text: 'x' }));
  });

  it('is also done to a case that has ended, and only once', () => {
    given(...histories.concluded)
      .when((state) => raiseCase(state, { ...raising, by: head }))
      .thenRecords(
        reservedCase({ ground: 'raised', ...grounds }),
        accessGranted({ account: 'officer-1', basis: 'raised' }),
      );
    given(...raised)
      .when((state) => raiseCase(state, { ...raising, by: officer }))
      .thenNothing();
  });

  it('leaves somebody who can work it, where it stands somewhere', () => {
    given(...histories['in progress'])
      .when((state) => raiseCase(state, { ...raising, readers: [], by: officer }))
      .thenRefuses(NobodyToRead);
    given(registered())
      .when((state) => raiseCase(state, { ...raising, by: clerk }))
      .thenRefuses(CaseNotRouted);
  });

  it('is not for the control body, nor for the legal adviser', () => {
    for (const by of [supervisor, adviser])
      given(...histories['in progress'])
        .when((state) => raiseCase(state, { ...raising, by }))
        .thenRefuses(NotYourRole);
  });
});

describe('lowering a case', () => {
  const lowering =
    (over: Partial<Parameters<typeof proposeDecision>[1]> = {}) =>
    (state: CaseState) => {
      const { step, content, salt } = { step: 'lower', content: { reason: 'x' }, salt: 's' } as const;
      const facts = { ...aDecision, step, content, salt, at: soon, by: head, ...over };
      return proposeDecision(state, facts, lowerCase(state, { by: facts.by }));
    };
  const confirming =
    (by = adviser, over: Partial<Confirmation> = {}) =>
    (state: CaseState) =>
      confirmDecision(state, { ...aDecision, at: soon, standIns: [], by, ...over });

  it('is proposed by the head and changes nothing', () => {
    const content = { reason: 'x' };
    given(...raised)
      .when(lowering())
      .thenRecords(decisionProposed({ content }));
    const { state } = given(...raised, proposed);
    expect(isRegistered(state) && state.reserve?.ground).toBe('raised');
    given(...raised, proposed)
      .when(lowering())
      .thenNothing();
    given(...raised, proposed)
      .when(lowering({ proposalId: 'another' }))
      .thenRefuses(ProposalPending);
    given(...raised)
      .when(lowering({ by: officer }))
      .thenRefuses(NotYourRole);
  });

  it('is confirmed by a legal adviser who is on the list, and by nobody else', () => {
    given(...raised, proposed)
      .when(confirming())
      .thenRecords(decisionConfirmed());
    given(...raised, proposed)
      .when(confirming({ ...adviser, id: 'adviser-9' }))
      .thenRefuses(CaseUnknown);
    given(...raised, proposed)
      .when(confirming(head))
      .thenRefuses(ProposerCannotApprove);
    const otherHead = accessGranted({ account: 'head-7', basis: 'granted' });
    given(...raised, otherHead, proposed)
      .when(confirming({ ...head, id: 'head-7' }))
      .thenRefuses(SecondOfRoleNeeded);
    given(...raised, proposed)
      .when(confirming(officer))
      .thenRefuses(NotYourRole);
  });

  it('is confirmed in time, as it was proposed, and not in the place of who proposed it', () => {
    given(...raised, proposed)
      .when(confirming(adviser, { at: tooLate }))
      .thenRefuses(ProposalExpired);
    given(...raised, proposed)
      .when(confirming(adviser, { payloadHash: 'e0'.repeat(32) }))
      .thenRefuses(ProposalAltered);
    given(...raised, proposed)
      .when(confirming(adviser, { standIns: [head.id] }))
      .thenRefuses(SubstituteCannotApprove);
    given(...raised)
      .when(confirming())
      .thenRefuses(NoProposal);
  });

  it('makes it a case like others', () => {
    const { state } = given(...raised, proposed, decisionConfirmed(), reserveLifted());
    expect(isRegistered(state) && [state.reserve, state.decisionProposal]).toEqual([undefined, undefined]);
  });

  it('is rejected by either of the two, and proposed anew', () => {
    for (const by of [head, adviser])
      given(...raised, proposed)
        .when((state) => rejectDecision(state, { ...aDecision, reason: 'Sigue en riesgo.', by }))
        .thenRecords(decisionRejected());
    given(...raised, proposed, decisionRejected())
      .when(lowering({ proposalId: 'another' }))
      .thenRecords(decisionProposed({ proposalId: 'another', content: { reason: 'x' } }));
    given(...raised, proposed)
      .when(lowering({ proposalId: 'another', at: tooLate }))
      .thenRecords(decisionProposed({ proposalId: 'another', content: { reason: 'x' } }));
    given(...raised, proposed)
      .when((state) => rejectDecision(state, { ...aDecision, reason: 'x', by: officerElsewhere }))
      .thenRefuses(CaseUnknown);
  });

  it('is not done to what its procedure seals, to what somebody is accused in, nor to what was never raised', () => {
    const worked = [...reserved['reserved, and worked'], accessGranted({ account: head.id })];
    given(...worked)
      .when((state) => lowerCase(state, { by: head }))
      .thenRefuses(SealedByProcedure);
    given(...raised, accusedNamed())
      .when((state) => lowerCase(state, { by: head }))
      .thenRefuses(AccusedStand);
    given(...histories['in progress'])
      .when((state) => lowerCase(state, { by: head }))
      .thenRefuses(CaseNotReserved);
  });
});

describe('what else takes two', () => {
  const dismissal = { reason: 'No contestó.', legalBasis: 'CPAEM 119' };

  it('is proposed by whoever may take the step, and confirmed by a head or a legal adviser', () => {
    const here = histories['in progress'];
    for (const step of ['dismiss', 'close'] as const) {
      const content = step === 'dismiss' ? dismissal : {};
      given(...here)
        .when((state) =>
          proposeDecision(state, { ...aDecision, step, content, salt: 's', at: soon, by: officer }, [noted()]),
        )
        .thenRecords(decisionProposed({ step, content }));
      for (const by of [head, adviser])
        given(...here, { ...decisionProposed({ step, content }), by: officer })
          .when((state) => confirmDecision(state, { ...aDecision, at: soon, standIns: [], by }))
          .thenRecords(decisionConfirmed());
    }
  });

  it('is the closing of what one person refused, not of what was granted nor of what two signed', () => {
    const told = (...history: readonly (CaseEvent & { readonly by?: Actor })[]) =>
      refusedByOne(given(...history).state);
    const accepted = histories['in progress'];
    expect(told(...accepted, answered({ outcome: 'unfavourable' }))).toBe(true);
    expect(told(...accepted, answered({ outcome: 'inadmissible' }))).toBe(true);
    expect(told(...accepted, answered({ outcome: 'partial' }))).toBe(false);
    expect(told(...accepted)).toBe(false);
    const draft = { ...drafted({ outcome: 'unfavourable' }), by: officer };
    const refusal = answered({ outcome: 'unfavourable' });
    expect(told(...accepted, draft, { ...signed(), by: head }, refusal)).toBe(false);
    expect(told(...accepted, draft, { ...signed(), by: officer }, refusal)).toBe(true);
  });

  it('is remembered with the first person, who does not judge the appeal against it either', () => {
    const proposal = { ...decisionProposed({ step: 'dismiss', content: dismissal }), by: officer };
    const { state } = given(...histories['in progress'], proposal, { ...decisionConfirmed(), by: head });
    expect(isRegistered(state) && state.proposedBy).toBe(officer.id);
  });
});
