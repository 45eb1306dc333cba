import type { Afterward, Notice } from './case.afterward.state.js';
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
  const { resolution, parties = [], appeal } = state;
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
      return { notices: attempted(state.notices, event.data) };
    case 'NotificationServed':
      return { notices: served(state.notices, event.data) };
    case 'AppealFiled': {
      const { appealId, party, filedOn, timeliness } = event.data;
      return { appeal: { appealId, party, filedOn, timeliness } };
    }
    case 'AppealDecided': {
      const { verdict, decidedOn, outcome } = event.data;
      const decided = { appeal: appeal && { ...appeal, verdict, decidedOn } };
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

type NoticeKey = Pick<Notice, 'act' | 'party'>;

/** The record of an act and a party, begun where there is none. */
export function noticeOf(notices: readonly Notice[] | undefined, { act, party }: NoticeKey): Notice {
  const known = notices?.find((one) => one.act === act && one.party === party);
  return known ?? { act, party, attempts: [], appointments: [] };
}

function put(notices: readonly Notice[] = [], notice: Notice): readonly Notice[] {
  const others = notices.filter(({ act, party }) => act !== notice.act || party !== notice.party);
  return [...others, notice];
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
