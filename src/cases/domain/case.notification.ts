import { noticeOf } from './case.afterward.js';
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
  const { attempts } = requireToServe(registered, attempt);
  if (attempts.includes(attempt.attemptId)) return [];
  requireBetween('attemptedOn', attempt.attemptedOn, { notBefore: dayOf(registered, attempt.act), notAfter: today });
  return recorded('NotificationAttempted', attempt);
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
  const { appointments } = requireToServe(registered, service);
  requireBetween('servedOn', servedOn, { notBefore: dayOf(registered, act), notAfter: today });
  requireBetween('effectiveOn', effectiveOn, { notBefore: servedOn });
  if (AFTER_SUMMONS.includes(mode) && !appointments.includes(servedOn)) throw new SummonsMissing(servedOn);
  return [...recorded('NotificationServed', service), ...allTold(registered, { act, party, effectiveOn })];
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

export function noticesOwed(registered: RegisteredCase): Pick<Notice, 'act' | 'party'>[] {
  const { resolution, appeal } = registered;
  const acts: NotifiedAct[] = [];
  if (resolution?.signer !== undefined) acts.push('resolution');
  if (appeal?.verdict !== undefined) acts.push('appeal-decision');
  return acts.flatMap((act) => unserved(registered, act).map((party) => ({ act, party })));
}

function unserved(registered: RegisteredCase, act: NotifiedAct): string[] {
  return partiesOf(registered).filter((party) => servedNotice(registered, { act, party }) === undefined);
}

/** The notice that reached a party. A group was told once, whoever spoke for it then. */
function servedNotice(registered: RegisteredCase, { act, party }: Pick<Notice, 'act' | 'party'>): Notice | undefined {
  const holders = party === representativeOf(registered) ? [party, ...formerRepresentatives(registered)] : [party];
  return registered.notices?.find(
    (one) => one.act === act && one.servedOn !== undefined && holders.includes(one.party),
  );
}

/** @throws NothingToNotify | PartyUnknown | AlreadyServed | CitizenAlreadyNotified */
function requireToServe(registered: RegisteredCase, { act, party }: Pick<Notice, 'act' | 'party'>): Notice {
  if (act === 'resolution') requireOpen(registered);
  if (dayOf(registered, act) === undefined) throw new NothingToNotify(act);
  requireParty(registered, party);
  const told = servedNotice(registered, { act, party });
  if (told?.servedOn !== undefined) throw new AlreadyServed(told.party, told.servedOn);
  if (act === 'resolution' && registered.notifiedOn !== undefined)
    throw new CitizenAlreadyNotified(registered.notifiedOn);
  return noticeOf(registered.notices, { act, party });
}

/** The day of the act; nobody is notified of it before. */
function dayOf({ answeredOn, appeal }: RegisteredCase, act: NotifiedAct): string | undefined {
  return act === 'resolution' ? answeredOn : appeal?.decidedOn;
}

function allTold(
  registered: RegisteredCase,
  last: { act: NotifiedAct; party: string; effectiveOn: string },
): CaseEvent[] {
  const { act, party, effectiveOn } = last;
  if (act !== 'resolution' || unserved(registered, act).some((one) => one !== party)) return [];
  const effects = (registered.notices ?? []).flatMap((one) => (one.act === act ? (one.effectiveOn ?? []) : []));
  // A common term begins with the last notification (LOJ 45).
  const notifiedOn = [...effects, effectiveOn].toSorted().at(-1) ?? effectiveOn;
  // How each was served stands in their own notices.
  return recorded('CitizenNotified', { notifiedOn });
}
