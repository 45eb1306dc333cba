export { type CaseFound, CaseSearch, type CaseWords, type SearchQuery } from './case-search.js';
export { CasesFoundDto } from './case-found.dto.js';
export { type CaseSearchRow, caseSearch, forgetting } from './case-search.view.js';
export { SearchModule } from './search.module.js';
