import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeyBook } from './api-key-book.js';

/** What was decided on keys becomes what they open. Harmless however often it is done. */
export class PublishApiKeys extends Command<void> {
  constructor(readonly institution: string) {
    super();
  }
}

@CommandHandler(PublishApiKeys)
export class PublishApiKeysHandler implements ICommandHandler<PublishApiKeys> {
  constructor(private readonly book: ApiKeyBook) {}

  execute({ institution }: PublishApiKeys): Promise<void> {
    return this.book.publish(institution);
  }
}
