export { caseFactsView } from './case-facts-upkeep.js';
export { type CaseFacts, caseFacts } from './case-facts.view.js';
export { OversightHttpModule, OversightModule } from './oversight.module.js';
export { cellIndexes, dirtyCellIndexes, ResponseTimeCells } from './response-time-cells.store.js';
export { type GroupFigures, ResponseTimes } from './response-times.js';
