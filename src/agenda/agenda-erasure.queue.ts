import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import { systemActor } from '../cases/index.js';
import type { PersonalDataErased } from './domain/agenda.events.js';
import { EraseInAgenda } from './erase-in-agenda.js';

/** The keys of an agenda are its own: what a case loses does not go by itself there. */
export const agendaErasure = defineDuty<PersonalDataErased>({
  consumer: 'erase-agenda',
  kind: 'case',
  wakesOn: ['PersonalDataErased'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function eraseAgendaProcessor(commands: CommandBus): DutyProcessor {
  return async ({ _id, institution, streamId: caseId, consumer, version, index }, effect) => {
    const command = { institution, ...effect, actor: systemActor(consumer), correlationId: _id };
    return { outcome: await commands.execute(new EraseInAgenda(command, { caseId, version, index })) };
  };
}
