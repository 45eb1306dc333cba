import { FreshReads } from '@libs/batching';
import type { DutyWriter } from '@libs/case-queues';
import { dutyId } from '@libs/case-queues';
import { type EventReader, namedId, type ReadEvent, type StreamLoader } from '@libs/event-store';
import type { FeedConsumer, SealedCommit } from '@libs/feed';
import { kindOf, messageOf, type Standing, standingOf, TOLD_EVENTS } from './domain/webhook-message.js';
import type { WebhookDeliveries, WebhookDelivery } from './webhook-deliveries.store.js';
import { WEBHOOK_DELIVERY, webhookQueue } from './webhook-delivery.queue.js';
import type { WebhookBook } from './webhook-book.js';
import { webhookStream } from './webhook-stream.js';
import type { WebhookDocument, WebhookStore } from './webhook.store.js';

/** Read again that often, ms. What is switched on or off is in the log as well, and known here from that place in it. */
const FRESH_MS = 1_000;

type Owed = Parameters<DutyWriter['owe']>[0][number];

export interface WebhookOutboxParts {
  webhooks: Pick<WebhookStore, 'listOn'>;
  book: Pick<WebhookBook, 'publish'>;
  deliveries: Pick<WebhookDeliveries, 'keep'>;
  duties: Pick<DutyWriter, 'owe'>;
  loader: Pick<StreamLoader, 'load'>;
  reader: Pick<EventReader, 'read'>;
  now: () => Date;
}

/** Reads the log and writes down what is to be sent to whom. Sending is the queues' business: nobody outside holds up this reader. */
export class WebhookOutbox implements FeedConsumer {
  readonly name = 'webhooks';
  private readonly known = new FreshReads<WebhookDocument[]>(FRESH_MS);

  constructor(private readonly parts: WebhookOutboxParts) {}

  /** Where there is no webhook, a page costs a look at the types in it. */
  async handle(page: readonly SealedCommit[]): Promise<void> {
    await this.takeChanges(page);
    const telling = page.filter(isTold);
    if (telling.length === 0) return;
    const on = await this.known.get('on', () => this.parts.webhooks.listOn());
    const listened = new Set(on.map(({ institution }) => institution));
    const wanted = telling.filter(({ commit }) => listened.has(commit.institution));
    if (wanted.length === 0) return;
    const standings = await this.standingsOf(wanted);
    const events = await this.parts.reader.read(
      wanted.map(({ commit }) => commit),
      { open: false },
    );
    const sendings = wanted.flatMap((sealed, at) => {
      const standing = standings.get(sealed.commit.streamId);
      if (standing === undefined) return [];
      return (events[at] ?? []).flatMap((event) => this.sendings(on, { ...sealed, event, standing }));
    });
    // What is sent is there before it is owed.
    await this.parts.deliveries.keep(sendings.map(({ delivery }) => delivery));
    await this.parts.duties.owe(sendings.map(({ owed }) => owed));
  }

  /** Who recorded it may not have brought it in force yet; what comes after it in the log is told all the same. */
  private async takeChanges(page: readonly SealedCommit[]): Promise<void> {
    const changes = page.filter(({ commit }) => commit.kind === webhookStream.kind);
    for (const institution of new Set(changes.map(({ commit }) => commit.institution)))
      await this.parts.book.publish(institution);
    if (changes.length > 0) this.known.forget('on');
  }

  private async standingsOf(wanted: readonly SealedCommit[]): Promise<Map<string, Standing>> {
    const cases = new Map(wanted.map(({ commit }) => [commit.streamId, commit.institution]));
    const standings = new Map<string, Standing>();
    await Promise.all(
      [...cases].map(async ([streamId, institution]) => {
        const commits = await this.parts.loader.load({ institution, streamId, kind: 'case' });
        const standing = standingOf((await this.parts.reader.read(commits, { open: false })).flat());
        if (standing !== undefined) standings.set(streamId, standing);
      }),
    );
    return standings;
  }

  private sendings(
    on: readonly WebhookDocument[],
    { commit, position, event, standing }: SealedCommit & { event: ReadEvent; standing: Standing },
  ): { delivery: WebhookDelivery; owed: Owed }[] {
    const kind = kindOf(event);
    if (kind === undefined) return [];
    const { institution, streamId, version, recordedAt } = commit;
    const { index } = event.envelope;
    return on
      .filter((one) => one.institution === institution && one.kinds.includes(kind) && recordedAt >= sinceOf(one))
      .map(({ _id: webhook, apiKey }) => {
        // One line for each webhook and case: what happens to a case is told in its order.
        const line = namedId('webhook-line', webhook, streamId);
        const _id = dutyId(WEBHOOK_DELIVERY, line, version, index);
        const body = JSON.stringify(messageOf(event, { standing, apiKey, position }));
        const message = `msg_${namedId('webhook-message', _id)}`;
        return {
          delivery: { _id, webhook, message, body, createdAt: this.parts.now() },
          owed: {
            consumer: WEBHOOK_DELIVERY,
            institution,
            streamId: line,
            version,
            index,
            queue: webhookQueue(webhook),
          },
        };
      });
  }
}

/** What an import brings in has happened elsewhere: nobody is told. */
function isTold({ commit }: SealedCommit): boolean {
  return (
    commit.kind === 'case' &&
    commit.effectiveSource !== 'import' &&
    commit.events.some(({ type }) => TOLD_EVENTS.has(type))
  );
}

function sinceOf({ onSince, createdAt }: WebhookDocument): Date {
  return onSince ?? createdAt;
}
