import { EventStore } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseCommand } from '../cases/index.js';
import { licenceStream } from './licence-stream.js';
import { RenewalFiling } from './renewal-filing.js';

/** The second half of filing a renewal, whatever happened to the process that began it. */
export class FileClaimedRenewal extends Command<'filed' | 'nothing-there'> {
  constructor(
    readonly command: CaseCommand,
    /** Stream in which the claim stands. */
    readonly streamId: string,
  ) {
    super();
  }
}

@CommandHandler(FileClaimedRenewal)
export class FileClaimedRenewalHandler implements ICommandHandler<FileClaimedRenewal> {
  constructor(
    private readonly store: EventStore,
    private readonly renewals: RenewalFiling,
  ) {}

  async execute({ command, streamId }: FileClaimedRenewal): Promise<'filed' | 'nothing-there'> {
    const { state: claim } = await this.store.load(licenceStream, { institution: command.institution, streamId });
    if (claim.status !== 'renewal') return 'nothing-there';
    await this.renewals.file(command, claim);
    return 'filed';
  }
}
