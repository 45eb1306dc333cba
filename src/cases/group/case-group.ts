import type { ReadEvent } from '@libs/event-store';
import type { Viewer } from '../case-command.js';
import { maySee } from '../case-scope.js';
import type { Cosigner } from '../domain/case.group.events.js';
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

export function cosignersIn(events: readonly ReadEvent[]): CosignerLine[] {
  return events.filter(isCosigner).map(({ data }) => {
    const { cosigner, person = {} } = data as { cosigner: string; person?: Cosigner };
    return { cosigner, ...person };
  });
}
