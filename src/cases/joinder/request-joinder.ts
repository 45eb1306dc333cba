import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { maySee } from '../case-scope.js';
import { type JoinderAsked, requestJoinder } from '../domain/case.joinder.js';
import { MainCaseUnknown } from '../domain/case.joinder.refusals.js';
import { CaseUnknown } from '../domain/case.refusals.js';
import { isRegistered } from '../domain/case.state.js';

/** A case is to be joined to a main one. */
export class RequestJoinder extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly asked: Omit<JoinderAsked, 'caseId'>,
  ) {
    super();
  }
}

@CommandHandler(RequestJoinder)
export class RequestJoinderHandler implements ICommandHandler<RequestJoinder> {
  constructor(private readonly cases: CaseLedger) {}

  execute({ caseId, command, asked }: RequestJoinder): Promise<StepReceipt> {
    return this.cases.decide(caseId, command, async (state) => {
      // Not before: who may not see this case learns nothing of it by naming another.
      await this.requireSeen(command, asked.mainCase);
      return requestJoinder(state, { ...asked, caseId, ...acting(command) });
    });
  }

  /** The asker learns nothing of cases they do not see. @throws MainCaseUnknown */
  private async requireSeen({ institution, visibleTo }: CaseCommand, mainCase: string): Promise<void> {
    try {
      const { state } = await this.cases.get(institution, mainCase);
      // Its id would stand in the file of another case.
      if (isRegistered(state) && state.reserve === undefined && (visibleTo === undefined || maySee(visibleTo, state)))
        return;
    } catch (refused) {
      if (!(refused instanceof CaseUnknown)) throw refused;
    }
    throw new MainCaseUnknown();
  }
}
