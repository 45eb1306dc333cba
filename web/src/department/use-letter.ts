import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { caseQuery } from '../api/queries.js';
import { download } from '../kit/download.js';
import { useDraft } from '../kit/draft.js';
import { newKey } from '../kit/new-key.js';
import { useStaff } from '../session/session-context.js';
import type { OpenedFile } from './step-fields.js';

interface LetterTyped {
  readonly key: string;
  readonly template: string;
  readonly text: string;
  readonly appeal: string;
}

type Doing = 'draft' | 'preview' | 'sign';
const CONFLICT = 412;

/** One thing at a time, with why the last one was refused. */
function useDoing(caseId: string, before: () => void) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<Doing>();

  async function doing(what: Doing, work: () => Promise<void>) {
    if (busy !== undefined) return;
    setBusy(what);
    before();
    try {
      await work();
      setProblem(undefined);
    } catch (error) {
      const refused = problemOf(error);
      if (refused.status === CONFLICT) await client.refetchQueries({ queryKey: caseQuery(caseId).queryKey });
      setProblem(refused);
    } finally {
      setBusy(undefined);
    }
  }

  return { problem, busy, doing };
}

/** A letter that is being written: what was typed stays until it is signed, through a refusal, a lost connection or a conflict. */
export function useLetter(file: OpenedFile) {
  const client = useQueryClient();
  const { caseId } = file;
  const { id } = useStaff();
  const { draft, change, keep, discard } = useDraft<LetterTyped>(`letter:${id}:${caseId}`, () => ({
    key: newKey(),
    template: '',
    text: '',
    appeal: '',
  }));
  const [shown, setShown] = useState<Schemas['LetterDraftDto']>();
  const [signed, setSigned] = useState<string>();
  const { problem, busy, doing } = useDoing(caseId, () => {
    setSigned(undefined);
    keep();
  });
  const body = bodyIn(draft);
  const path = { id: caseId };

  /** Whatever is changed, what was shown is no longer what would be signed. */
  function type(part: Partial<Omit<LetterTyped, 'key'>>) {
    setShown(undefined);
    change({ ...part, key: newKey() });
  }

  const show = () =>
    doing('draft', async () => {
      setShown(await bodyOf(api.POST('/api/v1/cases/{id}/letters/draft', { params: { path }, body })));
    });
  const preview = () =>
    doing('preview', async () => {
      const asked = { params: { path }, body, parseAs: 'blob' } as const;
      const pdf = await bodyOf(api.POST('/api/v1/cases/{id}/letters/draft.pdf', asked) as Promise<{ data?: Blob }>);
      download('borrador.pdf', 'application/pdf', pdf);
    });
  const sign = () =>
    doing('sign', async () => {
      const header = { 'Idempotency-Key': draft.key, 'If-Match': `"${file.version}"` };
      const { number } = await bodyOf(api.POST('/api/v1/cases/{id}/letters', { params: { path, header }, body }));
      discard();
      setShown(undefined);
      setSigned(number);
      await client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey });
    });

  return { ...draft, shown, problem, busy, signed, type, show, preview, sign };
}

/** As the API takes it: nothing for what was left empty. */
function bodyIn({ template, text, appeal }: LetterTyped): Schemas['LetterDto'] {
  return { template, ...(text !== '' && { text }), ...(appeal !== '' && { appeal }) };
}
