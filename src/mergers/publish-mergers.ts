import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { MergerBook } from './merger-book.js';

/** What was merged stands in the directory in force, as the history has it. Harmless however often it is done. */
export class PublishMergers extends Command<{ directory: string }> {
  constructor(readonly institution: string) {
    super();
  }
}

@CommandHandler(PublishMergers)
export class PublishMergersHandler implements ICommandHandler<PublishMergers> {
  constructor(private readonly book: MergerBook) {}

  async execute({ institution }: PublishMergers): Promise<{ directory: string }> {
    const { revisions } = await this.book.publish(institution);
    return { directory: revisions.directory };
  }
}
