import { KeyGate, KeyResolver } from '@libs/identity';
import { Global, Module } from '@nestjs/common';
import { ApiKeyHolders } from './api-key-holders.js';
import { ApiKeyBook } from './api-key-book.js';
import { ApiKeyStore } from './api-key.store.js';
import { ApiKeysController } from './api-keys.controller.js';
import { IssueApiKeyHandler } from './issue-api-key.js';
import { KeyRing } from './key-ring.js';
import { PublishApiKeysHandler } from './publish-api-keys.js';
import { RevokeApiKeyHandler } from './revoke-api-key.js';

/** What is done to keys, for any process. */
@Module({
  providers: [ApiKeyStore, ApiKeyHolders, ApiKeyBook, IssueApiKeyHandler, RevokeApiKeyHandler, PublishApiKeysHandler],
  exports: [ApiKeyStore, ApiKeyHolders],
})
export class ApiKeysModule {}

/** The same over HTTP; global, since the guard in front of every route asks it. */
@Global()
@Module({
  imports: [ApiKeysModule],
  controllers: [ApiKeysController],
  providers: [{ provide: KeyResolver, useClass: KeyRing }, KeyGate],
  exports: [KeyResolver, KeyGate],
})
export class ApiKeysHttpModule {}
