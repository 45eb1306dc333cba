export { calculateTerm, choices, shownAs } from './calculate-term.js';
export { ShippedLaw } from './shipped-law.js';
export { readArguments, USAGE } from './term-arguments.js';
export { UsageFault } from './usage-fault.js';
