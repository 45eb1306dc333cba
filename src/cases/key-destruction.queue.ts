import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { CaseLedger } from './case-ledger.js';
import type { PersonalDataBlocked } from './domain/case.custody.events.js';
import type { PersonalDataErased } from './domain/case.events.js';
import { isRegistered } from './domain/case.state.js';
import { CarryOutErasures } from './outcome/carry-out-erasures.js';

/** An erasure or a blocking that is recorded still has to be carried out, whatever happened to the process that recorded it. */
export const keyDestruction = defineDuty<PersonalDataErased | PersonalDataBlocked>({
  consumer: 'destroy-key',
  kind: 'case',
  wakesOn: ['PersonalDataErased', 'PersonalDataBlocked'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function destroyKeyProcessor(commands: CommandBus, cases: CaseLedger): DutyProcessor {
  return async ({ institution, streamId }) => {
    const { state, erasures } = await cases.get(institution, streamId);
    const blocked = (isRegistered(state) && state.blocked) || [];
    await commands.execute(new CarryOutErasures(institution, streamId, { erasures, blocked }));
    return { outcome: 'destroyed' };
  };
}
