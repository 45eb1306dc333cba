import { envelopeAt } from '@libs/testing';
import { type CaseFacts, caseFacts } from './case-facts.view.js';

const happened = (...events: readonly (readonly [type: string, data: Record<string, unknown>])[]) =>
  events
    .map(([type, data], at) => ({ type, data, envelope: envelopeAt(at), position: at + 1 }))
    .reduce<CaseFacts | undefined>((row, event) => caseFacts.evolve(row, event), undefined);

const registered = [
  'PetitionRegistered',
  { procedure: 'bache', channel: 'desk', place: 'xochiaca', filedOn: '2026-03-02', dueOn: '2026-03-24', termDays: 15 },
] as const;
const concluded = [
  ['CitizenNotified', { notifiedOn: '2026-03-20' }],
  ['CaseClosed', { closedOn: '2026-03-20' }],
] as const;
const rated = ['ServiceRated', { rating: 4, ratedOn: '2026-04-01' }] as const;

describe('what the statistics know of a case', () => {
  it('has what the citizen said of it, in the month in which they said it', () => {
    expect(happened(registered, ...concluded)?.rating).toBeUndefined();
    expect(happened(registered, ...concluded, rated)?.rating).toEqual({
      rating: 4,
      on: '2026-04-01',
      month: '2026-04',
    });
  });

  it('forgets it with the conclusion that it was about', () => {
    const reopened = ['CaseReopened', { reopenedOn: '2026-04-02', dueOn: '2026-04-24' }] as const;
    const row = happened(registered, ...concluded, rated, reopened);
    expect([row?.open, row && 'rating' in row]).toEqual([true, false]);
  });

  it('has the place that it is about, and the one that it turned out to be about', () => {
    expect(happened(registered)?.place).toBe('xochiaca');
    const classified = ['CaseClassified', { matter: 'bache', place: 'centro' }] as const;
    expect(happened(registered, classified)?.place).toBe('centro');
  });
});
