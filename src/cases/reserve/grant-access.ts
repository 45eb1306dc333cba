import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { grantAccess } from '../domain/case.reserve.js';
import { ReserveDesk } from './reserve-desk.js';
import { ReaderUnknown } from './reserve.refusals.js';

export interface GivenAccess {
  /** Id of the account. */
  readonly account: string;
  readonly reason: string;
}

/** Somebody is put on the list of a reserved case. */
export class GrantAccess extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: GivenAccess,
  ) {
    super();
  }
}

@CommandHandler(GrantAccess)
export class GrantAccessHandler implements ICommandHandler<GrantAccess> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly reserves: ReserveDesk,
  ) {}

  async execute({ caseId, command, given }: GrantAccess): Promise<StepReceipt> {
    const { account, reason } = given;
    return this.cases.decide(caseId, command, async (state) => {
      const reader = await this.reserves.findReader(command.institution, account);
      if (reader === undefined) throw new ReaderUnknown();
      return grantAccess(state, { reader, reason, ...acting(command) });
    });
  }
}
