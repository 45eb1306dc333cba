import { Module } from '@nestjs/common';
import { StaffDirectoryModule } from '../staff/index.js';
import { AccountBook } from './account-book.js';
import { AccountsController } from './accounts.controller.js';
import { ChangeAccountHandler } from './change-account.js';
import { OpenAccountHandler } from './open-account.js';
import { PublishAccountsHandler } from './publish-accounts.js';

/** What is done to accounts, for any process. */
@Module({
  imports: [StaffDirectoryModule],
  providers: [AccountBook, OpenAccountHandler, ChangeAccountHandler, PublishAccountsHandler],
  exports: [AccountBook],
})
export class AccountsModule {}

/** The same over HTTP. */
@Module({ imports: [AccountsModule, StaffDirectoryModule], controllers: [AccountsController] })
export class AccountsHttpModule {}
