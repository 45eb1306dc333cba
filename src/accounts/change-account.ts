import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { StaffRegister } from '../staff/index.js';
import { AccountBook, type AccountDecision } from './account-book.js';
import { type AccountChange, changeAccount } from './domain/account.js';

export interface ChangedAccount {
  account: string;
  /** Of a reset password; shown this once. */
  initialPassword?: string;
}

/** An account gets another role, is closed, reopened, or loses its password or its second factor. */
export class ChangeAccount extends Command<ChangedAccount> {
  constructor(
    readonly command: InstitutionCommand,
    readonly account: string,
    readonly change: AccountChange,
  ) {
    super();
  }
}

@CommandHandler(ChangeAccount)
export class ChangeAccountHandler implements ICommandHandler<ChangeAccount> {
  constructor(
    private readonly book: AccountBook,
    private readonly register: StaffRegister,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ command, account, change }: ChangeAccount): Promise<ChangedAccount> {
    const { institution, actor: by } = command;
    if (change.kind === 'role' && change.place.department !== undefined)
      await this.institutions.requireDepartment(institution, change.place.department);
    const decision: AccountDecision = (state, directory) => changeAccount(state, { by, account, ...directory, change });
    const initialPassword =
      change.kind === 'password-reset'
        ? await this.offer(institution, account, change.credential, decision)
        : undefined;
    await this.book.change(command, decision);
    return { account, ...(initialPassword !== undefined && { initialPassword }) };
  }

  /** A refused reset leaves no password that a later one could bring in force. */
  private async offer(institution: string, account: string, credential: string, decision: AccountDecision) {
    await this.book.consider(institution, decision);
    return this.register.offerPassword(account, credential);
  }
}
