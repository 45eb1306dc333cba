import { civilDateOf } from '@libs/business-calendar';
import { Clock } from '@libs/clock';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AbsenceBook } from '../absences/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { AccountBook } from './account-book.js';
import { approveRole, rejectRole } from './domain/account.js';

/** Another administrator approves the role that was proposed, or does not. */
export class DecideRole extends Command<void> {
  constructor(
    readonly command: InstitutionCommand,
    readonly account: string,
    readonly decision: { readonly approves: boolean; readonly proposalId: string; readonly payloadHash: string },
  ) {
    super();
  }
}

@CommandHandler(DecideRole)
export class DecideRoleHandler implements ICommandHandler<DecideRole> {
  constructor(
    private readonly book: AccountBook,
    private readonly absences: AbsenceBook,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  async execute({ command, account, decision }: DecideRole): Promise<void> {
    const { institution, actor: by } = command;
    const { approves, ...meant } = decision;
    const { zone } = await this.institutions.get(institution);
    const standIns = await this.absences.actingWith(institution, by.id, civilDateOf(this.clock.now(), zone));
    await this.book.change(command, (state, directory, at) =>
      approves
        ? approveRole(state, { by, account, ...directory, look: { ...meant, at, standIns } })
        : rejectRole(state, { by, account, ...directory, ...meant }),
    );
  }
}
