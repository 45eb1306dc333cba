export { ApiKeyHolders } from './api-key-holders.js';
export { apiKeyPublication, publishApiKeysProcessor } from './api-key-publication.queue.js';
export { apiKeyStream } from './api-key-stream.js';
export { apiKeyIndexes } from './api-key.store.js';
export { ApiKeysHttpModule, ApiKeysModule } from './api-keys.module.js';
