import type { Attendance, DeliveryMode, Ending, NextWay, PartyKind, Scope, Typology } from './mediation.codes.js';

/** How far it has come; the last six are the ends it may have. A mediation that came to no agreement has done its work too. */
export const MEDIATION_STATUSES = [
  'opened',
  'invited',
  'scheduled',
  'between-sessions',
  'follow-up',
  'fulfilled',
  'unfulfilled',
  'no-agreement',
  'ended-early',
  'not-mediable',
] as const;
export type MediationStatus = (typeof MEDIATION_STATUSES)[number];

export interface PartyState {
  readonly party: string;
  readonly kind: PartyKind;
  readonly caseParty?: string;
  readonly interpreter: boolean;
  /** Sessions in a row at which they were absent without cause. */
  readonly absences: number;
}

export interface InvitationState {
  readonly invitation: number;
  readonly issuedOn: string;
  readonly inviteBy: string;
  readonly late: boolean;
  readonly sessionOn: string;
  readonly deliveries: readonly { readonly party: string; readonly mode: DeliveryMode; readonly deliveredOn: string }[];
}

export interface SessionState {
  readonly session: number;
  readonly stage: 'scheduled' | 'held' | 'not-held';
  /** The day it is to be, or was. */
  readonly sessionOn: string;
  readonly postponed: number;
  readonly separate?: boolean;
  readonly attendance: Readonly<Record<string, Attendance>>;
  readonly unsigned: readonly string[];
}

export interface CommitmentState {
  readonly commitment: number;
  readonly stage: 'running' | 'declared' | 'fulfilled' | 'unfulfilled';
  readonly party: string;
  readonly verifier: string;
  readonly dueOn?: string;
  /** The first day it was to be done by, whatever came later. */
  readonly firstDueOn?: string;
  readonly reviewEveryDays?: number;
  /** Who said that it was fulfilled, and when. */
  readonly declaredBy?: string;
  readonly declaredOn?: string;
}

export interface BegunMediation {
  readonly status: MediationStatus;
  readonly caseId: string;
  readonly department: string;
  readonly typology: Typology;
  readonly violenceRisk: boolean;
  readonly begunOn: string;
  readonly inviteBy?: string;
  readonly facilitator?: string;
  readonly parties: readonly PartyState[];
  readonly invitation?: InvitationState;
  readonly sessions: readonly SessionState[];
  readonly postponements: number;
  readonly noteIds: readonly string[];
  readonly commitments: readonly CommitmentState[];
  readonly agreement?: { readonly scope: Scope; readonly agreedOn: string; readonly unsigned: readonly string[] };
  /** Why it is over without an agreement. */
  readonly ending?: {
    readonly cause: Ending | 'no-agreement' | 'not-mediable';
    readonly on: string;
    readonly party?: string;
    readonly nextWay?: NextWay;
  };
}

export type MediationState = { readonly status: 'none' } | BegunMediation;

export function isBegun(state: MediationState): state is BegunMediation {
  return state.status !== 'none';
}

/** Aliases as they stand in an event. */
export function listed(aliases: string | undefined): readonly string[] {
  return aliases === undefined ? [] : aliases.split(',');
}
