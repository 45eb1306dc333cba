import { commandIdOf, requestMac, streamIdOf } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import { currentCorrelation, currentSignal } from '@libs/observability';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { INSTALLATION_KEYS, type InstallationKeys } from '../platform/index.js';
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
  constructor(@Inject(INSTALLATION_KEYS) private readonly keys: InstallationKeys) {}

  ofStaff(principal: Principal, asked: Asked): CaseCommand {
    const { id, institution, role, department } = principal;
    const actor = { kind: 'staff' as const, id, role, ...(department !== undefined && { department }) };
    const visibleTo = { role, ...(department !== undefined && { department }) };
    return { ...this.commandOf(institution, id, actor, asked), visibleTo };
  }

  ofIntegration(institution: string, keyId: string, asked: Asked): CaseCommand {
    return this.commandOf(institution, `integration/${keyId}`, { kind: 'integration', id: keyId }, asked);
  }

  /** The stream of a creating command: a retry finds the first case. */
  caseIdOf(institution: string, principal: string, idempotencyKey: string): string {
    return streamIdOf(institution, principal, idempotencyKey);
  }

  private commandOf(institution: string, principal: string, actor: CaseCommand['actor'], asked: Asked): CaseCommand {
    const { command, idempotencyKey, request, expectedVersion } = asked;
    const signal = currentSignal();
    return {
      institution,
      commandId: commandIdOf(institution, principal, idempotencyKey),
      requestMac: requestMac(this.keys.request, command, request),
      actor,
      correlationId: currentCorrelation() ?? randomUUID(),
      ...(expectedVersion !== undefined && { expectedVersion }),
      ...(signal && { signal }),
    };
  }
}
