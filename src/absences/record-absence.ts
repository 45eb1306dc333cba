import { EventStore } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { StaffDirectory } from '../staff/index.js';
import { absenceBookOf, absenceStream } from './absence-stream.js';
import type { AbsenceReceipt } from './absence-receipt.js';
import { type AbsenceGiven, recordAbsence } from './domain/absence.js';
import type { AbsenceBookState } from './domain/absence.state.js';
import { workplaces } from './workplaces.js';

/** Somebody will be away, and somebody else acts for them. */
export class RecordAbsence extends Command<AbsenceReceipt> {
  constructor(
    readonly command: InstitutionCommand,
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
    const { institution, signal, ...meta } = command;
    const departmentOf = await workplaces(this.staff, institution);
    const facts = { ...absence, by: meta.actor, departmentOf };
    const stream = absenceBookOf(institution);
    const deciding = (state: AbsenceBookState) => ({ events: recordAbsence(state, facts) });
    await this.store.decide(absenceStream, stream, deciding, meta, signal ? { signal } : {});
    return { absenceId: absence.absenceId };
  }
}
