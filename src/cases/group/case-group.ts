import type { ReadEvent } from '@libs/event-store';
import type { Viewer } from '../case-command.js';
import { maySee } from '../case-scope.js';
import type { Cosigner } from '../domain/case.group.events.js';
import { putRight } from '../custody/put-right.js';
import { isCosignerAlias } from '../domain/case.group.state.js';
import type { RegisteredCase } from '../domain/case.state.js';

/** A co-signer as the file of who works the case has it; what was erased is not there. */
export interface CosignerLine extends Partial<Cosigner> {
  /** Under which the data of this one are erased. */
  cosigner: string;
}

/** In the file of who may see them only, and never in its history. */
export function isCosigner({ type }: Pick<ReadEvent, 'type'>): boolean {
  return type === 'CosignerListed';
}

/**
 * Who works the case, their head and the supervisor see who signed. Neither the desk that took it down nor who is asked for an opinion, had it
 * before or advises on the draft needs the names (DOMAIN.md K.32).
 */
export function seesCosigners(viewer: Viewer, state: RegisteredCase): boolean {
  return maySee(viewer, state, 'read-cosigners');
}

/** What a rectification, and the proposal of one, says of the person itself. */
const OF_THE_PERSON: Readonly<Record<string, readonly string[]>> = {
  DecisionProposed: ['personal'],
  PersonalDataRectified: ['person', 'reason'],
};

/**
 * Which fields of an event are not told in the history: what was put right of a co-signer is for who sees the co-signers, and for the two who
 * decide on it.
 */
export function withheldOfCosigners(
  viewer: Viewer | undefined,
  state: RegisteredCase,
): (event: Pick<ReadEvent, 'type' | 'data'>) => readonly string[] {
  const sees = viewer !== undefined && (seesCosigners(viewer, state) || maySee(viewer, state, 'rectify'));
  return ({ type, data }) => {
    const ofThem = OF_THE_PERSON[type] ?? [];
    return sees || !isCosignerAlias(state, String(data['subject'])) ? [] : ofThem;
  };
}

export function cosignersIn(events: readonly ReadEvent[]): CosignerLine[] {
  return events.filter(isCosigner).map(({ data }) => {
    const { cosigner, person = {} } = data as { cosigner: string; person?: Cosigner };
    return { cosigner, ...putRight<Partial<Cosigner>>(person, cosigner, events) };
  });
}
