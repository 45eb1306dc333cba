import { Logger } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseLedger } from '../case-ledger.js';
import { annulFolio, annulRegistration } from '../domain/case.intake.js';
import { isRegistered } from '../domain/case.state.js';
import { type AbandonedFolio, FolioBook } from '../../folios/index.js';
import { sweepCommand, sweepNumbers, type SweptFolios } from './sweep-numbers.js';

export type { SweptFolios };

/** Looks at numbers that were taken and of which nothing was heard: each becomes its case's number or is annulled in its history. */
export class SweepFolios extends Command<SweptFolios> {
  constructor(readonly olderThanMs = 60_000) {
    super();
  }
}

@CommandHandler(SweepFolios)
export class SweepFoliosHandler implements ICommandHandler<SweepFolios> {
  private readonly log = new Logger('FolioSweep');

  constructor(
    private readonly cases: CaseLedger,
    private readonly folios: FolioBook,
  ) {}

  execute({ olderThanMs }: SweepFolios): Promise<SweptFolios> {
    return sweepNumbers(this.folios, olderThanMs, (number) => this.explain(number), this.log);
  }

  /** Whether the number is its case's own. */
  private async explain(number: AbandonedFolio): Promise<boolean> {
    const { institution, series, folio, caseId, at } = number;
    const { state } = await this.cases.decideFully(caseId, sweepCommand('folio-sweep', number), (present) => {
      if (!isRegistered(present)) return { events: annulRegistration(present, { folio, series }) };
      return { events: present.folio === folio ? [] : annulFolio(present, { folio, series }) };
    });
    const kept = isRegistered(state) && state.folio === folio;
    const reason = isRegistered(state) ? 'second-number' : 'abandoned';
    await this.folios.settle({ institution, series, folio, caseId, at, ...(!kept && { annulled: { reason } }) });
    return kept;
  }
}
