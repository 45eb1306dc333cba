import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import type { MergerEventData } from './domain/merger.events.js';
import { MergerBook } from './merger-book.js';

export interface MergerReceipt {
  mergerId: string;
  /** The version of the directory that has it. */
  directory: string;
}

/** By a published act a department becomes part of another one. */
export class MergeDepartments extends Command<MergerReceipt> {
  constructor(
    readonly command: InstitutionCommand,
    readonly merger: MergerEventData,
  ) {
    super();
  }
}

@CommandHandler(MergeDepartments)
export class MergeDepartmentsHandler implements ICommandHandler<MergeDepartments> {
  constructor(private readonly book: MergerBook) {}

  async execute({ command, merger }: MergeDepartments): Promise<MergerReceipt> {
    const { revisions } = await this.book.merge(command, merger);
    return { mergerId: merger.mergerId, directory: revisions.directory };
  }
}
