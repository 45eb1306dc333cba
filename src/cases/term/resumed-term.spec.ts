import { bareRegime, type Regime } from '@libs/legal-terms';
import { BusinessDayClock } from '../../deadlines/index.js';
import type { GoverningLaw, RegisteredCase } from '../domain/case.state.js';
import { consultedFor, renewedTerm, resumedTerm } from './resumed-term.js';

const institution = 'mexicali';
const calendar = {
  version: '2026.1',
  weekend: [6, 7],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  holidays: [{ date: '2026-09-16', name: 'Independencia', basis: 'LFT 74' }],
};
const regime = bareRegime({ id: 'X', name: 'X', legalBasis: 'Ley X', preventionEffect: 'SUSPEND' });
const regimes: Record<string, Regime> = { a0: regime, b0: { ...regime, startRule: 'READY_TO_RESOLVE' } };
const clock = new BusinessDayClock({
  get: () => Promise.resolve({ zone: 'America/Tijuana', calendar, revisions: { calendar: 'ca' } }),
  consulted: <Content>(hash: string) => Promise.resolve(regimes[hash] as Content),
});

const law = (change: Partial<GoverningLaw>): GoverningLaw => ({
  regime: 'X',
  regimeVersion: 'a0',
  unit: 'BUSINESS_DAYS',
  length: 10,
  ...change,
});
const aCase = (change: Partial<RegisteredCase>) =>
  ({ termFrom: '2026-09-04', suspensions: [], ...change }) as RegisteredCase;
const asked = [{ requestId: 'q', from: '2026-09-07' }];
const due = async (change: Partial<RegisteredCase>, on = '2026-09-14') =>
  (await resumedTerm(clock, institution, aCase(change), on)).dueOn;

describe('the due date of a case whose clock runs again', () => {
  it('is counted in business days where no regime governs it', async () => {
    expect(await due({ termDays: 10, suspensions: asked })).toBe('2026-09-28');
  });

  it('is counted by the regime and the length that the case is held to', async () => {
    expect(await due({ law: law({}), suspensions: asked })).toBe('2026-09-28');
    // Ten natural days, of which seven passed while the citizen was asked.
    expect(await due({ law: law({ unit: 'CALENDAR_DAYS' }), suspensions: asked })).toBe('2026-09-21');
    const month = law({ unit: 'MONTHS', length: 1, monthRule: 'LFPA_29' });
    expect(await due({ law: month })).toBe('2026-10-05');
  });

  it('begins with the day from which the petition counts', async () => {
    expect(await due({ law: law({ length: 1 }) })).toBe('2026-09-07');
    expect(await due({ law: law({ length: 1, countsFrom: '2026-09-07' }) })).toBe('2026-09-08');
  });

  it('runs from the instant of filing in hours, whatever was asked', async () => {
    const hours = law({ unit: 'HOURS', length: 72, runsFrom: '2026-09-04T17:00:00.000Z' });
    expect(await due({ law: hours, suspensions: asked })).toBe('2026-09-07');
  });

  it('begins with the day on which the file was ready, where its law says so', async () => {
    const waits = law({ length: 2, regimeVersion: 'b0', waitsFor: 'READY_TO_RESOLVE' });
    expect(await due({ law: waits })).toBe('2026-09-08');
    expect(await due({ law: law({ length: 2, regimeVersion: 'b0' }), readyOn: '2026-09-15' })).toBe('2026-09-18');
  });

  it('forgets what was asked in an earlier term', async () => {
    const earlier = [{ requestId: 'q', from: '2026-08-03', to: '2026-08-10' }];
    expect(await due({ law: law({ length: 1 }), suspensions: earlier })).toBe('2026-09-07');
  });

  it('names calendar and regime as consulted', async () => {
    const term = await resumedTerm(clock, institution, aCase({ law: law({}) }), '2026-09-14');
    expect(consultedFor(term)).toEqual({ calendar: 'ca', regime: 'a0' });
    const short = await resumedTerm(clock, institution, aCase({ termDays: 5 }), '2026-09-14');
    expect(consultedFor(short)).toEqual({ calendar: 'ca' });
  });
});

describe('a term that begins anew', () => {
  const anew = async (change: Pick<RegisteredCase, 'law' | 'termDays' | 'readyOn'>) => {
    const moment = { on: '2026-09-10', at: new Date('2026-09-10T18:00:00Z') };
    return (await renewedTerm(clock, institution, change, moment)).dueOn;
  };

  it('has the length it had, from the day of reopening', async () => {
    expect(await anew({ termDays: 3 })).toBe('2026-09-15');
    expect(await anew({ law: law({ length: 3, countsFrom: '2026-09-07' }) })).toBe('2026-09-15');
    expect(await anew({ law: law({ unit: 'CALENDAR_DAYS' }) })).toBe('2026-09-21');
    expect(await anew({ law: law({ unit: 'HOURS', length: 24 }) })).toBe('2026-09-11');
  });

  it('waits for no file again: the file was ready once', async () => {
    const waits = law({ length: 3, regimeVersion: 'b0', waitsFor: 'READY_TO_RESOLVE' });
    expect(await anew({ law: waits })).toBe('2026-09-15');
    expect(await anew({ law: law({ length: 3, regimeVersion: 'b0' }), readyOn: '2026-09-01' })).toBe('2026-09-15');
  });
});
