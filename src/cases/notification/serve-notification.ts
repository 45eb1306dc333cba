import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LegalClock } from '../../deadlines/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { acting, type CaseCommand, type StepReceipt } from '../case-command.js';
import { listOf } from '../domain/case.code-lists.js';
import { CaseLedger, receiptOf } from '../case-ledger.js';
import { type Service, serveNotification } from '../domain/case.notification.js';
import { noticeEffect, type ServiceFacts } from '../domain/notice-effect.js';

/** What is asked beside the record itself, to date the effect. */
export type EffectFacts = Pick<ServiceFacts, 'electronicAccepted' | 'openedOn' | 'publishedOn'>;

/** A party was served, with proof. */
export class ServeNotification extends Command<StepReceipt> {
  constructor(
    readonly caseId: string,
    readonly command: CaseCommand,
    readonly service: Omit<Service, 'today' | 'effectiveOn' | 'rule'>,
    readonly effect: EffectFacts,
  ) {
    super();
  }
}

@CommandHandler(ServeNotification)
export class ServeNotificationHandler implements ICommandHandler<ServeNotification> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: LegalClock,
  ) {}

  async execute({ caseId, command, service, effect }: ServeNotification): Promise<StepReceipt> {
    const { institution } = command;
    const { country, noticeRules = {}, revisions } = await this.institutions.get(institution);
    const days = await this.clock.dayCounts(institution);
    const committed = await this.cases.decideFully(caseId, command, async (state, { on }) => {
      const { mode, servedOn } = service;
      const counted = (from: string, to: string) => days.businessDays(from, to, []);
      const given = { mode, servedOn, today: on, country, rules: noticeRules, businessDays: counted, ...effect };
      const { from, businessDays: termDays, rule } = noticeEffect(given);
      const later = termDays > 0 ? await this.clock.openTerm({ institution, filedOn: from, termDays }) : undefined;
      const { electronicAccepted, openedOn, publishedOn = [] } = effect;
      const events = serveNotification(state, {
        ...service,
        accepted: electronicAccepted,
        openedOn,
        publishedOn: listOf(publishedOn),
        effectiveOn: later?.dueOn ?? from,
        rule,
        today: on,
        ...acting(command),
      });
      const consulted = {
        calendar: revisions.calendar,
        ...(revisions.notices !== undefined && { notices: revisions.notices }),
      };
      return { events, consulted };
    });
    return receiptOf(caseId, committed);
  }
}
