import type { OpinionSense, OpinionSilence } from './case.codes.js';
import type { CaseEvent } from './case.events.js';
import {
  type Acting,
  recorded,
  requireBetween,
  requireInProgress,
  requireOnList,
  requireRegistered,
  requireRole,
  requireStep,
  requireUnanswered,
} from './case.guards.js';
import { instructionOf } from './case.instruction.js';
import {
  OpinionAwaited,
  OpinionOfOwnUnit,
  OpinionSettled,
  OpinionTermRunning,
  OpinionUnknown,
  SilenceSenseMissing,
  UnitAskedAlready,
} from './case.instruction-refusals.js';
import type { OpinionRecord } from './case.instruction-state.js';
import { NotThisDepartment } from './case.refusals.js';
import { requireUnaccused } from './case.reserve.js';
import { opinionFellSilent, opinionRead } from './case.stages.js';
import type { CaseState, RegisteredCase } from './case.state.js';

/** One unit that is asked. */
export interface OpinionRequest {
  readonly opinionId: string;
  readonly unit: string;
  readonly dueOn: string;
  readonly blocking: boolean;
  readonly silence: OpinionSilence;
  /** With silence `sense`, and only then. */
  readonly silenceSense?: OpinionSense;
  readonly task?: string;
}

export interface OpinionRequests {
  readonly requestedOn: string;
  readonly question: string;
  readonly requests: readonly OpinionRequest[];
}

export interface Opinion {
  readonly opinionId: string;
  readonly sense: OpinionSense;
  readonly givenOn: string;
  readonly text: string;
  /** Of one that was asked for as a task of a stage: the same in the procedure's own codes. */
  readonly outcome?: string;
}

/** Asks several units side by side, each with a term of its own. An opinion is not a resolution: the department decides (LCA 3). */
export function requestOpinions(state: CaseState, asked: OpinionRequests & Acting): CaseEvent[] {
  const { by, requestedOn, question, requests } = asked;
  const registered = requireStep('request-opinion', state, by);
  requireInProgress(registered);
  const { opinions } = instructionOf(registered);
  if (requests.some(({ opinionId }) => opinions.some((one) => one.opinionId === opinionId))) return [];
  const waiting = opinions.filter(({ stage }) => stage === 'asked').map(({ unit }) => unit);
  for (const { unit, dueOn, silence, silenceSense } of requests) {
    requireUnaccused(registered, unit, 'units');
    if (unit === registered.department) throw new OpinionOfOwnUnit(unit);
    if (waiting.includes(unit)) throw new UnitAskedAlready(unit);
    waiting.push(unit);
    if ((silence === 'sense') !== (silenceSense !== undefined)) throw new SilenceSenseMissing();
    requireBetween('dueOn', dueOn, { notBefore: requestedOn });
  }
  requireBetween('requestedOn', requestedOn, { notBefore: registered.filedOn });
  return requests.flatMap((request) => recorded('OpinionRequested', { ...request, requestedOn, question }));
}

/** The asked unit says what it thinks; late too, also when its silence was recorded. */
export function giveOpinion(state: CaseState, { by, source: _, outcome, ...opinion }: Opinion & Acting): CaseEvent[] {
  requireRole('give-opinion', by);
  const registered = requireRegistered(state);
  requireOnList(registered, by);
  const { opinionId, givenOn } = opinion;
  const asked = requireOpinion(registered, opinionId);
  if (by.department !== asked.unit) throw new NotThisDepartment();
  requireUnanswered(registered);
  if (asked.stage === 'given' || asked.stage === 'withdrawn') throw new OpinionSettled(opinionId, asked.stage);
  requireBetween('givenOn', givenOn, { notBefore: asked.requestedOn });
  return [
    ...recorded('OpinionGiven', { ...opinion, unit: asked.unit, late: givenOn > asked.dueOn }),
    ...opinionRead(registered, { opinionId, givenOn, by, ...(outcome !== undefined && { outcome }) }),
  ];
}

/** The term passed: what was declared for silence stands from now on. A deadline may record it as well as a person. */
export function recordOpinionSilence(
  state: CaseState,
  { by, opinionId, silentOn }: { opinionId: string; silentOn: string } & Acting,
): CaseEvent[] {
  const registered = requireStep('record-opinion-silence', state, by);
  requireUnanswered(registered);
  const { unit, dueOn, silence, silenceSense, stage } = requireOpinion(registered, opinionId);
  if (stage === 'silent') return [];
  if (stage !== 'asked') throw new OpinionSettled(opinionId, stage);
  if (silence === 'wait') throw new OpinionAwaited(opinionId);
  if (silentOn <= dueOn) throw new OpinionTermRunning(dueOn);
  return [
    ...recorded('OpinionSilent', { opinionId, unit, effect: silence, sense: silenceSense, dueOn, silentOn }),
    ...opinionFellSilent(registered, opinionId, silentOn),
  ];
}

/** The department does without it. */
export function withdrawOpinion(
  state: CaseState,
  { by, source: _, ...withdrawal }: { opinionId: string; withdrawnOn: string; reason: string } & Acting,
): CaseEvent[] {
  const registered = requireStep('withdraw-opinion', state, by);
  requireUnanswered(registered);
  const { opinionId, withdrawnOn } = withdrawal;
  const { unit, stage, requestedOn } = requireOpinion(registered, opinionId);
  if (stage === 'withdrawn') return [];
  if (stage === 'given') throw new OpinionSettled(opinionId, stage);
  requireBetween('withdrawnOn', withdrawnOn, { notBefore: requestedOn });
  return recorded('OpinionWithdrawn', { ...withdrawal, unit });
}

function requireOpinion(registered: RegisteredCase, opinionId: string): OpinionRecord {
  const found = instructionOf(registered).opinions.find((one) => one.opinionId === opinionId);
  if (!found) throw new OpinionUnknown(opinionId);
  return found;
}
