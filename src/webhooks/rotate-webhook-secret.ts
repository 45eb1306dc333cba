import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { rotateSecret, type WebhookBookState } from './domain/webhook.js';
import type { WebhookSecretShown } from './register-webhook.js';
import { WebhookBook } from './webhook-book.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookStore } from './webhook.store.js';

/** Another secret signs; the one before goes on beside it for a day. */
export class RotateWebhookSecret extends Command<WebhookSecretShown> {
  constructor(
    readonly command: InstitutionCommand,
    readonly webhook: string,
  ) {
    super();
  }
}

@CommandHandler(RotateWebhookSecret)
export class RotateWebhookSecretHandler implements ICommandHandler<RotateWebhookSecret> {
  constructor(
    private readonly book: WebhookBook,
    private readonly webhooks: WebhookStore,
    private readonly secrets: WebhookSecrets,
  ) {}

  async execute({ command, webhook }: RotateWebhookSecret): Promise<WebhookSecretShown> {
    const { institution, commandId: id } = command;
    const decision = (state: WebhookBookState) => rotateSecret(state, { webhook, secret: id });
    // A refused one is not prepared, nor one that a repeated request has had.
    const fresh = decision(await this.book.read(institution)).length > 0;
    const { secret, sealed } = this.secrets.make({ institution, id: webhook });
    if (fresh) await this.webhooks.prepareSecret(webhook, { id, sealed });
    await this.book.change(command, decision);
    return { id: webhook, ...(fresh && { secret }) };
  }
}
