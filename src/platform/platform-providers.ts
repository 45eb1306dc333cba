import { Clock } from '@libs/clock';
import {
  assertDurable,
  EventCatalogue,
  EventReader,
  EventStore,
  StreamLoader,
  WriteCoalescer,
} from '@libs/event-store';
import { retryPassing } from '@libs/feed';
import { Metrics } from '@libs/observability';
import { InstallationKeyring, KeyStore, WrappingKey } from '@libs/personal-data';
import { Logger, type Provider } from '@nestjs/common';
import { clockSkew } from './clock-skew.js';
import { CommandDesk } from './command-desk.js';
import type { AppConfig } from './config.js';
import { connectDatabases, type Databases } from './databases.js';
import { DisciplinedClock } from './disciplined-clock.js';
import { installationKeys } from './installation-keys.js';
import type { PlatformOptions } from './platform-options.js';
import { fastRedis } from './redis.js';
import { RequestKeys } from './request-keys.js';
import { APP_CONFIG, APP_DB, DATABASES, INSTALLATION_KEYS, MONGOOSE_CONNECTION, REDIS_CONNECTION } from './tokens.js';

/** Servers, clock and settings. */
export function connectionProviders({ config }: Pick<PlatformOptions, 'config'>): Provider[] {
  return [
    { provide: APP_CONFIG, useValue: config },
    { provide: DATABASES, inject: [APP_CONFIG], useFactory: openDatabases },
    { provide: MONGOOSE_CONNECTION, inject: [DATABASES], useFactory: ({ connection }: Databases) => connection },
    { provide: APP_DB, inject: [DATABASES], useFactory: ({ app }: Databases) => app },
    { provide: REDIS_CONNECTION, useFactory: () => fastRedis(config.redisUrl) },
    {
      provide: Clock,
      inject: [DATABASES, Metrics],
      useFactory: ({ client }: Databases, metrics: Metrics) =>
        DisciplinedClock.start(client, clockSkew(metrics, new Logger('Clock'))),
    },
  ];
}

/** Keys of people and of the installation. */
export function keyProviders({ env }: Pick<PlatformOptions, 'env'>): Provider[] {
  return [
    { provide: WrappingKey, useFactory: () => WrappingKey.fromEnvironment(env) },
    {
      provide: InstallationKeyring,
      inject: [DATABASES, WrappingKey],
      useFactory: async (databases: Databases, wrapping: WrappingKey) => {
        const keyring = new InstallationKeyring(databases.keys, wrapping);
        await keyring.assertFits(await historyIsEmpty(databases));
        return keyring;
      },
    },
    {
      provide: INSTALLATION_KEYS,
      inject: [DATABASES, InstallationKeyring],
      useFactory: async (databases: Databases, keyring: InstallationKeyring) =>
        installationKeys(keyring, await historyIsEmpty(databases)),
    },
    { provide: RequestKeys, inject: [InstallationKeyring, Clock], useFactory: newRequestKeys },
    CommandDesk,
    {
      provide: KeyStore,
      // After the keyring: nothing is wrapped by a key that is not this data's.
      inject: [DATABASES, WrappingKey, InstallationKeyring],
      useFactory: ({ keys }: Databases, wrapping: WrappingKey) => new KeyStore(keys, wrapping),
    },
  ];
}

/** The history and how it is read and written. */
export function historyProviders({ streamTypes }: Pick<PlatformOptions, 'streamTypes'>): Provider[] {
  return [
    { provide: EventCatalogue, useValue: new EventCatalogue(streamTypes) },
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
    { provide: EventStore, inject: [DATABASES, KeyStore, EventReader, StreamLoader, Clock], useFactory: openStore },
  ];
}

const WARM_UP_MS = 30_000;
const WARM_CONNECTIONS = 8;

/** So many connections are open after it. */
async function warmUp({ app }: Databases): Promise<void> {
  await Promise.all(Array.from({ length: WARM_CONNECTIONS }, () => app.command({ ping: 1 })));
}

async function openDatabases({ mongodbUri, database }: AppConfig): Promise<Databases> {
  const databases = await connectDatabases(mongodbUri, database);
  // Many things ask at once while the product starts: on a busy machine a connection may take longer than they wait for one.
  await retryPassing(AbortSignal.timeout(WARM_UP_MS), () => warmUp(databases));
  await assertDurable(databases.client);
  return databases;
}

function openStore(
  { history }: Databases,
  keystore: KeyStore,
  reader: EventReader,
  loader: StreamLoader,
  clock: Clock,
): EventStore {
  const coalescer = new WriteCoalescer(history.commits);
  return new EventStore({ loader, coalescer, keystore, reader, now: () => clock.now() });
}

function newRequestKeys(keyring: InstallationKeyring, clock: Clock): RequestKeys {
  return new RequestKeys(keyring, clock);
}

async function historyIsEmpty({ history }: Databases): Promise<boolean> {
  return (await history.commits.findOne({}, { projection: { _id: 1 }, maxTimeMS: 4_000 })) === null;
}
