import { Clock } from '@libs/clock';
import { OutboundRefused, OutboundRules } from '@libs/outbound-http';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeyHolders } from '../api-keys/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { registerWebhook, type WebhookBookState } from './domain/webhook.js';
import type { WebhookKind } from './domain/webhook-message.js';
import { ApiKeyUnfit, WebhookAddressRefused } from './domain/webhook.refusals.js';
import { WebhookBook } from './webhook-book.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookStore } from './webhook.store.js';

/** What a key must have been issued for. */
export const WEBHOOK_SCOPE = 'follow-public-cases';

export interface WebhookSecretShown {
  id: string;
  /** Shown this once. */
  secret?: string;
}

/** What happens to public cases is told to a system that integrates. */
export class RegisterWebhook extends Command<WebhookSecretShown> {
  constructor(
    readonly command: InstitutionCommand,
    readonly asked: { apiKey: string; url: string; kinds: readonly WebhookKind[] },
  ) {
    super();
  }
}

@CommandHandler(RegisterWebhook)
export class RegisterWebhookHandler implements ICommandHandler<RegisterWebhook> {
  constructor(
    private readonly book: WebhookBook,
    private readonly webhooks: WebhookStore,
    private readonly secrets: WebhookSecrets,
    private readonly holders: ApiKeyHolders,
    private readonly rules: OutboundRules,
    private readonly clock: Clock,
  ) {}

  /** What its name stands for is looked at whenever something is sent: today's answer would promise nothing for tomorrow. */
  async execute({ command, asked }: RegisterWebhook): Promise<WebhookSecretShown> {
    const { institution, commandId: id } = command;
    const { apiKey } = asked;
    const url = this.acceptable(asked.url);
    if (!(await this.holders.mayStill(institution, apiKey, WEBHOOK_SCOPE))) throw new ApiKeyUnfit(WEBHOOK_SCOPE);
    const kinds = [...new Set(asked.kinds)].toSorted();
    const decision = (state: WebhookBookState) =>
      registerWebhook(state, { webhook: id, apiKey, kinds: kinds.join(','), url });
    // A refused one is not prepared.
    decision(await this.book.read(institution));
    const { secret, sealed } = this.secrets.make({ institution, id });
    const createdAt = this.clock.now();
    const document = { _id: id, institution, apiKey, url, kinds, createdAt, secret: { id, sealed } };
    const fresh = await this.webhooks.prepare(document);
    await this.book.change(command, decision);
    return { id, ...(fresh && { secret }) };
  }

  private acceptable(text: string): string {
    try {
      return this.rules.urlOf(text).toString();
    } catch (error) {
      if (error instanceof OutboundRefused) throw new WebhookAddressRefused(error.code);
      throw error;
    }
  }
}
