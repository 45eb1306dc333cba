import type { Scope } from '@libs/identity';
import { Clock } from '@libs/clock';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { ApiKeyBook } from './api-key-book.js';
import { ApiKeyStore } from './api-key.store.js';
import { type ApiKeyBookState, apiKeyDecider, issueApiKey } from './domain/api-key.js';

/** Longest a key is good, days. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

export interface IssuedKey {
  id: string;
  /** Shown this once. */
  key?: string;
}

/** A system may integrate. */
export class IssueApiKey extends Command<IssuedKey> {
  constructor(
    readonly command: InstitutionCommand,
    readonly asked: { label: string; scopes: readonly Scope[]; expiresOn: string },
  ) {
    super();
  }
}

@CommandHandler(IssueApiKey)
export class IssueApiKeyHandler implements ICommandHandler<IssueApiKey> {
  constructor(
    private readonly book: ApiKeyBook,
    private readonly keys: ApiKeyStore,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  async execute({ command, asked: { label, scopes, expiresOn } }: IssueApiKey): Promise<IssuedKey> {
    const { institution, commandId: id } = command;
    const record = await this.institutions.get(institution);
    const createdAt = this.clock.now();
    const within = {
      earliest: this.institutions.civilDate(record, createdAt),
      latest: this.institutions.civilDate(record, new Date(createdAt.getTime() + LONGEST_DAYS * DAY_MS)),
    };
    const sorted = [...new Set(scopes)].toSorted();
    const decision = (state: ApiKeyBookState) =>
      issueApiKey(state, { key: id, scopes: sorted.join(','), expiresOn, within });
    // A refused one is not prepared.
    decision(apiKeyDecider.initial);
    const key = await this.keys.prepare({ _id: id, institution, label, scopes: sorted, expiresOn, createdAt });
    await this.book.change(command, decision);
    return { id, ...(key !== undefined && { key }) };
  }
}
