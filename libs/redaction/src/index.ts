export { isTelling, occurrences } from './occurrences.js';
export { type Mark, type Piece, redact, removedStrings } from './redact.js';
export { type Span, type SpanFault, spanFaults } from './span.js';
