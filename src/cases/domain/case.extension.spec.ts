import { specOf } from '@libs/testing';
import { reopenCase } from './case.outcome.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { extendTerm } from './case.extension.js';
import { ExtensionTooLate, TermAlreadyExtended, TermNotExtendable } from './case.extension.refusals.js';
import { answered, asked, closed, heldToLaw, histories, notified, people } from './case.histories.js';
import { anExtension, extended } from './case.later-events.js';
import { CaseAlreadyAnswered, DateOutOfOrder, NotYourRole, QuestionAlreadyOpen } from './case.refusals.js';
import type { CaseState } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const underLaw = histories['held to a law'];
const attempt =
  (over: Partial<Parameters<typeof extendTerm>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    extendTerm(state, { ...anExtension, by: people.head, ...over });

describe('a term that is made longer', () => {
  it('is due later, by an act with its reason that the citizen was told of', () => {
    given(...underLaw)
      .when(attempt())
      .thenRecords(extended());
    expect(given(...histories.extended).state).toMatchObject({
      dueOn: '2026-02-18',
      extension: { days: 10, notifiedOn: '2026-01-28' },
    });
  });

  it('says from which date by the law of this moment', () => {
    given(...underLaw)
      .when(attempt({ presentDueOn: '2026-02-04', dueOn: '2026-02-19' }))
      .thenRecords(extended({ previousDueOn: '2026-02-04', dueOn: '2026-02-19' }));
  });

  it('is made longer once', () => {
    given(...histories.extended)
      .when(attempt())
      .thenRefuses(TermAlreadyExtended);
  });

  it('still runs: to its last day, and not after it', () => {
    given(...underLaw)
      .when(attempt({ today: '2026-02-03' }))
      .thenRecords(extended());
    given(...underLaw)
      .when(attempt({ today: '2026-02-04' }))
      .thenRefuses(ExtensionTooLate);
  });

  it('was told between its beginning and today', () => {
    for (const notifiedOn of ['2026-01-11', '2026-01-29'])
      given(...underLaw)
        .when(attempt({ notifiedOn }))
        .thenRefuses(DateOutOfOrder);
  });

  it('has a law that has begun, counted in days', () => {
    given(...histories['in progress'])
      .when(attempt())
      .thenRefuses(TermNotExtendable);
    for (const law of [{ waitsFor: 'READY_TO_RESOLVE' }, { unit: 'HOURS' }] as const)
      given(...histories['in progress'], heldToLaw(law))
        .when(attempt())
        .thenRefuses(TermNotExtendable);
  });

  it('is neither answered nor held by a question', () => {
    given(...underLaw, asked())
      .when(attempt())
      .thenRefuses(QuestionAlreadyOpen);
    given(...underLaw, answered())
      .when(attempt())
      .thenRefuses(CaseAlreadyAnswered);
  });

  it('is not the officer who works it to lengthen', () => {
    given(...underLaw)
      .when(attempt({ by: people.officer }))
      .thenRefuses(NotYourRole);
  });

  it('may be made longer again in the new term of a reopened case', () => {
    const concluded = [...histories.extended, answered(), notified(), closed()];
    const [reopened] = reopenCase(given(...concluded).state, {
      reasonCode: 'work-not-done',
      reason: 'Faltó.',
      reopenedOn: '2026-03-02',
      dueOn: '2026-03-12',
      by: people.supervisor,
    });
    if (!reopened) throw new Error('it was reopened');
    expect(given(...concluded, reopened).state).toHaveProperty('extension', undefined);
    given(...concluded, reopened)
      .when(attempt({ notifiedOn: '2026-03-03', today: '2026-03-03', presentDueOn: '2026-03-12' }))
      .thenRecords(extended({ notifiedOn: '2026-03-03', previousDueOn: '2026-03-12' }));
  });
});
