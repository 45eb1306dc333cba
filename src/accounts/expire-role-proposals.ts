import { effectIdOf, namedId } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AccountBook } from './account-book.js';
import { expireRoles } from './domain/account.js';

const CONSUMER = 'expire-proposals';

/** Roles that nobody approved in time are recorded as expired. */
export class ExpireRoleProposals extends Command<void> {
  constructor(readonly institution: string) {
    super();
  }
}

@CommandHandler(ExpireRoleProposals)
export class ExpireRoleProposalsHandler implements ICommandHandler<ExpireRoleProposals> {
  constructor(private readonly book: AccountBook) {}

  async execute({ institution }: ExpireRoleProposals): Promise<void> {
    const over = await this.book.expired(institution);
    if (over.length === 0) return;
    const source = `${institution}/${over.toSorted().join(',')}`;
    await this.book.change(
      {
        institution,
        commandId: effectIdOf(CONSUMER, source),
        actor: { kind: 'system', id: CONSUMER },
        correlationId: namedId(CONSUMER, source),
      },
      (state, _directory, at) => expireRoles(state, at),
    );
  }
}
