import { voidCase } from '../domain/case.voiding.js';
import { by, type Step } from './golden-people.js';

/** The same petition was registered twice: the first registration stays. */
const annul: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    voidCase(state, {
      caseId: '5d1c9a52-6f1e-5a53-8a0c-0d0f6a3b2c11',
      reasonCode: 'duplicate',
      kept: { caseId: '7a9d2f60-41c3-5b8e-9e27-6c0d1f2a3b4c', folio: 'CHI-PET-2026-000100-5', status: 'in-progress' },
      voidedOn: '2026-11-26',
      reason: 'La misma persona la presentó en dos ventanillas.',
      by: actor,
    }),
};

/** A registration that two persons annulled, after the beginning of golden-stories.ts. */
export function voidingStories(delivered: readonly Step[]) {
  return { CaseVoided: [...delivered, annul] };
}
