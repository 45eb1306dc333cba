import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AccountBook } from './account-book.js';

/** What was decided on accounts becomes what the directory of staff says. Harmless however often it is done. */
export class PublishAccounts extends Command<void> {
  constructor(readonly institution: string) {
    super();
  }
}

@CommandHandler(PublishAccounts)
export class PublishAccountsHandler implements ICommandHandler<PublishAccounts> {
  constructor(private readonly book: AccountBook) {}

  execute({ institution }: PublishAccounts): Promise<void> {
    return this.book.publish(institution);
  }
}
