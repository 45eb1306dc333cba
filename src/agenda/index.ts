export { agendaErasure, eraseAgendaProcessor } from './agenda-erasure.queue.js';
export { agendaStream } from './agenda-stream.js';
export { AgendaHttpModule, AgendaModule } from './agenda.module.js';
