import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { CaseHandedOver, CaseRouted, TransferRuled } from './domain/case.events.js';
import { dutyCommand } from './steps/duty-command.js';
import { DeliverCase } from './intake/deliver-case.js';

/** Name of a department's queue. */
export function departmentQueue(institution: string, department: string): string {
  return `department.${institution}.${department}`;
}

/** A routed case still has to be handed over to its department: one queue each. */
export const caseDelivery = defineDuty<CaseRouted | CaseHandedOver | TransferRuled>({
  consumer: 'deliver-case',
  kind: 'case',
  wakesOn: ['CaseRouted', 'CaseHandedOver', 'TransferRuled'],
  queue: ({ envelope, data }) => departmentQueue(envelope.institution, data.department),
});

export function deliverCaseProcessor(commands: CommandBus): DutyProcessor {
  return async (duty, effect) => {
    const { status } = await commands.execute(new DeliverCase(duty.streamId, dutyCommand(duty, effect)));
    return { outcome: status };
  };
}
