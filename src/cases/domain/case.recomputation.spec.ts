import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { histories, people, recomputed, registered, type Situation } from './case.histories.js';
import { movedDueDate, recomputeDueDate } from './case.recomputation.js';
import { CaseUnknown, NotYourRole } from './case.refusals.js';
import { isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const by = people.system;
const holiday = { dueOn: '2026-02-04', cause: 'holiday-declared' as const, declarationId: 'b1' };
const after = (situation: Situation): readonly CaseEvent[] => histories[situation];

describe('a due date when the law changes', () => {
  it('moves with the old date, the new one and the reason in the history', () => {
    given(registered())
      .when((state) => recomputeDueDate(state, { ...holiday, by }))
      .thenRecords({ type: 'DueDateRecomputed', data: { previousDueOn: '2026-02-03', ...holiday } });
    const { state } = given(registered(), recomputed());
    expect(state).toMatchObject({ dueOn: '2026-02-04', status: 'registered' });
  });

  it.each<Situation>(['on its way', 'in the inbox', 'in progress', 'returned', 'ruled', 'replied to', 'reopened'])(
    'moves for a case that is %s',
    (situation) => {
      const { state } = given(...after(situation));
      expect(recomputeDueDate(state, { ...holiday, by })).toHaveLength(1);
    },
  );

  it.each<Situation>(['answered', 'notified', 'concluded', 'withdrawn'])('stays for a case that is %s', (situation) => {
    given(...after(situation))
      .when((state) => recomputeDueDate(state, { ...holiday, by }))
      .thenNothing();
  });

  it('is not there while the citizen is asked: the reply counts every day anew', () => {
    given(...after('waiting for the citizen'))
      .when((state) => recomputeDueDate(state, { ...holiday, by }))
      .thenNothing();
  });

  it('is no event where it stays, and none the second time', () => {
    given(registered())
      .when((state) => recomputeDueDate(state, { ...holiday, dueOn: '2026-02-03', by }))
      .thenNothing();
    given(registered(), recomputed())
      .when((state) => recomputeDueDate(state, { ...holiday, by }))
      .thenNothing();
  });

  it('stays where it was taken over from elsewhere and no calendar of ours counted it', () => {
    const { state } = given(registered());
    const imported = isRegistered(state) ? { ...state, calendar: undefined } : state;
    expect(movedDueDate(imported, holiday)).toEqual([]);
  });

  it('is moved by the product and by nobody at a screen', () => {
    given(registered())
      .when((state) => recomputeDueDate(state, { ...holiday, by: people.supervisor }))
      .thenRefuses(NotYourRole);
    given()
      .when((state) => recomputeDueDate(state, { ...holiday, by }))
      .thenRefuses(CaseUnknown);
  });
});
