import type { ReadEvent } from '@libs/event-store';
import { errorCode } from './keep-trying.js';
import type { SealedCommit } from './sealed-commit.js';
import type { ViewDefinition } from './view.js';

export type AnyView = ViewDefinition<object>;

/** A row in memory: the last version folded (0: none) and the row, if there is one. */
export interface RowState {
  v: number;
  row: object | undefined;
}

export const NO_ROW: RowState = { v: 0, row: undefined };

export interface FoldFailure {
  version: number;
  code: string;
}

/** Folds commits that follow on `state` one by one. Stops before the first one that cannot be folded and says which. */
export function foldCommits(
  view: Pick<AnyView, 'evolve'>,
  state: RowState,
  commits: readonly SealedCommit[],
  events: readonly (readonly ReadEvent[])[],
): { state: RowState; failure?: FoldFailure } {
  let { v, row } = state;
  for (const [at, { position, commit }] of commits.entries()) {
    try {
      const next = (events[at] ?? []).reduce((known, event) => view.evolve(known, { ...event, position }), row);
      row = next;
      v = commit.version;
    } catch (error) {
      return { state: { v, row }, failure: { version: commit.version, code: errorCode(error) } };
    }
  }
  return { state: { v, row } };
}

/** The document of a row. */
export function toStored(id: string, { v, row }: RowState): { _id: string; v: number } {
  return Object.assign({ _id: id, v }, row, { _id: id, v });
}

export function fromStored({ _id, v, ...row }: { _id: string; v: number }): RowState {
  return { v, row: Object.keys(row).length === 0 ? undefined : row };
}
