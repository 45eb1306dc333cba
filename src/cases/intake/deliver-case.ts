import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../../institutions/index.js';
import { OfficerRota } from '../../departments/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { deliverCase } from '../domain/case.transfer.js';
import { isRegistered } from '../domain/case.state.js';

/** The department's queue hands the case over: it stands in the inbox, with an officer where the policy names one. */
export class DeliverCase extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
  ) {
    super();
  }
}

@CommandHandler(DeliverCase)
export class DeliverCaseHandler implements ICommandHandler<DeliverCase> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
    private readonly rota: OfficerRota,
  ) {}

  async execute({ caseId, command }: DeliverCase): Promise<StepReceipt> {
    const { institution } = command;
    const { revisions } = await this.institutions.get(institution);
    const committed = await this.cases.decideFully(caseId, command, async (state) => {
      // A signal for a case that has moved on has nothing to hand over.
      if (!isRegistered(state) || state.status !== 'routed' || state.department === undefined || state.delivered)
        return { events: [] };
      const { department } = state;
      const { policy } = await this.institutions.knownDepartment(institution, department);
      // Whose turn it is may not be on the list: who has it there is for a person to say.
      const officer = state.reserve ? undefined : await this.rota.next(institution, department, policy);
      const delivery = { department, policy, ...(officer !== undefined && { officer }) };
      return {
        events: deliverCase(state, { ...delivery, ...acting(command) }),
        consulted: { directory: revisions.directory },
      };
    });
    return receiptOf(caseId, committed);
  }
}
