import type { EscalationTarget, SilenceEffect } from './case.codes.js';
import { ESCALATION_TARGETS } from './case.codes.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireBetween, requireStep } from './case.guards.js';
import { GrantedBySilence, NoSilenceYet, SilenceAlreadySetAside, SilenceNotCertified } from './case.refusals.js';
import {
  type CaseState,
  heldSpan,
  isRegistered,
  isUnanswered,
  type RegisteredCase,
  type Silence,
} from './case.state.js';

/** A rung of the ladder up which an unanswered case is told, with the civil date from which it counts. */
export interface DatedRung {
  readonly to: EscalationTarget;
  readonly from: string;
}

export interface DeadlineFacts {
  /** Civil date in the institution's zone. */
  readonly today: string;
  /** The due date by the calendar in force. */
  readonly dueOn: string;
  /** In the order of their dates. */
  readonly ladder: readonly DatedRung[];
  /** What the law makes of an unanswered request; absent where it makes nothing of it (DOMAIN.md C.1, `silenceEffect`). */
  readonly silence?: SilenceEffect;
}
export type SilenceCertificate = CaseEventData<'SilenceCertified'>;
export type SilenceRefutation = CaseEventData<'SilenceSetAside'>;

/**
 * What the passing of days does to a case whose clock runs: whoever is next on the ladder is told, the deadline is written down as
 * passed, silence takes its effect. The case itself goes on: overdue never stops work (DOMAIN.md C.2, rule 12). Each happens once for a
 * due date, also for one that a change of law took away and brought back. A case whose clock stands still, or that is answered, owes nothing.
 */
export function keepDeadline(state: CaseState, facts: DeadlineFacts & Acting): CaseEvent[] {
  const { by, today, dueOn, ladder, silence } = facts;
  if (!isRegistered(state) || !clockRuns(state)) return [];
  const registered = requireStep('keep-deadline', state, by);
  const told = levelOf(registered.escalated?.[dueOn]);
  const passed = today > dueOn && registered.passedDueOns?.includes(dueOn) !== true;
  const rungs = ladder.filter(({ to, from }) => from <= today && levelOf(to) > told);
  return [
    ...rungs.filter(({ from }) => from <= dueOn).flatMap(({ to }) => recorded('CaseEscalated', { to, dueOn })),
    ...(passed ? recorded('DeadlinePassed', { dueOn }) : []),
    // While the legal clock has not begun the due date is the institution's own, and silence means nothing.
    ...(passed && silence !== undefined && registered.silence === undefined && registered.law?.waitsFor === undefined
      ? recorded('SilenceTookEffect', { effect: silence, dueOn })
      : []),
    ...rungs.filter(({ from }) => from > dueOn).flatMap(({ to }) => recorded('CaseEscalated', { to, dueOn })),
  ];
}

/** The constancia that nobody answered in time, which the citizen may ask for (LFPA 17; DOMAIN.md C.2, rule 12). */
export function certifySilence(state: CaseState, { by, source: _, ...certificate }: SilenceCertificate & Acting) {
  const registered = requireStep('certify-silence', state, by);
  const silence = requireSilence(registered);
  if (silence.certifiedOn !== undefined) return [];
  requireBetween('certifiedOn', certificate.certifiedOn, { notBefore: silence.dueOn });
  return recorded('SilenceCertified', certificate);
}

/** A motivated act: what silence had granted or refused holds no more, because the authority says why not (DESIGN.md 2). */
export function setSilenceAside(state: CaseState, { by, source: _, ...refutation }: SilenceRefutation & Acting) {
  const registered = requireStep('set-silence-aside', state, by);
  const silence = requireSilence(registered);
  requireBetween('setAsideOn', refutation.setAsideOn, { notBefore: silence.dueOn });
  return recorded('SilenceSetAside', refutation);
}

/** Whether days count against the department: not while the citizen is asked, nor once it has answered. */
export function clockRuns(registered: RegisteredCase): boolean {
  return isUnanswered(registered) && heldSpan(registered) === undefined;
}

/** From 1; 0 where nobody was told. */
export function levelOf(target: EscalationTarget | undefined): number {
  return target === undefined ? 0 : ESCALATION_TARGETS.indexOf(target) + 1;
}

/**
 * Before the case is ended otherwise than as granted: what the law took as granted holds until it is set aside.
 * @throws GrantedBySilence
 */
export function requireNotGranted(registered: RegisteredCase): void {
  const { folio, silence } = registered;
  if (silence && isGranted(registered)) throw new GrantedBySilence(folio, silence.dueOn);
}

export function isGranted({ silence }: Pick<RegisteredCase, 'silence'>): boolean {
  return silence?.effect === 'positive' && silence.setAsideOn === undefined;
}

/** The silence of which there is a constancia that holds. @throws NoSilenceYet | SilenceAlreadySetAside | SilenceNotCertified */
export function requireCertified(registered: RegisteredCase): Silence & { readonly certifiedOn: string } {
  const silence = requireSilence(registered);
  const { certifiedOn } = silence;
  if (certifiedOn === undefined) throw new SilenceNotCertified(registered.folio);
  return { ...silence, certifiedOn };
}

function requireSilence({ folio, silence }: RegisteredCase) {
  if (silence === undefined) throw new NoSilenceYet(folio);
  if (silence.setAsideOn !== undefined) throw new SilenceAlreadySetAside(folio, silence.setAsideOn);
  return silence;
}
