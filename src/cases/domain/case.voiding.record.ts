import type { VoidingReason } from './case.codes.js';

/** How the registration was annulled. */
export interface VoidedRecord {
  readonly on: string;
  readonly reasonCode: VoidingReason;
  /** Of a duplicate: the case that stays. */
  readonly keptCase?: string;
  readonly keptFolio?: string;
}
