import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { addNote, type Note } from '../domain/case.handling.js';

/** A note for the file, or for the citizen too. */
export class AddNote extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly note: Note,
  ) {
    super();
  }
}

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, note }: AddNote): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, (state) => addNote(state, { ...note, ...acting(command) }));
  }
}
