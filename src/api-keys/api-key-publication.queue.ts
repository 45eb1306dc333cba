import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { ApiKeyEvent } from './domain/api-key.events.js';
import { PublishApiKeys } from './publish-api-keys.js';

/** A revoked key still has to be shut out, whatever happened to the process that recorded it. */
export const apiKeyPublication = defineDuty<ApiKeyEvent>({
  consumer: 'publish-api-keys',
  kind: 'api-key',
  wakesOn: ['ApiKeyIssued', 'ApiKeyRevoked'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function publishApiKeysProcessor(commands: CommandBus): DutyProcessor {
  return async ({ institution }) => {
    await commands.execute(new PublishApiKeys(institution));
    return { outcome: 'published' };
  };
}
