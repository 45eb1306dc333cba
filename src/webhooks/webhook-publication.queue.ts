import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { WebhookEvent } from './domain/webhook.events.js';
import { PublishWebhooks } from './publish-webhooks.js';

/** One that was switched off must send nothing any more, whatever happened to the process that recorded it. */
export const webhookPublication = defineDuty<WebhookEvent>({
  consumer: 'publish-webhooks',
  kind: 'webhook',
  wakesOn: ['WebhookRegistered', 'WebhookSecretRotated', 'WebhookSwitchedOff', 'WebhookSwitchedOn'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function publishWebhooksProcessor(commands: CommandBus): DutyProcessor {
  return async ({ institution }) => {
    await commands.execute(new PublishWebhooks(institution));
    return { outcome: 'published' };
  };
}
