import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { procedureQuery } from '../api/queries.js';
import { useDraft } from '../kit/draft.js';
import { newKey } from '../kit/new-key.js';
import { isOutOfReach, missingIn, newEntry, type OutboxEntry } from '../outbox/outbox-entry.js';
import { theShelf } from '../outbox/outbox-shelf.js';
import { keepForLater, postPetition } from '../outbox/use-outbox.js';
import { useStaff } from '../session/session-context.js';
import { faultsOf } from './coordinates.js';
import { sheetName } from './open-sheets.js';
import { freshDraft, petitionOf } from './petition-draft.js';

/** What came of it: the server's acuse, or an entry that waits for the server. */
interface Outcome {
  readonly acuse?: Schemas['AcuseDto'];
  readonly taken?: OutboxEntry;
}

/**
 * Registers what is in the draft. While the server is out of reach it is taken down here, under the key it was sent with: should the
 * server have had it after all, sending it again registers nothing twice. One that mends a refused entry takes its place.
 */
export function useRegistering(mended: OutboxEntry | undefined, sheet: number) {
  const { id, institution } = useStaff();
  const client = useQueryClient();
  const fresh = () => ({ ...freshDraft(), ...mended?.content?.draft, key: newKey() });
  const name = mended === undefined ? sheetName(id, sheet) : `petition:${id}:${mended.key}`;
  const { draft, savedAt, change, keep, discard } = useDraft(name, fresh);
  const [outcome, setOutcome] = useState<Outcome>();
  const [problem, setProblem] = useState<Problem | undefined>(mended?.problem);
  const [busy, setBusy] = useState(false);
  const asked = useQuery(procedureQuery(institution, draft.procedure)).data?.form;

  async function finish(reached: Outcome) {
    if (mended !== undefined) await theShelf().remove([mended.key]);
    setOutcome(reached);
    setProblem(undefined);
    discard();
  }

  async function register() {
    if (busy) return;
    keep();
    const unreadable = draft.typedPoint === null ? [] : faultsOf(draft.typedPoint);
    // A petition is not registered without the point that somebody gave it.
    if (unreadable.length > 0) return setProblem({ status: 400, code: 'invalid-input', errors: unreadable });
    setBusy(true);
    try {
      const acuse = await postPetition(draft.key, petitionOf(draft, asked));
      await finish({ acuse });
      void client.invalidateQueries({ queryKey: ['search'] });
    } catch (error) {
      const refused = problemOf(error);
      if (isOutOfReach(refused)) await takeDown(refused);
      else setProblem(refused);
    } finally {
      setBusy(false);
    }
  }

  async function takeDown(refused: Problem) {
    const errors = missingIn(draft, asked);
    if (errors.length > 0) return setProblem({ ...refused, code: 'incomplete', errors });
    const taken = newEntry(id, draft, petitionOf(draft, asked), new Date());
    if (await keepForLater(taken)) await finish({ taken });
    else setProblem(refused);
  }

  return {
    draft,
    savedAt,
    change,
    discard,
    problem,
    busy,
    outcome,
    register,
    again: () => setOutcome(undefined),
    forget: () => setProblem(undefined),
  };
}
