import type { EventOf } from '@libs/decider';
import type { Measure } from './licence.codes.js';

/** Who holds it, as they stood in the case that granted it. */
export interface Holder {
  readonly name: string;
  readonly identifier?: string;
  readonly identifierKind?: string;
}

/**
 * What a case granted, entered in the register. `effectiveOn`: from when its notification counts; `validTo` is its last day, absent where it
 * has none; `signer` is the account of who signed the decision; `basis` are keys of the legal basis of the procedure's version.
 */
export type LicenceIssued = EventOf<
  'LicenceIssued',
  {
    caseId: string;
    number: string;
    series: string;
    procedure: string;
    procedureVersion: string;
    department: string;
    issuedOn: string;
    effectiveOn: string;
    validFrom: string;
    validTo?: string;
    basis: string;
    signer: string;
    holderAlias?: string;
    /** Sealed under the holder's own key. */
    holder?: Holder;
    /** Sealed. */
    giro: string;
    place?: string;
    establishment?: string;
    conditions?: string;
  }
>;

/** In the stream of a case that asks for a renewal: the licence that it is about, the only one. */
export type RenewalClaimed = EventOf<'RenewalClaimed', { caseId: string; licenceOf: string }>;

/**
 * A case asks that the licence go on. `lastDay`: until when it is in time; `extends`: whether that keeps the licence valid until the decision
 * is notified; `basis`: by which rule.
 */
export type LicenceRenewalFiled = EventOf<
  'LicenceRenewalFiled',
  {
    caseId: string;
    folio: string;
    filedOn: string;
    validTo: string;
    lastDay: string;
    timely: boolean;
    extends: boolean;
    basis: string;
  }
>;

/** It was granted: another period. */
export type LicenceRenewed = EventOf<
  'LicenceRenewed',
  {
    caseId: string;
    enteredOn: string;
    effectiveOn: string;
    validFrom: string;
    validTo?: string;
    signer: string;
    /** Sealed. */
    conditions?: string;
  }
>;

/** Changes nothing yet. `until`: of a suspension, its last day. */
export type MeasureProposed = EventOf<
  'MeasureProposed',
  {
    proposalId: string;
    payloadHash: string;
    measure: Measure;
    until?: string;
    /** Sealed. */
    reason: string;
    legalBasis: string;
  }
>;

/** By somebody else: in force from `from` on. */
export type MeasureApproved = EventOf<
  'MeasureApproved',
  { proposalId: string; payloadHash: string; measure: Measure; from: string; until?: string }
>;

export type MeasureRejected = EventOf<'MeasureRejected', { proposalId: string; /** Sealed. */ reason: string }>;

/** The case lost it, so the licence does. */
export type PersonalDataErased = EventOf<'PersonalDataErased', { subject: string; basis: string }>;

export type LicenceEvent =
  | LicenceIssued
  | RenewalClaimed
  | LicenceRenewalFiled
  | LicenceRenewed
  | MeasureProposed
  | MeasureApproved
  | MeasureRejected
  | PersonalDataErased;
export type LicenceEventType = LicenceEvent['type'];
export type LicenceEventData<Type extends LicenceEventType> = Extract<LicenceEvent, { type: Type }>['data'];
