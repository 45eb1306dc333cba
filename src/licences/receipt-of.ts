import type { Committed } from '@libs/event-store';
import { isIssued, type LicenceState } from './domain/licence.state.js';
import type { LicenceReceipt } from './licences.dto.js';

export function receiptOf(caseId: string, { version, state }: Committed<LicenceState>): LicenceReceipt {
  return { caseId, version, status: state.status, ...(isIssued(state) && { number: state.number }) };
}
