import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { CaseReturned, PetitionRegistered } from './domain/case.events.js';
import type { CaseClassified } from './domain/case.instruction-events.js';
import { dutyCommand } from './steps/duty-command.js';
import { RouteCase } from './intake/route-case.js';

/** A new case, one that was returned, and one that is now known to be about something else, still has to find its department. */
export const caseRouting = defineDuty<PetitionRegistered | CaseReturned | CaseClassified>({
  consumer: 'route-case',
  kind: 'case',
  wakesOn: ['PetitionRegistered', 'CaseReturned', 'CaseClassified'],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

/** A signal may come twice, and late; the decision adds nothing the second time. */
export function routeCaseProcessor(commands: CommandBus): DutyProcessor {
  return async (duty, effect) => {
    const { status } = await commands.execute(new RouteCase(duty.streamId, dutyCommand(duty, effect)));
    return { outcome: status };
  };
}
