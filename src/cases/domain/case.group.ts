import { isAppealPending } from './case.appeal.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import type { Cosigner } from './case.group.events.js';
import { GroupTooSmall, NotCollective, RepresentativeMissing, TooManyCosigners } from './case.group.refusals.js';
import { cosignerAlias, representativeOf } from './case.group.state.js';
import { type Acting, recorded, requireOpen, requireStep, requireUnanswered } from './case.guards.js';
import type { PartyPerson } from './case.notice.events.js';
import { owesNotice } from './case.notification.js';
import type { Applicant } from './case.petition.js';
import type { CaseState, RegisteredCase } from './case.state.js';

/** Each has a key and a line in the file; a petition of thousands is kept on paper beside it. */
export const MOST_COSIGNERS = 500;

/** Those who ask together with their representative, who is the applicant. */
export interface PetitionGroup {
  readonly name?: string;
  readonly cosigners: readonly Cosigner[];
}

export interface Sheet {
  readonly listId: string;
  readonly cosigners: readonly Cosigner[];
}

export type Replacement = Pick<CaseEventData<'RepresentativeReplaced'>, 'replacementId' | 'replacedOn' | 'document'> & {
  readonly person: PartyPerson;
};

/**
 * A petition whose group has somebody to speak for it: where nobody was named, the first one listed (LFPA 20), who then is the applicant
 * and stands on no list besides.
 */
export function represented<Asked extends { applicant?: Applicant; group?: PetitionGroup }>(petition: Asked): Asked {
  const { applicant, group } = petition;
  const [first, ...others] = group?.cosigners ?? [];
  if (applicant !== undefined || group === undefined || first === undefined) return petition;
  return { ...petition, applicant: first, group: { ...group, cosigners: others } };
}

/** @throws GroupTooSmall | TooManyCosigners */
export function groupAtFiling(group: (PetitionGroup & { listId: string }) | undefined): CaseEvent[] {
  if (group === undefined) return [];
  const { listId, name, cosigners } = group;
  if (cosigners.length === 0) throw new GroupTooSmall();
  return listed({ listId, cosigners }, 0, name);
}

/** One more sheet of signatures. Who signs gets no notice: the representative does. */
export function listCosigners(state: CaseState, { by, listId, cosigners }: Sheet & Acting): CaseEvent[] {
  const registered = requireStep('list-cosigners', state, by);
  const { applicantAlias, folio, group } = registered;
  if (group?.lastListId === listId) return [];
  requireUnanswered(registered);
  if (applicantAlias === undefined) throw new RepresentativeMissing(folio);
  return listed({ listId, cosigners }, group?.cosigners ?? 0);
}

/**
 * The group speaks through somebody else, by a document that says so. What was served on the one before stays served; everything else goes
 * to the new one.
 */
export function replaceRepresentative(
  state: CaseState,
  { by, source: _, person, ...replacement }: Replacement & Acting,
): CaseEvent[] {
  const registered = requireStep('replace-representative', state, by);
  const { group, folio, parties = [] } = registered;
  const { replacementId } = replacement;
  if (group?.lastReplacementId === replacementId) return [];
  requireWorthTelling(registered);
  if (group === undefined) throw new NotCollective(folio);
  const party = `p${parties.length + 2}`;
  return [
    ...recorded('PartyNamed', { party, partyId: replacementId, role: 'representative', person }),
    ...recorded('RepresentativeReplaced', { ...replacement, former: representativeOf(registered), party }),
  ];
}

/** Something new may still matter: an ended case may owe a notice, or the decision on an appeal. @throws CaseAlreadyEnded */
export function requireWorthTelling(registered: RegisteredCase): void {
  if (!isAppealPending(registered) && !owesNotice(registered)) requireOpen(registered);
}

function listed({ listId, cosigners }: Sheet, before: number, groupName?: string): CaseEvent[] {
  if (before + cosigners.length > MOST_COSIGNERS) throw new TooManyCosigners(MOST_COSIGNERS, before);
  const sheet = recorded('CosignersListed', { listId, count: cosigners.length, groupName });
  const signed = cosigners.flatMap((person, at) =>
    recorded('CosignerListed', { cosigner: cosignerAlias(before + at + 1), listId, person }),
  );
  return [...sheet, ...signed];
}
