import type { Actor, EffectiveSource } from '@libs/decider';
import type { Effective } from '@libs/event-store';
import type { OperationName } from '@libs/identity';
import type { InstitutionCommand } from '../platform/index.js';

export type { StepReceipt } from './step-receipt.dto.js';

/** A command on one case. */
export interface CaseCommand extends InstitutionCommand {
  /** The version the asker saw (If-Match); undefined where the step does not depend on it. */
  expectedVersion?: number;
  /** When it happened, where that is not now: a slip, a postmark, an import. */
  effective?: Effective;
  /** Staff who ask; outside what they may see, the case does not exist for them. */
  visibleTo?: Viewer;
  /** What they ask for, by its name in the matrix of rights. */
  operation?: OperationName;
  /** Decide, and write nothing. */
  rehearsal?: boolean;
}

/** As whom somebody looks at cases. */
export interface Viewer {
  id?: string;
  role: string;
  department?: string;
}

/** The product itself acting on a duty or a sweep. */
export function systemActor(id: string): Actor {
  return { kind: 'system', id };
}

/** What the decisions need to know about the command: who, and whether it brings history from elsewhere. */
export function acting({ actor, effective }: CaseCommand): { by: Actor; source?: EffectiveSource } {
  return { by: actor, ...(effective && { source: effective.source }) };
}
