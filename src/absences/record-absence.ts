import { EventStore } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StaffDirectory } from '../staff/index.js';
import { absenceBookOf, absenceStream } from './absence-stream.js';
import type { AbsenceCommand, AbsenceReceipt } from './absence-command.js';
import { type AbsenceGiven, recordAbsence } from './domain/absence.js';
import { workplaces } from './workplaces.js';

/** Somebody will be away, and somebody else acts for them. */
export class RecordAbsence extends Command<AbsenceReceipt> {
  constructor(
    readonly command: AbsenceCommand,
    readonly absence: AbsenceGiven,
  ) {
    super();
  }
}

@CommandHandler(RecordAbsence)
export class RecordAbsenceHandler implements ICommandHandler<RecordAbsence> {
  constructor(
    private readonly store: EventStore,
    private readonly staff: StaffDirectory,
  ) {}

  async execute({ command, absence }: RecordAbsence): Promise<AbsenceReceipt> {
    const { institution, ...meta } = command;
    const departmentOf = await workplaces(this.staff, institution);
    const facts = { ...absence, by: meta.actor, departmentOf };
    const stream = absenceBookOf(institution);
    await this.store.decide(absenceStream, stream, (state) => ({ events: recordAbsence(state, facts) }), meta);
    return { absenceId: absence.absenceId };
  }
}
