import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ErasureAlongside, type ErasureSource, type ToldErasure } from '../cases/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { agendaOf, agendaStream } from './agenda-stream.js';
import { AGENDAS } from './domain/agenda.codes.js';
import { eraseAsInCase } from './domain/agenda.erasure.js';
import type { AgendaState } from './domain/agenda.state.js';

/** What was erased of a case is erased of its bookings. */
export class EraseInAgenda extends Command<'erased' | 'nothing-there'> {
  constructor(
    readonly command: InstitutionCommand,
    readonly source: ErasureSource,
  ) {
    super();
  }
}

@CommandHandler(EraseInAgenda)
export class EraseInAgendaHandler implements ICommandHandler<EraseInAgenda> {
  constructor(private readonly alongside: ErasureAlongside) {}

  async execute({ command, source }: EraseInAgenda): Promise<'erased' | 'nothing-there'> {
    const told = await this.alongside.told(command.institution, source);
    if (told === undefined) return 'nothing-there';
    let outcome: 'erased' | 'nothing-there' = 'nothing-there';
    for (const agenda of AGENDAS) {
      const companion = {
        type: agendaStream,
        stream: agendaOf(command.institution, agenda),
        erase: (state: AgendaState, lost: ToldErasure) => eraseAsInCase(state, source.caseId, lost),
      };
      if ((await this.alongside.follow(companion, told, command)) === 'erased') outcome = 'erased';
    }
    return outcome;
  }
}
