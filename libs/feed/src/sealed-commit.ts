import type { Commit } from '@libs/event-store';

/** A commit and its place in the order of all (dense from 1). Shared between readers: not to be changed. */
export interface SealedCommit {
  position: number;
  commit: Commit;
}
