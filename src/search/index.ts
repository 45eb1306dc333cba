export { type CaseFound, CaseSearch, type SearchQuery } from './case-search.js';
export { type CaseSearchRow, caseSearch, forgetting } from './case-search.view.js';
export { SearchModule } from './search.module.js';
