import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { CaseLedger } from './case-ledger.js';
import type { PersonalDataErased } from './domain/case.events.js';
import { DestroyKey } from './outcome/destroy-key.js';

/** An erasure that is recorded still has to be carried out, whatever happened to the process that recorded it. */
export const keyDestruction = defineDuty<PersonalDataErased>({
  consumer: 'destroy-key',
  kind: 'case',
  wakesOn: ['PersonalDataErased'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function destroyKeyProcessor(commands: CommandBus, cases: CaseLedger): DutyProcessor {
  return async ({ institution, streamId }) => {
    const { erasures } = await cases.get(institution, streamId);
    for (const [alias, times] of Object.entries(erasures))
      await commands.execute(new DestroyKey(streamId, alias, times));
    return { outcome: 'destroyed' };
  };
}
