import { defineDuty, type DutyProcessor } from '@libs/case-queues';
import type { CommandBus } from '@nestjs/cqrs';
import type { AccountEvent } from './domain/account.events.js';
import { PublishAccounts } from './publish-accounts.js';

/** A closed account still has to be shut, whatever happened to the process that recorded it. */
export const accountPublication = defineDuty<AccountEvent>({
  consumer: 'publish-accounts',
  kind: 'staff-account',
  wakesOn: [
    'StaffAccountOpened',
    'StaffRoleChanged',
    'StaffAccountClosed',
    'StaffAccountReopened',
    'StaffPasswordReset',
    'StaffSecondFactorReset',
  ],
  queue: ({ envelope }) => `intake.${envelope.institution}`,
});

export function publishAccountsProcessor(commands: CommandBus): DutyProcessor {
  return async ({ institution }) => {
    await commands.execute(new PublishAccounts(institution));
    return { outcome: 'published' };
  };
}
