import type { RenewalRule } from '@libs/procedures';
import { NO_TIMELY_RULE, TIMELY_BY_COUNTRY } from './licence.codes.js';
import type { LicenceEvent } from './licence.events.js';
import { dayAfter } from './licence-days.js';
import { endOf, type GrantFacts, type IssueGiven, requireGranted } from './licence.issue.js';
import {
  LicenceAlreadyIssued,
  LicenceHasNoEnd,
  LicenceRevoked,
  LicenceUnknown,
  NotItsRenewal,
  RenewalOfAnother,
} from './licence.refusals.js';
import { isIssued, type IssuedLicence, lastPeriod, type LicenceState } from './licence.state.js';

/** In the stream of the case that asks: it renews this licence, and no other. */
export function claimRenewal(state: LicenceState, claim: { caseId: string; licenceOf: string }): LicenceEvent[] {
  if (isIssued(state)) throw new LicenceAlreadyIssued(state.number);
  if (state.status === 'none') return [{ type: 'RenewalClaimed', data: claim }];
  if (state.licenceOf !== claim.licenceOf) throw new RenewalOfAnother();
  return [];
}

/** What a renewal is filed on: its case, and the calendar. */
export interface FilingFacts {
  readonly caseId: string;
  readonly folio: string;
  readonly procedure: string;
  readonly filedOn: string;
  readonly country: string;
  /** By the version of the procedure that the licence was granted under. */
  readonly rule?: RenewalRule;
  /** The day itself where it is a business day, else the next one. */
  readonly businessDayFrom: (date: string) => string;
}

/**
 * A case asks that a licence go on. It is in time until the last day of the licence, or the next business day where that day is none
 * (LOJ 45; LFPA 28). Late it is heard all the same, and extends nothing.
 */
export function fileRenewal(state: LicenceState, facts: FilingFacts): LicenceEvent[] {
  const { caseId, folio, filedOn } = facts;
  const licence = requireRenewable(state, facts);
  if (licence.renewals.some((one) => one.caseId === caseId)) return [];
  const { to: validTo } = lastPeriod(licence);
  if (validTo === undefined) throw new LicenceHasNoEnd();
  const lastDay = facts.businessDayFrom(validTo);
  const timely = filedOn <= lastDay;
  const { goesOn, basis } = timelyRule(facts);
  const data = { caseId, folio, filedOn, validTo, lastDay, timely, extends: goesOn, basis };
  return [{ type: 'LicenceRenewalFiled', data }];
}

/** @throws LicenceUnknown | LicenceRevoked | LicenceHasNoEnd | NotItsRenewal */
export function requireRenewable(
  state: LicenceState,
  { procedure, rule }: Pick<FilingFacts, 'procedure' | 'rule'>,
): IssuedLicence {
  if (!isIssued(state)) throw new LicenceUnknown();
  if (state.revokedOn !== undefined) throw new LicenceRevoked(state.revokedOn);
  if (lastPeriod(state).to === undefined) throw new LicenceHasNoEnd();
  if (rule?.procedure !== procedure) throw new NotItsRenewal(procedure, rule?.procedure);
  return state;
}

/** Whether one in time keeps the licence valid: as its procedure says, else by the country (DOMAIN.md A.5: Guatemala, D. 5-2021). */
function timelyRule({ rule, country }: Pick<FilingFacts, 'rule' | 'country'>): { goesOn: boolean; basis: string } {
  const timely = rule?.timely;
  if (timely !== undefined) return { goesOn: timely.extends, basis: timely.basis.join(',') };
  return country === 'GT' ? { goesOn: true, basis: TIMELY_BY_COUNTRY } : { goesOn: false, basis: NO_TIMELY_RULE };
}

/**
 * The renewal was granted: another period under the same number. One that was filed in time, where that extends, follows on the period
 * before; any other begins when the decision took effect, the day after the period before at the earliest.
 */
export function renewLicence(
  state: LicenceState,
  given: Pick<IssueGiven, 'conditions' | 'validTo'>,
  facts: GrantFacts,
): LicenceEvent[] {
  if (!isIssued(state)) throw new LicenceUnknown();
  const { caseId, on, signer } = facts;
  const filed = state.renewals.find((one) => one.caseId === caseId);
  if (filed === undefined) throw new LicenceUnknown();
  if (filed.entered === true) return [];
  const effectiveOn = requireGranted(facts);
  if (state.revokedOn !== undefined) throw new LicenceRevoked(state.revokedOn);
  const { validFrom, validTo } = periodGranted(state, { carried: filed.timely && filed.extends, effectiveOn }, (from) =>
    endOf(from, given, facts),
  );
  const { conditions } = given;
  const period = { validFrom, ...(validTo !== undefined && { validTo }) };
  const data = {
    caseId,
    enteredOn: on,
    effectiveOn,
    ...period,
    signer,
    ...(conditions !== undefined && { conditions }),
  };
  return [{ type: 'LicenceRenewed', data }];
}

function periodGranted(
  state: IssuedLicence,
  { carried, effectiveOn }: { carried: boolean; effectiveOn: string },
  endFrom: (from: string) => string | undefined,
): { validFrom: string; validTo: string | undefined } {
  const { to } = lastPeriod(state);
  const next = to === undefined ? effectiveOn : dayAfter(to);
  const validFrom = carried || next > effectiveOn ? next : effectiveOn;
  const validTo = endFrom(validFrom);
  // Decided so late that the period that follows has gone: what is granted today is not over today.
  if (validTo !== undefined && validTo < effectiveOn) return { validFrom: effectiveOn, validTo: endFrom(effectiveOn) };
  return { validFrom, validTo };
}
