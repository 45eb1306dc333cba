import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import { systemActor } from '../cases/index.js';
import type { PersonalDataErased } from './domain/mediation.events.js';
import { EraseInMediation } from './erase-in-mediation.js';

/** The keys of a mediation are its own: what a case loses does not go by itself there. */
export const mediationErasure = defineDuty<PersonalDataErased>({
  consumer: 'erase-mediation',
  kind: 'case',
  wakesOn: ['PersonalDataErased'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function eraseMediationProcessor(commands: CommandBus): DutyProcessor {
  return async ({ _id, institution, streamId: caseId, consumer, version, index }, effect) => {
    const actor = systemActor(consumer);
    const command = { institution, ...effect, actor, correlationId: _id };
    return { outcome: await commands.execute(new EraseInMediation(command, { caseId, version, index })) };
  };
}
