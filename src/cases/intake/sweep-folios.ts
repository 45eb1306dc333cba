import { effectIdOf } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCommand, systemActor } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { annulFolio, annulRegistration } from '../domain/case.intake.js';
import { isRegistered } from '../domain/case.state.js';
import { type AbandonedFolio, FolioBook } from '../../folios/index.js';

export interface SweptFolios {
  settled: number;
  annulled: number;
}

/** Looks at numbers that were taken and of which nothing was heard: each becomes its case's number or is annulled in its history. */
export class SweepFolios extends Command<SweptFolios> {
  constructor(readonly olderThanMs = 60_000) {
    super();
  }
}

@CommandHandler(SweepFolios)
export class SweepFoliosHandler implements ICommandHandler<SweepFolios> {
  constructor(
    private readonly cases: CaseLedger,
    private readonly folios: FolioBook,
  ) {}

  async execute({ olderThanMs }: SweepFolios): Promise<SweptFolios> {
    const swept: SweptFolios = { settled: 0, annulled: 0 };
    for (const number of await this.folios.abandoned(olderThanMs)) {
      const kept = await this.explain(number);
      swept[kept ? 'settled' : 'annulled'] += 1;
    }
    return swept;
  }

  /** Whether the number is its case's own. */
  private async explain({ institution, series, folio, caseId, at }: AbandonedFolio): Promise<boolean> {
    const { state } = await this.cases.decideFully(caseId, annulment(institution, folio), (present) => {
      if (!isRegistered(present)) return { events: annulRegistration(present, { folio, series }) };
      return { events: present.folio === folio ? [] : annulFolio(present, { folio, series }) };
    });
    const kept = isRegistered(state) && state.folio === folio;
    const reason = isRegistered(state) ? 'second-number' : 'abandoned';
    await this.folios.settle({ institution, series, folio, caseId, at, ...(!kept && { annulled: { reason } }) });
    return kept;
  }
}

function annulment(institution: string, folio: string): CaseCommand {
  return {
    institution,
    commandId: effectIdOf('folio-sweep', `${institution}/${folio}`),
    actor: systemActor('folio-sweep'),
    correlationId: `folio-sweep/${folio}`,
  };
}
