import type { EventSchema, EventSchemas } from '@libs/decider';
import type { AccountEventType } from './account.events.js';

/** What lies in clear, per event type and version. Everything else is sealed at append. */
export const accountEventSchemas = {
  StaffAccountOpened: [{ clear: { account: 'id', role: 'code', department: 'code' } }],
  StaffRoleChanged: [{ clear: { account: 'id', role: 'code', department: 'code' } }],
  StaffAccountClosed: [{ clear: { account: 'id' } }],
  StaffAccountReopened: [{ clear: { account: 'id' } }],
  StaffPasswordReset: [{ clear: { account: 'id', credential: 'id' } }],
  StaffSecondFactorReset: [{ clear: { account: 'id' } }],
} as const satisfies { readonly [Type in AccountEventType]: readonly [...EventSchema[], EventSchema] } & EventSchemas;
