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

  it('is changed by a renewal only where it would have expired', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: DAYS }), (told, at) => {
        const { licence, renewals } = factsOf(told);
        const without = validityOn(licence, [], day(at)).status;
        const expected = without === 'expired' ? ['expired', 'valid-under-timely-renewal', 'suspended'] : [without];
        expect(expected).toContain(validityOn(licence, renewals, day(at)).status);
      }),
    );
  });
});

/** From three days before the licence on. */
function walked(told: Life): string[] {
  const switches = told.renewals.map(() => new Switch());
  const answers: string[] = [];
  for (let at = -3; at < DAYS; at += 1) {
    switches.forEach((one, index) => one.passes(at, told.length, told.renewals[index]));
    const carried =
      at >= told.length && told.renewals.some((one, index) => counts(one) && switches[index]?.on === true);
    answers.push(statusAt(told, at, carried));
  }
  return answers;
}

const counts = (one: Asked) => one.timely && one.extends;

/** Whether a renewal is awaited, day after day. */
class Switch {
  on = false;

  passes(at: number, length: number, one: Asked | undefined): void {
    const { end = NEVER, reopened = NEVER, again = NEVER } = one ? turnsOf(one) : {};
    // Whoever filed on the business day behind the last one is awaited since that last one.
    if (at === length && at <= end) this.on = true;
    if (at - 1 === end) this.on = false;
    if (at >= length && at >= reopened) this.on = true;
    if (at > again) this.on = false;
  }
}

const NEVER = 10_000;

/** The days on which a renewal ends, is reopened, and ends again. */
function turnsOf({ filedAt, ends, reopens }: Asked): { end?: number; reopened?: number; again?: number } {
  if (ends === undefined) return {};
  const end = filedAt + ends;
  if (reopens === undefined) return { end };
  const reopened = end + reopens.rest;
  return { end, reopened, ...(reopens.ends !== undefined && { again: reopened + reopens.ends }) };
}

function statusAt(told: Life, at: number, carried: boolean): string {
  if (told.revokedAt !== undefined && at >= told.revokedAt) return 'revoked';
  if (at < 0) return 'not-yet-valid';
  const base = at < told.length || inSecond(told, at) ? 'valid' : carried ? 'valid-under-timely-renewal' : 'expired';
  return base !== 'expired' && isHeld(told, at) ? 'suspended' : base;
}

function inSecond({ length, second }: Life, at: number): boolean {
  return second !== undefined && at >= length + second.gap && at < length + second.gap + second.length;
}

function isHeld({ suspended }: Life, at: number): boolean {
  if (suspended === undefined || at < suspended.at) return false;
  return suspended.days === undefined || at < suspended.at + suspended.days;
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
