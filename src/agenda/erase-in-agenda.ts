import { Clock } from '@libs/clock';
import { EventStore } from '@libs/event-store';
import { KeyStore } from '@libs/personal-data';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { caseStream } from '../cases/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { agendaOf, agendaStream } from './agenda-stream.js';
import { AGENDAS } from './domain/agenda.codes.js';
import { eraseAsInCase } from './domain/agenda.erasure.js';

/** What was erased of a case is erased of its bookings. */
export class EraseInAgenda extends Command<'erased' | 'nothing-there'> {
  constructor(
    readonly command: InstitutionCommand,
    /** The event of the case that says so. */
    readonly source: { readonly caseId: string; readonly version: number; readonly index: number },
  ) {
    super();
  }
}

@CommandHandler(EraseInAgenda)
export class EraseInAgendaHandler implements ICommandHandler<EraseInAgenda> {
  constructor(
    private readonly store: EventStore,
    private readonly keystore: KeyStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Done again it harms nothing: the command is recorded once, and only the keys of then are destroyed. Others of the agenda are not this
   * case's, so that only its own aliases are looked at.
   */
  async execute({ command, source }: EraseInAgenda): Promise<'erased' | 'nothing-there'> {
    const { institution, signal: _, ...meta } = command;
    const { caseId, version, index } = source;
    const { commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    const { subject, basis } = commits.find((commit) => commit.version === version)?.events[index]?.data ?? {};
    if (typeof subject !== 'string' || typeof basis !== 'string') return 'nothing-there';
    let outcome: 'erased' | 'nothing-there' = 'nothing-there';
    for (const agenda of AGENDAS) {
      const stream = agendaOf(institution, agenda);
      const { state, erasures } = await this.store.decide(
        agendaStream,
        stream,
        (before) => ({ events: eraseAsInCase(before, caseId, { subject, basis }) }),
        meta,
      );
      for (const event of eraseAsInCase(state, caseId, { subject, basis })) {
        if (event.type !== 'PersonalDataErased') continue;
        const alias = event.data.subject;
        await this.keystore.destroy(stream.streamId, alias, erasures[alias] ?? 0, this.clock.now());
        outcome = 'erased';
      }
    }
    return outcome;
  }
}
