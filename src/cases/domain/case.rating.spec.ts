import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { histories, people, reopened } from './case.histories.js';
import { rateService } from './case.rating.js';
import { RatingOutOfRange, ServiceAlreadyRated } from './case.rating.refusals.js';
import { CaseNotConcluded, DateOutOfOrder, NotYourRole } from './case.refusals.js';
import type { CaseState } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const told = { rating: 4, ratedOn: '2026-01-24', comment: 'Bien.' };
const rated: CaseEvent = { type: 'ServiceRated', data: told };
const rate =
  (over: Partial<Parameters<typeof rateService>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    rateService(state, { ...told, by: people.citizen, ...over });

describe('how the citizen was attended', () => {
  it('is told once the case is concluded, with words or without', () => {
    given(...histories.concluded)
      .when(rate())
      .thenRecords(rated);
    given(...histories.concluded)
      .when(rate({ comment: undefined }))
      .thenRecords({ type: 'ServiceRated', data: { rating: 4, ratedOn: '2026-01-24' } });
    expect(given(...histories.concluded, rated).state).toMatchObject({ rating: { rating: 4, ratedOn: '2026-01-24' } });
  });

  it('is told once for each conclusion', () => {
    given(...histories.concluded, rated)
      .when(rate({ rating: 5 }))
      .thenRefuses(ServiceAlreadyRated);
    expect(given(...histories.concluded, rated, reopened()).state).toHaveProperty('rating', undefined);
  });

  it('is not told of what somebody still decides', () => {
    for (const open of ['in progress', 'answered', 'notified', 'reopened'] as const)
      given(...histories[open])
        .when(rate())
        .thenRefuses(CaseNotConcluded);
  });

  it.each([0, 6, 3.5, Number.NaN])('is no rating of %s', (rating) => {
    given(...histories.concluded)
      .when(rate({ rating }))
      .thenRefuses(RatingOutOfRange);
  });

  it('is not told before the end, nor by the town hall itself', () => {
    given(...histories.concluded)
      .when(rate({ ratedOn: '2026-01-01' }))
      .thenRefuses(DateOutOfOrder);
    for (const by of [people.clerk, people.officer, people.supervisor])
      given(...histories.concluded)
        .when(rate({ by }))
        .thenRefuses(NotYourRole);
  });
});
