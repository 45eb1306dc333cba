import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PreventionClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { CaseLaws } from '../term/case-law.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { instructionOf } from '../domain/case.instruction.js';
import { PreventionUnknown } from '../domain/case.instruction-refusals.js';
import { notifyPrevention } from '../domain/case.prevention.js';
import { clockStory } from './clock-story.js';
import { deliveryFacts, type GivenDelivery } from './issue-prevention.js';

/** The prevention reached the citizen: from that day it has its effect. */
export class NotifyPrevention extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly delivery: GivenDelivery & { readonly preventionId: string },
  ) {
    super();
  }
}

@CommandHandler(NotifyPrevention)
export class NotifyPreventionHandler implements ICommandHandler<NotifyPrevention> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly laws: CaseLaws,
    private readonly clock: PreventionClock,
  ) {}

  async execute({ caseId, command, delivery }: NotifyPrevention): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const registered = requireRegistered(state);
      const { preventionId, ...given } = delivery;
      const issued = instructionOf(registered).preventions.find((one) => one.preventionId === preventionId);
      if (!issued) throw new PreventionUnknown(preventionId);
      const law = await this.laws.of(registered);
      const story = clockStory(command.institution, registered, law, on);
      const { issuedOn, inTime } = issued;
      const { facts, calendarVersion } = await deliveryFacts(this.clock, story, law, { ...given, issuedOn, inTime });
      const events = notifyPrevention(state, { ...facts, preventionId, today: on, ...acting(command) });
      return { events, consulted: { calendar: calendarVersion } };
    });
    return receiptOf(caseId, committed);
  }
}
