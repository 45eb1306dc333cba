export { type CaseFound, CaseSearch, type CaseWords, type SearchQuery } from './case-search.js';
export { CasesFoundDto } from './case-found.dto.js';
export { blindIndex, type BlindIndex, type MatchedKind } from './blind-index.js';
export { type CaseSearchRow, caseSearch, caseSearchView, forgetting } from './case-search.view.js';
export { foldedWords } from './folded-words.js';
export { SearchModule } from './search.module.js';
