import { EventStore } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { StaffDirectory } from '../staff/index.js';
import { absenceBookOf, absenceStream } from './absence-stream.js';
import type { AbsenceReceipt } from './absence-receipt.js';
import { endAbsence } from './domain/absence.js';
import type { AbsenceBookState } from './domain/absence.state.js';
import { workplaces } from './workplaces.js';

/** They are back earlier, or never went. */
export class EndAbsence extends Command<AbsenceReceipt> {
  constructor(
    readonly command: InstitutionCommand,
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
    const { institution, signal, ...meta } = command;
    const departmentOf = await workplaces(this.staff, institution);
    const facts = { absenceId, returnsOn, by: meta.actor, departmentOf };
    const stream = absenceBookOf(institution);
    const deciding = (state: AbsenceBookState) => ({ events: endAbsence(state, facts) });
    await this.store.decide(absenceStream, stream, deciding, meta, signal ? { signal } : {});
    return { absenceId };
  }
}
