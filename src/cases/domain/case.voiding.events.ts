import type { EventOf } from '@libs/decider';
import type { VoidingReason } from './case.codes.js';

/**
 * The registration is annulled by two persons: it was a mistake, or there is another one of the same petition, which stays. The folio stays
 * taken for ever, with this for its reason (DOMAIN.md D.3, G.4).
 */
export type CaseVoided = EventOf<
  'CaseVoided',
  {
    reasonCode: VoidingReason;
    /** Of a duplicate only: the case that stays, which goes on by itself and is told nothing. */
    keptCase?: string;
    keptFolio?: string;
    voidedOn: string;
    reason: string;
  }
>;
