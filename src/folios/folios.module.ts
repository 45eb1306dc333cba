import { Module } from '@nestjs/common';
import { APP_DB, type AppDb } from '../platform/index.js';
import { FolioBook } from './folio-book.js';
import { LetterBook } from './folio-book-letters.js';

/** The numbers that cases go by, and those of letters. */
@Module({
  providers: [
    { provide: FolioBook, inject: [APP_DB], useFactory: (db: AppDb) => new FolioBook(db) },
    { provide: LetterBook, inject: [APP_DB], useFactory: (db: AppDb) => new LetterBook(db) },
  ],
  exports: [FolioBook, LetterBook],
})
export class FoliosModule {}
