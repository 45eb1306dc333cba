import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import type { ZonesEventData } from './domain/zones.events.js';
import { type CheckedMap, ZoneBook } from './zone-book.js';

/** The shapes of an institution's places, all of them anew. */
export class PublishZones extends Command<ZonesEventData> {
  constructor(
    readonly command: InstitutionCommand,
    readonly checked: CheckedMap,
  ) {
    super();
  }
}

@CommandHandler(PublishZones)
export class PublishZonesHandler implements ICommandHandler<PublishZones> {
  constructor(private readonly book: ZoneBook) {}

  execute({ command, checked }: PublishZones): Promise<ZonesEventData> {
    return this.book.publish(command, checked);
  }
}
