import type { Decider, Envelope } from '@libs/decider';
import type { LicenceEvent, LicenceEventData } from './licence.events.js';
import { isIssued, type IssuedLicence, type LicenceState, listed } from './licence.state.js';
import { dayBefore } from './licence-days.js';
import type { Period } from './validity.js';

export const licenceDecider: Decider<LicenceState, LicenceEvent> = {
  initial: { status: 'none' },

  evolve(state, event, envelope) {
    if (event.type === 'LicenceIssued') return issued(event.data);
    if (event.type === 'RenewalClaimed') return { status: 'renewal', ...event.data };
    return isIssued(state) ? { ...state, ...changeBy(state, event, envelope) } : state;
  },
};

/** Field by field: what is sealed may not come in by a careless hand. */
function issued(data: LicenceEventData<'LicenceIssued'>): IssuedLicence {
  const { caseId, number, series, procedure, procedureVersion, department, issuedOn, effectiveOn, signer } = data;
  const { basis, holderAlias } = data;
  return {
    status: 'issued',
    caseId,
    number,
    series,
    procedure,
    procedureVersion,
    department,
    issuedOn,
    effectiveOn,
    signer,
    basis: listed(basis),
    ...(holderAlias !== undefined && { holderAlias }),
    periods: [periodOf(data)],
    renewals: [],
    suspensions: [],
  };
}

function changeBy(
  state: IssuedLicence,
  event: Exclude<LicenceEvent, { type: 'LicenceIssued' | 'RenewalClaimed' }>,
  { effectiveAt: proposedAt, actor }: Envelope,
): Partial<IssuedLicence> {
  switch (event.type) {
    case 'LicenceRenewalFiled': {
      const { caseId, folio, filedOn, validTo, lastDay, timely, extends: goesOn, basis } = event.data;
      const filed = { caseId, folio, filedOn, validTo, lastDay, timely, extends: goesOn, basis: listed(basis) };
      return { renewals: [...state.renewals, filed] };
    }
    case 'LicenceRenewed': {
      const { caseId } = event.data;
      const renewals = state.renewals.map((one) => (one.caseId === caseId ? { ...one, entered: true as const } : one));
      return { renewals, periods: [...state.periods, periodOf(event.data)] };
    }
    case 'MeasureProposed': {
      const { proposalId, payloadHash, measure, until } = event.data;
      const proposal = { proposalId, payloadHash, measure, proposer: actor.id, proposedAt };
      return { proposal: { ...proposal, ...(until !== undefined && { until }) } };
    }
    case 'MeasureApproved':
      return { ...measured(state, event.data), proposal: undefined, lastMeasure: event.data.proposalId };
    case 'MeasureRejected':
      return { proposal: undefined, lastMeasure: event.data.proposalId };
    case 'PersonalDataErased':
      // What is gone is gone from the words; the licence stands as it stood.
      return {};
  }
}

function measured(
  { suspensions }: IssuedLicence,
  { measure, from, until }: LicenceEventData<'MeasureApproved'>,
): Partial<IssuedLicence> {
  switch (measure) {
    case 'suspension':
      return { suspensions: [...suspensions, { from, ...(until !== undefined && { to: until }) }] };
    case 'reinstatement':
      return { suspensions: suspensions.map((one) => endedBefore(one, from)) };
    case 'revocation':
      return { revokedOn: from };
  }
}

/** From that day on it is lifted; what had ended before stays as it was. */
function endedBefore(span: Period, day: string): Period {
  return span.to === undefined || span.to >= day ? { from: span.from, to: dayBefore(day) } : span;
}

function periodOf({ validFrom: from, validTo: to }: { validFrom: string; validTo?: string }): Period {
  return { from, ...(to !== undefined && { to }) };
}
