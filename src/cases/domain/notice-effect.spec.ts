import { DateOutOfOrder } from './case.refusals.js';
import {
  ElectronicNotAccepted,
  NoticeNotOpened,
  NoticeRuleMissing,
  PublicationsIncomplete,
} from './case.notification.refusals.js';
import { noticeEffect, type ServiceFacts } from './notice-effect.js';

/** Friday 13 March 2026; Monday the 16th is a holiday (LFT 74). */
const servedOn = '2026-03-13';
const facts: ServiceFacts = {
  mode: 'in-person',
  servedOn,
  today: '2026-03-31',
  country: 'MX',
  rules: {},
  businessDays: (from, to) =>
    ['2026-03-12', '2026-03-13', '2026-03-17', '2026-03-18'].filter((day) => from < day && day <= to).length,
};
const rule = { businessDays: 3, basis: 'Reglamento' };
const effectOf = (more: Partial<ServiceFacts>) => noticeEffect({ ...facts, ...more });

describe('when a notification takes effect, in Mexico', () => {
  it.each([
    ['in-person', 'lfpa-38'],
    ['certified-mail', 'lfpa-38'],
    ['with-another', 'lfpa-36'],
    ['posted-at-door', 'lfpa-36'],
    ['shown-knowledge', 'lfpa-40'],
  ] as const)('%s: the day of the act (%s)', (mode, article) => {
    expect(effectOf({ mode })).toEqual({ from: servedOn, businessDays: 0, rule: article });
  });

  it('electronic: only as accepted, and when it is opened', () => {
    const mode = 'electronic';
    expect(() => effectOf({ mode, openedOn: servedOn })).toThrow(ElectronicNotAccepted);
    expect(effectOf({ mode, electronicAccepted: true, openedOn: '2026-03-18' })).toEqual({
      from: '2026-03-18',
      businessDays: 0,
      rule: 'lnetb-81',
    });
    expect(() => effectOf({ mode, electronicAccepted: true, openedOn: '2026-03-12' })).toThrow(DateOutOfOrder);
    expect(() => effectOf({ mode, electronicAccepted: true, openedOn: '2026-04-01' })).toThrow(DateOutOfOrder);
  });

  it('electronic and never opened: after the days the institution set, and without them never', () => {
    const unopened = { mode: 'electronic', electronicAccepted: true } as const;
    expect(() => effectOf(unopened)).toThrow(NoticeNotOpened);
    expect(effectOf({ ...unopened, rules: { electronic: rule } })).toEqual({
      from: servedOn,
      businessDays: 3,
      rule: 'institution-electronic',
    });
  });

  it('edict: the last of three consecutive days, over a rest day too', () => {
    const mode = 'edict';
    const inRow = ['2026-03-12', '2026-03-13', '2026-03-17'];
    expect(effectOf({ mode, servedOn: '2026-03-17', publishedOn: inRow })).toEqual({
      from: '2026-03-17',
      businessDays: 0,
      rule: 'lfpa-37',
    });
    const faulty = [inRow.slice(1), ['2026-03-12', '2026-03-13', '2026-03-18'], inRow.toReversed(), undefined];
    for (const publishedOn of faulty)
      expect(() => effectOf({ mode, servedOn: publishedOn?.at(-1) ?? servedOn, publishedOn })).toThrow(
        PublicationsIncomplete,
      );
    expect(() => effectOf({ mode, servedOn: '2026-03-18', publishedOn: inRow })).toThrow(PublicationsIncomplete);
  });

  it('notice board: as the institution has it, and without its rule not at all', () => {
    expect(() => effectOf({ mode: 'notice-board' })).toThrow(NoticeRuleMissing);
    expect(effectOf({ mode: 'notice-board', rules: { noticeBoard: { ...rule, businessDays: 1 } } })).toEqual({
      from: servedOn,
      businessDays: 1,
      rule: 'institution-notice-board',
    });
  });
});

describe('when a notification takes effect, in Guatemala', () => {
  it('personally or by mail that certifies receipt (LCA 3): the day of the act', () => {
    for (const mode of ['in-person', 'certified-mail'] as const)
      expect(effectOf({ mode, country: 'GT' })).toEqual({ from: servedOn, businessDays: 0, rule: 'lca-3' });
  });

  it('otherwise only by a rule of the institution', () => {
    for (const mode of ['edict', 'posted-at-door', 'electronic', 'notice-board'] as const)
      expect(() => effectOf({ mode, country: 'GT', electronicAccepted: true })).toThrow(NoticeRuleMissing);
    expect(
      effectOf({ mode: 'electronic', country: 'GT', electronicAccepted: true, rules: { electronic: rule } }),
    ).toMatchObject({ rule: 'institution-electronic' });
  });
});
