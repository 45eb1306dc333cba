import type { DutyProcessor, Patience } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import { DeliverWebhook } from './deliver-webhook.js';

/** Written by the outbox, not by what wakes it: who is told what is known there only. Part of stored ids: never to change. */
export const WEBHOOK_DELIVERY = 'deliver-webhook';

/** A queue of its own for each, so that a slow receiver keeps nobody waiting but itself. */
export function webhookQueue(webhook: string): string {
  return `webhook.${webhook}`;
}

/** Tried again after 5 s, 10 s, 20 s and so on up to every four hours; after about a day an operator has to say so. */
export const DELIVERY_PATIENCE: Patience = { attempts: 18, firstPauseMs: 5_000, longestPauseMs: 4 * 60 * 60_000 };

export function deliverWebhookProcessor(commands: CommandBus): DutyProcessor {
  return async (duty, effect) => {
    const outcome = await commands.execute(new DeliverWebhook(duty._id, duty.institution, effect));
    return { outcome };
  };
}
