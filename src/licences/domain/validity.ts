import type { RenewalResult, ValidityStatus } from './licence.codes.js';
import { dayAfter } from './licence-days.js';

/** Both days count; without `to` it has no end. */
export interface Period {
  readonly from: string;
  readonly to?: string;
}

/** What a licence was given, and what was taken from it. */
export interface LicenceFacts {
  readonly periods: readonly Period[];
  readonly suspensions: readonly Period[];
  /** From this day on. */
  readonly revokedOn?: string;
}

/** A renewal that was asked for, with what became of its case. */
export interface Renewal {
  readonly caseId: string;
  readonly folio: string;
  readonly filedOn: string;
  /** The last day of the period that it is about. */
  readonly validTo: string;
  readonly timely: boolean;
  readonly extends: boolean;
  readonly basis: readonly string[];
  /** While its decision was awaited: from the filing to the day on which the notification took effect, and again when it was reopened. */
  readonly pending: readonly Period[];
  readonly result: RenewalResult;
}

/** How it stands on a day, and why. */
export interface ValidityThen {
  readonly status: ValidityStatus;
  /** The last day of the period, of the suspension, or of the extension as far as it is known. */
  readonly until?: string;
  /** The first day on which it was revoked, or its last one before it expired. */
  readonly since?: string;
  /** The renewal that keeps it valid, or the one that did not. */
  readonly renewal?: Renewal;
}

/**
 * A licence on a civil date. A renewal that was filed in time keeps it valid until the final decision on it is notified, where the law says
 * so (GT: D. 5-2021; DOMAIN.md A.5, K.28): until the day on which the notification takes effect, that day included, since what it ends
 * runs from the day after (LOJ 45). What was withdrawn, dismissed or lapsed ends it in the same way. One that was late, or of a law that says
 * nothing, does nothing.
 */
export function validityOn(licence: LicenceFacts, renewals: readonly Renewal[], date: string): ValidityThen {
  const { periods, suspensions, revokedOn } = licence;
  if (revokedOn !== undefined && date >= revokedOn) return { status: 'revoked', since: revokedOn };
  const base = baseOn(periods, renewals, date);
  const suspended = suspensions.find((span) => covers(span, date));
  if (suspended === undefined || base.status === 'expired' || base.status === 'not-yet-valid') return base;
  return { status: 'suspended', ...untilOf(suspended) };
}

function baseOn(periods: readonly Period[], renewals: readonly Renewal[], date: string): ValidityThen {
  const period = periods.findLast((one) => covers(one, date));
  if (period !== undefined) return { status: 'valid', ...untilOf(period) };
  const carried = renewals.flatMap((renewal) => {
    const span = extensionsOf(renewal).find((one) => covers(one, date));
    return span === undefined ? [] : [{ renewal, span }];
  });
  const [carrier] = carried.toSorted((one, other) => compare(other.span.to ?? '9', one.span.to ?? '9'));
  if (carrier !== undefined)
    return { status: 'valid-under-timely-renewal', ...untilOf(carrier.span), renewal: carrier.renewal };
  if (periods.every(({ from }) => from > date)) return { status: 'not-yet-valid' };
  return expired(periods, renewals, date);
}

/** The days behind the period on which a renewal keeps it valid. */
export function extensionsOf({ timely, extends: goesOn, validTo, pending }: Renewal): Period[] {
  if (!timely || !goesOn) return [];
  return pending.flatMap(({ from, to }, at) => {
    // What was filed in time on the business day after: no day in between is lost.
    const begins = at === 0 || from <= validTo ? dayAfter(validTo) : from;
    return to !== undefined && to < begins ? [] : [{ from: begins, ...(to !== undefined && { to }) }];
  });
}

function expired(periods: readonly Period[], renewals: readonly Renewal[], date: string): ValidityThen {
  const ends = [...periods, ...renewals.flatMap(extensionsOf)].flatMap(({ to }) =>
    to !== undefined && to < date ? to : [],
  );
  const since = ends.toSorted(compare).at(-1);
  const renewal = renewals.findLast(({ filedOn }) => filedOn <= date);
  return { status: 'expired', ...(since !== undefined && { since }), ...(renewal && { renewal }) };
}

function covers({ from, to }: Period, date: string): boolean {
  return from <= date && (to === undefined || date <= to);
}

function untilOf({ to }: Period): Pick<ValidityThen, 'until'> {
  return to === undefined ? {} : { until: to };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
