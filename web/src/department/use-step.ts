import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { caseQuery, mediationQuery } from '../api/queries.js';
import { useDraft } from '../kit/draft.js';
import { newKey } from '../kit/new-key.js';
import { useStaff } from '../session/session-context.js';
import { bodyOf, placesOf } from './step-body.js';
import type { MediationStep } from './mediation-forms.js';
import type { OpenedFile, StepForm, StepName } from './step-fields.js';

interface StepDraft {
  readonly key: string;
  readonly answers: Readonly<Record<string, string>>;
}

const CONFLICT = 412;

/**
 * Takes a step on the version that is on the screen. What was typed stays until it is done: after a refusal, a lost connection, an ended
 * session, and a conflict, which also brings the file as it stands now.
 */
export function useStep(step: StepName | MediationStep, form: StepForm, file: OpenedFile, onDone: () => void) {
  const client = useQueryClient();
  const { id } = useStaff();
  const { draft, change, keep, discard } = useDraft<StepDraft>(`step:${id}:${file.caseId}:${step}`, () => ({
    key: newKey(),
    answers: {},
  }));
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const theCase = [caseQuery(file.caseId).queryKey, mediationQuery(file.caseId).queryKey];

  async function send(defaults: Readonly<Record<string, string>>) {
    if (busy) return;
    setBusy(true);
    keep();
    try {
      const header = { 'Idempotency-Key': draft.key, 'If-Match': `"${file.version}"` };
      const answers = { ...defaults, ...draft.answers };
      const params = { path: { ...placesOf(form, answers), id: file.caseId }, header };
      const body = bodyOf(form, answers, file);
      // The forms are held to the bodies of their addresses where they are written down (step-forms.ts).
      await api.POST(form.path, { params, ...(form.fields.length > 0 && { body }) } as never);
      discard();
      setProblem(undefined);
      await Promise.all(theCase.map((queryKey) => client.invalidateQueries({ queryKey })));
      void client.invalidateQueries({ predicate: ({ queryKey }) => LISTS.has(String(queryKey[0])) });
      onDone();
    } catch (error) {
      const refused = problemOf(error);
      if (refused.status === CONFLICT)
        await Promise.all(theCase.map((queryKey) => client.refetchQueries({ queryKey })));
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  }

  return {
    answers: draft.answers,
    problem,
    busy,
    send,
    discard,
    answer: (name: string, value: string) => change({ answers: { ...draft.answers, [name]: value } }),
  };
}

const LISTS = new Set(['inbox', 'counts', 'listing', 'search', 'figures', 'counted', 'deadline']);
