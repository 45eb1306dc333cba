import type { EventSchemas } from '@libs/decider';
import type { Upcasters } from '@libs/event-store';
import type { AppConfig } from './config.js';

export interface PlatformOptions {
  config: AppConfig;
  env: NodeJS.ProcessEnv;
  streamTypes: readonly { kind: string; schemas: EventSchemas; upcasters: Upcasters }[];
}
