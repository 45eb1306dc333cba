import type { EventSchema, EventSchemas } from '@libs/decider';
import { type AccountEventType, FOUR_EYES_WAIVERS } from './account.events.js';

/** What lies in clear, per event type and version. Everything else is sealed at append. */
export const accountEventSchemas = {
  StaffAccountOpened: [{ clear: { account: 'id', role: 'code', department: 'code' } }],
  StaffRoleChanged: [{ clear: { account: 'id', role: 'code', department: 'code' } }],
  StaffAccountClosed: [{ clear: { account: 'id' } }],
  StaffAccountReopened: [{ clear: { account: 'id' } }],
  StaffPasswordReset: [{ clear: { account: 'id', credential: 'id' } }],
  StaffSecondFactorReset: [{ clear: { account: 'id' } }],
  StaffRoleProposed: [
    { clear: { account: 'id', proposalId: 'id', role: 'code', department: 'code', payloadHash: 'hex' } },
  ],
  StaffRoleApproved: [{ clear: { account: 'id', proposalId: 'id', payloadHash: 'hex' } }],
  StaffRoleRejected: [{ clear: { account: 'id', proposalId: 'id' } }],
  StaffRoleProposalExpired: [{ clear: { account: 'id', proposalId: 'id' } }],
  StaffFourEyesWaived: [{ clear: { account: 'id', because: FOUR_EYES_WAIVERS } }],
} as const satisfies { readonly [Type in AccountEventType]: readonly [...EventSchema[], EventSchema] } & EventSchemas;
