import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access-log/index.js';
import { FoliosModule } from '../folios/index.js';
import { CaseSearch } from './case-search.js';

/** Finding cases by folio or its end, telephone, name and words. */
@Module({ imports: [AccessLogModule, FoliosModule], providers: [CaseSearch], exports: [CaseSearch] })
export class SearchModule {}
