import { envelopeAt } from '@libs/testing';
import { type TermFacts, termFactsAfter } from './term-facts.js';

const event = (type: string, data: Record<string, unknown>) => ({ type, data, envelope: envelopeAt(0) });
const registered = event('PetitionRegistered', { filedOn: '2026-01-12', termDays: 15, dueOn: '2026-02-03' });
const asked = event('CitizenAsked', { askedOn: '2026-01-15' });
const facts = (...events: ReturnType<typeof event>[]) =>
  events.reduce<TermFacts | undefined>(termFactsAfter, undefined);

describe('what a due date is counted from', () => {
  it('begins with the registration', () => {
    expect(facts(asked)).toBeUndefined();
    expect(facts(registered)).toEqual({ from: '2026-01-12', days: 15, stops: [], counted: true, running: true });
  });

  it('was not counted here where no calendar was consulted', () => {
    const imported = { ...registered, envelope: { ...registered.envelope, consulted: {} } };
    expect(termFactsAfter(undefined, imported)).toMatchObject({ counted: false });
    // This one names a calendar and brings no date.
    const classified = event('CaseClassified', { matter: 'bacheo', place: 'centro', rerouted: false });
    expect(facts(imported, classified)).toMatchObject({ counted: false });
    const rebound = event('CaseRebound', { dueOn: '2026-02-03' });
    expect(facts(imported, rebound)).toMatchObject({ counted: true });
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
    ['CaseVoided', 'voidedOn'],
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

  const tenDays = { regime: 'X', regimeVersion: 'a'.repeat(64), unit: 'CALENDAR_DAYS', length: 10 };
  const underLaw = [
    event('PetitionRegistered', { filedOn: '2026-01-12' }),
    event('RegimeApplied', { ...tenDays, countsFrom: '2026-01-13' }),
  ];

  it('is told by the law of a regime, whose first hour counts only once', () => {
    expect(facts(...underLaw)).toMatchObject({ from: '2026-01-12', law: { length: 10, countsFrom: '2026-01-13' } });
    const again = facts(...underLaw, event('CaseReopened', { reopenedOn: '2026-03-02' }));
    expect(again).toMatchObject({ from: '2026-03-02', law: { length: 10 } });
    expect(again?.law).not.toHaveProperty('countsFrom');
  });

  it('is made longer by an extension, until the case is reopened', () => {
    const longer = event('TermExtended', { days: 10, notifiedOn: '2026-01-20', dueOn: '2026-02-05' });
    const extended = facts(...underLaw, longer);
    expect(extended).toMatchObject({ extension: { days: 10, notifiedOn: '2026-01-20' }, running: true, counted: true });
    expect(facts(...underLaw, longer, event('CaseReopened', { reopenedOn: '2026-03-02' }))).not.toHaveProperty(
      'extension',
    );
  });

  it('is counted from the day on which the file was ready, and from the reopening once it was', () => {
    const waiting = [underLaw[0]!, event('RegimeApplied', { ...tenDays, waitsFor: 'READY_TO_RESOLVE' })];
    const ready = event('FileReady', { readyOn: '2026-01-20', previousDueOn: '2026-01-22', dueOn: '2026-01-30' });
    expect(facts(...waiting)).not.toHaveProperty('readyOn');
    const begun = facts(...waiting, ready);
    expect(begun).toMatchObject({ from: '2026-01-12', readyOn: '2026-01-20', counted: true });
    expect(begun?.law).not.toHaveProperty('waitsFor');
    const reopened = event('CaseReopened', { reopenedOn: '2026-03-02' });
    for (const before of [waiting, [...waiting, ready]])
      expect(facts(...before, reopened)).toMatchObject({ from: '2026-03-02', readyOn: '2026-03-02' });
    expect(facts(...underLaw, reopened)).not.toHaveProperty('readyOn');
  });

  it('stands still for a prevention that holds the clock, and begins anew where the answer restarts it', () => {
    const told = event('PreventionNotified', { notifiedOn: '2026-01-16', effect: 'interrupted' });
    expect(facts(...underLaw, told)).toMatchObject({ running: false, stops: [{ from: '2026-01-16' }] });
    const late = event('PreventionNotified', { notifiedOn: '2026-01-16', effect: 'none' });
    expect(facts(...underLaw, late)).toMatchObject({ running: true, stops: [] });
    const answer = event('PreventionAnswered', { answeredOn: '2026-01-20', restarted: true, dueOn: '2026-01-30' });
    expect(facts(...underLaw, told, answer)).toMatchObject({ running: true, from: '2026-01-20' });
  });

  it('is another one under another procedure', () => {
    const classified = event('CaseClassified', { procedure: 'otro', termDays: 5, dueOn: '2026-01-19' });
    const now = facts(...underLaw, classified);
    expect(now).toMatchObject({ from: '2026-01-12', days: 5 });
    expect(now).not.toHaveProperty('law');
  });
});
