import {
  AppealAlreadyDecided,
  AppealLate,
  AppealPending,
  AppealTermUnknown,
  NoAppealPending,
  NotYetAppealable,
  OutcomeOfModificationOnly,
  SignerCannotDecideAppeal,
} from './case.appeal.refusals.js';
import type { AppealTimeliness } from './case.codes.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireBetween, requireStep } from './case.guards.js';
import { noticeOf } from './case.afterward.js';
import { requireParty } from './case.notification.js';
import { CaseAlreadyEnded } from './case.refusals.js';
import type { CaseState, RegisteredCase } from './case.state.js';

export type AppealWrit = Omit<CaseEventData<'AppealFiled'>, 'timeliness'> & {
  /** Civil date in the institution's zone. */
  readonly today: string;
};
export type AppealVerdictGiven = CaseEventData<'AppealDecided'> & {
  /** The term in which the case is resolved anew, where the verdict revokes. Its days only where it is in business days. */
  readonly termDays?: number;
  readonly dueOn: string;
};

/**
 * The appeal is received. Its term runs from the effect of the notification to that party; `termEndsOn` is its last day. Late, or with a term
 * nobody knows, it is received on a person's word, with the reason: the authority decides on timeliness, not the program.
 * @throws AppealLate | AppealTermUnknown without `overrideReason`
 */
export function fileAppeal(state: CaseState, { by, source: _, today, ...writ }: AppealWrit & Acting): CaseEvent[] {
  const registered = requireStep('file-appeal', state, by);
  const { appealId, party, filedOn, termEndsOn, overrideReason } = writ;
  if (registered.appeal?.appealId === appealId) return [];
  requireAppealable(registered, { party, filedOn });
  requireBetween('filedOn', filedOn, { notBefore: registered.answeredOn, notAfter: today });
  const timeliness = timelinessOf(filedOn, termEndsOn);
  if (overrideReason === undefined) {
    if (timeliness === 'unknown' || termEndsOn === undefined) throw new AppealTermUnknown(registered.procedure);
    if (timeliness === 'late') throw new AppealLate(filedOn, termEndsOn);
  }
  const reason = timeliness === 'in-time' ? undefined : overrideReason;
  return recorded('AppealFiled', { ...writ, timeliness, overrideReason: reason });
}

/**
 * The superior decides. What is revoked is taken up again in its department by a coded act, with a term of its own; what is modified has
 * another outcome; the rest stands.
 */
export function decideAppeal(state: CaseState, facts: AppealVerdictGiven & Acting): CaseEvent[] {
  const { by, source: _, termDays, dueOn, ...decision } = facts;
  const registered = requireStep('decide-appeal', state, by);
  const { appeal, folio, resolution } = registered;
  const { appealId, verdict, decidedOn, outcome, reasons } = decision;
  if (appeal?.appealId !== appealId) throw new NoAppealPending(folio);
  if (appeal.verdict !== undefined) throw new AppealAlreadyDecided(appeal.decidedOn ?? decidedOn);
  if (resolution?.signer === by.id) throw new SignerCannotDecideAppeal();
  if ((outcome !== undefined) !== (verdict === 'modified')) throw new OutcomeOfModificationOnly(verdict);
  requireBetween('decidedOn', decidedOn, { notBefore: appeal.filedOn });
  const decided = recorded('AppealDecided', decision);
  if (verdict !== 'revoked') return decided;
  const reopening = { reasonCode: 'appeal-granted' as const, reopenedOn: decidedOn, termDays, dueOn, reason: reasons };
  return [...decided, ...recorded('CaseReopened', reopening)];
}

export function isAppealPending({ appeal }: RegisteredCase): boolean {
  return appeal !== undefined && appeal.verdict === undefined;
}

/** From when the resolution counts for a party: its own notification, or the one of the whole case. */
export function effectFor({ notices, notifiedOn }: RegisteredCase, party: string): string | undefined {
  return noticeOf(notices, { act: 'resolution', party }).effectiveOn ?? notifiedOn;
}

/** @throws CaseAlreadyEnded | NotYetAppealable | AppealPending | AppealAlreadyDecided | PartyUnknown */
function requireAppealable(
  registered: RegisteredCase,
  { party, filedOn }: Pick<AppealWrit, 'party' | 'filedOn'>,
): void {
  const { folio, status, appeal } = registered;
  if (status === 'withdrawn') throw new CaseAlreadyEnded(folio, status);
  if (status !== 'resolved' && status !== 'concluded') throw new NotYetAppealable(folio);
  if (appeal?.verdict !== undefined) throw new AppealAlreadyDecided(appeal.decidedOn ?? filedOn);
  if (appeal !== undefined) throw new AppealPending(folio);
  requireParty(registered, party);
  if (effectFor(registered, party) === undefined) throw new NotYetAppealable(folio);
}

function timelinessOf(filedOn: string, termEndsOn: string | undefined): AppealTimeliness {
  if (termEndsOn === undefined) return 'unknown';
  return filedOn > termEndsOn ? 'late' : 'in-time';
}
