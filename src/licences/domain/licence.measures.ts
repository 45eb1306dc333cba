import { requireProposed, requireRoom, requireSecond, type SecondLook } from '@libs/four-eyes';
import type { Measure } from './licence.codes.js';
import type { LicenceEvent } from './licence.events.js';
import { LicenceUnknown, MeasureOutOfPlace } from './licence.refusals.js';
import { isIssued, type IssuedLicence, type LicenceState } from './licence.state.js';

export interface ProposedMeasure {
  readonly proposalId: string;
  readonly payloadHash: string;
  readonly measure: Measure;
  /** Of a suspension, its last day; without one until it is lifted. */
  readonly until?: string;
  readonly reason: string;
  readonly legalBasis: string;
}

export interface MeasureMoment {
  /** ISO 8601 UTC, and its civil date in the institution's zone. */
  readonly at: string;
  readonly on: string;
}

/** One person proposes it, with its reason. @throws ProposalPending | MeasureOutOfPlace */
export function proposeMeasure(
  state: LicenceState,
  proposed: ProposedMeasure,
  { at, on }: MeasureMoment,
): LicenceEvent[] {
  const licence = requireIssued(state);
  const { proposalId, measure, until } = proposed;
  if (licence.proposal?.proposalId === proposalId || licence.lastMeasure === proposalId) return [];
  requireRoom(licence.proposal, at);
  requireInPlace(licence, { measure, on, ...(until !== undefined && { until }) });
  return [{ type: 'MeasureProposed', data: proposed }];
}

/** Another one approves the very same: in force from that day on, never backwards. @throws what requireSecond throws; MeasureOutOfPlace */
export function approveMeasure(state: LicenceState, look: SecondLook, { on }: MeasureMoment): LicenceEvent[] {
  const licence = requireIssued(state);
  if (licence.lastMeasure === look.proposalId) return [];
  const { proposalId, payloadHash, measure, until } = requireSecond(licence.proposal, look);
  const rest = until !== undefined && { until };
  requireInPlace(licence, { measure, on, ...rest });
  return [{ type: 'MeasureApproved', data: { proposalId, payloadHash, measure, from: on, ...rest } }];
}

/** Also whoever proposed it, and also after its time. */
export function rejectMeasure(
  state: LicenceState,
  { proposalId, payloadHash, reason }: Pick<SecondLook, 'proposalId' | 'payloadHash'> & { readonly reason: string },
): LicenceEvent[] {
  const licence = requireIssued(state);
  if (licence.lastMeasure === proposalId) return [];
  requireProposed(licence.proposal, { proposalId, payloadHash });
  return [{ type: 'MeasureRejected', data: { proposalId, reason } }];
}

function requireInPlace(
  { revokedOn, suspensions }: IssuedLicence,
  { measure, on, until }: { measure: Measure; on: string; until?: string },
): void {
  const suspended = suspensions.some(({ to }) => to === undefined || to >= on);
  const wrong = {
    suspension: suspended || (until !== undefined && until < on),
    reinstatement: !suspended || until !== undefined,
    revocation: until !== undefined,
  };
  if (revokedOn !== undefined || wrong[measure]) throw new MeasureOutOfPlace(measure);
}

function requireIssued(state: LicenceState): IssuedLicence {
  if (!isIssued(state)) throw new LicenceUnknown();
  return state;
}
