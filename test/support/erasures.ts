import type { ErasureAction, ErasureBasis } from '../../src/cases/domain/case.codes.js';
import type { StepReceipt } from '../../src/cases/case-command.js';
import type { CaseRef, StaffMember } from './staff-member.js';

/** By order of a court, so that nothing is asked of the table of archives. */
export function anErasure(subject: string, basis: ErasureBasis = 'court-order', action: ErasureAction = 'erase') {
  return { action, subject, basis, reason: 'Sentencia del juicio de amparo 118/2026' };
}

/** One proposes it, the other approves what they read. */
export async function isErasedBy(
  [proposer, approver]: readonly [StaffMember, StaffMember],
  aCase: CaseRef,
  proposal: ReturnType<typeof anErasure>,
): Promise<StepReceipt> {
  await proposer.takes('erasure-proposals', aCase, proposal);
  return approver.takes('erasure-approval', aCase, await whatIsProposed(approver, aCase));
}

/** The proposal as the file shows it. */
export async function whatIsProposed(
  reader: StaffMember,
  aCase: CaseRef,
): Promise<{ proposalId: string; payloadHash: string }> {
  const { proposalId = '', payloadHash = '' } = (await reader.reads(aCase)).state.erasureProposal ?? {};
  return { proposalId, payloadHash };
}
