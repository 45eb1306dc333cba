import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { CaseReturned, PetitionRegistered } from './domain/case.events.js';
import { dutyCommand } from './duty-command.js';
import { RouteCase } from './intake/route-case.js';

/** A new case, and one that was returned, still has to find its department. */
export const caseRouting = defineDuty<PetitionRegistered | CaseReturned>({
  consumer: 'route-case',
  kind: 'case',
  wakesOn: ['PetitionRegistered', 'CaseReturned'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

/** A signal may come twice, and late; the decision adds nothing the second time. */
export function routeCaseProcessor(commands: CommandBus): DutyProcessor {
  return async (duty, effect) => {
    const { status } = await commands.execute(new RouteCase(duty.streamId, dutyCommand(duty, effect)));
    return { outcome: status };
  };
}
