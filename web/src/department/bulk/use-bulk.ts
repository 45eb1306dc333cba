import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.js';
import type { Problem } from '../../api/problem.js';
import { useDraft } from '../../kit/draft.js';
import { newKey } from '../../kit/new-key.js';
import { useStaff } from '../../session/session-context.js';
import { askEach, type Batch, type BatchCase, type BulkStep, NO_BATCH, type Told, untold, willing } from './batch.js';

/** A chosen line of a worklist. */
export interface Chosen {
  readonly caseId: string;
  readonly folio: string;
  readonly version: number;
}

const LISTS = new Set(['inbox', 'counts', 'listing', 'search', 'board', 'views', 'case']);

/**
 * One action on many cases: tried on each first, then done on those that it would change. Each case is a request of its own, with its own key
 * and the version that was on the screen; the whole is kept in this browser, so that it goes on where it stopped, also after a reload.
 */
export function useBulk(department: string) {
  const client = useQueryClient();
  // Of one person: somebody else who signs in here goes on with nothing of theirs.
  const { id } = useStaff();
  const { draft: batch, change, keep, discard } = useDraft<Batch>(`bulk:${id}:${department}`, () => NO_BATCH);
  const [stopped, setStopped] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  async function goThrough(cases: readonly BatchCase[], of: Batch, tally: 'verdicts' | 'results') {
    setBusy(true);
    setStopped(undefined);
    let told = of[tally];
    const rehearsal = tally === 'verdicts';
    const ended = await askEach(
      untold(cases, told),
      (one) => ask(of, one, rehearsal),
      ({ caseId }, said) => {
        told = { ...told, [caseId]: said };
        change({ [tally]: told });
      },
    );
    setStopped(ended);
    setBusy(false);
    if (!rehearsal) await client.invalidateQueries({ predicate: ({ queryKey }) => LISTS.has(String(queryKey[0])) });
  }

  /** Tries it on what was chosen; nothing is written. */
  function rehearse(step: BulkStep, answers: Batch['answers'], chosen: readonly Chosen[]) {
    const cases = chosen.map(({ caseId, folio, version }) => ({ caseId, folio, version, key: newKey() }));
    const next = { ...NO_BATCH, step, answers, cases };
    change(next);
    return goThrough(cases, next, 'verdicts');
  }

  /** Does it, or goes on where it stopped. */
  function run() {
    // The keys first: after a crash the same ones are sent again.
    keep();
    change({ ordered: true });
    return goThrough(willing(batch), batch, 'results');
  }

  return {
    batch,
    stopped,
    busy,
    rehearse,
    resume: () => (batch.ordered ? run() : goThrough(batch.cases, batch, 'verdicts')),
    run,
    discard: () => {
      setStopped(undefined);
      discard();
    },
  };
}

async function ask({ step, answers }: Batch, { caseId, version, key }: BatchCase, rehearsal: boolean): Promise<Told> {
  const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"`, ...(rehearsal && { 'Dry-Run': 'true' }) };
  const params = { path: { id: caseId }, header };
  const { data } = await sent(step, answers, params);
  return { as: data !== undefined && data.version > version ? 'done' : 'unchanged' };
}

interface Params {
  readonly path: { readonly id: string };
  readonly header: { readonly 'Idempotency-Key': string; readonly 'If-Match': string };
}

function sent(step: BulkStep, { officer = '', text = '' }: Batch['answers'], params: Params) {
  switch (step) {
    case 'accept':
      return api.POST('/api/v1/cases/{id}/accept', { params });
    case 'assign':
      return api.POST('/api/v1/cases/{id}/assign', { params, body: { officer } });
    case 'note':
      return api.POST('/api/v1/cases/{id}/notes', { params, body: { visibility: 'internal', text } });
  }
}
