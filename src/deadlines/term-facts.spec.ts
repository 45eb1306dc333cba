import { envelopeAt } from '@libs/testing';
import { type TermFacts, termFactsAfter } from './term-facts.js';

const event = (type: string, data: Record<string, unknown>) => ({ type, data, envelope: envelopeAt(0) });
const registered = event('PetitionRegistered', { filedOn: '2026-01-12', termDays: 15 });
const asked = event('CitizenAsked', { askedOn: '2026-01-15' });
const facts = (...events: ReturnType<typeof event>[]) =>
  events.reduce<TermFacts | undefined>(termFactsAfter, undefined);

describe('what a due date is counted from', () => {
  it('begins with the registration', () => {
    expect(facts(asked)).toBeUndefined();
    expect(facts(registered)).toEqual({ from: '2026-01-12', days: 15, stops: [], counted: true, running: true });
  });

  it('was not counted here where no calendar was consulted', () => {
    const imported = { ...registered, envelope: { consulted: {} } };
    expect(termFactsAfter(undefined, imported)).toMatchObject({ counted: false });
  });

  it('stands still while the citizen is asked and goes on with the reply', () => {
    expect(facts(registered, asked)).toMatchObject({ running: false, stops: [{ from: '2026-01-15' }] });
    const replied = event('CitizenReplied', { repliedOn: '2026-01-19' });
    const stops = [{ from: '2026-01-15', to: '2026-01-19' }];
    expect(facts(registered, asked, replied)).toMatchObject({ running: true, stops });
  });

  it.each([
    ['CaseAnswered', 'answeredOn'],
    ['CaseClosed', 'closedOn'],
    ['CaseWithdrawn', 'withdrawnOn'],
  ])('ends with %s, whatever was still asked', (type, field) => {
    const ended = facts(registered, asked, event(type, { [field]: '2026-01-20' }));
    expect(ended).toMatchObject({ running: false, stops: [{ from: '2026-01-15', to: '2026-01-20' }] });
  });

  it('begins anew when the case is reopened', () => {
    const reopened = event('CaseReopened', { reopenedOn: '2026-02-02', termDays: 5 });
    expect(facts(registered, event('CaseAnswered', { answeredOn: '2026-01-20' }), reopened)).toMatchObject({
      from: '2026-02-02',
      days: 5,
      running: true,
    });
  });
});
