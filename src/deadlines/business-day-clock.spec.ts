import type { CalendarData } from '@libs/business-calendar';
import { bareRegime, type Regime } from '@libs/legal-terms';
import { BusinessDayClock } from './business-day-clock.js';
import { CalendarTooShort } from './deadline.refusals.js';
import type { RegimeTerm } from './legal-clock.js';

const institution = 'mexicali';

function aClock(change: Partial<CalendarData> = {}) {
  const holidays = [{ date: '2026-09-16', name: 'Independencia', basis: 'LFT 74' }];
  const calendar = {
    version: '2026.1',
    weekend: [6, 7],
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    holidays,
    ...change,
  };
  const record = { zone: 'America/Tijuana', calendar, revisions: { calendar: 'a1' } };
  const regimes: Record<string, Regime> = {};
  const consulted = <Content>(hash: string) => Promise.resolve(regimes[hash] as Content);
  return { record, regimes, clock: new BusinessDayClock({ get: () => Promise.resolve(record), consulted }) };
}

describe('the legal clock in business days', () => {
  it('opens a term and says by which calendar', async () => {
    const { clock } = aClock();
    const due = await clock.openTerm({ institution, filedOn: '2026-09-07', termDays: 15 });
    expect(due).toEqual({ dueOn: '2026-09-29', calendarVersion: 'a1' });
  });

  it('resumes a term after the citizen replied', async () => {
    const { clock } = aClock();
    const suspensions = [{ from: '2026-09-11', to: '2026-09-22' }];
    const term = { institution, filedOn: '2026-09-07', termDays: 15, suspensions };
    expect((await clock.resumeTerm(term)).dueOn).toBe('2026-10-07');
    await expect(clock.resumeTerm({ ...term, suspensions: [{ from: '2026-09-11' }] })).rejects.toThrow(
      'has no due date',
    );
  });

  it('counts for figures', async () => {
    const days = await aClock().clock.dayCounts(institution);
    expect(days.businessDays('2026-09-07', '2026-10-07', [{ from: '2026-09-11', to: '2026-09-22' }])).toBe(15);
    expect(days.calendarDays('2026-09-07', '2026-10-07')).toBe(30);
  });

  it('counts a term that the institution gave itself, in any unit, from the day where it is', async () => {
    const { clock } = aClock();
    const by = async (unit: 'BUSINESS_DAYS' | 'CALENDAR_DAYS' | 'HOURS', length: number) =>
      // Still Thursday the 10th in Mexicali; the 16th is a holiday.
      (await clock.internalTerm({ institution, from: { at: '2026-09-11T05:00:00Z' }, length: { unit, length } })).dueOn;
    expect(await by('BUSINESS_DAYS', 4)).toBe('2026-09-17');
    expect(await by('CALENDAR_DAYS', 4)).toBe('2026-09-14');
    expect(await by('HOURS', 24)).toBe('2026-09-11');
    const months = { unit: 'MONTHS', length: 1, monthRule: 'LFPA_29' } as const;
    const term = { institution, length: months };
    for (const from of [{ at: '2026-09-11T05:00:00Z' }, { on: '2026-09-10' }])
      expect(await clock.internalTerm({ ...term, from })).toEqual({ dueOn: '2026-10-12', calendarVersion: 'a1' });
  });

  it('knows what day it is where the institution is', async () => {
    expect(await aClock().clock.today(institution, new Date('2026-11-05T06:30:00Z'))).toBe('2026-11-04');
  });

  it('goes by the calendar in force when it is asked', async () => {
    const { clock, record } = aClock();
    const opening = { institution, filedOn: '2026-11-12', termDays: 5 };
    expect((await clock.openTerm(opening)).dueOn).toBe('2026-11-19');
    const holidays = [{ date: '2026-11-16', name: 'Revolución', basis: 'LFT 74' }];
    record.calendar = { ...record.calendar, version: '2026.2', holidays };
    record.revisions = { calendar: 'b2' };
    expect(await clock.openTerm(opening)).toEqual({ dueOn: '2026-11-20', calendarVersion: 'b2' });
  });

  it('refuses to guess beyond the calendar, and says what is missing', async () => {
    const refused = aClock().clock.openTerm({ institution, filedOn: '2026-12-28', termDays: 15 });
    await expect(refused).rejects.toThrow(CalendarTooShort);
    await expect(refused).rejects.toMatchObject({
      code: 'calendar-too-short',
      details: { institution, date: '2027-01-01' },
    });
    const days = await aClock().clock.dayCounts(institution);
    expect(() => days.businessDays('2010-10-01', '2010-10-04', [])).toThrow(CalendarTooShort);
  });
});

describe('the legal clock under a regime of law', () => {
  const natural = bareRegime({ id: 'X', name: 'X', legalBasis: 'Ley X', unit: 'CALENDAR_DAYS', length: 10 });
  const term = { institution, filed: { on: '2026-09-04' }, suspensions: [] };
  const counted = (regime: Partial<Regime>, more: Partial<RegimeTerm> = {}) => {
    const { clock, regimes } = aClock();
    regimes['f0'] = { ...natural, ...regime };
    return clock.countTerm({ ...term, regimeVersion: 'f0', ...more });
  };

  it('counts natural days and rolls to the next business day', async () => {
    expect(await counted({})).toEqual({
      dueOn: '2026-09-14',
      countsFrom: '2026-09-04',
      calendarVersion: 'a1',
      regimeVersion: 'f0',
    });
    expect(await counted({ length: 12 })).toMatchObject({ dueOn: '2026-09-17' }); // the 16th is a holiday
    expect(await counted({ length: 9 })).toMatchObject({ dueOn: '2026-09-14' }); // the 13th is a Sunday
  });

  it('counts months by the law of the country, and hours', async () => {
    const months = { unit: 'MONTHS', length: 1 } as const;
    expect(await counted({ ...months, monthRule: 'LFPA_29' })).toMatchObject({ dueOn: '2026-10-05' }); // the 4th: a Sunday
    expect(await counted({ ...months, monthRule: 'LOJ_45' })).toMatchObject({ dueOn: '2026-10-04' }); // the eve of 5 October
    const at = { filed: { at: '2026-09-04T17:00:00Z' } };
    expect(await counted({ unit: 'HOURS', length: 72 }, at)).toMatchObject({ dueOn: '2026-09-07' });
  });

  it("takes the procedure's own length", async () => {
    const length = { unit: 'BUSINESS_DAYS', length: 3 } as const;
    expect(await counted({}, { length })).toMatchObject({ dueOn: '2026-09-09' });
  });

  it('counts what came in after hours from the next business day', async () => {
    const filed = {
      at: '2026-09-05T01:30:00Z', // Friday 18:30
      afterHours: { nextBusinessDayAfter: '18:00' },
    };
    expect(await counted({}, { filed })).toMatchObject({ countsFrom: '2026-09-07', dueOn: '2026-09-17' });
  });

  it('only stops the days in the spans that hold the clock: what a prevention did was weighed when it was notified', async () => {
    // Nor its limit: a question on the sixth day stops the days as well.
    const days = { unit: 'BUSINESS_DAYS', length: 10, preventionMaxCount: 1, preventionWithin: 1 } as const;
    const once = [{ from: '2026-09-07', to: '2026-09-14' }];
    const twice = [...once, { from: '2026-09-17', to: '2026-09-24' }];
    for (const preventionEffect of ['SUSPEND', 'INTERRUPT', 'NONE'] as const) {
      const due = async (suspensions: typeof once) =>
        (await counted({ ...days, preventionEffect }, { suspensions })).dueOn;
      expect([await due(once), await due(twice)]).toEqual(['2026-09-28', '2026-10-05']);
    }
  });

  it('makes a term longer where its law allows it, and keeps it longer when the law moves the days', async () => {
    const allowing = { unit: 'BUSINESS_DAYS', length: 5, extensionMax: 'HALF' } as const;
    const { clock, regimes } = aClock();
    regimes['f0'] = { ...natural, ...allowing };
    const five = { ...term, regimeVersion: 'f0' }; // due on Friday the 11th
    const extension = { days: 2, notifiedOn: '2026-09-11' };
    expect(await clock.extendTerm(five, extension)).toMatchObject({ dueOn: '2026-09-15' });
    for (const refused of [
      { ...extension, days: 3 },
      { ...extension, notifiedOn: '2026-09-12' },
    ])
      await expect(clock.extendTerm(five, refused)).rejects.toMatchObject({ code: 'extension-not-allowed' });
    const late = { ...extension, notifiedOn: '2026-09-12' };
    expect(await clock.countTerm({ ...five, extension: late })).toMatchObject({ dueOn: '2026-09-15' });
    regimes['f0'] = natural;
    await expect(clock.extendTerm(five, extension)).rejects.toMatchObject({
      code: 'extension-not-allowed',
      details: { field: 'extension' },
    });
  });

  it('K.13: counts the term to appeal from the day after the notification took effect', async () => {
    const { clock, regimes } = aClock();
    const notified = { institution, regimeVersion: 'f0', notifiedOn: '2026-09-10' };
    const recourse = { name: 'Recurso', unit: 'BUSINESS_DAYS', monthRule: null, term: 5, body: null, decideTerm: null };
    regimes['f0'] = { ...natural, appeal: { ...recourse, unit: 'BUSINESS_DAYS' } };
    // Friday, Monday, Tuesday, Thursday and Friday: the 16th is a holiday.
    expect(await clock.appealTerm(notified)).toEqual({
      dueOn: '2026-09-18',
      calendarVersion: 'a1',
      regimeVersion: 'f0',
    });
    regimes['f0'] = { ...natural, appeal: null };
    expect(await clock.appealTerm(notified)).toBeUndefined();
  });

  it('counts the months until a file may be archived from the warning, by the rule of the law or of the country', async () => {
    const { clock, regimes } = aClock();
    const by = async (change: Partial<Regime>, notifiedOn: string) => {
      regimes['f0'] = { ...natural, inactivityArchive: 3, ...change };
      return (await clock.inactivityTerm({ institution, regimeVersion: 'f0', notifiedOn }))?.dueOn;
    };
    // 13 December is a Sunday. LOJ 45 ends on the eve of the day on which counting began, here 13 September, and does not move.
    expect(await by({ unit: 'MONTHS', monthRule: 'LFPA_29' }, '2026-09-13')).toBe('2026-12-14');
    expect(await by({ unit: 'MONTHS', monthRule: 'LOJ_45' }, '2026-09-12')).toBe('2026-12-12');
    expect(await by({ country: 'MX' }, '2026-09-13')).toBe('2026-12-14');
    expect(await by({ country: 'GT' }, '2026-09-13')).toBe('2026-12-13');
    // The law of the case stays its law, though another one replaced it.
    expect(await by({ country: 'MX', validTo: '2026-09-01' }, '2026-09-13')).toBe('2026-12-14');
    expect(await by({ inactivityArchive: null }, '2026-09-13')).toBeUndefined();
  });

  it('K.2: gives an internal due date while the legal clock waits for the file to be ready', async () => {
    const waiting = await counted({ unit: 'BUSINESS_DAYS', length: 5, startRule: 'READY_TO_RESOLVE' });
    expect(waiting).toMatchObject({ dueOn: '2026-09-11', countsFrom: '2026-09-04', waitsFor: 'READY_TO_RESOLVE' });
  });

  it('K.2: counts from the day on which the file was ready, with what held the clock since', async () => {
    const ready = { unit: 'BUSINESS_DAYS', length: 5, startRule: 'READY_TO_RESOLVE' } as const;
    const begun = await counted(ready, { readyOn: '2026-09-10' });
    expect(begun).toMatchObject({ dueOn: '2026-09-18', countsFrom: '2026-09-10' }); // the 16th is a holiday
    expect(begun).not.toHaveProperty('waitsFor');
    const spans = [
      { from: '2026-09-07', to: '2026-09-09' }, // while the clock had not begun
      { from: '2026-09-14', to: '2026-09-17' },
    ];
    expect(await counted(ready, { readyOn: '2026-09-10', suspensions: spans })).toMatchObject({ dueOn: '2026-09-22' });
    const longer = { days: 2, notifiedOn: '2026-09-17' };
    const extended = await counted({ ...ready, extensionMax: 2 }, { readyOn: '2026-09-10', extension: longer });
    expect(extended).toMatchObject({ dueOn: '2026-09-22' });
  });

  it('refuses in its own words what cannot be counted', async () => {
    await expect(counted({ length: null })).rejects.toMatchObject({
      code: 'term-not-countable',
      details: { because: 'length-missing', field: 'length' },
    });
    await expect(counted({ length: 200 })).rejects.toThrow(CalendarTooShort);
  });
});
