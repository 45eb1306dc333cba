import type { Actor } from '@libs/decider';
import { commandIdOf, type CommandMeta, streamIdOf } from '@libs/event-store';
import type { Caller, Principal } from '@libs/identity';
import { currentCorrelation, currentSignal } from '@libs/observability';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { RequestKeys } from './request-keys.js';

/** Who asks for something, of which institution, and how often it may take effect: once per command id. */
export interface InstitutionCommand extends CommandMeta {
  institution: string;
  signal?: AbortSignal;
}

interface Asked {
  /** Name of the command, part of what its key stands for. */
  command: string;
  idempotencyKey: string;
  /** What was sent; the same key with something else is refused. */
  request: unknown;
}

/** Turns a request of a person or a system into a command that can take effect once only. */
@Injectable()
export class CommandDesk {
  constructor(private readonly keys: RequestKeys) {}

  ofStaff(principal: Principal, asked: Asked): InstitutionCommand {
    const { id, institution, role, department } = principal;
    const actor = { kind: 'staff' as const, id, role, ...(department !== undefined && { department }) };
    return this.commandOf(institution, staffRef(principal), actor, asked);
  }

  of(caller: Caller, asked: Asked): InstitutionCommand {
    return caller.kind === 'staff'
      ? this.ofStaff(caller, asked)
      : this.ofIntegration(caller.institution, caller.id, asked);
  }

  ofIntegration(institution: string, keyId: string, asked: Asked): InstitutionCommand {
    return this.commandOf(institution, integrationRef(keyId), { kind: 'integration', id: keyId }, asked);
  }

  /** Whoever shows folio and secret code of a case: who that is the history cannot know. */
  ofCitizen(institution: string, caseId: string, asked: Asked): InstitutionCommand {
    return this.commandOf(institution, `citizen/${caseId}`, { kind: 'citizen', id: 'acuse-holder' }, asked);
  }

  /** Whoever files by themselves: the key of what they wrote stands for them. */
  ofPortal(institution: string, asked: Asked): InstitutionCommand {
    return this.commandOf(institution, PORTAL, { kind: 'citizen', id: 'portal' }, asked);
  }

  streamOfPortal(institution: string, idempotencyKey: string): string {
    return streamIdOf(institution, PORTAL, idempotencyKey);
  }

  /** The stream of a creating command: a retry finds the first one. */
  streamOfStaff(principal: Principal, idempotencyKey: string): string {
    return streamIdOf(principal.institution, staffRef(principal), idempotencyKey);
  }

  streamOf(caller: Caller, idempotencyKey: string): string {
    return caller.kind === 'staff'
      ? this.streamOfStaff(caller, idempotencyKey)
      : this.streamOfIntegration(caller.institution, caller.id, idempotencyKey);
  }

  streamOfIntegration(institution: string, keyId: string, idempotencyKey: string): string {
    return streamIdOf(institution, integrationRef(keyId), idempotencyKey);
  }

  private commandOf(institution: string, principal: string, actor: Actor, asked: Asked): InstitutionCommand {
    const { command, idempotencyKey, request } = asked;
    const signal = currentSignal();
    return {
      institution,
      commandId: commandIdOf(institution, principal, idempotencyKey),
      macAt: this.keys.macOf(command, request),
      actor,
      correlationId: currentCorrelation() ?? randomUUID(),
      ...(signal && { signal }),
    };
  }
}

/** As the principals below: part of stored ids, never to change. */
const PORTAL = 'portal';

/** How a principal is spelt in the ids of streams and commands: part of stored ids, never to change. */
function staffRef({ id }: Principal): string {
  return `staff/${id}`;
}

function integrationRef(keyId: string): string {
  return `integration/${keyId}`;
}
