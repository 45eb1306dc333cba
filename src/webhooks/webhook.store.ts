import type { SealedValue } from '@libs/personal-data';
import { Inject, Injectable } from '@nestjs/common';
import type { Collection } from 'mongodb';
import { APP_DB, type AppDb } from '../platform/index.js';
import type { WebhookState } from './domain/webhook.js';
import type { SwitchOffCause } from './domain/webhook.events.js';
import type { WebhookKind } from './domain/webhook-message.js';

const CALL_MS = 4_000;
export const WEBHOOKS = 'webhooks';
/** How long the secret before goes on signing beside the new one: the receiver changes over in that time. */
export const OVERLAP_MS = 24 * 60 * 60_000;

interface StoredSecret {
  /** The command that made it. */
  id: string;
  sealed: SealedValue;
}

export interface WebhookDocument {
  /** UUID, the id that stands in events. */
  _id: string;
  institution: string;
  /** Id of the key whose holder it is for. */
  apiKey: string;
  url: string;
  kinds: WebhookKind[];
  createdAt: Date;
  /** Sends nothing before the history says that it was registered. */
  state: 'prepared' | 'on' | 'off';
  /** What was recorded before is not told. */
  onSince?: Date;
  offCause?: SwitchOffCause;
  offAt?: Date;
  secret: StoredSecret;
  /** Made and not in force yet: the history does not know it so far. */
  made: StoredSecret[];
  previous?: { sealed: SealedValue; until: Date };
  lastDeliveryAt?: Date;
  /** Since when every call has failed. */
  failingSince?: Date;
  lastFailure?: { at: Date; code: string };
}

/** Where what happens is told. */
@Injectable()
export class WebhookStore {
  private readonly webhooks: Collection<WebhookDocument>;

  constructor(@Inject(APP_DB) app: AppDb) {
    this.webhooks = app.collection<WebhookDocument>(WEBHOOKS);
  }

  /** Whether the secret given will be the one: not where it was registered already. */
  async prepare(webhook: Omit<WebhookDocument, 'state' | 'made'>): Promise<boolean> {
    const { _id, secret, ...rest } = webhook;
    await this.webhooks.updateOne(
      { _id },
      { $setOnInsert: { ...rest, secret, state: 'prepared', made: [] } },
      { upsert: true, maxTimeMS: CALL_MS },
    );
    const again = { _id, state: 'prepared' as const };
    const { matchedCount } = await this.webhooks.updateOne(again, { $set: { secret } }, { maxTimeMS: CALL_MS });
    return matchedCount === 1;
  }

  /** Made again by the same command it takes the place of the one before. */
  async prepareSecret(_id: string, secret: StoredSecret): Promise<void> {
    await this.webhooks.updateOne({ _id }, { $pull: { made: { id: secret.id } } }, { maxTimeMS: CALL_MS });
    await this.webhooks.updateOne({ _id }, { $push: { made: secret } }, { maxTimeMS: CALL_MS });
  }

  /** What the history says of each is what holds. Doing it again changes nothing. */
  async bringInForce(states: ReadonlyMap<string, WebhookState>, now: Date): Promise<void> {
    const known = await this.webhooks.find({ _id: { $in: [...states.keys()] } }, { maxTimeMS: CALL_MS }).toArray();
    for (const webhook of known) {
      const state = states.get(webhook._id);
      if (state !== undefined) await this.bringOneInForce(webhook, state, now);
    }
  }

  async find(_id: string): Promise<WebhookDocument | undefined> {
    return (await this.webhooks.findOne({ _id }, { maxTimeMS: CALL_MS })) ?? undefined;
  }

  /** Of all institutions. */
  listOn(): Promise<WebhookDocument[]> {
    return this.webhooks.find({ state: 'on' }, { maxTimeMS: CALL_MS }).limit(2_000).toArray();
  }

  list(institution: string): Promise<WebhookDocument[]> {
    const registered = { institution, state: { $ne: 'prepared' as const } };
    return this.webhooks.find(registered, { maxTimeMS: CALL_MS }).sort({ createdAt: -1 }).limit(1_000).toArray();
  }

  async noteDelivery(_id: string, at: Date): Promise<void> {
    await this.webhooks.updateOne(
      { _id },
      { $set: { lastDeliveryAt: at }, $unset: { failingSince: 1, lastFailure: 1 } },
      { maxTimeMS: CALL_MS },
    );
  }

  /** Since when every call has failed. */
  async noteFailure(_id: string, code: string, at: Date): Promise<Date> {
    await this.webhooks.updateOne({ _id, failingSince: { $exists: false } }, { $set: { failingSince: at } });
    const after = await this.webhooks.findOneAndUpdate(
      { _id },
      { $set: { lastFailure: { at, code } } },
      { returnDocument: 'after', maxTimeMS: CALL_MS },
    );
    return after?.failingSince ?? at;
  }

  private async bringOneInForce(webhook: WebhookDocument, { off, secrets }: WebhookState, now: Date): Promise<void> {
    const { _id, secret: before } = webhook;
    if (off === undefined && webhook.state !== 'on')
      await this.webhooks.updateOne(
        { _id, state: webhook.state },
        { $set: { state: 'on', onSince: now }, $unset: { offCause: 1, offAt: 1, failingSince: 1, lastFailure: 1 } },
        { maxTimeMS: CALL_MS },
      );
    if (off !== undefined && webhook.state !== 'off')
      await this.webhooks.updateOne(
        { _id, state: webhook.state },
        { $set: { state: 'off', offCause: off, offAt: now } },
        { maxTimeMS: CALL_MS },
      );
    const signing = secrets.at(-1);
    const next = before.id === signing ? undefined : webhook.made.find(({ id }) => id === signing);
    if (next === undefined) return;
    const previous = { sealed: before.sealed, until: new Date(now.getTime() + OVERLAP_MS) };
    await this.webhooks.updateOne(
      { _id, 'secret.id': before.id },
      { $set: { secret: next, previous, made: [] } },
      { maxTimeMS: CALL_MS },
    );
  }
}
