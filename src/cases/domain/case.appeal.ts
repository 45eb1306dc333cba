import type { Appeal } from './case.afterward.state.js';
import {
  AnsweredExpressly,
  AppealAlreadyDecided,
  AppealLate,
  AppealPending,
  AppealTermUnknown,
  AppealWithoutMatter,
  NoAppealPending,
  NothingToAppeal,
  NotYetAppealable,
  OnlyResolutionModified,
  OutcomeOfModificationOnly,
  SignerCannotDecideAppeal,
} from './case.appeal.refusals.js';
import type { AppealedAct, AppealTimeliness } from './case.codes.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { type Acting, recorded, requireBetween, requireStep } from './case.guards.js';
import { partiesOf, requireParty, servedNotice } from './case.notification.js';
import { CaseAlreadyEnded } from './case.refusals.js';
import { type CaseState, isUnanswered, type RegisteredCase } from './case.state.js';

export type AppealWrit = Omit<CaseEventData<'AppealFiled'>, 'timeliness' | 'against' | 'number'> & {
  /** Left out: what stands decided against that party. */
  readonly against?: AppealedAct;
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
 * nobody knows, it is received on a person's word, with the reason: the authority decides on timeliness, not the program. A refusal by silence
 * has no last day: it is appealed until an express answer reached the party.
 * @throws AppealLate | AppealTermUnknown without `overrideReason`
 */
export function fileAppeal(state: CaseState, { by, source: _, today, ...writ }: AppealWrit & Acting): CaseEvent[] {
  const registered = requireStep('file-appeal', state, by);
  const { appealId, party, filedOn, overrideReason } = writ;
  const { appeals = [], procedure } = registered;
  if (appeals.some((one) => one.appealId === appealId)) return [];
  const against = writ.against ?? appealedAct(registered, party);
  const notBefore = requireAppealable(registered, { against, party });
  requireBetween('filedOn', filedOn, { notBefore, notAfter: today });
  const termEndsOn = against === 'silence' ? undefined : writ.termEndsOn;
  const timeliness = against === 'silence' ? 'in-time' : timelinessOf(filedOn, termEndsOn);
  if (overrideReason === undefined) {
    if (timeliness === 'unknown') throw new AppealTermUnknown(procedure);
    if (timeliness === 'late') throw new AppealLate(filedOn, termEndsOn ?? filedOn);
  }
  const reason = timeliness === 'in-time' ? undefined : overrideReason;
  const told = { ...writ, against, number: appeals.length + 1, termEndsOn, timeliness, overrideReason: reason };
  return recorded('AppealFiled', told);
}

/**
 * The superior decides. What is revoked is taken up again where it was by a coded act, with a term of its own; a resolution that is modified
 * has another outcome; the rest stands.
 */
export function decideAppeal(state: CaseState, facts: AppealVerdictGiven & Acting): CaseEvent[] {
  const { by, source: _, termDays, dueOn, ...decision } = facts;
  const registered = requireStep('decide-appeal', state, by);
  const { folio } = registered;
  const { appealId, verdict, decidedOn, outcome, reasons } = decision;
  const appeal = registered.appeals?.find((one) => one.appealId === appealId);
  if (appeal === undefined) throw new NoAppealPending(folio);
  if (appeal.verdict !== undefined) throw new AppealAlreadyDecided(appeal.decidedOn ?? decidedOn);
  if (authorsOf(registered, appeal).includes(by.id)) throw new SignerCannotDecideAppeal();
  if ((outcome !== undefined) !== (verdict === 'modified')) throw new OutcomeOfModificationOnly(verdict);
  if (verdict !== 'dismissed' && !stands(registered, appeal)) throw new AppealWithoutMatter(appeal.number);
  if (verdict === 'modified' && appeal.against !== 'resolution') throw new OnlyResolutionModified(appeal.against);
  requireBetween('decidedOn', decidedOn, { notBefore: appeal.filedOn });
  const decided = recorded('AppealDecided', decision);
  if (verdict !== 'revoked') return decided;
  const reopening = { reasonCode: 'appeal-granted' as const, reopenedOn: decidedOn, termDays, dueOn, reason: reasons };
  return [...decided, ...recorded('CaseReopened', reopening)];
}

export function isAppealPending({ appeals = [] }: RegisteredCase): boolean {
  return appeals.some(isPending);
}

/** What a party means that does not say what it appeals: what ended the case, an answer that reached it, or silence before one did. */
export function appealedAct(registered: RegisteredCase, party: string): AppealedAct {
  if (registered.ending !== undefined) return registered.ending.act;
  return silenceStands(registered, party) ? 'silence' : 'resolution';
}

/** From when an act counts for a party: its own notification, or of a resolution the one of the whole case. Silence is not notified. */
export function effectFor(
  registered: RegisteredCase,
  { against, party }: Pick<Appeal, 'against' | 'party'>,
): string | undefined {
  if (against === 'silence') return undefined;
  const told = servedNotice(registered, { act: against, party })?.effectiveOn;
  return against === 'resolution' ? (told ?? registered.notifiedOn) : told;
}

type Attack = Pick<Appeal, 'against' | 'party'>;

/** What a party may appeal, and the day on which it was notified of it. */
type Appealable = Attack & { readonly from?: string };

/** What each party may appeal, whether or not its last day has gone: what reached it, or a refusal by silence that stands. */
export function appealable(registered: RegisteredCase): Appealable[] {
  const { status, appeals = [] } = registered;
  if (wasGivenUp(status)) return [];
  return partiesOf(registered).flatMap((party): Appealable[] => {
    const against = appealedAct(registered, party);
    if (appeals.some((one) => isPending(one) && one.against === against && one.party === party)) return [];
    if (against === 'silence') return [{ party, against }];
    if (against === 'resolution' && !isDecided(registered)) return [];
    const from = effectFor(registered, { against, party });
    return from === undefined ? [] : [{ party, against, from }];
  });
}

/** Ended by its citizen, or never was a case: nothing of it was decided. */
function wasGivenUp(status: RegisteredCase['status']): boolean {
  return status === 'withdrawn' || status === 'voided';
}

/**
 * The day of the act that is attacked.
 * @throws CaseAlreadyEnded | NothingToAppeal | NotYetAppealable | AnsweredExpressly | AppealPending | PartyUnknown
 */
function requireAppealable(registered: RegisteredCase, attack: Attack): string | undefined {
  const { folio, status, appeals = [] } = registered;
  const { against, party } = attack;
  if (wasGivenUp(status)) throw new CaseAlreadyEnded(folio, status);
  const attacked = against === 'silence' ? silentSince(registered, party) : dayOf(registered, against);
  if (appeals.some((one) => isPending(one) && one.against === against && one.party === party))
    throw new AppealPending(folio);
  requireParty(registered, party);
  if (against !== 'silence' && effectFor(registered, attack) === undefined) throw new NotYetAppealable(folio);
  return attacked;
}

function dayOf(registered: RegisteredCase, against: Exclude<AppealedAct, 'silence'>): string | undefined {
  const { folio, answeredOn, ending } = registered;
  if (against !== 'resolution') {
    if (ending?.act !== against) throw new NothingToAppeal(folio, against);
    return ending.on;
  }
  if (ending !== undefined) throw new NothingToAppeal(folio, against);
  if (!isDecided(registered)) throw new NotYetAppealable(folio);
  return answeredOn;
}

function isDecided({ status }: RegisteredCase): boolean {
  return status === 'resolved' || status === 'concluded';
}

function silentSince(registered: RegisteredCase, party: string): string | undefined {
  const { folio, silence } = registered;
  const answered = effectFor(registered, { against: 'resolution', party });
  if (answered !== undefined) throw new AnsweredExpressly(folio, answered);
  if (!silenceStands(registered, party)) throw new NothingToAppeal(folio, 'silence');
  return silence?.dueOn;
}

/** The law took the petition as refused, nobody set that aside, and no express answer has reached the party. */
function silenceStands(registered: RegisteredCase, party: string): boolean {
  const { silence, status } = registered;
  if (silence?.effect !== 'negative' || silence.setAsideOn !== undefined) return false;
  if (!isUnanswered(registered) && status !== 'resolved') return false;
  return effectFor(registered, { against: 'resolution', party }) === undefined;
}

function isPending({ verdict }: Appeal): boolean {
  return verdict === undefined;
}

/** Whether what an appeal attacks is still there to be revoked. */
function stands(registered: RegisteredCase, { against, party, undone }: Appeal): boolean {
  if (undone) return false;
  return against !== 'silence' || silenceStands(registered, party);
}

/** Who decided what is attacked does not judge the appeal against it. Silence is nobody's. */
function authorsOf({ resolution, ending }: RegisteredCase, { against, undone }: Appeal): (string | undefined)[] {
  if (undone || against === 'silence') return [];
  return against === 'resolution' ? [resolution?.signer] : [ending?.by, ending?.proposer];
}

function timelinessOf(filedOn: string, termEndsOn: string | undefined): AppealTimeliness {
  if (termEndsOn === undefined) return 'unknown';
  return filedOn > termEndsOn ? 'late' : 'in-time';
}
