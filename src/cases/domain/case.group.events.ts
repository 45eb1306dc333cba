import type { EventOf } from '@libs/decider';

/** Who asks together, whom they speak through, and in what language somebody must help them (DOMAIN.md D.1, K.32, K.35). */
export type GroupEvent = CosignersListed | CosignerListed | RepresentativeReplaced | InterpreterNoted;

/** Somebody who signs a collective petition beside its representative. */
export interface Cosigner {
  readonly name: string;
  readonly identifier?: string;
  readonly identifierKind?: string;
}

/** A sheet of signatures: with the registration, or brought later. The co-signers of it follow, one event each. */
export type CosignersListed = EventOf<'CosignersListed', { listId: string; count: number; groupName?: string }>;

/** Sealed under a key of its own, so that one of hundreds can be erased and the others stay. */
export type CosignerListed = EventOf<'CosignerListed', { cosigner: string; listId: string; person: Cosigner }>;

/** The group speaks through somebody else from `replacedOn` on; who that is stands in the PartyNamed of the same commit. */
export type RepresentativeReplaced = EventOf<
  'RepresentativeReplaced',
  { replacementId: string; former: string; party: string; replacedOn: string; document: string }
>;

/** Whether somebody must interpret for the applicant; the language where it is not the one that the registration names. */
export type InterpreterNoted = EventOf<'InterpreterNoted', { needed: boolean; language?: string }>;
