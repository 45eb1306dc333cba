import { Module } from '@nestjs/common';
import { StaffDirectoryModule } from '../staff/index.js';
import { AccountBook } from './account-book.js';
import { AccountsController } from './accounts.controller.js';
import { AbsencesModule } from '../absences/index.js';
import { ChangeAccountHandler } from './change-account.js';
import { DecideRoleHandler } from './decide-role.js';
import { ExpireRoleProposalsHandler } from './expire-role-proposals.js';
import { ProposeRoleHandler } from './propose-role.js';
import { OpenAccountHandler } from './open-account.js';
import { PublishAccountsHandler } from './publish-accounts.js';
import { RoleProposalsController } from './role-proposals.controller.js';

/** What is done to accounts, for any process. */
@Module({
  imports: [AbsencesModule, StaffDirectoryModule],
  providers: [
    AccountBook,
    OpenAccountHandler,
    ChangeAccountHandler,
    ProposeRoleHandler,
    DecideRoleHandler,
    ExpireRoleProposalsHandler,
    PublishAccountsHandler,
  ],
  exports: [AccountBook],
})
export class AccountsModule {}

/** The same over HTTP. */
@Module({ imports: [AccountsModule, StaffDirectoryModule], controllers: [RoleProposalsController, AccountsController] })
export class AccountsHttpModule {}
