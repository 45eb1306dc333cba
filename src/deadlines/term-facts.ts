import type { CivilDate } from '@libs/business-calendar';
import type { Envelope } from '@libs/decider';

/** What of a case its due date is counted from, so that a list can count it anew when the law has changed. */
export interface TermFacts {
  /** Day zero: the filing, or the last reopening. */
  readonly from: CivilDate;
  /** Length in business days. */
  readonly days: number;
  /** Spans in which the clock stood still; one without an end is still open. */
  readonly stops: readonly { readonly from: CivilDate; readonly to?: CivilDate | undefined }[];
  /** A calendar of ours counted it; false where the due date was taken over from elsewhere. */
  readonly counted: boolean;
  /** Unanswered and the clock runs: only then does a change of law move the due date. */
  readonly running: boolean;
}

interface CaseEventSeen {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly envelope: Pick<Envelope, 'consulted'>;
}

/** The facts after an event of a case, for views that show due dates. Pure; undefined until the case is registered. */
export function termFactsAfter(facts: TermFacts | undefined, event: CaseEventSeen): TermFacts | undefined {
  const next = changed(facts, event);
  if (next === undefined || next.counted || event.envelope.consulted?.['calendar'] === undefined) return next;
  return { ...next, counted: true };
}

function changed(facts: TermFacts | undefined, { type, data }: CaseEventSeen): TermFacts | undefined {
  const on = (field: string) => String(data[field]);
  if (type === 'PetitionRegistered')
    return { from: on('filedOn'), days: Number(data['termDays']), stops: [], counted: false, running: true };
  if (facts === undefined) return undefined;
  switch (type) {
    case 'CitizenAsked':
      return { ...facts, running: false, stops: [...facts.stops, { from: on('askedOn') }] };
    case 'CitizenReplied':
      return { ...facts, running: true, stops: ended(facts.stops, on('repliedOn')) };
    case 'CaseAnswered':
      return { ...facts, running: false, stops: ended(facts.stops, on('answeredOn')) };
    case 'CaseClosed':
      return { ...facts, running: false, stops: ended(facts.stops, on('closedOn')) };
    case 'CaseWithdrawn':
      return { ...facts, running: false, stops: ended(facts.stops, on('withdrawnOn')) };
    case 'CaseReopened':
      return { ...facts, from: on('reopenedOn'), days: Number(data['termDays']), running: true };
    default:
      return facts;
  }
}

function ended(stops: TermFacts['stops'], to: CivilDate): TermFacts['stops'] {
  return stops.some((span) => span.to === undefined)
    ? stops.map((span) => (span.to === undefined ? { ...span, to } : span))
    : stops;
}
