import { useState } from 'react';
import { api } from '../api/client.js';
import { type Problem, problemOf } from '../api/problem.js';
import { newKey } from '../kit/new-key.js';

/**
 * One act that changes something, with a key of its own: after a lost answer it is done once, however often it is sent. Where the API wants
 * the second factor shown again, that is asked for in the same place and the act goes on; nothing that was typed is lost.
 */
export function useAct<Answer>(send: (key: string) => Promise<Answer>, onDone: (answer: Answer) => void) {
  const [key] = useState(newKey);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [asksProof, setAsksProof] = useState(false);

  async function act(proof: string) {
    if (busy) return;
    setBusy(true);
    try {
      if (asksProof) {
        await api.POST('/api/v1/sessions/current/second-factor', { body: proofOf(proof) });
        setAsksProof(false);
      }
      onDone(await send(key));
    } catch (error) {
      const refused = problemOf(error);
      setAsksProof((before) => before || refused.code === 'step-up-needed');
      setProblem(refused.code === 'step-up-needed' ? undefined : refused);
    } finally {
      setBusy(false);
    }
  }

  return { act, problem, busy, asksProof };
}

function proofOf(given: string) {
  const code = given.replaceAll(/\s/g, '');
  return /^\d{1,6}$/.test(code) ? { code } : { recoveryCode: code };
}
