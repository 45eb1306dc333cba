export { CitizenHttpModule } from './citizen.module.js';
export { withErrorPages } from './error-pages.js';
export { citizenIndexes } from './sealed-sessions.store.js';
