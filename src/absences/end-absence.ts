import { EventStore } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StaffDirectory } from '../staff/index.js';
import { absenceBookOf, absenceStream } from './absence-stream.js';
import type { AbsenceCommand, AbsenceReceipt } from './absence-command.js';
import { endAbsence } from './domain/absence.js';
import { workplaces } from './workplaces.js';

/** They are back earlier, or never went. */
export class EndAbsence extends Command<AbsenceReceipt> {
  constructor(
    readonly command: AbsenceCommand,
    readonly absenceId: string,
    readonly returnsOn: string,
  ) {
    super();
  }
}

@CommandHandler(EndAbsence)
export class EndAbsenceHandler implements ICommandHandler<EndAbsence> {
  constructor(
    private readonly store: EventStore,
    private readonly staff: StaffDirectory,
  ) {}

  async execute({ command, absenceId, returnsOn }: EndAbsence): Promise<AbsenceReceipt> {
    const { institution, ...meta } = command;
    const departmentOf = await workplaces(this.staff, institution);
    const facts = { absenceId, returnsOn, by: meta.actor, departmentOf };
    const stream = absenceBookOf(institution);
    await this.store.decide(absenceStream, stream, (state) => ({ events: endAbsence(state, facts) }), meta);
    return { absenceId };
  }
}
