import type { CopiedDatabases } from './copied-databases.js';

/** Something that must never be found in a town hall's databases, and the invariant that must say so. */
export interface Disturbance {
  what: string;
  noticedAs: string;
  happensTo(copy: CopiedDatabases): Promise<void>;
}
