import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { caseQuery } from '../api/queries.js';
import { newKey } from '../kit/new-key.js';
import type { OpenedFile } from './step-fields.js';

type Decision = Schemas['PublicVersionApprovalDto'];

/** The three steps of a public version; a repeated press of the same is the same. */
export function useVersionSteps({ caseId, version }: OpenedFile) {
  const client = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const params = { path: { id: caseId }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } };

  async function take(step: () => Promise<unknown>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    try {
      await step();
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setKey(newKey());
      setBusy(false);
      await client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
    }
  }

  return {
    problem,
    busy,
    propose: (body: Schemas['PublicVersionProposalDto']) =>
      take(() => bodyOf(api.POST('/api/v1/cases/{id}/public-version-proposals', { params, body }))),
    approve: (body: Decision) =>
      take(() => bodyOf(api.POST('/api/v1/cases/{id}/public-version-approval', { params, body }))),
    reject: (body: Schemas['PublicVersionRejectionDto']) =>
      take(() => bodyOf(api.POST('/api/v1/cases/{id}/public-version-rejection', { params, body }))),
  };
}
