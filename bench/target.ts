import type { Roles } from './process-cost.js';

/** A system under load: where it is reached and which processes its cost is counted from. */
export interface Target {
  readonly name: string;
  readonly kind: 'bare' | 'product';
  readonly baseUrl: string;
  readonly roles: Roles;
  /** A user who may ask for the server's status and read every database. */
  readonly mongoUri: string;
  readonly redisUrl: string;
  /** Waits until nothing is left to do of what was asked before: a backlog would be paid by the next measurement. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}
