import { civilDate, dayNumber } from '@libs/business-calendar';
import fc from 'fast-check';
import { type LicenceFacts, type Period, type Renewal, validityOn } from './validity.js';

/**
 * An oracle that knows no intervals: it walks the days one by one with a few switches, and looks up what happens on each. What the product
 * answers by comparing dates must be what the walk comes to.
 */
const START = dayNumber('2026-01-01');
const DAYS = 160;
const day = (at: number) => civilDate(START + at);

interface Life {
  /** Lengths: a first period, and a second one after a gap (0: right behind). */
  readonly length: number;
  readonly second?: { readonly gap: number; readonly length: number };
  readonly renewals: readonly Asked[];
  readonly suspended?: { readonly at: number; readonly days?: number };
  readonly revokedAt?: number;
}

interface Asked {
  readonly timely: boolean;
  readonly extends: boolean;
  readonly filedAt: number;
  /** Days after filing on which it ends; then, after a rest, it may be reopened, and end again. */
  readonly ends?: number;
  readonly reopens?: { readonly rest: number; readonly ends?: number };
}

const asked: fc.Arbitrary<Asked> = fc.record(
  {
    timely: fc.boolean(),
    extends: fc.boolean(),
    filedAt: fc.integer({ min: 0, max: 60 }),
    ends: fc.integer({ min: 0, max: 50 }),
    reopens: fc.record(
      { rest: fc.integer({ min: 1, max: 15 }), ends: fc.integer({ min: 0, max: 20 }) },
      { requiredKeys: ['rest'] },
    ),
  },
  { requiredKeys: ['timely', 'extends', 'filedAt'] },
);

const life: fc.Arbitrary<Life> = fc.record(
  {
    length: fc.integer({ min: 5, max: 50 }),
    second: fc.record({ gap: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 1, max: 40 }) }),
    renewals: fc.array(asked, { maxLength: 3 }),
    suspended: fc.record(
      { at: fc.integer({ min: 0, max: 100 }), days: fc.integer({ min: 1, max: 30 }) },
      { requiredKeys: ['at'] },
    ),
    revokedAt: fc.integer({ min: 0, max: DAYS }),
  },
  { requiredKeys: ['length', 'renewals'] },
);

describe('K.28: the validity of a licence', () => {
  it('is what walking through its days comes to', () => {
    fc.assert(
      fc.property(life, (told) => {
        const walk = walked(told);
        const { licence, renewals } = factsOf(told);
        const answers = walk.map((_, at) => validityOn(licence, renewals, day(at - 3)).status);
        expect(answers).toEqual(walk);
      }),
      { numRuns: 400 },
    );
  });

  it('is never longer without a renewal, and never shorter with one', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: DAYS }), (told, at) => {
        const { licence, renewals } = factsOf(told);
        const without = validityOn(licence, [], day(at)).status;
        if (without === 'valid') expect(validityOn(licence, renewals, day(at)).status).toBe('valid');
      }),
    );
  });
});

/** From three days before the licence on. */
function walked(told: Life): string[] {
  const answers: string[] = [];
  const running = told.renewals.map(() => false);
  const over = told.renewals.map(() => false);
  for (let at = -3; at < DAYS; at += 1) {
    const behindFirst = at >= told.length;
    told.renewals.forEach((one, index) => {
      const end = one.ends === undefined ? undefined : one.filedAt + one.ends;
      const reopened = end !== undefined && one.reopens ? end + one.reopens.rest : undefined;
      const secondEnd =
        reopened !== undefined && one.reopens?.ends !== undefined ? reopened + one.reopens.ends : undefined;
      // Awaited since it was filed, for the days behind the period also those before a filing on the business day after.
      if (at === told.length) running[index] = end === undefined || end >= at || (reopened !== undefined && reopened <= at);
      if (end !== undefined && at === end + 1) running[index] = false;
      if (reopened !== undefined && at === reopened) running[index] = true;
      if (secondEnd !== undefined && at === secondEnd + 1) running[index] = false;
      if (secondEnd !== undefined && at > secondEnd) over[index] = true;
    });
    const carried =
      behindFirst && told.renewals.some((one, index) => one.timely && one.extends && running[index] && !over[index]);
    answers.push(statusAt(told, at, carried));
  }
  return answers;
}

function statusAt({ length, second, suspended, revokedAt }: Life, at: number, carried: boolean): string {
  if (revokedAt !== undefined && at >= revokedAt) return 'revoked';
  if (at < 0) return 'not-yet-valid';
  const secondBegins = second === undefined ? undefined : length + second.gap;
  const inSecond =
    second !== undefined && secondBegins !== undefined && at >= secondBegins && at < secondBegins + second.length;
  const base = at < length || inSecond ? 'valid' : carried ? 'valid-under-timely-renewal' : 'expired';
  const held =
    suspended !== undefined && at >= suspended.at && (suspended.days === undefined || at < suspended.at + suspended.days);
  return held && base !== 'expired' ? 'suspended' : base;
}

function factsOf({ length, second, renewals, suspended, revokedAt }: Life): {
  licence: LicenceFacts;
  renewals: Renewal[];
} {
  const periods: Period[] = [{ from: day(0), to: day(length - 1) }];
  if (second) periods.push({ from: day(length + second.gap), to: day(length + second.gap + second.length - 1) });
  const suspension = suspended && {
    from: day(suspended.at),
    ...(suspended.days !== undefined && { to: day(suspended.at + suspended.days - 1) }),
  };
  return {
    licence: {
      periods,
      suspensions: suspension ? [suspension] : [],
      ...(revokedAt !== undefined && { revokedOn: day(revokedAt) }),
    },
    renewals: renewals.map((one, index) => renewalOf(one, index, length)),
  };
}

function renewalOf({ timely, extends: goesOn, filedAt, ends, reopens }: Asked, index: number, length: number): Renewal {
  const end = ends === undefined ? undefined : filedAt + ends;
  const pending: Period[] = [{ from: day(filedAt), ...(end !== undefined && { to: day(end) }) }];
  if (end !== undefined && reopens) {
    const from = end + reopens.rest;
    pending.push({ from: day(from), ...(reopens.ends !== undefined && { to: day(from + reopens.ends) }) });
  }
  return {
    caseId: `case-${index}`,
    folio: `F-${index}`,
    filedOn: day(filedAt),
    validTo: day(length - 1),
    timely,
    extends: goesOn,
    basis: [],
    pending,
    result: 'pending',
  };
}
