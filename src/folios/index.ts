export { type AbandonedFolio, FolioBook, folioIndexes, type TakenFolio } from './folio-book.js';
export { type AnnulledFolio, parseFolio } from './folio-book-records.js';
export { LicenceBook } from './folio-book-licences.js';
export { LetterBook, letterOwner, ownerOf } from './folio-book-letters.js';
export { FoliosModule } from './folios.module.js';
