import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { aRectification, blocked, held, rectified as putRight } from './case.custody-histories.js';
import { AlreadyErased } from './case.custody.refusals.js';
import { cosignersListed } from './case.group-histories.js';
import { erased, histories, partyNamed, people } from './case.histories.js';
import { confirmDecision } from './case.proposal.js';
import { aDecision, decisionConfirmed, decisionProposed } from './case.proposal-histories.js';
import { type Rectification, rectified, rectifyPerson } from './case.rectification.js';
import { DataBlocked, NotHeldOfThem, NothingRectified } from './case.rectification.refusals.js';
import { CaseAlreadyEnded, CaseUnknown, NotThisDepartment, NotYourRole, SubjectUnknown } from './case.refusals.js';
import { raised } from './case.reserve-histories.js';
import { type CaseState, isRegistered } from './case.state.js';
import { voided } from './case.voiding-histories.js';

const given = specOf(caseDecider, caseEventSchemas);
const { adviser, head, headElsewhere, officer, clerk, supervisor, administrator } = people;
const { concluded, registered } = { concluded: histories.concluded, registered: histories.registered };

const rectifying =
  (over: Partial<Rectification> = {}, by = adviser) =>
  (state: CaseState) =>
    rectifyPerson(state, { ...aRectification, ...over, by });

describe('putting right what a case has of a person', () => {
  it.each(['registered', 'in progress', 'concluded', 'withdrawn'] as const)(
    'is done to a case that is %s',
    (situation) => {
      given(...histories[situation])
        .when(rectifying())
        .thenRecords(putRight());
    },
  );

  it('is for the legal adviser and the head of its department', () => {
    given(...concluded)
      .when(rectifying({}, head))
      .thenRecords(putRight());
    given(...concluded)
      .when(rectifying({}, headElsewhere))
      .thenRefuses(NotThisDepartment);
    for (const by of [clerk, officer, supervisor, administrator])
      given(...concluded)
        .when((state) => rectifyPerson(state, { ...aRectification, by }))
        .thenRefuses(NotYourRole);
    given(...raised)
      .when((state) => rectifyPerson(state, { ...aRectification, by: { ...adviser, id: 'adviser-9' } }))
      .thenRefuses(CaseUnknown);
  });

  it('tells which data, and an identifier with what it is', () => {
    const person = { name: 'Ana Inventada', identifier: 'X-1', identifierKind: 'passport', phone: '5599998888' };
    given(...concluded)
      .when(rectifying({ person }))
      .thenRecords(putRight({ person, fields: 'name,identifier,phone' }));
    given(...concluded)
      .when(rectifying({ person: { identifierKind: 'other' } }))
      .thenRecords(putRight({ person: { identifierKind: 'other' }, fields: 'identifier' }));
    given(...concluded)
      .when(rectifying({ person: {} }))
      .thenRefuses(NothingRectified);
  });

  it('is done to a party and to a co-signer, of what the case has of each', () => {
    const party = { subject: 'p2', person: { name: 'Parte Inventada', email: 'parte@example.mx' } };
    given(...concluded, partyNamed())
      .when(rectifying(party))
      .thenRecords(putRight({ ...party, fields: 'name,email' }));
    given(...concluded, partyNamed())
      .when(rectifying({ subject: 'p2', person: { identifier: 'X-1' } }))
      .thenRefuses(NotHeldOfThem, { field: 'person.identifier', fields: ['identifier'] });
    const signer = { subject: 's1', person: { name: 'Firmante Inventada', identifier: 'X-1' } };
    given(...concluded, cosignersListed())
      .when(rectifying(signer))
      .thenRecords(putRight({ ...signer, fields: 'name,identifier' }));
    given(...concluded, cosignersListed())
      .when(rectifying({ subject: 's1', person: { phone: '5599998888' } }))
      .thenRefuses(NotHeldOfThem);
  });

  it('is not done to who is not there, nor to the texts of the case', () => {
    for (const subject of ['p2', 's1', 'case'])
      given(...concluded)
        .when(rectifying({ subject }))
        .thenRefuses(SubjectUnknown);
  });

  it('is not done to an annulled registration', () => {
    given(...registered, voided())
      .when(rectifying())
      .thenRefuses(CaseAlreadyEnded, { status: 'voided' });
  });

  it('is not done to what was erased or blocked, and is to what somebody holds', () => {
    given(...concluded, erased())
      .when(rectifying())
      .thenRefuses(AlreadyErased);
    given(...concluded, blocked())
      .when(rectifying())
      .thenRefuses(DataBlocked);
    given(...concluded, held())
      .when(rectifying())
      .thenRecords(putRight());
  });
});

describe('the proposal of it', () => {
  const proposal = { step: 'rectify', subject: 'p1', personal: { name: 'Ana' }, personalSalt: 's' } as const;
  const proposed = { ...decisionProposed(proposal), by: adviser };
  const confirming = (state: CaseState) =>
    confirmDecision(state, { ...aDecision, at: '2026-01-12T16:00:00.000Z', standIns: [], by: head });

  it('is confirmed by another, unless the person was erased meanwhile', () => {
    given(...concluded, proposed)
      .when(confirming)
      .thenRecords(decisionConfirmed());
    given(...concluded, proposed, erased())
      .when(confirming)
      .thenRefuses(AlreadyErased);
    given(...concluded, proposed, erased({ subject: 'case' }))
      .when(confirming)
      .thenRecords(decisionConfirmed());
  });

  it('does not make the one who proposed it a judge of the case', () => {
    const dismissing = { ...decisionProposed({ step: 'dismiss' }), by: officer };
    const confirmed = { ...decisionConfirmed(), by: head };
    const { state } = given(...concluded, dismissing, confirmed, proposed, confirmed, putRight());
    expect(isRegistered(state) && [state.proposedBy, state.decisionProposal]).toEqual([officer.id, undefined]);
  });
});

describe('a person who was put right', () => {
  const known = { name: 'Ana', phone: '1', identifier: 'G-1', identifierKind: 'passport' };

  it('has what is new, and the rest as it was', () => {
    expect(rectified(known, { name: 'Anna' })).toEqual({ ...known, name: 'Anna' });
    expect(rectified(known, { identifierKind: 'other' })).toEqual({ ...known, identifierKind: 'other' });
  });

  it('has no kind of an identifier that is another', () => {
    expect(rectified(known, { identifier: 'X' })).toEqual({ name: 'Ana', phone: '1', identifier: 'X' });
    expect(rectified(known, { identifier: 'X', identifierKind: 'curp' })).toMatchObject({ identifierKind: 'curp' });
  });
});
