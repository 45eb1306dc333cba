import type { Principal } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { CommandDesk } from '../platform/index.js';
import type { AgendaCommand } from './agenda-book.js';
import type { AgendaName } from './domain/agenda.codes.js';

/** Turns a request into a command for an agenda. */
@Injectable()
export class AgendaDesk {
  constructor(private readonly desk: CommandDesk) {}

  of(
    principal: Principal,
    agenda: AgendaName,
    { command, key, request }: { command: string; key: string; request: object },
  ): AgendaCommand {
    const asked = { command, idempotencyKey: key, request: { agenda, ...request } };
    return { agenda, principal, command: this.desk.ofStaff(principal, asked) };
  }
}
