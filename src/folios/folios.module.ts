import { Module } from '@nestjs/common';
import { APP_DB, type AppDb } from '../platform/index.js';
import { FolioBook } from './folio-book.js';

/** The numbers cases go by. */
@Module({
  providers: [{ provide: FolioBook, inject: [APP_DB], useFactory: (db: AppDb) => new FolioBook(db) }],
  exports: [FolioBook],
})
export class FoliosModule {}
