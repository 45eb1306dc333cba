import type { RegisteredCase } from './case.state.js';

/**
 * How long the papers of a procedure are kept after their case ended, as the institution's table of archives has it (LGA: trámite, then
 * concentración). Whole years.
 */
export interface RetentionPeriod {
  readonly current: number;
  readonly concentration: number;
  /** Nothing of it is ever destroyed. */
  readonly permanent?: boolean;
  readonly basis: string;
}

/** How long the data under one key must be kept. Dates are civil dates. */
export type Keeping =
  | { readonly kept: 'ended' }
  /** `until` is the first day on which it may be erased; absent while the case has not ended. */
  | { readonly kept: 'running'; readonly until?: string; readonly basis: string }
  | { readonly kept: 'permanently'; readonly basis: string }
  /** The table has no line for it: nobody knows that it may be destroyed. */
  | { readonly kept: 'unknown' };

/** The day on which the case ended, in whatever way; undefined while it goes on. */
export function endedOn(state: RegisteredCase): string | undefined {
  switch (state.status) {
    case 'concluded':
      return state.closedOn;
    case 'withdrawn':
      return state.withdrawnOn;
    case 'dismissed':
    case 'lapsed':
      return state.ending?.on;
    case 'voided':
      return state.voided?.on;
    case 'referred':
      return state.instruction?.referrals?.findLast(({ stage }) => stage === 'sent-on')?.referredOn;
    case 'registered':
    case 'routed':
    case 'in-progress':
    case 'resolved':
      return undefined;
  }
}

export function keepingOf(state: RegisteredCase, period: RetentionPeriod | undefined, today: string): Keeping {
  if (period === undefined) return { kept: 'unknown' };
  const { basis, permanent, current, concentration } = period;
  if (permanent === true) return { kept: 'permanently', basis };
  const ended = endedOn(state);
  if (ended === undefined) return { kept: 'running', basis };
  const until = yearsAfter(ended, current + concentration);
  return today >= until ? { kept: 'ended' } : { kept: 'running', until, basis };
}

/** The same day so many years later; what began on 29 February, in a year without one, on 1 March. */
export function yearsAfter(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = date.slice(4) === '-02-29' && !leap ? '-03-01' : date.slice(4);
  return `${String(year).padStart(4, '0')}${day}`;
}
