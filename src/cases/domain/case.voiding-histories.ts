import { built, type Overrides } from './case.built.js';
import type { CaseEvent } from './case.events.js';

/** Events for specs of annulled registrations. */

export const theKept = {
  caseId: '3f0c7f0e-6a43-4f0a-9a51-0d8f5f2b7c44',
  folio: 'CHI-PET-2026-000100-5',
} as const;

export const voided = (overrides: Overrides<'CaseVoided'> = {}): CaseEvent =>
  built(
    'CaseVoided',
    { reasonCode: 'registered-in-error', voidedOn: '2026-03-02', reason: 'Se capturó en otra institución.' },
    overrides,
  );

export const voidedAsDuplicate = (overrides: Overrides<'CaseVoided'> = {}): CaseEvent =>
  voided({ reasonCode: 'duplicate', keptCase: theKept.caseId, keptFolio: theKept.folio, ...overrides });
