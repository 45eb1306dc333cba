import { effectIdOf, StoreUnavailable, UnknownEventType } from '@libs/event-store';
import { storeFailure } from '@libs/problem-details';
import type { LoggerService } from '@nestjs/common';
import type { AbandonedFolio, FolioBook } from '../../folios/index.js';
import { type CaseCommand, systemActor } from '../case-command.js';

export interface SweptFolios {
  settled: number;
  annulled: number;
  /** Numbers that could not be explained; each is in the log and tried again at the next sweep. */
  failed: number;
}

/** So many numbers in a row without an answer of the store, and the others would only wait for it too. */
const MOST_UNANSWERED = 3;

/**
 * Looks at the numbers of a book that were taken and of which nothing was heard. Each stands alone: one that nothing can explain keeps none of
 * the others waiting.
 * @param explain whether the number is in use now
 */
export async function sweepNumbers(
  book: Pick<FolioBook, 'abandoned'>,
  olderThanMs: number,
  explain: (number: AbandonedFolio) => Promise<boolean>,
  log: LoggerService,
): Promise<SweptFolios> {
  const swept: SweptFolios = { settled: 0, annulled: 0, failed: 0 };
  let unanswered = 0;
  for (const number of await book.abandoned(olderThanMs)) {
    try {
      const kept = await explain(number);
      swept[kept ? 'settled' : 'annulled'] += 1;
      unanswered = 0;
    } catch (error) {
      swept.failed += 1;
      tell(log, number, error);
      unanswered = isUnanswered(error) ? unanswered + 1 : 0;
      if (unanswered === MOST_UNANSWERED) throw error;
    }
  }
  return swept;
}

/** The command by which a sweep writes down what became of a number: the same for the same number. */
export function sweepCommand(consumer: string, { institution, folio }: AbandonedFolio): CaseCommand {
  return {
    institution,
    commandId: effectIdOf(consumer, `${institution}/${folio}`),
    actor: systemActor(consumer),
    correlationId: `${consumer}/${folio}`,
  };
}

function tell(log: LoggerService, { institution, folio, caseId }: AbandonedFolio, error: unknown): void {
  const { name, code } = error instanceof Error ? (error as Error & { code?: unknown }) : { name: 'unknown' };
  log.error('a folio could not be explained and is tried again', { institution, folio, caseId, cause: name, code });
}

/** The store is away, and it is not this number that is wrong. */
function isUnanswered(error: unknown): boolean {
  if (error instanceof UnknownEventType) return false;
  return error instanceof StoreUnavailable || storeFailure(error) !== undefined;
}
