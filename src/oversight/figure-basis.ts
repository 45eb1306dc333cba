import type { Feed } from '@libs/feed';
import { caseFacts } from './case-facts.view.js';

/** What figures rest on, written into every file they are handed over as. */
export interface FigureBasis {
  /** When they were computed (ISO 8601 UTC). */
  at: string;
  /** Every event of the log up to this position is in them; later ones may be. */
  position: number;
}

/** To be asked before the figures are. @throws ViewNotReady */
export async function figureBasis(feed: Pick<Feed, 'positionsOf'>, now: Date): Promise<FigureBasis> {
  const positions = await feed.positionsOf([caseFacts.name]);
  return { at: now.toISOString(), position: positions.get(caseFacts.name) ?? 0 };
}
