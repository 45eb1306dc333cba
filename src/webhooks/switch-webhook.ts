import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { switchOff, switchOn } from './domain/webhook.js';
import type { SwitchOffCause } from './domain/webhook.events.js';
import { WebhookBook } from './webhook-book.js';

/** A webhook is told nothing any more, for a cause, or is told again. */
export class SwitchWebhook extends Command<{ id: string }> {
  constructor(
    readonly command: InstitutionCommand,
    readonly webhook: string,
    readonly to: 'on' | SwitchOffCause,
  ) {
    super();
  }
}

@CommandHandler(SwitchWebhook)
export class SwitchWebhookHandler implements ICommandHandler<SwitchWebhook> {
  constructor(private readonly book: WebhookBook) {}

  async execute({ command, webhook, to }: SwitchWebhook): Promise<{ id: string }> {
    await this.book.change(command, (state) =>
      to === 'on' ? switchOn(state, { webhook }) : switchOff(state, { webhook, cause: to }),
    );
    return { id: webhook };
  }
}
