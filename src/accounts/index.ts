export { accountPublication, publishAccountsProcessor } from './account-publication.queue.js';
export { accountStream } from './account-stream.js';
export { AccountsHttpModule, AccountsModule } from './accounts.module.js';
