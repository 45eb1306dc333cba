import { Clock } from '@libs/clock';
import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Redis } from 'ioredis';
import type { Databases } from './databases.js';
import { DisciplinedClock } from './disciplined-clock.js';
import type { PlatformOptions } from './platform-options.js';
import { connectionProviders, historyProviders, keyProviders } from './platform-providers.js';
import { DATABASES, REDIS_CONNECTION } from './tokens.js';

/** Connections, clock, history and buses: wired once for every process of the product. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASES) private readonly databases: Databases,
    @Inject(REDIS_CONNECTION) private readonly redis: Redis,
    private readonly clock: Clock,
  ) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    const providers = [...connectionProviders(options), ...keyProviders(options), ...historyProviders(options)];
    const tokens = providers.map((provider) => ('provide' in provider ? provider.provide : provider));
    return { module: PlatformModule, imports: [CqrsModule.forRoot()], providers, exports: [...tokens, CqrsModule] };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.clock instanceof DisciplinedClock) this.clock.stop();
    this.redis.disconnect();
    await this.databases.connection.close();
  }
}
