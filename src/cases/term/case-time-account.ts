import { Clock } from '@libs/clock';
import { EventReader, EventStore, type ReadEvent } from '@libs/event-store';
import type { Principal } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { type DayCounts, LegalClock } from '../../deadlines/index.js';
import { CaseReads } from '../reads/case-reads.js';
import { caseStream } from '../case-stream.js';
import { CaseUnknown } from '../domain/case.refusals.js';
import { isRegistered } from '../domain/case.state.js';
import { type DatedStep, heldSpans, type HeldSpan, type Holder, nameOf, passesCaseOn } from '../domain/time-account.js';

/** How many days, by the calendar in force. */
interface Days {
  businessDays: number;
  calendarDays: number;
}

/** Who had a case how long. The days of all spans are the days of the case. */
export interface CaseTimeAccount {
  caseId: string;
  version: number;
  /** The last day that counts: today, or the day its answer arrived. */
  until: string;
  spans: (HeldSpan & Days)[];
  totals: (Days & { holder: Holder })[];
}

/** A step that passes a case on. */
export type Handover = Omit<DatedStep, 'on'> &
  (
    | { readonly on: string; readonly at?: never }
    /** ISO 8601 UTC: it counts on that day where the institution is. */
    | { readonly on?: never; readonly at: string }
  );

/** Time accounts from the history: what each office used of a term, and what the citizen did. */
@Injectable()
export class CaseTimeAccounts {
  constructor(
    private readonly store: EventStore,
    private readonly reader: EventReader,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
    private readonly reads: CaseReads,
  ) {}

  /** @throws CaseUnknown, also to who may not see the case; CalendarTooShort */
  async of(principal: Principal, caseId: string): Promise<CaseTimeAccount> {
    const { institution } = principal;
    const { state, version, commits } = await this.store.loadHistory(caseStream, { institution, streamId: caseId });
    if (!isRegistered(state)) throw new CaseUnknown();
    await this.reads.requireRead(principal, { caseId, state }, 'read-time-account');
    const [events, days, today] = await Promise.all([
      this.reader.read(commits, { open: false }),
      this.legalClock.dayCounts(institution),
      this.legalClock.today(institution, this.clock.now()),
    ]);
    const handovers = events.flat().flatMap((event) => handoverOf(event) ?? []);
    const steps = await Promise.all(handovers.map((handover) => this.dated(institution, handover)));
    const spans = heldSpans(steps, today).map((span) => ({ ...span, ...daysOf(span, days) }));
    return { caseId, version, until: spans.at(-1)?.to ?? today, spans, totals: totalsOf(spans) };
  }

  private async dated(institution: string, handover: Handover): Promise<DatedStep> {
    if (handover.on !== undefined) return handover;
    const { at, ...step } = handover;
    return { ...step, on: await this.legalClock.today(institution, new Date(at)) };
  }
}

/** A prevention without effect leaves the case where it is, and so does asking another body that has yet to answer. */
function movesCase({ type, data }: Pick<ReadEvent, 'type' | 'data'>): boolean {
  if (type === 'PreventionNotified') return data['effect'] === 'suspended' || data['effect'] === 'interrupted';
  if (type === 'CaseReferred') return data['awaits'] !== true;
  return true;
}

/** What a row or a history keeps of such a step; undefined of any other. Where it brings a civil date of its own, that one counts. */
export function handoverOf({
  type,
  data,
  envelope,
}: Pick<ReadEvent, 'type' | 'data' | 'envelope'>): Handover | undefined {
  const department = SENDS.has(type) ? data['department'] : undefined;
  const step = { type, ...(typeof department === 'string' && { department }) };
  if (!movesCase({ type, data }) || !passesCaseOn(step)) return undefined;
  const own = DATE_OF[type];
  const given = own === undefined ? undefined : data[own];
  return typeof given === 'string' ? { ...step, on: given } : { ...step, at: envelope.effectiveAt };
}

const DATE_OF: Readonly<Record<string, string>> = {
  PetitionRegistered: 'filedOn',
  CitizenAsked: 'askedOn',
  CitizenReplied: 'repliedOn',
  PreventionNotified: 'notifiedOn',
  PreventionAnswered: 'answeredOn',
  CaseDismissed: 'dismissedOn',
  CaseLapsed: 'lapsedOn',
  CaseReferred: 'referredOn',
  CaseAnswered: 'answeredOn',
  CitizenNotified: 'notifiedOn',
  CaseClosed: 'closedOn',
  CaseReopened: 'reopenedOn',
  CaseWithdrawn: 'withdrawnOn',
  CaseVoided: 'voidedOn',
  CaseHandedOver: 'handedOn',
};
const SENDS = new Set(['CaseRouted', 'TransferRuled', 'CaseHandedOver']);

function daysOf({ from, to }: HeldSpan, days: DayCounts): Days {
  return { businessDays: days.businessDays(from, to, []), calendarDays: days.calendarDays(from, to) };
}

function totalsOf(spans: readonly (HeldSpan & Days)[]): CaseTimeAccount['totals'] {
  const totals = new Map<string, Days & { holder: Holder }>();
  for (const { holder, businessDays, calendarDays } of spans) {
    const name = nameOf(holder);
    const before = totals.get(name) ?? { holder, businessDays: 0, calendarDays: 0 };
    totals.set(name, {
      holder,
      businessDays: before.businessDays + businessDays,
      calendarDays: before.calendarDays + calendarDays,
    });
  }
  return [...totals.values()];
}
