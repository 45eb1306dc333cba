import { Module } from '@nestjs/common';
import { FoliosModule } from '../folios/index.js';
import { CaseSearch } from './case-search.js';

/** Finding cases by folio, name and words. */
@Module({ imports: [FoliosModule], providers: [CaseSearch], exports: [CaseSearch] })
export class SearchModule {}
