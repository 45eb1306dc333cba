import type { Duty } from '@libs/case-queues';
import { type CaseCommand, systemActor } from '../case-command.js';

/** The command a duty owes: its id comes from the duty, so that the effect happens once however often it is signalled. */
export function dutyCommand(
  duty: Duty,
  { commandId, causationId }: { commandId: string; causationId: string },
): CaseCommand {
  return {
    institution: duty.institution,
    commandId,
    causationId,
    actor: systemActor(duty.consumer),
    correlationId: duty._id,
  };
}
