import { thereAlready } from '@libs/batching';
import { Inject, Injectable } from '@nestjs/common';
import type { Collection } from 'mongodb';
import { APP_DB, type AppDb } from '../platform/index.js';

const CALL_MS = 4_000;
export const WEBHOOK_DELIVERIES = 'webhook_deliveries';
/** Longer than a dead one is likely to wait for an operator. */
const KEPT_SECONDS = 30 * 86_400;

/** What is to be sent, byte for byte the same each time it is tried. Ids, codes and times only. */
export interface WebhookDelivery {
  /** Of the duty. */
  _id: string;
  webhook: string;
  /** `webhook-id`: the same for the same message, so that a receiver knows one it has had. */
  message: string;
  body: string;
  createdAt: Date;
}

@Injectable()
export class WebhookDeliveries {
  private readonly deliveries: Collection<WebhookDelivery>;

  constructor(@Inject(APP_DB) app: AppDb) {
    this.deliveries = app.collection<WebhookDelivery>(WEBHOOK_DELIVERIES);
  }

  /** Written again it is the same. */
  async keep(deliveries: readonly WebhookDelivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    try {
      await this.deliveries.insertMany(deliveries, { ordered: false });
    } catch (error) {
      if (thereAlready(error) === undefined) throw error;
    }
  }

  async find(_id: string): Promise<WebhookDelivery | undefined> {
    return (await this.deliveries.findOne({ _id }, { maxTimeMS: CALL_MS })) ?? undefined;
  }
}

/** For `migrate`. */
export const webhookIndexes = [
  {
    collection: 'webhooks',
    indexes: [{ key: { institution: 1, createdAt: -1 }, name: 'institution' }],
  },
  {
    collection: WEBHOOK_DELIVERIES,
    indexes: [{ key: { createdAt: 1 }, name: 'forgotten', expireAfterSeconds: KEPT_SECONDS }],
  },
] as const;
