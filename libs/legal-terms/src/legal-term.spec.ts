import {
  CalendarTooShort,
  ExtensionRefused,
  FactInvalid,
  FactsContradict,
  legalTerm,
  LengthMissing,
  monthsByLfpa,
  monthsByLoj,
  PreventionNotAllowed,
  RegimeNotInForce,
  type DueTerm,
  type LegalTerm,
  type Regime,
  type TermFacts,
} from './index.js';
import { aRegime, daysWith } from './regime.fixture.js';

const days = daysWith();
const filed = { on: '2026-11-05' }; // a Thursday

function count(regime: Partial<Regime> = {}, facts: Partial<TermFacts> = {}, calendar = days): LegalTerm {
  return legalTerm(aRegime(regime), { filed, ...facts }, calendar);
}

function due(regime: Partial<Regime> = {}, facts: Partial<TermFacts> = {}, calendar = days): DueTerm {
  const term = count(regime, facts, calendar);
  if (term.state !== 'due') throw new Error(`the term is ${term.state}`);
  return term;
}

const marks = ({ ledger }: DueTerm): string[] =>
  ledger.map(({ date, status, number }) => `${date} ${status === 'counted' ? number : status}`);

describe('a term in business days', () => {
  it('begins with the next business day and names every day with its cause and basis (LFPA 17-B, 28)', () => {
    const term = due(
      { length: 2 },
      {},
      daysWith({ kind: 'single', date: '2026-11-06', name: 'Asueto', basis: 'AG 1' }),
    );
    expect(term.dueOn).toBe('2026-11-10');
    expect(term.ledger).toEqual([
      {
        date: '2026-11-05',
        status: 'skipped',
        phase: 'term',
        causes: [
          { kind: 'FILING_DAY', name: 'Día de presentación: no se cuenta', basis: 'Ley de muestra, artículo 1' },
        ],
      },
      {
        date: '2026-11-06',
        status: 'skipped',
        phase: 'term',
        causes: [{ kind: 'HOLIDAY', name: 'Asueto', basis: 'AG 1' }],
      },
      ...['2026-11-07', '2026-11-08'].map((date) => ({
        date,
        status: 'skipped',
        phase: 'term',
        causes: [{ kind: 'WEEKEND', name: 'Fin de semana', basis: 'Ley de descanso' }],
      })),
      { date: '2026-11-09', status: 'counted', phase: 'term', number: 1, causes: [] },
      { date: '2026-11-10', status: 'counted', phase: 'term', number: 2, causes: [] },
    ]);
  });

  it('shows every cause of a day that has several', () => {
    const recess = { kind: 'span', first: '2026-11-07', last: '2026-11-09', name: 'Receso' } as const;
    const term = due(
      { length: 2 },
      { forceMajeure: [{ from: '2026-11-08', to: '2026-11-08', basis: 'AG 9' }] },
      daysWith(recess),
    );
    const sunday = term.ledger.find(({ date }) => date === '2026-11-08');
    expect(sunday?.causes.map(({ kind }) => kind)).toEqual(['WEEKEND', 'HOLIDAY', 'FORCE_MAJEURE']);
  });

  it('remarks a half day that counts under the profile of the institution', () => {
    const half = { kind: 'single', date: '2026-11-06', halfDay: true, name: 'Miércoles Santo' } as const;
    const [, day] = due({ length: 1 }, {}, daysWith(half)).ledger;
    expect(day).toMatchObject({ status: 'counted', number: 1, causes: [{ kind: 'HALF_DAY' }] });
  });

  it('tells from which day silence has its effect, and that the term covers notification (Const. GT 28, LCA 16)', () => {
    const term = due({ length: 1, coversNotification: true, silenceEffect: 'NEGATIVE' });
    expect(term).toMatchObject({ dueOn: '2026-11-06', coversNotification: true });
    expect(term.silence).toEqual({ effect: 'NEGATIVE', fromOn: '2026-11-07' });
    expect(term.remarks).toContain('Dentro del plazo se resuelve y también se notifica');
  });

  it('starts the day after the notification takes effect, or does not start yet (LOJ 45)', () => {
    const regime = { startRule: 'NEXT_DAY_AFTER_NOTIFICATION', length: 5 } as const;
    expect(count(regime)).toMatchObject({ state: 'not-started', waitsFor: 'NOTIFICATION' });
    expect(due(regime, { notified: { on: '2026-11-13' } }).dueOn).toBe('2026-11-20');
    expect(() => count(regime, { notified: { on: '2026-11-04' } })).toThrow(FactsContradict);
  });
});

describe('filing by instant', () => {
  const at = (instant: string, closing?: string): TermFacts['filed'] => ({
    at: instant,
    zone: 'America/Tijuana',
    ...(closing !== undefined && { afterHours: { nextBusinessDayAfter: closing } }),
  });

  it('counts for the civil day of the zone until midnight, when nothing else is said', () => {
    expect(due({ length: 1 }, { filed: at('2026-11-06T07:59:59Z') })).toMatchObject({
      filedOn: '2026-11-05',
      dueOn: '2026-11-06',
    });
    expect(due({ length: 1 }, { filed: at('2026-11-06T08:00:00Z') })).toMatchObject({ filedOn: '2026-11-06' });
  });

  it('after hours counts for the next business day; at the very minute it is in time (PNT, 18:00)', () => {
    const inTime = due({ length: 1 }, { filed: at('2026-11-07T02:00:00Z', '18:00') });
    expect(inTime).toMatchObject({ filedOn: '2026-11-06', startedOn: '2026-11-06', dueOn: '2026-11-09' });
    const late = due({ length: 1 }, { filed: at('2026-11-07T02:00:00.001Z', '18:00') });
    expect(late).toMatchObject({ filedOn: '2026-11-06', startedOn: '2026-11-09', dueOn: '2026-11-10' });
    expect(late.ledger.map(({ causes }) => causes[0]?.kind)).toEqual([
      'AFTER_HOURS',
      'WEEKEND',
      'WEEKEND',
      'FILING_DAY',
      undefined,
    ]);
  });

  it('on a closed day counts for the next business day as well: filing later may not end earlier', () => {
    const saturday = due({ length: 1 }, { filed: at('2026-11-07T18:00:00Z', '18:00') });
    expect(saturday).toMatchObject({ filedOn: '2026-11-07', startedOn: '2026-11-09' });
  });

  it('follows the clocks when they change in Mexicali, 8 March and 1 November 2026', () => {
    const summer = due({ length: 1 }, { filed: at('2026-03-10T07:00:00Z') });
    expect(summer.filedOn).toBe('2026-03-10');
    expect(due({ length: 1 }, { filed: at('2026-11-03T07:30:00Z') }).filedOn).toBe('2026-11-02');
  });
});

describe('a prevention', () => {
  const answered = { notifiedOn: '2026-11-09', answeredOn: '2026-11-18' };

  it('that suspends keeps the days used, the one of its notice among them (LFPA 17-A)', () => {
    const term = due({ length: 5 }, { preventions: [answered] });
    expect(term.dueOn).toBe('2026-11-23');
    expect(marks(term).slice(3)).toEqual([
      '2026-11-08 skipped',
      '2026-11-09 2',
      ...['10', '11', '12', '13', '14', '15', '16', '17', '18'].map((day) => `2026-11-${day} skipped`),
      '2026-11-19 3',
      '2026-11-20 4',
      '2026-11-21 skipped',
      '2026-11-22 skipped',
      '2026-11-23 5',
    ]);
    expect(term.preventions).toMatchObject([{ verdict: 'SUSPENDED', limitOn: '2026-11-12', answerBy: '2026-11-23' }]);
  });

  it('that interrupts sets them to zero; what ran before stays in the ledger (LGTAIP 130)', () => {
    const term = due({ length: 5, preventionEffect: 'INTERRUPT' }, { preventions: [answered] });
    expect(term).toMatchObject({ dueOn: '2026-11-25', startedOn: '2026-11-18' });
    const before = term.ledger.filter(({ phase, status }) => phase === 'interrupted' && status === 'counted');
    expect(before.map(({ date, number }) => [date, number])).toEqual([
      ['2026-11-06', 1],
      ['2026-11-09', 2],
    ]);
    expect(term.ledger.at(-1)).toMatchObject({ date: '2026-11-25', number: 5, phase: 'term' });
  });

  it('without an answer holds the clock; what is left is told', () => {
    const open = { preventions: [{ notifiedOn: '2026-11-09' }] };
    expect(count({}, open)).toMatchObject({ state: 'suspended', since: '2026-11-09', remaining: 18 });
    expect(count({ preventionEffect: 'INTERRUPT' }, open)).toMatchObject({ state: 'suspended', remaining: 20 });
    expect(count({}, open).preventions).toMatchObject([{ answerBy: '2026-11-23', unansweredEffect: 'DISMISSED' }]);
  });

  it('sent after its limit moves nothing and forbids dismissal; sent in time and notified later it counts', () => {
    const late = due({}, { preventions: [{ notifiedOn: '2026-11-13', answeredOn: '2026-11-20' }] });
    expect(late.dueOn).toBe(due().dueOn);
    expect(late.preventions).toMatchObject([{ verdict: 'LATE', limitOn: '2026-11-12', unansweredEffect: null }]);
    const sent = { issuedOn: '2026-11-12', notifiedOn: '2026-11-13', answeredOn: '2026-11-20' };
    expect(due({}, { preventions: [sent] }).preventions).toMatchObject([{ verdict: 'SUSPENDED' }]);
    const known = { ...sent, withinLimit: false };
    expect(due({}, { preventions: [known] }).preventions).toMatchObject([{ verdict: 'LATE' }]);
  });

  it.each([
    [20, '2026-11-16'], // day 7
    [21, '2026-11-16'],
    [15, '2026-11-12'], // day 5
    [1, '2026-11-06'],
  ])('has the first third of %i days, a fraction counted as a whole day (LFPA 17-A)', (length, limitOn) => {
    const term = count({ length, preventionWithin: 'FIRST_THIRD' }, { preventions: [{ notifiedOn: '2026-11-05' }] });
    expect(term.preventions).toMatchObject([{ limitOn }]);
  });

  it('after the term has no effect, nor where the regime gives it none', () => {
    const preventions = [{ notifiedOn: '2026-11-09', answeredOn: '2026-11-12' }];
    expect(due({ length: 2, preventionWithin: null }, { preventions }).preventions).toMatchObject([
      { verdict: 'AFTER_TERM' },
    ]);
    expect(due({ preventionEffect: 'NONE' }, { preventions }).preventions).toMatchObject([{ verdict: 'NO_EFFECT' }]);
  });

  it('is refused when there is one too many, when two meet, or when its days are out of order', () => {
    const twice = [answered, { notifiedOn: '2026-11-19' }];
    expect(() => count({}, { preventions: twice })).toThrow(PreventionNotAllowed);
    const meeting = [answered, { notifiedOn: '2026-11-10', override: 'x' }];
    expect(() => count({}, { preventions: meeting })).toThrow(FactsContradict);
    expect(() => count({}, { preventions: [{ notifiedOn: '2026-11-04' }] })).toThrow(FactsContradict);
    expect(() => count({}, { preventions: [{ ...answered, answeredOn: '2026-11-06' }] })).toThrow('not in this order');
    expect(() => count({}, { preventions: [{ ...answered, answerTerm: 3 }] })).toThrow('Give 10 or more');
  });
});

describe('an extension', () => {
  const extension = (notifiedOn: string, more = 3) => ({ extension: { notifiedOn, days: more } });

  it('counts from the first due date, which is not day 1 (LGTAIP 134)', () => {
    const term = due({ length: 5 }, extension('2026-11-10'));
    expect(term).toMatchObject({ firstDueOn: '2026-11-12', dueOn: '2026-11-17' });
    expect(term.ledger.at(-1)).toMatchObject({ phase: 'extension', number: 3 });
  });

  it('is in time on the due date, whose day is not over, and not after it', () => {
    expect(due({ length: 5 }, extension('2026-11-12')).dueOn).toBe('2026-11-17');
    expect(() => due({ length: 5 }, extension('2026-11-13'))).toThrow(ExtensionRefused);
    // It was in time when it was told, and a day that was no holiday after all moved the first term back.
    const known = { extension: { notifiedOn: '2026-11-13', days: 3, withinLimit: true } };
    expect(due({ length: 5 }, known).dueOn).toBe('2026-11-17');
  });

  it('is never longer than the law allows: half of 15 days is 7 (LFPA 31)', () => {
    expect(due({ length: 15, extensionMax: 'HALF' }, extension('2026-11-10', 7)).dueOn).toBe('2026-12-07');
    expect(() => due({ length: 15, extensionMax: 'HALF' }, extension('2026-11-10', 8))).toThrow('Extend by 7 days');
    expect(() => due({ extensionMax: null }, extension('2026-11-10'))).toThrow('XX-20 allows none');
    expect(() => due({}, extension('2026-11-10', 0.5))).toThrow(FactInvalid);
  });

  it('told earlier than in the last days is remarked, not refused (LAIP 43)', () => {
    const early = due({ length: 10, extensionNoticeBefore: 2 }, extension('2026-11-10'));
    expect(early.remarks.join()).toContain('antes de los 2 últimos días del plazo (desde 2026-11-17)');
    const inTime = due({ length: 10, extensionNoticeBefore: 2 }, extension('2026-11-17'));
    expect(inTime.remarks.join()).not.toContain('antes de los 2');
  });
});

describe('an open prevention in an extension', () => {
  const regime = { unit: 'CALENDAR_DAYS', length: 9, preventionWithin: null } as const; // to Saturday 14, due on Monday 16
  const openSince = (notifiedOn: string): LegalTerm =>
    count(regime, { extension: { notifiedOn: '2026-11-10', days: 3 }, preventions: [{ notifiedOn }] });

  it('has used of the extension only what ran after the first due date, rolled as it is', () => {
    expect(openSince('2026-11-13')).toMatchObject({ state: 'suspended', remaining: 4 });
    expect(openSince('2026-11-14')).toMatchObject({ state: 'suspended', remaining: 3 });
    expect(openSince('2026-11-16')).toMatchObject({ state: 'suspended', remaining: 3 });
    expect(openSince('2026-11-17')).toMatchObject({ state: 'suspended', remaining: 2 });
    const { ledger } = openSince('2026-11-17') as LegalTerm & { state: 'suspended' };
    expect(ledger.slice(-4).map(({ date, phase, status }) => [date, phase, status])).toEqual([
      ['2026-11-14', 'term', 'counted'],
      ['2026-11-15', 'term', 'skipped'],
      ['2026-11-16', 'term', 'rolled'],
      ['2026-11-17', 'extension', 'counted'],
    ]);
  });
});

describe('an extension of a term that stands still', () => {
  const preventions = [{ notifiedOn: '2026-11-09' }];

  it('adds to what is left, and is held to the law all the same', () => {
    const found = count({}, { preventions, extension: { notifiedOn: '2026-12-20', days: 10 } });
    expect(found).toMatchObject({ state: 'suspended', remaining: 28 });
    expect(() => count({}, { preventions, extension: { notifiedOn: '2026-11-10', days: 11 } })).toThrow(
      'Extend by 10 days at most',
    );
  });
});

describe('natural days, months and hours', () => {
  const firstOfMay = daysWith({ kind: 'single', date: '2026-11-16' });

  it('natural days count all; a last day without business moves to the next one (LFPA 29)', () => {
    const term = due({ unit: 'CALENDAR_DAYS', length: 9 }, {}, firstOfMay); // to Saturday 14, Monday 16 is off
    expect(term.dueOn).toBe('2026-11-17');
    expect(marks(term).slice(-4)).toEqual([
      '2026-11-14 9',
      '2026-11-15 skipped',
      '2026-11-16 skipped',
      '2026-11-17 rolled',
    ]);
  });

  it('months end on the same number, or on the first of the next month (LFPA 29)', () => {
    expect(monthsByLfpa('2026-11-30', 3)).toBe('2027-03-01');
    expect(monthsByLfpa('2027-11-30', 3)).toBe('2028-03-01');
    expect(monthsByLfpa('2027-11-29', 3)).toBe('2028-02-29');
    expect(monthsByLfpa('2026-01-31', 1)).toBe('2026-03-01');
    expect(monthsByLfpa('2026-12-31', 12)).toBe('2027-12-31');
  });

  it('months end on the eve of the day counting began (LOJ 45)', () => {
    expect(monthsByLoj('2026-12-01', 3)).toBe('2027-02-28');
    expect(monthsByLoj('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsByLoj('2026-03-16', 3)).toBe('2026-06-15');
    const term = due({ unit: 'MONTHS', length: 3, monthRule: 'LOJ_45' }, { filed: { on: '2026-11-30' } });
    expect(term.dueOn).toBe('2027-02-28'); // a Sunday: LOJ 45 says nothing of moving it
  });

  it('a suspension pushes the end of a term in months by as many natural days', () => {
    const forceMajeure = [{ from: '2026-12-01', to: '2026-12-10', basis: 'AG 2' }];
    const months = { unit: 'MONTHS', length: 1, monthRule: 'LFPA_29' } as const;
    expect(due(months).dueOn).toBe('2026-12-07'); // 5 December is a Saturday
    expect(due(months, { forceMajeure }).dueOn).toBe('2026-12-15');
  });

  it('hours run at once, day and night, weekends included, by elapsed time (LOJ 45 and following)', () => {
    const hours = { unit: 'HOURS', length: 48 } as const;
    const friday = { filed: { at: '2026-11-06T23:30:00Z', zone: 'America/Guatemala' } };
    const term = due(hours, friday);
    expect(term).toMatchObject({ dueAt: '2026-11-08T23:30:00.000Z', dueOn: '2026-11-08' });
    expect(term.ledger.map(({ date, hours: ran }) => [date, ran])).toEqual([
      ['2026-11-06', 6.5],
      ['2026-11-07', 24],
      ['2026-11-08', 17.5],
    ]);
    const clocksBack = due(hours, { filed: { at: '2026-10-31T19:00:00Z', zone: 'America/Tijuana' } });
    expect(clocksBack.ledger.map(({ hours: ran }) => ran)).toEqual([12, 25, 11]);
    expect(() => due(hours)).toThrow('a term in hours starts at an instant');
    expect(() => due(hours, { ...friday, extension: { notifiedOn: '2026-11-07', days: 1 } })).toThrow(
      'extension: a term in hours runs at once',
    );
  });
});

describe('force majeure', () => {
  it('takes both its days, holds preventions and extensions alike, and names its act (LFPA 28)', () => {
    const forceMajeure = [{ from: '2026-11-09', to: '2026-11-10', basis: 'Acuerdo 7' }];
    expect(due({ length: 3 }, { forceMajeure }).dueOn).toBe('2026-11-12');
    const term = due(
      { length: 3 },
      { forceMajeure, preventions: [{ notifiedOn: '2026-11-11', answeredOn: '2026-11-11' }] },
    );
    expect(term.preventions).toMatchObject([{ limitOn: '2026-11-16', answerBy: '2026-11-25' }]);
    expect(() => due({}, { forceMajeure: [{ from: '2026-11-10', to: '2026-11-09', basis: 'x' }] })).toThrow(
      FactInvalid,
    );
    expect(() => due({}, { forceMajeure: [{ from: '2026-11-10', to: '2026-11-10', basis: ' ' }] })).toThrow(
      'forceMajeure.basis: no act is named',
    );
  });
});

describe('a term that cannot be counted says which field is at fault and the way out', () => {
  it('a calendar that is too short: which year to load', () => {
    const late = { filed: { on: '2027-12-20' } };
    expect(() => count({}, late)).toThrow(CalendarTooShort);
    expect(() => count({}, late)).toThrow('calendar: 2028-01-01 lies outside sample-1+half-days-count+2026-2027');
    expect(() => count({}, late)).toThrow('Load the days of 2028.');
  });

  it('a length the law does not fix, until the institution gives its own', () => {
    expect(() => count({ length: null })).toThrow(LengthMissing);
    const own = { length: { unit: 'BUSINESS_DAYS', length: 3 } } as const;
    expect(due({ length: null }, own).dueOn).toBe('2026-11-10');
    expect(() => count({}, { length: { unit: 'MONTHS', length: 3 } })).toThrow('Name the rule of months');
    expect(() => count({}, { length: { unit: 'BUSINESS_DAYS', length: 1.5 } })).toThrow(FactInvalid);
  });

  it('a law that was not in force', () => {
    expect(() => count({ validFrom: '2026-11-06' })).toThrow(RegimeNotInForce);
    expect(() => count({ validTo: '2026-11-04' })).toThrow(
      'XX-20 is in force from ever to 2026-11-04, not on 2026-11-05',
    );
  });

  it.each([
    ['filed.on: "2026-02-30" is not a day', { filed: { on: '2026-02-30' } }],
    ['filed.at: "2026-11-05T10:00" is not an instant', { filed: { at: '2026-11-05T10:00', zone: 'America/Tijuana' } }],
    ['filed.zone: "Tijuana" is not a time zone', { filed: { at: '2026-11-05T10:00:00Z', zone: 'Tijuana' } }],
    [
      'filed.afterHours: "6 pm" is not a time of day',
      { filed: { at: '2026-11-05T10:00:00Z', zone: 'America/Tijuana', afterHours: { nextBusinessDayAfter: '6 pm' } } },
    ],
  ])('%s', (message, facts) => {
    expect(() => count({}, facts)).toThrow(message);
  });
});
