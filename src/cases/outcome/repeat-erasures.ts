import { effectIdOf, namedId } from '@libs/event-store';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acting, type CaseCommand, systemActor } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { repeatErasures } from '../domain/case.custody.js';
import { CaseUnknown } from '../domain/case.refusals.js';
import { DestroyKey } from './destroy-key.js';

const CONSUMER = 'reapply-erasures';

/** So often the data under an alias of a case were erased, by a list that was kept outside a restored history. */
export interface ListedErasure {
  readonly institution: string;
  readonly caseId: string;
  readonly subject: string;
  readonly times: number;
  readonly basis: string;
}

/** Erases again what a restore brought back. Answers whether the restored history knew of the case, and of all its erasures. */
export class RepeatErasures extends Command<'known' | 'recorded' | 'no-case'> {
  constructor(readonly erasure: ListedErasure) {
    super();
  }
}

@CommandHandler(RepeatErasures)
export class RepeatErasuresHandler implements ICommandHandler<RepeatErasures> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly commands: CommandBus,
  ) {}

  async execute({ erasure }: RepeatErasures): Promise<'known' | 'recorded' | 'no-case'> {
    const { institution, caseId, subject, times } = erasure;
    const recorded = await this.record(erasure);
    await this.commands.execute(new DestroyKey(institution, caseId, subject, times, true));
    return recorded;
  }

  /** The history is to say so often, so that what is said later is sealed under a key that nobody destroyed. */
  private async record(erasure: ListedErasure): Promise<'known' | 'recorded' | 'no-case'> {
    const { institution, caseId, subject, times, basis } = erasure;
    try {
      const { version, erasures } = await this.cases.get(institution, caseId);
      const missing = times - (erasures[subject] ?? 0);
      if (missing <= 0) return 'known';
      const source = `${caseId}/${subject}/${times}`;
      const command: CaseCommand = {
        institution,
        commandId: effectIdOf(CONSUMER, source),
        actor: systemActor(CONSUMER),
        correlationId: namedId(CONSUMER, source),
        expectedVersion: version,
      };
      await this.cases.decide(caseId, command, (state) =>
        repeatErasures(state, { subject, basis, times: missing, ...acting(command) }),
      );
      return 'recorded';
    } catch (error) {
      if (error instanceof CaseUnknown) return 'no-case';
      throw error;
    }
  }
}
