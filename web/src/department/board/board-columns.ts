import type { InboxSearch } from '../worklist.js';

export const GROUPS = ['state', 'person'] as const;
export type BoardBy = (typeof GROUPS)[number];

/** A column of the board: what it shows, and what moving a case to it means. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly search: Omit<InboxSearch, 'department'>;
  /** The step that brings a case here; undefined where that takes more than a click: it is taken on the case itself. */
  readonly move?: Move;
}

export type Move = { readonly step: 'accept' } | { readonly step: 'assign'; readonly officer: string };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** By state: to accept is the one step that needs no words. */
export function columnsByState(say: (status: string) => string, waiting: string): readonly Column[] {
  return [
    { id: 'routed', title: say('routed'), search: { status: 'routed' } },
    { id: 'in-progress', title: say('in-progress'), search: { status: 'in-progress' }, move: { step: 'accept' } },
    { id: 'waiting', title: waiting, search: { filter: 'waiting' } },
    { id: 'resolved', title: say('resolved'), search: { status: 'resolved' } },
  ];
}

/** By person: what nobody has comes first. */
export function columnsByPerson(officers: readonly Named[], unassigned: string): readonly Column[] {
  return [
    { id: 'unassigned', title: unassigned, search: { filter: 'unassigned' } },
    ...officers.map(({ id, name }): Column => ({
      id,
      title: name,
      search: { assigned: id },
      move: { step: 'assign', officer: id },
    })),
  ];
}
