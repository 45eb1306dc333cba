import { EventStore } from '@libs/event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LicenceBook } from '../folios/index.js';
import { isIssued } from './domain/licence.state.js';
import { licenceOf, licenceStream } from './licence-stream.js';

/**
 * Settles numbers of licences that were issued by a process that ended before it said so. One whose licence never came stays with its case:
 * the case takes the same one when it is issued, so that no number is lost and none has to be annulled.
 */
export class SweepLicenceNumbers extends Command<{ settled: number; waiting: number }> {
  constructor(readonly olderThanMs = 60_000) {
    super();
  }
}

@CommandHandler(SweepLicenceNumbers)
export class SweepLicenceNumbersHandler implements ICommandHandler<SweepLicenceNumbers> {
  constructor(
    private readonly store: EventStore,
    private readonly book: LicenceBook,
  ) {}

  async execute({ olderThanMs }: SweepLicenceNumbers): Promise<{ settled: number; waiting: number }> {
    const swept = { settled: 0, waiting: 0 };
    for (const { institution, series, folio, caseId, at } of await this.book.abandoned(olderThanMs)) {
      const { state } = await this.store.load(licenceStream, licenceOf(institution, caseId));
      const issued = isIssued(state) && state.number === folio;
      if (issued) await this.book.settle({ institution, series, folio, caseId, at });
      swept[issued ? 'settled' : 'waiting'] += 1;
    }
    return swept;
  }
}
