import { APPLICANT_ALIAS } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import type { GroupEvent } from './case.group.events.js';
import type { RegisteredCase } from './case.state.js';

const OF_GROUP: ReadonlySet<CaseEvent['type']> = new Set<GroupEvent['type']>([
  'CosignersListed',
  'CosignerListed',
  'RepresentativeReplaced',
  'InterpreterNoted',
]);

export function isOfGroup(event: CaseEvent): event is GroupEvent {
  return OF_GROUP.has(event.type);
}

export function evolveGroup(state: RegisteredCase, event: GroupEvent): RegisteredCase {
  const { group = { cosigners: 0, formerRepresentatives: [] } } = state;
  switch (event.type) {
    case 'CosignersListed': {
      const { listId, count } = event.data;
      return { ...state, group: { ...group, cosigners: group.cosigners + count, lastListId: listId } };
    }
    // The sheet told how many: aliases follow from the number.
    case 'CosignerListed':
      return state;
    case 'RepresentativeReplaced': {
      const { replacementId, former, party } = event.data;
      const speaking = { representative: party, formerRepresentatives: [...group.formerRepresentatives, former] };
      return { ...state, group: { ...group, ...speaking, lastReplacementId: replacementId } };
    }
    case 'InterpreterNoted':
      return { ...state, interpreter: event.data.needed };
  }
}

/** The alias under which the nth co-signer goes, from 1. */
export function cosignerAlias(nth: number): string {
  return `s${nth}`;
}

/** Whether the alias is that of somebody who signed beside the applicant. */
export function isCosignerAlias(registered: RegisteredCase, alias: string): boolean {
  return cosignerAliases(registered).includes(alias);
}

function cosignerAliases({ group }: RegisteredCase): string[] {
  return Array.from({ length: group?.cosigners ?? 0 }, (_, at) => cosignerAlias(at + 1));
}

/** Through whom the case speaks with those who asked: the applicant, until a group replaces them. */
export function representativeOf({ group }: RegisteredCase): string {
  return group?.representative ?? APPLICANT_ALIAS;
}

/** Who represented the group before: nothing goes to them any more. */
export function formerRepresentatives({ group }: RegisteredCase): readonly string[] {
  return group?.formerRepresentatives ?? [];
}

/** Everybody whose data the case has under a key of their own, the applicant first. */
export function peopleOf(registered: RegisteredCase): string[] {
  const { applicantAlias, parties = [] } = registered;
  const applicant = applicantAlias === undefined ? [] : [applicantAlias];
  return [...applicant, ...parties.map(({ party }) => party), ...cosignerAliases(registered)];
}
