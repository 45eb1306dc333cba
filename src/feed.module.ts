import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { DutyWriter, dutyCollections, signalConnection, Signals } from '@libs/case-queues';
import { Clock } from '@libs/clock';
import { EventReader, EventStore, StreamLoader } from '@libs/event-store';
import { Feed, type FeedContext, LogReader } from '@libs/feed';
import { Metrics } from '@libs/observability';
import { Global, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { caseCustody } from './cases/index.js';
import { duties } from './duty-definitions.js';
import { feedMetrics, plainLog, queueMetrics } from './feed-reporting.js';
import { caseFactsView, OversightModule, ResponseTimeCells } from './oversight/index.js';
import { licenceList } from './licences/index.js';
import { publicRequests } from './open311/index.js';
import {
  APP_CONFIG,
  type AppConfig,
  type AppRedis,
  DATABASES,
  type Databases,
  INSTALLATION_KEYS,
  type InstallationKeys,
} from './platform/index.js';
import { departmentInbox } from './departments/index.js';
import { registerBook } from './register-book/index.js';
import { blindIndex, caseSearchView } from './search/index.js';
import { WebhookBook, WebhookDeliveries, WebhookOutbox, WebhooksModule, WebhookStore } from './webhooks/index.js';

const SIGNAL_REDIS = 'SignalRedis';

/** Everything that reads the history, put together once a process. Only the worker starts it; the HTTP side reads and waits. */
@Global()
@Module({
  imports: [OversightModule, WebhooksModule],
  providers: [
    {
      provide: SIGNAL_REDIS,
      inject: [APP_CONFIG],
      useFactory: ({ redisUrl }: AppConfig) => signalConnection(redisUrl),
    },
    {
      provide: Signals,
      inject: [SIGNAL_REDIS, Metrics],
      useFactory: (connection: AppRedis, metrics: Metrics) =>
        new Signals({ connection, log: plainLog(new Logger('Signals')), metrics: queueMetrics(metrics) }),
    },
    {
      provide: DutyWriter,
      inject: [DATABASES, EventReader, Clock, Metrics, Signals],
      useFactory: (
        { app, history }: Databases,
        reader: EventReader,
        clock: Clock,
        metrics: Metrics,
        signals: Signals,
      ) =>
        new DutyWriter({
          collections: dutyCollections(app),
          tail: () => new LogReader(history).tail(),
          reader,
          definitions: duties,
          signals,
          clock,
          metrics: queueMetrics(metrics),
        }),
    },
    {
      provide: WebhookOutbox,
      inject: [WebhookStore, WebhookBook, WebhookDeliveries, DutyWriter, StreamLoader, EventReader, Clock],
      useFactory: (
        webhooks: WebhookStore,
        book: WebhookBook,
        deliveries: WebhookDeliveries,
        writer: DutyWriter,
        loader: StreamLoader,
        reader: EventReader,
        clock: Clock,
      ) => new WebhookOutbox({ webhooks, book, deliveries, duties: writer, loader, reader, now: () => clock.now() }),
    },
    {
      provide: Feed,
      inject: [
        DATABASES,
        EventReader,
        EventStore,
        Clock,
        Metrics,
        ResponseTimeCells,
        DutyWriter,
        WebhookOutbox,
        INSTALLATION_KEYS,
      ],
      useFactory: (
        databases: Databases,
        events: EventReader,
        store: EventStore,
        clock: Clock,
        metrics: Metrics,
        cells: ResponseTimeCells,
        writer: DutyWriter,
        outbox: WebhookOutbox,
        keys: InstallationKeys,
      ) => {
        const context: FeedContext = {
          db: databases.app,
          history: databases.history,
          events,
          clock,
          log: plainLog(new Logger('Feed')),
          metrics: feedMetrics(metrics),
          owner: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
        };
        const feed = new Feed(context, {
          views: [
            departmentInbox,
            caseSearchView(blindIndex(keys.blindIndex)),
            caseFactsView(cells),
            publicRequests,
            caseCustody,
            licenceList,
            registerBook,
          ],
          // From the first commit on: the writer itself knows since when each consumer has duties.
          consumers: [
            { startAt: 'origin', consumer: writer },
            { startAt: 'present', consumer: outbox },
          ],
        });
        // What a duty is about has mostly just been sealed here.
        store.lookNearby(({ streamId }) => feed.log.recent.ofStream(streamId));
        return feed;
      },
    },
  ],
  exports: [Feed, Signals, DutyWriter],
})
export class FeedModule implements OnApplicationShutdown {
  constructor(
    private readonly signals: Signals,
    @Inject(SIGNAL_REDIS) private readonly connection: AppRedis,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.signals.close();
    this.connection.disconnect();
  }
}
