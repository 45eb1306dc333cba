import { commandIdOf, streamIdOf } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import { currentCorrelation, currentSignal } from '@libs/observability';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { RequestKeys } from '../platform/index.js';
import type { CaseCommand } from './case-command.js';

interface Asked {
  /** Name of the command, part of what its key stands for. */
  command: string;
  idempotencyKey: string;
  /** What was sent; the same key with something else is refused. */
  request: unknown;
  expectedVersion?: number;
}

/** Turns a request of a person or a system into a command that can take effect once only. */
@Injectable()
export class CommandDesk {
  constructor(private readonly keys: RequestKeys) {}

  ofStaff(principal: Principal, asked: Asked): CaseCommand {
    const { id, institution, role, department } = principal;
    const actor = { kind: 'staff' as const, id, role, ...(department !== undefined && { department }) };
    const visibleTo = { role, ...(department !== undefined && { department }) };
    return { ...this.commandOf(institution, staffRef(principal), actor, asked), visibleTo };
  }

  ofIntegration(institution: string, keyId: string, asked: Asked): CaseCommand {
    return this.commandOf(institution, integrationRef(keyId), { kind: 'integration', id: keyId }, asked);
  }

  /** The stream of a creating command: a retry finds the first case. */
  caseOfStaff(principal: Principal, idempotencyKey: string): string {
    return streamIdOf(principal.institution, staffRef(principal), idempotencyKey);
  }

  caseOfIntegration(institution: string, keyId: string, idempotencyKey: string): string {
    return streamIdOf(institution, integrationRef(keyId), idempotencyKey);
  }

  private commandOf(institution: string, principal: string, actor: CaseCommand['actor'], asked: Asked): CaseCommand {
    const { command, idempotencyKey, request, expectedVersion } = asked;
    const signal = currentSignal();
    return {
      institution,
      commandId: commandIdOf(institution, principal, idempotencyKey),
      macAt: this.keys.macOf(command, request),
      actor,
      correlationId: currentCorrelation() ?? randomUUID(),
      ...(expectedVersion !== undefined && { expectedVersion }),
      ...(signal && { signal }),
    };
  }
}

/** How a principal is spelt in the ids of streams and commands: part of stored ids, never to change. */
function staffRef({ id }: Principal): string {
  return `staff/${id}`;
}

function integrationRef(keyId: string): string {
  return `integration/${keyId}`;
}
