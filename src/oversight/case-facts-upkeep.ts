import type { ViewDefinition } from '@libs/feed';
import { type CaseFacts, caseFacts } from './case-facts.view.js';
import { type CellKey, cellsOf, type ResponseTimeCells } from './response-time-cells.store.js';

const ROWS_AT_ONCE = 1_000;

/** The view of facts, which marks the cells that a changed row counts in, before and after. */
export function caseFactsView(cells: ResponseTimeCells): ViewDefinition<CaseFacts> {
  return {
    ...caseFacts,
    async afterWrite(changes) {
      await cells.mark(
        changes.flatMap(({ before, after }) => [before, after]).flatMap((facts) => (facts ? cellsOf(facts) : [])),
      );
    },
    async afterSwitch(collection) {
      // Other rows may be served now: every cell there was and every one there is now is computed anew.
      await cells.markAll();
      let keys: CellKey[] = [];
      for await (const facts of cells.all(collection)) {
        keys.push(...cellsOf(facts));
        if (keys.length >= ROWS_AT_ONCE) {
          await cells.mark(keys);
          keys = [];
        }
      }
      await cells.mark(keys);
    },
  };
}
