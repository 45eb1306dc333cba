export { accountPublication, publishAccountsProcessor } from './account-publication.queue.js';
export { ChangeAccount } from './change-account.js';
export { ExpireRoleProposals } from './expire-role-proposals.js';
export { OpenAccount } from './open-account.js';
export { accountStream } from './account-stream.js';
export { AccountsHttpModule, AccountsModule } from './accounts.module.js';
