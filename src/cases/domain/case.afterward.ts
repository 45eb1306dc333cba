import type { Afterward, Appeal, Notice } from './case.afterward.state.js';
import type { AppealEvent } from './case.appeal.events.js';
import type { Outcome } from './case.codes.js';
import type { JoinderEvent } from './case.joinder.events.js';
import { joinedAfter, type Joinders } from './case.joinder.state.js';
import type { NoticeEvent } from './case.notice.events.js';
import type { ResolutionEvent } from './case.resolution.events.js';

/** The records from the draft on, after an event; `by` is the account of who did it. What follows from each for the status is told by events of its own. */
export function afterward(
  state: Afterward & Joinders,
  event: ResolutionEvent | NoticeEvent | AppealEvent | JoinderEvent,
  by: string,
): Afterward & Joinders & { readonly outcome?: Outcome } {
  const { resolution, parties = [], appeals = [] } = state;
  switch (event.type) {
    case 'ResolutionDrafted': {
      const { draftId, contentHash, outcome } = event.data;
      return { resolution: { draftId, contentHash, outcome, drafter: by } };
    }
    case 'ResolutionReviewed':
      return { resolution: resolution && { ...resolution, review: { verdict: event.data.verdict, reviewer: by } } };
    case 'ResolutionApproved':
      return { resolution: resolution && { ...resolution, approver: by } };
    case 'ResolutionSigned':
      return { resolution: resolution && { ...resolution, signer: by } };
    case 'PartyNamed': {
      const { party, partyId, role } = event.data;
      return { parties: [...parties, { party, partyId, role }] };
    }
    case 'NotificationAttempted':
      return { notices: attempted(state.notices, ofAppeal(state, event.data)) };
    case 'NotificationServed':
      return { notices: served(state.notices, ofAppeal(state, event.data)) };
    case 'AppealFiled': {
      const { number = appeals.length + 1, grounds: _, overrideReason: __, ...filed } = event.data;
      return { appeals: [...appeals, { ...filed, number }] };
    }
    case 'AppealDecided': {
      const { appealId, verdict, decidedOn, outcome } = event.data;
      const decided = {
        appeals: appeals.map((one) => (one.appealId === appealId ? { ...one, verdict, decidedOn } : one)),
      };
      return outcome === undefined ? decided : { ...decided, outcome };
    }
    case 'JoinderRequested':
    case 'CaseJoined':
    case 'JoinderConfirmed':
    case 'JoinderDeclined':
    case 'JoinderUndone':
    case 'JoinedCaseReleased':
      return joinedAfter(state, event);
  }
}

export type NoticeKey = Pick<Notice, 'act' | 'party' | 'appealId'>;

/** The record of an act and a party, begun where there is none. */
export function noticeOf(notices: readonly Notice[] | undefined, key: NoticeKey): Notice {
  const { act, party, appealId } = key;
  const begun = { act, party, ...(appealId !== undefined && { appealId }), attempts: [], appointments: [] };
  return notices?.find((one) => isOf(one, key)) ?? begun;
}

/** Which decision a notice is of where it does not say so: the last one there is. */
export function lastDecided({ appeals = [] }: Afterward): Appeal | undefined {
  return appeals.findLast(({ verdict }) => verdict !== undefined);
}

function ofAppeal<Data extends NoticeKey>(state: Afterward, data: Data): Data {
  if (data.act !== 'appeal-decision' || data.appealId !== undefined) return data;
  return { ...data, appealId: lastDecided(state)?.appealId };
}

function isOf(notice: Notice, { act, party, appealId }: NoticeKey): boolean {
  return notice.act === act && notice.party === party && notice.appealId === appealId;
}

function put(notices: readonly Notice[] = [], notice: Notice): readonly Notice[] {
  return [...notices.filter((one) => !isOf(one, notice)), notice];
}

function attempted(
  notices: readonly Notice[] | undefined,
  data: NoticeKey & { attemptId: string; appointmentOn?: string },
): readonly Notice[] {
  const notice = noticeOf(notices, data);
  const appointments =
    data.appointmentOn === undefined ? notice.appointments : [...notice.appointments, data.appointmentOn];
  return put(notices, { ...notice, attempts: [...notice.attempts, data.attemptId], appointments });
}

function served(
  notices: readonly Notice[] | undefined,
  data: NoticeKey & { noticeId: string; servedOn: string; effectiveOn: string },
): readonly Notice[] {
  const { noticeId, servedOn, effectiveOn } = data;
  return put(notices, { ...noticeOf(notices, data), noticeId, servedOn, effectiveOn });
}
