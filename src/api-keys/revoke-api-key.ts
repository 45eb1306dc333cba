import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { ApiKeyBook } from './api-key-book.js';
import { revokeApiKey } from './domain/api-key.js';

/** A key opens nothing any more. */
export class RevokeApiKey extends Command<{ id: string }> {
  constructor(
    readonly command: InstitutionCommand,
    readonly key: string,
  ) {
    super();
  }
}

@CommandHandler(RevokeApiKey)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKey> {
  constructor(private readonly book: ApiKeyBook) {}

  async execute({ command, key }: RevokeApiKey): Promise<{ id: string }> {
    await this.book.change(command, (state) => revokeApiKey(state, { key }));
    return { id: key };
  }
}
