import { effectIdOf, StoreUnavailable, UnknownEventType } from '@libs/event-store';
import { storeFailure } from '@libs/problem-details';
import { Logger } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCommand, systemActor } from '../case-command.js';
import { CaseLedger } from '../case-ledger.js';
import { annulFolio, annulRegistration } from '../domain/case.intake.js';
import { isRegistered } from '../domain/case.state.js';
import { type AbandonedFolio, FolioBook } from '../../folios/index.js';

export interface SweptFolios {
  settled: number;
  annulled: number;
  /** Numbers that could not be explained; each is in the log and tried again at the next sweep. */
  failed: number;
}

/** So many numbers in a row without an answer of the store, and the others would only wait for it too. */
const MOST_UNANSWERED = 3;

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

  /** Each number stands alone: one that nothing can explain keeps none of the others waiting. */
  async execute({ olderThanMs }: SweepFolios): Promise<SweptFolios> {
    const swept: SweptFolios = { settled: 0, annulled: 0, failed: 0 };
    let unanswered = 0;
    for (const number of await this.folios.abandoned(olderThanMs)) {
      try {
        const kept = await this.explain(number);
        swept[kept ? 'settled' : 'annulled'] += 1;
        unanswered = 0;
      } catch (error) {
        swept.failed += 1;
        this.tell(number, error);
        unanswered = isUnanswered(error) ? unanswered + 1 : 0;
        if (unanswered === MOST_UNANSWERED) throw error;
      }
    }
    return swept;
  }

  private tell({ institution, folio, caseId }: AbandonedFolio, error: unknown): void {
    const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : { name: 'unknown' };
    this.log.error('a folio could not be explained and is tried again', {
      institution,
      folio,
      caseId,
      cause: name,
      code,
    });
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

/** The store is away, and it is not this number that is wrong. */
function isUnanswered(error: unknown): boolean {
  if (error instanceof UnknownEventType) return false;
  return error instanceof StoreUnavailable || storeFailure(error) !== undefined;
}

function annulment(institution: string, folio: string): CaseCommand {
  return {
    institution,
    commandId: effectIdOf('folio-sweep', `${institution}/${folio}`),
    actor: systemActor('folio-sweep'),
    correlationId: `folio-sweep/${folio}`,
  };
}
