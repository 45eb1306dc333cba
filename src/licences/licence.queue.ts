import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import { systemActor } from '../cases/index.js';
import type { PersonalDataErased, RenewalClaimed } from './domain/licence.events.js';
import { EraseInLicence } from './erase-in-licence.js';
import { FileClaimedRenewal } from './file-claimed-renewal.js';

/** The keys of a licence are its own: what a case loses does not go by itself there. */
export const licenceErasure = defineDuty<PersonalDataErased>({
  consumer: 'erase-licence',
  kind: 'case',
  wakesOn: ['PersonalDataErased'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function eraseLicenceProcessor(commands: CommandBus): DutyProcessor {
  return async ({ _id, institution, streamId: caseId, consumer, version, index }, effect) => {
    const actor = systemActor(consumer);
    const command = { institution, ...effect, actor, correlationId: _id };
    return { outcome: await commands.execute(new EraseInLicence(command, { caseId, version, index })) };
  };
}

/** Which licence a case renews stands in its own stream first; in that of the licence it has to come. */
export const renewalFiling = defineDuty<RenewalClaimed>({
  consumer: 'file-renewal',
  kind: 'licence',
  wakesOn: ['RenewalClaimed'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function fileRenewalProcessor(commands: CommandBus): DutyProcessor {
  return async ({ _id, institution, streamId, consumer }, effect) => {
    const command = { institution, ...effect, actor: systemActor(consumer), correlationId: _id };
    return { outcome: await commands.execute(new FileClaimedRenewal(command, streamId)) };
  };
}
