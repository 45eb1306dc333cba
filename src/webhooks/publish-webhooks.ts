import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WebhookBook } from './webhook-book.js';

/** What was decided on webhooks becomes what is sent. Harmless however often it is done. */
export class PublishWebhooks extends Command<void> {
  constructor(readonly institution: string) {
    super();
  }
}

@CommandHandler(PublishWebhooks)
export class PublishWebhooksHandler implements ICommandHandler<PublishWebhooks> {
  constructor(private readonly book: WebhookBook) {}

  execute({ institution }: PublishWebhooks): Promise<void> {
    return this.book.publish(institution);
  }
}
