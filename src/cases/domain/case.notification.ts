import { lastDecided, type NoticeKey, noticeOf } from './case.afterward.js';
import type { Notice } from './case.afterward.state.js';
import type { NotifiedAct, ServiceMode } from './case.codes.js';
import type { CaseEvent, CaseEventData } from './case.events.js';
import { NoLongerRepresents } from './case.group.refusals.js';
import { formerRepresentatives, representativeOf } from './case.group.state.js';
import { type Acting, recorded, requireBetween, requireOpen, requireStep } from './case.guards.js';
import { AlreadyServed, NothingToNotify, PartyUnknown, SummonsMissing } from './case.notification.refusals.js';
import { CitizenAlreadyNotified } from './case.refusals.js';
import type { CaseState, RegisteredCase } from './case.state.js';

export type NamedParty = Omit<CaseEventData<'PartyNamed'>, 'party'>;
export type Attempt = CaseEventData<'NotificationAttempted'> & { readonly today: string };
export type Service = CaseEventData<'NotificationServed'> & { readonly today: string };

/** Left only at the hour of a citatorio (LFPA 36). */
const AFTER_SUMMONS: readonly ServiceMode[] = ['with-another', 'posted-at-door'];

/** Somebody besides the applicant takes part; from then on an act is notified to them too. */
export function nameParty(state: CaseState, { by, source: _, ...named }: NamedParty & Acting): CaseEvent[] {
  const registered = requireStep('name-party', state, by);
  requireOpen(registered);
  const { parties = [], notifiedOn } = registered;
  if (parties.some(({ partyId }) => partyId === named.partyId)) return [];
  // Who appears when everybody was told of the decision is heard by appeal.
  if (notifiedOn !== undefined) throw new CitizenAlreadyNotified(notifiedOn);
  return recorded('PartyNamed', { party: `p${parties.length + 2}`, ...named });
}

/** Somebody went, wrote or sent, and the party was not served. */
export function attemptNotification(state: CaseState, facts: Attempt & Acting): CaseEvent[] {
  const { by, source: _, today, ...attempt } = facts;
  const registered = requireStep('attempt-notification', state, by);
  const { attempts, appealId, notBefore } = requireToServe(registered, attempt);
  if (attempts.includes(attempt.attemptId)) return [];
  requireBetween('attemptedOn', attempt.attemptedOn, { notBefore, notAfter: today });
  return recorded('NotificationAttempted', { ...attempt, appealId });
}

/**
 * A party was served, and there is proof of it. When it is the last one, the citizen counts as notified from the day on which the last
 * notification took effect.
 * @throws SummonsMissing where the mode needs a citatorio for that day
 */
export function serveNotification(state: CaseState, facts: Service & Acting): CaseEvent[] {
  const { by, source: _, today, ...service } = facts;
  const registered = requireStep('serve-notification', state, by);
  const { act, party, mode, servedOn, effectiveOn } = service;
  const { appointments, appealId, notBefore } = requireToServe(registered, service);
  requireBetween('servedOn', servedOn, { notBefore, notAfter: today });
  requireBetween('effectiveOn', effectiveOn, { notBefore: servedOn });
  if (AFTER_SUMMONS.includes(mode) && !appointments.includes(servedOn)) throw new SummonsMissing(servedOn);
  return [
    ...recorded('NotificationServed', { ...service, appealId }),
    ...allTold(registered, { act, party, effectiveOn }),
  ];
}

/** Every party that an act is notified to: the applicant first, or who represents the group. Those who signed beside them get nothing. */
export function partiesOf(registered: RegisteredCase): string[] {
  const representative = representativeOf(registered);
  const others = (registered.parties ?? []).map(({ party }) => party);
  const past = [representative, ...formerRepresentatives(registered)];
  return [representative, ...others.filter((party) => !past.includes(party))];
}

/** @throws NoLongerRepresents | PartyUnknown */
export function requireParty(registered: RegisteredCase, party: string): void {
  if (formerRepresentatives(registered).includes(party))
    throw new NoLongerRepresents(party, representativeOf(registered));
  if (!partiesOf(registered).includes(party)) throw new PartyUnknown(party);
}

/** Whether an act that ends the case waits to be notified with proof. */
export function owesNotice(registered: RegisteredCase): boolean {
  return noticesOwed(registered).length > 0;
}

export function noticesOwed(registered: RegisteredCase): NoticeKey[] {
  const { resolution, ending, appeals = [] } = registered;
  const acts: Omit<NoticeKey, 'party'>[] = [];
  if (resolution?.signer !== undefined) acts.push({ act: 'resolution' });
  if (ending !== undefined) acts.push({ act: ending.act });
  for (const { appealId, verdict } of appeals)
    if (verdict !== undefined) acts.push({ act: 'appeal-decision', appealId });
  return acts.flatMap((act) => unserved(registered, act).map((party) => ({ ...act, party })));
}

function unserved(registered: RegisteredCase, act: Omit<NoticeKey, 'party'>): string[] {
  return partiesOf(registered).filter((party) => servedNotice(registered, { ...act, party }) === undefined);
}

/** The notice that reached a party. A group was told once, whoever spoke for it then. */
export function servedNotice(registered: RegisteredCase, key: NoticeKey): Notice | undefined {
  const { act, party, appealId } = key;
  const holders = party === representativeOf(registered) ? [party, ...formerRepresentatives(registered)] : [party];
  return registered.notices?.find(
    (one) => one.act === act && one.appealId === appealId && one.servedOn !== undefined && holders.includes(one.party),
  );
}

/**
 * How far the notification is, and the day of the act: nobody is notified of it before.
 * @throws NothingToNotify | PartyUnknown | AlreadyServed | CitizenAlreadyNotified
 */
function requireToServe(registered: RegisteredCase, asked: NoticeKey): Notice & { readonly notBefore: string } {
  const { act, party } = asked;
  if (act === 'resolution') requireOpen(registered);
  const { on: notBefore, appealId } = actOf(registered, asked) ?? {};
  if (notBefore === undefined) throw new NothingToNotify(act);
  requireParty(registered, party);
  const key = { act, party, ...(appealId !== undefined && { appealId }) };
  const told = servedNotice(registered, key);
  if (told?.servedOn !== undefined) throw new AlreadyServed(told.party, told.servedOn);
  if (act === 'resolution' && registered.notifiedOn !== undefined)
    throw new CitizenAlreadyNotified(registered.notifiedOn);
  return { ...noticeOf(registered.notices, key), notBefore };
}

/** The day of an act, and of a decision on an appeal which one it is: the one that is named, else the last. */
function actOf(
  registered: RegisteredCase,
  { act, appealId }: NoticeKey,
): { on?: string; appealId?: string } | undefined {
  if (act === 'appeal-decision') {
    const { appeals = [] } = registered;
    const named = appeals.find((one) => one.appealId === appealId);
    const decided = appealId === undefined ? lastDecided(registered) : named;
    return decided && { on: decided.decidedOn, appealId: decided.appealId };
  }
  // Only a decision on an appeal goes by one.
  if (appealId !== undefined) return undefined;
  const { answeredOn, ending } = registered;
  if (act === 'resolution') return { on: answeredOn };
  return ending?.act === act ? { on: ending.on } : undefined;
}

function allTold(
  registered: RegisteredCase,
  last: { act: NotifiedAct; party: string; effectiveOn: string },
): CaseEvent[] {
  const { act, party, effectiveOn } = last;
  if (act !== 'resolution' || unserved(registered, { act }).some((one) => one !== party)) return [];
  const effects = (registered.notices ?? []).flatMap((one) => (one.act === act ? (one.effectiveOn ?? []) : []));
  // A common term begins with the last notification (LOJ 45).
  const notifiedOn = [...effects, effectiveOn].toSorted().at(-1) ?? effectiveOn;
  // How each was served stands in their own notices.
  return recorded('CitizenNotified', { notifiedOn });
}
