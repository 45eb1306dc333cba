import type { Actor } from '@libs/decider';
import { createHash } from 'node:crypto';
import { certifySilence, keepDeadline, setSilenceAside } from '../domain/case.deadline.js';
import { by, type Step } from './golden-people.js';
import { full } from './golden-petitions.js';

const watch = { kind: 'system', id: 'deadline-watch' } as const satisfies Actor;
/** The due date of the golden petitions comes near. */
const nearTerm: Step = {
  by: watch,
  decide: (state, actor) =>
    keepDeadline(state, {
      today: '2026-12-11',
      dueOn: full.dueOn,
      ladder: [{ to: 'officer', from: '2026-12-11' }],
      by: actor,
    }),
};
/** It passed, and the law makes a refusal of it. */
const passTerm: Step = {
  by: watch,
  decide: (state, actor) =>
    keepDeadline(state, {
      today: '2027-01-08',
      dueOn: full.dueOn,
      ladder: [
        { to: 'officer', from: '2026-12-11' },
        { to: 'head', from: '2027-01-08' },
      ],
      silence: 'negative',
      by: actor,
    }),
  consulted: { calendar: createHash('sha256').update('c').digest('hex') },
};

const certify: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    certifySilence(state, { certifiedOn: '2027-01-14', requestedOn: '2027-01-12', by: actor }),
};
const setAside: Step = {
  by: by.head,
  decide: (state, actor) =>
    setSilenceAside(state, { setAsideOn: '2027-01-15', reason: 'Se notificó dentro del plazo.', by: actor }),
};

/** What the days bring, after the beginnings of golden-stories.ts. */
export function deadlineStories(begun: Readonly<Record<'routed' | 'delivered' | 'received', readonly Step[]>>) {
  const { routed, delivered, received } = begun;
  return {
    DeadlinePassed: [...received, passTerm],
    CaseEscalated: [...delivered, nearTerm],
    SilenceTookEffect: [...received, passTerm],
    SilenceCertified: [...routed, passTerm, certify],
    SilenceSetAside: [...received, passTerm, setAside],
  };
}
