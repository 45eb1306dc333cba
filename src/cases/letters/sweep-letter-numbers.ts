import { Logger } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type AbandonedFolio, LetterBook, ownerOf } from '../../folios/index.js';
import { CaseLedger } from '../case-ledger.js';
import { annulLetterNumber } from '../domain/case.letter.js';
import { isRegistered } from '../domain/case.state.js';
import { sweepCommand, sweepNumbers, type SweptFolios } from '../intake/sweep-numbers.js';

/** Looks at numbers of letters of which nothing was heard: each is that of a signed letter, or is annulled in the history of its case. */
export class SweepLetterNumbers extends Command<SweptFolios> {
  constructor(readonly olderThanMs = 60_000) {
    super();
  }
}

@CommandHandler(SweepLetterNumbers)
export class SweepLetterNumbersHandler implements ICommandHandler<SweepLetterNumbers> {
  private readonly log = new Logger('LetterSweep');

  constructor(
    private readonly cases: CaseLedger,
    private readonly book: LetterBook,
  ) {}

  execute({ olderThanMs }: SweepLetterNumbers): Promise<SweptFolios> {
    return sweepNumbers(this.book, olderThanMs, (number) => this.explain(number), this.log);
  }

  /** Whether a letter was signed under it. */
  private async explain(number: AbandonedFolio): Promise<boolean> {
    const { institution, series, folio, caseId: owner, at } = number;
    const { caseId, letterId } = ownerOf(owner);
    const { state } = await this.cases.decideFully(caseId, sweepCommand('letter-sweep', number), (present) => ({
      events: annulLetterNumber(present, { letterId, number: folio, series }),
    }));
    const kept = isRegistered(state) && state.letters?.some((letter) => letter.number === folio) === true;
    const annulled = !kept && { annulled: { reason: 'never-signed' } };
    await this.book.settle({ institution, series, folio, caseId: owner, at, ...annulled });
    return kept;
  }
}
