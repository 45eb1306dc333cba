import { Clock } from '@libs/clock';
import { Metrics } from '@libs/observability';
import { Outbound } from '@libs/outbound-http';
import { Logger } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeyHolders } from '../api-keys/index.js';
import type { SwitchOffCause } from './domain/webhook.events.js';
import { WEBHOOK_SCOPE } from './register-webhook.js';
import { signedHeaders } from './standard-webhooks.js';
import { SwitchWebhook } from './switch-webhook.js';
import { type WebhookDelivery, WebhookDeliveries } from './webhook-deliveries.store.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { type WebhookDocument, WebhookStore } from './webhook.store.js';

/** After so long without one call that went well nobody is believed to be there. Longer than a delivery is tried. */
const GIVEN_UP_MS = 3 * 24 * 60 * 60_000;

/** The receiver did not take it; `code` says how. Tried again later. */
export class DeliveryFailed extends Error {
  constructor(readonly code: string) {
    super(`not delivered: ${code}`);
    this.name = new.target.name;
  }
}

/** One message is sent to one webhook. */
export class DeliverWebhook extends Command<string> {
  constructor(
    readonly delivery: string,
    readonly institution: string,
    readonly effect: { commandId: string; causationId: string },
  ) {
    super();
  }
}

@CommandHandler(DeliverWebhook)
export class DeliverWebhookHandler implements ICommandHandler<DeliverWebhook> {
  private readonly log = new Logger('Webhooks');

  constructor(
    private readonly webhooks: WebhookStore,
    private readonly deliveries: WebhookDeliveries,
    private readonly secrets: WebhookSecrets,
    private readonly holders: ApiKeyHolders,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
    private readonly commands: CommandBus,
    private readonly metrics: Metrics,
  ) {}

  /** @throws DeliveryFailed */
  async execute(command: DeliverWebhook): Promise<string> {
    const delivery = await this.deliveries.find(command.delivery);
    const webhook = delivery && (await this.webhooks.find(delivery.webhook));
    if (delivery === undefined || webhook === undefined) return 'moot:forgotten';
    if (webhook.state !== 'on') return 'moot:switched-off';
    const { institution, apiKey } = webhook;
    if (!(await this.holders.mayStill(institution, apiKey, WEBHOOK_SCOPE))) return 'moot:key-ended';
    const failure = await this.send(webhook, delivery);
    const now = this.clock.now();
    if (failure === undefined) {
      await this.webhooks.noteDelivery(webhook._id, now);
      return 'delivered';
    }
    if (failure === 'http-410') {
      await this.giveUp(command, webhook, 'gone');
      return 'moot:gone';
    }
    const failingSince = await this.webhooks.noteFailure(webhook._id, failure, now);
    if (now.getTime() - failingSince.getTime() >= GIVEN_UP_MS) await this.giveUp(command, webhook, 'failing');
    throw new DeliveryFailed(failure);
  }

  /** Why it was not taken; undefined where it was. */
  private async send(webhook: WebhookDocument, { message, body }: WebhookDelivery): Promise<string | undefined> {
    const at = this.clock.now();
    const owner = { institution: webhook.institution, id: webhook._id };
    const { secret, previous } = webhook;
    const good = [secret.sealed, ...(previous !== undefined && previous.until > at ? [previous.sealed] : [])];
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'ventanilla-webhooks/1',
      ...signedHeaders(
        { id: message, body, at },
        good.map((sealed) => this.secrets.open(owner, sealed)),
      ),
    };
    try {
      const status = await this.outbound.post(webhook.url, headers, body);
      return status >= 200 && status < 300 ? undefined : `http-${status}`;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      return typeof code === 'string' ? code : 'failed';
    }
  }

  /** Recorded like what an administrator does, and shown in the list of webhooks with its cause. */
  private async giveUp(
    { effect }: DeliverWebhook,
    { _id: webhook, institution }: WebhookDocument,
    cause: SwitchOffCause,
  ): Promise<void> {
    const actor = { kind: 'system' as const, id: 'deliver-webhook' };
    const { commandId, causationId } = effect;
    const command = { institution, commandId, causationId, correlationId: commandId, actor };
    await this.commands.execute(new SwitchWebhook(command, webhook, cause));
    this.metrics.counter('webhooks_switched_off_total', 'Webhooks nobody answered at', ['cause']).inc({ cause });
    this.log.warn('a webhook is switched off: nobody takes what is sent', { webhook, institution, cause });
  }
}
