import { Module } from '@nestjs/common';
import { APP_DB, type AppDb } from '../platform/index.js';
import { FolioBook } from './folio-book.js';
import { LicenceBook } from './folio-book-licences.js';
import { LetterBook } from './folio-book-letters.js';

/** The numbers that cases go by, those of letters and those of licences. */
@Module({
  providers: [
    { provide: FolioBook, inject: [APP_DB], useFactory: (db: AppDb) => new FolioBook(db) },
    { provide: LetterBook, inject: [APP_DB], useFactory: (db: AppDb) => new LetterBook(db) },
    { provide: LicenceBook, inject: [APP_DB], useFactory: (db: AppDb) => new LicenceBook(db) },
  ],
  exports: [FolioBook, LetterBook, LicenceBook],
})
export class FoliosModule {}
