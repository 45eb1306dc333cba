import type { Regime } from '@libs/legal-terms';
import { PreventionClock, type ClockStory } from './prevention-clock.js';

// DOMAIN.md J: M9 and M10, from the same facts; labour-law calendar.
const holidays = [{ date: '2026-09-16', name: 'Independencia', basis: 'LFT 74' }];
const calendar = { version: '2026.1', weekend: [6, 7], validFrom: '2026-01-01', validTo: '2026-12-31', holidays };
const clock = new PreventionClock({
  get: () => Promise.resolve({ zone: 'America/Tijuana', calendar, revisions: { calendar: 'a1' } }),
  consulted: () => Promise.reject(new Error('nothing was consulted')),
});

function bareFrom(change: Partial<Regime>): Regime {
  return {
    id: 'XX',
    name: 'Muestra',
    country: 'MX',
    institutionTypes: [],
    legalBasis: 'Ley de muestra',
    unit: 'BUSINESS_DAYS',
    length: 20,
    monthRule: null,
    startRule: 'NEXT_BUSINESS_DAY_AFTER_FILING',
    coversNotification: false,
    preventionMaxCount: 1,
    preventionWithin: null,
    preventionAnswerTerm: null,
    preventionEffect: 'NONE',
    unansweredEffect: 'DISMISSED',
    extensionMax: null,
    extensionNoticeBefore: null,
    silenceEffect: null,
    silenceCertificateTerm: null,
    appeal: null,
    inactivityArchive: null,
    confidence: 'text',
    uncertain: [],
    signedOffBy: null,
    validFrom: null,
    validTo: null,
    ...change,
  };
}

const suspends = bareFrom({ preventionEffect: 'SUSPEND', preventionWithin: 'FIRST_THIRD', preventionAnswerTerm: 10 });
const interrupts = bareFrom({ preventionEffect: 'INTERRUPT', preventionWithin: 5, preventionAnswerTerm: 10 });
const story = (change: Partial<ClockStory> = {}): ClockStory => ({
  institution: 'mexicali',
  regime: suspends,
  length: { unit: 'BUSINESS_DAYS', length: 15 },
  filedOn: '2026-09-07',
  questions: [],
  preventions: [],
  ...change,
});

describe('what a prevention does to the clock', () => {
  it('suspends: the days used stay used (M9)', async () => {
    const weight = await clock.weigh(story(), { issuedOn: '2026-09-11', notifiedOn: '2026-09-11' });
    expect(weight).toMatchObject({ verdict: 'SUSPENDED', answerBy: '2026-09-28', calendarVersion: 'a1' });
  });

  it('interrupts: the term begins at zero (M10)', async () => {
    const information = { regime: interrupts, length: { unit: 'BUSINESS_DAYS', length: 20 } } as const;
    const weight = await clock.weigh(story(information), { issuedOn: '2026-09-11', notifiedOn: '2026-09-11' });
    expect(weight.verdict).toBe('INTERRUPTED');
  });

  it('has a limit of its own, and moves nothing after it: of twenty days the seventh (K.6)', async () => {
    const twenty = story({ length: { unit: 'BUSINESS_DAYS', length: 20 } });
    const on = (day: string) => clock.weigh(twenty, { issuedOn: day, notifiedOn: day });
    expect(await on('2026-09-17')).toMatchObject({ limitOn: '2026-09-17', verdict: 'SUSPENDED' });
    expect(await on('2026-09-18')).toMatchObject({ limitOn: '2026-09-17', verdict: 'LATE' });
    const sentInTime = { issuedOn: '2026-09-17', notifiedOn: '2026-09-21', inTime: true };
    expect(await clock.weigh(twenty, sentInTime)).toMatchObject({ verdict: 'SUSPENDED' });
  });

  it('lets the days that an earlier one held move the limit of the next', async () => {
    const held = [{ issuedOn: '2026-09-11', notifiedOn: '2026-09-11', answeredOn: '2026-09-22' }];
    const next = { issuedOn: '2026-09-23', notifiedOn: '2026-09-23' };
    expect(await clock.weigh(story({ preventions: held }), next)).toMatchObject({
      limitOn: '2026-09-23',
      verdict: 'SUSPENDED',
    });
  });

  it('of a petition that counts from Monday may be issued on the Saturday before; the answer is due from its own day', async () => {
    const saturday = { issuedOn: '2026-09-05', notifiedOn: '2026-09-05' };
    expect(await clock.weigh(story(), saturday)).toMatchObject({
      limitOn: '2026-09-14',
      verdict: 'SUSPENDED',
      answerBy: '2026-09-21',
    });
    const first = [{ ...saturday, answeredOn: '2026-09-09' }];
    const second = { issuedOn: '2026-09-10', notifiedOn: '2026-09-10' };
    expect(await clock.weigh(story({ preventions: first }), second)).toMatchObject({ limitOn: '2026-09-17' });
  });

  it('gives as many days to answer as the authority gave', async () => {
    const given = { issuedOn: '2026-09-11', notifiedOn: '2026-09-11', answerDays: 5 };
    expect(await clock.weigh(story(), given)).toMatchObject({ answerDays: 5, answerBy: '2026-09-21' });
  });

  it('lets an informal question stop the clock too, under any law', async () => {
    const questions = [{ from: '2026-09-11', to: '2026-09-22' }];
    const prevention = { issuedOn: '2026-09-22', notifiedOn: '2026-09-22' };
    for (const regime of [suspends, interrupts])
      expect(await clock.weigh(story({ regime, questions }), prevention)).toMatchObject({ limitOn: '2026-09-23' });
  });

  it('weighs nothing before a clock that waits for the file, and in hours', async () => {
    const ready = story({ regime: { ...suspends, startRule: 'READY_TO_RESOLVE' } });
    const now = { issuedOn: '2026-09-11', notifiedOn: '2026-09-11' };
    expect(await clock.weigh(ready, now)).toMatchObject({ verdict: 'BEFORE_START' });
    const begun = { ...ready, readyOn: '2026-09-09' };
    expect(await clock.weigh(begun, now)).toMatchObject({ verdict: 'SUSPENDED' });
    expect(await clock.weigh(story({ length: { unit: 'HOURS', length: 72 } }), now)).toMatchObject({
      verdict: 'BEFORE_START',
    });
  });
});
