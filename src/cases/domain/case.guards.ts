import type { Actor, EffectiveSource } from '@libs/decider';
import type { CaseEvent, CaseEventData, CaseEventType } from './case.events.js';
import {
  CaseAlreadyAnswered,
  CaseAlreadyEnded,
  CaseNotAccepted,
  CaseNotDelivered,
  CaseNotRouted,
  CaseUnknown,
  DateOutOfOrder,
  NotThisDepartment,
  NotYourRole,
} from './case.refusals.js';
import { isAccused, isReader } from './case.reserve.record.js';
import { type CaseState, isEnded, isRegistered, type RegisteredCase } from './case.state.js';

export type StaffRole = 'clerk' | 'officer' | 'head' | 'supervisor' | 'administrator' | 'legal-adviser';
export type ActingRole = StaffRole | 'citizen' | 'integration' | 'system' | 'import';

/** What every decision needs to know about its command. */
export interface Acting {
  readonly by: Actor;
  /** `import` allows what history brings: no answer before the end, steps outside the case's life. Default: `clock`. */
  readonly source?: EffectiveSource;
}

/** Every step on a case and who may take it. Officers and heads are also held to their department. */
export const CASE_STEPS = {
  register: ['clerk', 'supervisor', 'citizen', 'integration', 'import'],
  route: ['system', 'import'],
  deliver: ['system'],
  accept: ['officer', 'head'],
  return: ['officer', 'head'],
  rule: ['supervisor'],
  assign: ['officer', 'head', 'supervisor', 'import'],
  note: ['clerk', 'officer', 'head', 'supervisor'],
  ask: ['officer', 'head'],
  reply: ['clerk', 'officer', 'head', 'citizen'],
  answer: ['officer', 'head'],
  notify: ['clerk', 'officer', 'head'],
  close: ['officer', 'head', 'import'],
  reopen: ['head', 'supervisor', 'citizen'],
  withdraw: ['clerk', 'officer', 'head', 'citizen'],
  rebind: ['supervisor'],
  extend: ['head', 'supervisor'],
  'record-step': ['officer', 'head', 'import'],
  recompute: ['system'],
  erase: ['system'],
  'propose-erasure': ['head', 'legal-adviser'],
  'approve-erasure': ['head', 'legal-adviser'],
  'reject-erasure': ['head', 'legal-adviser'],
  'expire-erasure': ['system'],
  rectify: ['head', 'legal-adviser'],
  'place-hold': ['supervisor', 'legal-adviser'],
  'lift-hold': ['supervisor', 'legal-adviser'],
  'keep-deadline': ['system'],
  'certify-silence': ['clerk', 'head', 'supervisor'],
  'set-silence-aside': ['head', 'supervisor'],
  classify: ['clerk', 'officer', 'head', 'supervisor'],
  'check-requirements': ['clerk', 'officer', 'head'],
  prevent: ['clerk', 'officer', 'head', 'supervisor'],
  'notify-prevention': ['clerk', 'officer', 'head'],
  'answer-prevention': ['clerk', 'officer', 'head', 'citizen'],
  dismiss: ['officer', 'head'],
  admit: ['officer', 'head'],
  'request-opinion': ['officer', 'head'],
  'give-opinion': ['officer', 'head'],
  'record-opinion-silence': ['officer', 'head', 'supervisor', 'system'],
  'withdraw-opinion': ['officer', 'head'],
  refer: ['officer', 'head'],
  'referral-answer': ['clerk', 'officer', 'head'],
  'referral-silence': ['officer', 'head', 'supervisor', 'system'],
  correct: ['clerk', 'supervisor'],
  'list-cosigners': ['clerk', 'supervisor'],
  'replace-representative': ['clerk', 'officer', 'head'],
  'warn-of-lapse': ['officer', 'head'],
  'archive-lapsed': ['head'],
  attach: ['clerk', 'officer', 'head', 'citizen'],
  'renumber-sheets': ['clerk', 'officer', 'head'],
  'withdraw-attachment': ['clerk', 'officer', 'head'],
  'issue-letter': ['officer', 'head'],
  'begin-stages': ['officer', 'head'],
  'record-task': ['officer', 'head'],
  'record-task-silence': ['officer', 'head', 'supervisor', 'system'],

  draft: ['officer', 'head'],
  review: ['legal-adviser'],
  // An officer in the place of an absent head only.
  approve: ['head', 'officer'],
  sign: ['officer', 'head'],
  'name-party': ['clerk', 'officer', 'head'],
  'attempt-notification': ['clerk', 'officer', 'head'],
  'serve-notification': ['clerk', 'officer', 'head'],
  rate: ['citizen'],
  'file-appeal': ['clerk', 'officer', 'head', 'citizen'],
  'decide-appeal': ['head', 'supervisor'],
  join: ['officer', 'head', 'supervisor'],
  'accept-joinder': ['system'],
  'confirm-joinder': ['system'],
  'decline-joinder': ['system'],
  'undo-joinder': ['head', 'supervisor'],
  'release-joined': ['system'],
  raise: ['clerk', 'officer', 'head'],
  lower: ['head'],
  'name-accused': ['officer', 'head', 'supervisor'],
  'grant-access': ['officer', 'head', 'supervisor'],
  'withdraw-access': ['officer', 'head', 'supervisor'],
  'confirm-decision': ['head', 'legal-adviser'],
  // A clerk takes back only what they proposed themselves.
  'reject-decision': ['clerk', 'officer', 'head', 'legal-adviser'],
  void: ['clerk', 'officer', 'head'],
  'propose-public-version': ['officer', 'head'],
  'approve-public-version': ['legal-adviser'],
  'reject-public-version': ['officer', 'head', 'legal-adviser'],
} as const satisfies Record<string, readonly ActingRole[]>;

export type CaseStep = keyof typeof CASE_STEPS;

/** The role someone acts in: staff by their account's role, everyone else by what they are. */
export function roleOf({ kind, role }: Actor): string {
  return kind === 'staff' ? (role ?? 'none') : kind;
}

/** Officers and heads, who are held to their department. */
export function isOfDepartment(by: Actor): boolean {
  const role = roleOf(by);
  return role === 'officer' || role === 'head';
}

/** @throws NotYourRole if this kind of person never takes the step */
export function requireRole(step: CaseStep, by: Actor): void {
  const role = roleOf(by);
  const allowed: readonly string[] = CASE_STEPS[step];
  if (!allowed.includes(role)) throw new NotYourRole(step, role);
}

/** @throws CaseUnknown */
export function requireRegistered(state: CaseState): RegisteredCase {
  if (!isRegistered(state)) throw new CaseUnknown();
  return state;
}

/**
 * The case, if the one who acts may take this step on it: their role takes it, it is registered, and with the department of an
 * officer or head.
 */
export function requireStep(step: CaseStep, state: CaseState, by: Actor): RegisteredCase {
  requireRole(step, by);
  const registered = requireRegistered(state);
  requireOnList(registered, by);
  if (!isOfDepartment(by)) return registered;
  if (registered.department === undefined) {
    requireOpen(registered);
    throw new CaseNotRouted(registered.folio);
  }
  if (registered.department !== by.department) throw new NotThisDepartment();
  return registered;
}

/** For staff who are not on the list of a reserved case, or are accused in it, it does not exist. @throws CaseUnknown */
export function requireOnList({ reserve }: RegisteredCase, by: Actor): void {
  if (reserve === undefined || by.kind !== 'staff') return;
  if (!isReader(reserve, by.id) || isAccused(reserve, by)) throw new CaseUnknown();
}

/** @throws CaseAlreadyEnded */
export function requireOpen(registered: RegisteredCase): void {
  if (isEnded(registered)) throw new CaseAlreadyEnded(registered.folio, registered.status);
}

/** @throws CaseAlreadyEnded | CaseAlreadyAnswered */
export function requireUnanswered(registered: RegisteredCase): void {
  requireOpen(registered);
  if (registered.status === 'resolved') throw new CaseAlreadyAnswered(registered.folio);
}

/** @throws CaseAlreadyEnded | CaseAlreadyAnswered | CaseNotRouted | CaseNotAccepted */
export function requireInProgress(registered: RegisteredCase): void {
  requireUnanswered(registered);
  if (registered.status === 'registered') throw new CaseNotRouted(registered.folio);
  if (registered.status === 'routed') throw new CaseNotAccepted(registered.folio);
}

/** @throws CaseNotRouted | CaseNotDelivered */
export function requireDelivered(registered: RegisteredCase): void {
  if (registered.status === 'registered') throw new CaseNotRouted(registered.folio);
  if (!registered.delivered) throw new CaseNotDelivered(registered.folio);
}

/** Civil dates compare as text. @throws DateOutOfOrder */
export function requireBetween(field: string, date: string, bounds: { notBefore?: string; notAfter?: string }): void {
  const { notBefore, notAfter } = bounds;
  if ((notBefore !== undefined && date < notBefore) || (notAfter !== undefined && date > notAfter))
    throw new DateOutOfOrder(field, date, bounds);
}

/** An event with the fields it has: one that is undefined is left out, since it could not be stored. */
export function recorded<Type extends CaseEventType>(type: Type, data: CaseEventData<Type>): CaseEvent[] {
  const present: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) if (value !== undefined) present[name] = value;
  return [{ type, data: present } as CaseEvent];
}
