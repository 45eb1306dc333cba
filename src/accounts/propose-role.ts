import { contentHash } from '@libs/audit-chain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { AccountBook } from './account-book.js';
import { proposeRole } from './domain/account.js';
import type { Place, RoleProposal } from './domain/account.state.js';

/** One administrator wants somebody to have a role that takes two of them to give. */
export class ProposeRole extends Command<RoleProposal | undefined> {
  constructor(
    readonly command: InstitutionCommand,
    readonly account: string,
    readonly place: Place,
  ) {
    super();
  }
}

@CommandHandler(ProposeRole)
export class ProposeRoleHandler implements ICommandHandler<ProposeRole> {
  constructor(
    private readonly book: AccountBook,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** The proposal that stands then; none where they have that role already. */
  async execute({ command, account, place }: ProposeRole): Promise<RoleProposal | undefined> {
    const { institution, actor: by, commandId: proposalId } = command;
    if (place.department !== undefined) await this.institutions.requireDepartment(institution, place.department);
    const payloadHash = roleHash({ institution, account, proposalId, ...place });
    const { proposals } = await this.book.change(command, (state, directory, at) =>
      proposeRole(state, { by, account, ...directory, proposalId, payloadHash, place, at }),
    );
    return proposals.get(account);
  }
}

/** SHA-256, hex, over the canonical JSON of what is proposed: clear fields all of them. Part of stored events: never to change. */
function roleHash(payload: { institution: string; account: string; proposalId: string } & Place): string {
  return contentHash({ format: 'ventanilla/staff-role/1', ...payload });
}
