export { type AbandonedFolio, FolioBook, folioIndexes, type TakenFolio } from './folio-book.js';
export { FoliosModule } from './folios.module.js';
