import type { Actor } from '@libs/decider';
import { commandIdOf, type CommandMeta } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import { currentCorrelation } from '@libs/observability';
import { randomUUID } from 'node:crypto';
import type { RequestKeys } from '../platform/index.js';

export interface AbsenceCommand extends CommandMeta {
  institution: string;
}

/** A request of somebody of the staff as a command that takes effect once. */
export function absenceCommand(
  keys: RequestKeys,
  { id, institution, role, department }: Principal,
  { command, idempotencyKey, request }: { command: string; idempotencyKey: string; request: unknown },
): AbsenceCommand {
  const actor: Actor = { kind: 'staff', id, role, ...(department !== undefined && { department }) };
  return {
    institution,
    // How a principal is spelt in ids, as for cases: never to change.
    commandId: commandIdOf(institution, `staff/${id}`, idempotencyKey),
    macAt: keys.macOf(command, request),
    actor,
    correlationId: currentCorrelation() ?? randomUUID(),
  };
}

export interface AbsenceReceipt {
  absenceId: string;
}
