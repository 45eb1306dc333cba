import { namedId, type StreamRef, type StreamType } from '@libs/event-store';
import { accountDecider } from './domain/account.decider.js';
import { accountEventSchemas } from './domain/account.event-schemas.js';
import type { AccountEvent } from './domain/account.events.js';
import type { AccountBookState } from './domain/account.state.js';

/** What was done to accounts, one stream an institution. No event has an older shape yet. */
export const accountStream: StreamType<AccountBookState, AccountEvent> = {
  kind: 'staff-account',
  decider: accountDecider,
  schemas: accountEventSchemas,
  upcasters: {},
};

/** Part of stored ids: never to change. */
export function accountBookOf(institution: string): StreamRef {
  return { institution, streamId: namedId('staff-account', institution) };
}
