import type { Actor } from '@libs/decider';
import { createHash } from 'node:crypto';
import { startClock, waitsForFile } from '../domain/case.clock-start.js';
import { certifySilence, keepDeadline, setSilenceAside } from '../domain/case.deadline.js';
import { extendTerm } from '../domain/case.extension.js';
import { admitCase } from '../domain/case.requirements.js';
import { recomputeDueDate } from '../domain/case.recomputation.js';
import { archiveLapsed, warnOfLapse } from '../domain/case.lapse.js';
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

/** Admitted with nothing left to be done: the clock begins in the same commit. */
export const admitReady: Step = {
  by: by.head,
  decide: (state, actor) => [
    ...admitCase(state, { admittedOn: '2026-11-25', diligences: [], requirements: [], tasks: [], by: actor }),
    ...(waitsForFile(state) ? startClock(state, { readyOn: '2026-11-25', dueOn: '2027-02-25' }) : []),
  ],
  consulted: {
    calendar: createHash('sha256').update('c').digest('hex'),
    regime: createHash('sha256').update('l').digest('hex'),
  },
};

/** More days, told to the citizen a week before the term ended. */
/** A holiday was declared late. */
export const recompute: Step = {
  by: { kind: 'system', id: 'recompute-due-dates' },
  decide: (state, actor) =>
    recomputeDueDate(state, {
      dueOn: '2026-12-16',
      cause: 'holiday-declared',
      declarationId: '6f9a2c1e-3b4d-5e6f-8a9b-0c1d2e3f4a5b',
      by: actor,
    }),
  consulted: { calendar: createHash('sha256').update('c').digest('hex') },
};

export const extend: Step = {
  by: by.supervisor,
  decide: (state, actor) =>
    extendTerm(state, {
      days: 5,
      mode: 'email',
      notifiedOn: '2026-12-11',
      today: '2026-12-14',
      presentDueOn: '2026-12-18',
      dueOn: '2027-01-08',
      reason: 'Falta el dictamen de otra dependencia.',
      legalBasis: 'LNETB, artículo 54',
      proof: 'Acuse del correo 2026-117',
      by: actor,
    }),
  consulted: {
    calendar: createHash('sha256').update('c').digest('hex'),
    regime: createHash('sha256').update('r').digest('hex'),
  },
};

/** The citizen was asked, does nothing and is told what follows: three months of the law, from that day. */
const warn: Step = {
  by: by.officer,
  decide: (state, actor) =>
    warnOfLapse(state, {
      mode: 'post',
      notifiedOn: '2026-12-14',
      today: '2026-12-15',
      actBy: '2027-03-15',
      reason: 'No respondió cuál es el poste.',
      legalBasis: 'LFPA, artículo 60',
      proof: 'Acuse postal 117',
      by: actor,
    }),
  consulted: extend.consulted,
};
const archive: Step = {
  by: by.head,
  decide: (state, actor) =>
    archiveLapsed(state, {
      actBy: '2027-03-16',
      lapsedOn: '2027-03-17',
      reason: 'Advertida, la persona no respondió.',
      legalBasis: 'LFPA, artículo 60',
      by: actor,
    }),
  consulted: extend.consulted,
};

/** What the days bring, after the beginnings of golden-stories.ts. */
export function deadlineStories(begun: Readonly<Record<'routed' | 'delivered' | 'received' | 'waiting', readonly Step[]>>) {
  const { routed, delivered, received, waiting } = begun;
  return {
    DeadlinePassed: [...received, passTerm],
    CaseEscalated: [...delivered, nearTerm],
    SilenceTookEffect: [...received, passTerm],
    SilenceCertified: [...routed, passTerm, certify],
    LapseWarned: [...waiting, warn],
    CaseLapsed: [...waiting, warn, archive],
    SilenceSetAside: [...received, passTerm, setAside],
  };
}
