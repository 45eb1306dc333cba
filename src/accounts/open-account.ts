import type { Role } from '@libs/identity';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { StaffRegister } from '../staff/index.js';
import { AccountBook, type AccountDecision } from './account-book.js';
import { openAccount } from './domain/account.js';
import type { Place } from './domain/account.state.js';

export interface AccountOpening {
  readonly account: string;
  readonly username: string;
  readonly name: string;
  readonly place: Place & { readonly role: Role };
  /** Who they are at an identity provider; they get no password then. */
  readonly external?: { readonly issuer: string; readonly subject: string };
}

export interface OpenedAccount {
  account: string;
  /** Shown this once. */
  initialPassword?: string;
}

/** Somebody new works here. */
export class OpenAccount extends Command<OpenedAccount> {
  constructor(
    readonly command: InstitutionCommand,
    readonly opening: AccountOpening,
  ) {
    super();
  }
}

@CommandHandler(OpenAccount)
export class OpenAccountHandler implements ICommandHandler<OpenAccount> {
  constructor(
    private readonly book: AccountBook,
    private readonly register: StaffRegister,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ command, opening }: OpenAccount): Promise<OpenedAccount> {
    const { account, username, name, place, external } = opening;
    const { institution, actor: by } = command;
    if (place.department !== undefined) await this.institutions.requireDepartment(institution, place.department);
    const decision: AccountDecision = (state, directory) => openAccount(state, { by, account, ...directory, place });
    // A refused account would keep its user name from others.
    await this.book.consider(institution, decision);
    const prepared = { id: account, institution, username, name, ...place, ...(external && { external }) };
    const initialPassword = await this.register.prepare(prepared);
    await this.book.change(command, decision);
    return { account, ...(initialPassword !== undefined && { initialPassword }) };
  }
}
