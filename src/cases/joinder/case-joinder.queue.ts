import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import { Refusal } from '@libs/decider';
import type { CommandBus } from '@nestjs/cqrs';
import type { CaseLedger } from '../case-ledger.js';
import type { CaseJoined, JoinderRequested, JoinderUndone } from '../domain/case.joinder.events.js';
import { isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { dutyCommand } from '../steps/duty-command.js';
import { AcceptJoinder } from './accept-joinder.js';
import { ReleaseJoined } from './release-joined.js';
import { SettleJoinder } from './settle-joinder.js';

// Two streams are joined by three duties; each effect's command id comes from its duty, which is made of the source commit and the duty's role.

const queue = ({ envelope }: { envelope: { institution: string } }): string => `intake.${envelope.institution}`;

/** What one case asked, the main case has to answer. */
export const joinderAcceptance = defineDuty<JoinderRequested>({
  consumer: 'accept-joinder',
  kind: 'case',
  wakesOn: ['JoinderRequested'],
  queue,
});

/** What the main case took in, the other one has to know. */
export const joinderConfirmation = defineDuty<CaseJoined>({
  consumer: 'confirm-joinder',
  kind: 'case',
  wakesOn: ['CaseJoined'],
  queue,
});

/** What was undone in the one case, the main case has to let go. */
export const joinderRelease = defineDuty<JoinderUndone>({
  consumer: 'release-joined',
  kind: 'case',
  wakesOn: ['JoinderUndone'],
  queue,
});

/** The main case takes it in, or the request is declined in the case that made it: no request stays open. */
export function acceptJoinderProcessor(commands: CommandBus, cases: CaseLedger): DutyProcessor {
  return async (duty, effect) => {
    const { joinder } = await stateOf(cases, duty);
    if (joinder?.stage !== 'requested') return { outcome: 'moot' };
    const { joinderId, mainCase } = joinder;
    const command = dutyCommand(duty, effect);
    try {
      await commands.execute(new AcceptJoinder(mainCase, command, { joinderId, joinedCase: duty.streamId }));
      return { outcome: 'accepted' };
    } catch (refused) {
      // A store out of reach is no refusal: the duty is run again.
      if (!(refused instanceof Refusal)) throw refused;
      await commands.execute(new SettleJoinder(duty.streamId, command, joinderId, refused.code));
      return { outcome: `declined:${refused.code}` };
    }
  };
}

/** Each case that was taken in, so that it does not matter which of them the signal was about. */
export function confirmJoinderProcessor(commands: CommandBus, cases: CaseLedger): DutyProcessor {
  return async (duty, effect) => {
    const { joined = [] } = await stateOf(cases, duty);
    const command = dutyCommand(duty, effect);
    for (const { joinderId, joinedCase } of joined)
      await commands.execute(new SettleJoinder(joinedCase, command, joinderId));
    return { outcome: 'confirmed' };
  };
}

export function releaseJoinedProcessor(commands: CommandBus, cases: CaseLedger): DutyProcessor {
  return async (duty, effect) => {
    // All of them: another joinder may have been asked for since. What is released already changes nothing.
    const { undone = [] } = await stateOf(cases, duty);
    const command = dutyCommand(duty, effect);
    for (const { joinderId, mainCase } of undone)
      await commands.execute(new ReleaseJoined(mainCase, command, joinderId));
    return { outcome: 'released' };
  };
}

async function stateOf(
  cases: CaseLedger,
  { institution, streamId }: { institution: string; streamId: string },
): Promise<Partial<RegisteredCase>> {
  const { state } = await cases.get(institution, streamId);
  return isRegistered(state) ? state : {};
}
