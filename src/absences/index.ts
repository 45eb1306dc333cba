export { AbsenceBook, type StandIn } from './absence-book.js';
export { absenceStream } from './absence-stream.js';
export { AbsencesHttpModule, AbsencesModule } from './absences.module.js';
