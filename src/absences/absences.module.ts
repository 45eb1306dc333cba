import { Module } from '@nestjs/common';
import { StaffDirectoryModule } from '../staff/index.js';
import { AbsenceBook } from './absence-book.js';
import { AbsencesController } from './absences.controller.js';
import { EndAbsenceHandler } from './end-absence.js';
import { RecordAbsenceHandler } from './record-absence.js';

/** Who is away, for any process. */
@Module({
  imports: [StaffDirectoryModule],
  providers: [AbsenceBook, RecordAbsenceHandler, EndAbsenceHandler],
  exports: [AbsenceBook],
})
export class AbsencesModule {}

/** The same over HTTP. */
@Module({ imports: [AbsencesModule, StaffDirectoryModule], controllers: [AbsencesController] })
export class AbsencesHttpModule {}
