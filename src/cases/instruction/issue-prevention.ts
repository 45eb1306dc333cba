import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ClockStory, PreventionClock } from '../../deadlines/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { type CaseLaw, CaseLaws } from '../term/case-law.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { requireRegistered } from '../domain/case.guards.js';
import { AnswerTermTooShort } from '../domain/case.instruction-refusals.js';
import { issuePrevention, type PreventionDelivery, type PreventionNotice } from '../domain/case.prevention.js';
import { clockStory, EFFECTS } from './clock-story.js';
import { RequirementFacts } from './requirement-facts.js';

export type GivenDelivery = Pick<PreventionDelivery, 'mode' | 'notifiedOn' | 'proof'> & {
  /** Business days to answer in, where more than the law's least. */
  readonly answerDays?: number;
};

export type GivenNotice = Pick<PreventionNotice, 'preventionId' | 'missing' | 'text' | 'override'> & {
  /** Where it was handed over at once. */
  readonly delivery?: GivenDelivery;
};

/** The formal notice of everything that is missing. */
export class IssuePrevention extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly notice: GivenNotice,
  ) {
    super();
  }
}

@CommandHandler(IssuePrevention)
export class IssuePreventionHandler implements ICommandHandler<IssuePrevention> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly laws: CaseLaws,
    private readonly clock: PreventionClock,
    private readonly facts: RequirementFacts,
  ) {}

  async execute({ caseId, command, notice }: IssuePrevention): Promise<StepReceipt> {
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const registered = requireRegistered(state);
      const law = await this.laws.of(registered);
      const story = clockStory(command.institution, registered, law, on);
      const { delivery: handed, ...given } = notice;
      const weight = await this.clock.weigh(story, { issuedOn: on, notifiedOn: on });
      const inTime = weight.limitOn === undefined || on <= weight.limitOn;
      const delivery = handed && (await deliveryFacts(this.clock, story, law, { ...handed, issuedOn: on, inTime }));
      const events = issuePrevention(state, {
        ...given,
        issuedOn: on,
        requirements: await this.facts.of(command.institution, caseId, law),
        most: law.regime.preventionMaxCount,
        ...(weight.limitOn !== undefined && { limitOn: weight.limitOn }),
        inTime,
        ...(delivery && { delivery: { ...delivery.facts, today: on } }),
        ...acting(command),
      });
      return { events, consulted: { calendar: weight.calendarVersion } };
    });
    return receiptOf(caseId, committed);
  }
}

/** How it was delivered, with what the law makes of it by the calendar in force. @throws AnswerTermTooShort */
export async function deliveryFacts(
  clock: PreventionClock,
  story: ClockStory,
  law: CaseLaw,
  { answerDays, issuedOn, inTime, ...given }: GivenDelivery & { issuedOn: string; inTime: boolean },
): Promise<{ facts: Omit<PreventionDelivery, 'preventionId' | 'today'>; calendarVersion: string }> {
  const least = law.regime.preventionAnswerTerm;
  if (answerDays !== undefined && least !== null && answerDays < least) throw new AnswerTermTooShort(least);
  // A day before it was issued is refused by the decision, which says so better.
  const notifiedOn = given.notifiedOn < issuedOn ? issuedOn : given.notifiedOn;
  const told = answerDays === undefined ? {} : { answerDays };
  const {
    verdict,
    limitOn: _,
    calendarVersion,
    ...term
  } = await clock.weigh(story, { issuedOn, notifiedOn, inTime, ...told });
  const facts = { ...given, ...term, effect: EFFECTS[verdict], ...(law.unanswered && { unanswered: law.unanswered }) };
  return { facts, calendarVersion };
}
