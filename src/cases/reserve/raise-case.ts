import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { raiseCase } from '../domain/case.reserve.js';
import { type AccusedGiven, ReserveDesk } from './reserve-desk.js';

/** One person, at once: from now on only those on its list see a case that everybody saw who sees others. */
export class RaiseCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly given: AccusedGiven & { readonly reason: string; readonly legalBasis: string },
  ) {
    super();
  }
}

@CommandHandler(RaiseCase)
export class RaiseCaseHandler implements ICommandHandler<RaiseCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly reserves: ReserveDesk,
  ) {}

  execute({ caseId, command, given }: RaiseCase): Promise<StepReceipt> {
    const { institution, commandId, actor } = command;
    const { reason, legalBasis, ...who } = given;
    return this.cases.decide(caseId, command, async (state) => {
      const { department = '', officer } = requireRegistered(state);
      const list = { unit: department, ids: [officer, actor.id] };
      const reserve = await this.reserves.atRaising(institution, list, who, commandId);
      return raiseCase(state, { ...reserve, reason, legalBasis, ...acting(command) });
    });
  }
}
