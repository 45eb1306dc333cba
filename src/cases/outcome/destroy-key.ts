import { Clock } from '@libs/clock';
import { KeyStore } from '@libs/personal-data';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AttachmentContents } from '../attachments/attachment-contents.store.js';
import { CASE_ALIAS } from '../domain/case.event-schemas.js';
import { ForgetInViews } from './forget-in-views.js';

/** Carries out an erasure that stands in the history. Doing it again harms nothing: later data has a later generation. */
export class DestroyKey extends Command<void> {
  constructor(
    readonly institution: string,
    readonly caseId: string,
    readonly alias: string,
    /** How many erasures of the alias the history holds. */
    readonly erasures: number,
    /** The key came back with a restore: what was restored with it goes too. */
    readonly everywhere = false,
  ) {
    super();
  }
}

@CommandHandler(DestroyKey)
export class DestroyKeyHandler implements ICommandHandler<DestroyKey> {
  constructor(
    private readonly keystore: KeyStore,
    private readonly contents: AttachmentContents,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  async execute({ institution, caseId, alias, erasures, everywhere }: DestroyKey): Promise<void> {
    await this.keystore.destroy(caseId, alias, erasures, this.clock.now());
    // Without its key nobody opens it; gone, nobody can try.
    if (alias === CASE_ALIAS) await this.contents.removeSealedUpTo(institution, caseId, erasures);
    await this.commands.execute(new ForgetInViews(caseId, alias, everywhere));
  }
}
