import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import {
  caseJoined,
  closed,
  histories,
  joinderConfirmed,
  joinderDeclined,
  joinderRequested,
  joinderUndone,
  joinedReleased,
  people,
} from './case.histories.js';
import {
  acceptJoinder,
  confirmJoinder,
  declineJoinder,
  releaseJoined,
  requestJoinder,
  undoJoinder,
} from './case.joinder.js';
import { AlreadyJoined, CaseHasJoined, JoinedToItself, NotJoined } from './case.joinder.refusals.js';
import { CaseAlreadyEnded, NotYourRole } from './case.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const { officer, head, system } = people;
const mainCase = '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c22';
const joinedCase = '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c33';
const asked = { joinderId: 'joinder-1', caseId: 'this', mainCase, reason: 'Mismo predio.' };

describe('joining a case to a main one', () => {
  it('is asked for once, of another case', () => {
    given(...histories['in progress'])
      .when((state) => requestJoinder(state, { ...asked, by: officer }))
      .thenRecords(joinderRequested());
    given(...histories['about to be joined'])
      .when((state) => requestJoinder(state, { ...asked, by: officer }))
      .thenNothing();
    given(...histories['in progress'])
      .when((state) => requestJoinder(state, { ...asked, caseId: mainCase, by: officer }))
      .thenRefuses(JoinedToItself);
    given(...histories.joined)
      .when((state) => requestJoinder(state, { ...asked, joinderId: 'joinder-2', by: officer }))
      .thenRefuses(AlreadyJoined, { mainCase });
    given(...histories['main case'])
      .when((state) => requestJoinder(state, { ...asked, by: officer }))
      .thenRefuses(CaseHasJoined);
  });

  it('is accepted by a main case that is open and joined to no third', () => {
    const accepted = { joinderId: 'joinder-1', joinedCase, by: system };
    given(...histories['in progress'])
      .when((state) => acceptJoinder(state, accepted))
      .thenRecords(caseJoined());
    given(...histories['main case'])
      .when((state) => acceptJoinder(state, accepted))
      .thenNothing();
    given(...histories.concluded)
      .when((state) => acceptJoinder(state, accepted))
      .thenRefuses(CaseAlreadyEnded);
    given(...histories.joined)
      .when((state) => acceptJoinder(state, accepted))
      .thenRefuses(AlreadyJoined);
  });

  it('is confirmed or declined once, and a declined one may be asked for anew', () => {
    given(...histories['about to be joined'])
      .when((state) => confirmJoinder(state, { joinderId: 'joinder-1', by: system }))
      .thenRecords(joinderConfirmed());
    given(...histories.joined)
      .when((state) => confirmJoinder(state, { joinderId: 'joinder-1', by: system }))
      .thenNothing();
    const decline = { joinderId: 'joinder-1', reasonCode: 'case-already-ended', by: system };
    given(...histories['about to be joined'])
      .when((state) => declineJoinder(state, decline))
      .thenRecords(joinderDeclined());
    given(...histories.joined)
      .when((state) => declineJoinder(state, decline))
      .thenNothing();
    given(...histories['about to be joined'], joinderDeclined())
      .when((state) => requestJoinder(state, { ...asked, joinderId: 'joinder-2', by: officer }))
      .thenRecords(joinderRequested({ joinderId: 'joinder-2' }));
  });

  it('leaves each case its folio, its clock and its status', () => {
    const { joinder: _, ...joined } = given(...histories.joined).state as { joinder: unknown };
    expect(joined).toEqual(given(...histories['in progress']).state);
    const { joined: __, ...main } = given(...histories['main case']).state as { joined: unknown };
    expect(main).toEqual(given(...histories['in progress']).state);
  });
});

describe('undoing a joinder', () => {
  it('is for the head or the supervisor, also when the case has ended', () => {
    given(...histories.joined)
      .when((state) => undoJoinder(state, { reason: 'Son predios distintos.', by: head }))
      .thenRecords(joinderUndone());
    given(...histories.joined, closed())
      .when((state) => undoJoinder(state, { reason: 'Son predios distintos.', by: head }))
      .thenRecords(joinderUndone());
    given(...histories.joined)
      .when((state) => undoJoinder(state, { reason: 'Son predios distintos.', by: officer }))
      .thenRefuses(NotYourRole);
    given(...histories['about to be joined'])
      .when((state) => undoJoinder(state, { reason: 'Son predios distintos.', by: head }))
      .thenRefuses(NotJoined);
  });

  it('is told to the main case, which lets go once', () => {
    given(...histories['main case'])
      .when((state) => releaseJoined(state, { joinderId: 'joinder-1', by: system }))
      .thenRecords(joinedReleased());
    given(...histories['main case'], joinedReleased())
      .when((state) => releaseJoined(state, { joinderId: 'joinder-1', by: system }))
      .thenNothing();
  });

  it('is remembered until then, whatever is asked for meanwhile', () => {
    const again = joinderRequested({ joinderId: 'joinder-2' });
    expect(given(...histories.joined, joinderUndone(), again).state).toMatchObject({
      joinder: { joinderId: 'joinder-2', stage: 'requested' },
      undone: [{ joinderId: 'joinder-1', mainCase }],
    });
  });
});
