import { Clock } from '@libs/clock';
import type { EventSchemas } from '@libs/decider';
import {
  assertDurable,
  EventCatalogue,
  EventReader,
  EventStore,
  StreamLoader,
  type Upcasters,
  WriteCoalescer,
} from '@libs/event-store';
import { assertWrappingKey, KeyStore, WrappingKey } from '@libs/personal-data';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Redis } from 'ioredis';
import type { AppConfig } from './config.js';
import { connectDatabases, type Databases } from './databases.js';
import { DisciplinedClock } from './disciplined-clock.js';
import { installationKeys } from './installation-keys.js';
import { fastRedis } from './redis.js';
import { APP_CONFIG, APP_DB, DATABASES, INSTALLATION_KEYS, MONGOOSE_CONNECTION, REDIS_CONNECTION } from './tokens.js';

export interface PlatformOptions {
  config: AppConfig;
  env: NodeJS.ProcessEnv;
  streamTypes: readonly { kind: string; schemas: EventSchemas; upcasters: Upcasters }[];
}

/** Connections, clock, history and buses: wired once for every process of the product. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASES) private readonly databases: Databases,
    @Inject(REDIS_CONNECTION) private readonly redis: Redis,
    private readonly clock: Clock,
  ) {}

  static forRoot({ config, env, streamTypes }: PlatformOptions): DynamicModule {
    const providers = [
      { provide: APP_CONFIG, useValue: config },
      { provide: WrappingKey, useFactory: () => WrappingKey.fromEnvironment(env) },
      { provide: EventCatalogue, useValue: new EventCatalogue(streamTypes) },
      {
        provide: DATABASES,
        inject: [WrappingKey],
        useFactory: async (wrapping: WrappingKey) => {
          const databases = await connectDatabases(config.mongodbUri, config.database);
          await assertDurable(databases.client);
          await assertWrappingKey(databases.keys, wrapping);
          return databases;
        },
      },
      { provide: MONGOOSE_CONNECTION, inject: [DATABASES], useFactory: ({ connection }: Databases) => connection },
      { provide: APP_DB, inject: [DATABASES], useFactory: ({ app }: Databases) => app },
      { provide: REDIS_CONNECTION, useFactory: () => fastRedis(config.redisUrl) },
      { provide: Clock, inject: [DATABASES], useFactory: ({ client }: Databases) => DisciplinedClock.start(client) },
      {
        provide: KeyStore,
        inject: [DATABASES, WrappingKey],
        useFactory: ({ keys }: Databases, wrapping: WrappingKey) => new KeyStore(keys, wrapping),
      },
      {
        provide: INSTALLATION_KEYS,
        inject: [DATABASES, WrappingKey],
        useFactory: ({ keys }: Databases, wrapping: WrappingKey) => installationKeys(keys, wrapping),
      },
      {
        provide: EventReader,
        inject: [EventCatalogue, KeyStore],
        useFactory: (catalogue: EventCatalogue, keystore: KeyStore) => new EventReader(catalogue, keystore),
      },
      {
        provide: StreamLoader,
        inject: [DATABASES],
        useFactory: ({ history }: Databases) => new StreamLoader(history.commits),
      },
      {
        provide: EventStore,
        inject: [DATABASES, KeyStore, EventReader, StreamLoader, Clock],
        useFactory: (
          { history }: Databases,
          keystore: KeyStore,
          reader: EventReader,
          loader: StreamLoader,
          clock: Clock,
        ) =>
          new EventStore({
            loader,
            coalescer: new WriteCoalescer(history.commits),
            keystore,
            reader,
            now: () => clock.now(),
          }),
      },
    ];
    return {
      module: PlatformModule,
      imports: [CqrsModule.forRoot()],
      providers,
      exports: [...providers.map(({ provide }) => provide), CqrsModule],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.clock instanceof DisciplinedClock) this.clock.stop();
    this.redis.disconnect();
    await this.databases.connection.close();
  }
}
