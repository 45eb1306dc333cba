import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { MergerEvent } from './domain/merger.events.js';
import { PublishMergers } from './publish-mergers.js';

/** What was merged still has to come into the directory, whatever happened to the process that recorded it. */
export const mergerPublication = defineDuty<MergerEvent>({
  consumer: 'publish-mergers',
  kind: 'mergers',
  wakesOn: ['DepartmentsMerged'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function publishMergersProcessor(commands: CommandBus): DutyProcessor {
  return async ({ institution }) => {
    await commands.execute(new PublishMergers(institution));
    return { outcome: 'published' };
  };
}
