import type { CivilDate } from '@libs/business-calendar';
import type { Envelope } from '@libs/decider';
import type { TermLength } from '@libs/legal-terms';
import type { RegimeTerm, TermExtension } from './legal-clock.js';

/** The regime that a term runs under, with the length its procedure gave. */
export interface TermLawFacts extends TermLength {
  readonly regimeVersion: string;
  /** Day zero, where that is not the day from which the term is told to run. */
  readonly countsFrom?: CivilDate;
  /** ISO 8601 UTC, of a term in hours: the instant it runs from. */
  readonly runsFrom?: string;
  /** The legal clock has not begun. */
  readonly waitsFor?: string;
}

/** What of a case its due date is counted from, so that a list can count it anew when the law has changed. */
export interface TermFacts {
  /** Day zero: the filing, or the last reopening. */
  readonly from: CivilDate;
  /** Length in business days; any other is told by `law` alone. */
  readonly days?: number;
  /** Absent under a short definition: business days, and each question stops the clock. */
  readonly law?: TermLawFacts;
  /** When the file was ready to resolve, where the term began then. */
  readonly readyOn?: CivilDate;
  /** One that was allowed, and told in time. */
  readonly extension?: TermExtension;
  /** Spans in which the clock stood still; one without an end is still open. */
  readonly stops: readonly { readonly from: CivilDate; readonly to?: CivilDate | undefined }[];
  /** A calendar of ours counted it; false where the due date was taken over from elsewhere. */
  readonly counted: boolean;
  /** Unanswered and the clock runs: only then does a change of law move the due date, where it was counted here. */
  readonly running: boolean;
}

interface CaseEventSeen {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly envelope: Pick<Envelope, 'consulted' | 'effectiveAt'>;
}

/** The facts after an event of a case, for views that show due dates. Pure; undefined until the case is registered. */
export function termFactsAfter(facts: TermFacts | undefined, event: CaseEventSeen): TermFacts | undefined {
  const next = changed(facts, event);
  return next === undefined || next.counted || !countsTerm(event) ? next : { ...next, counted: true };
}

/**
 * Events that may bring a due date of the case. The decider of the case has the rule and may import nothing from here, nor this from it;
 * src/cases/term/term-facts.spec.ts sees to it that they agree.
 */
const COUNTED = new Set([
  'PetitionRegistered',
  'CitizenReplied',
  'PreventionAnswered',
  'CaseAnswered',
  'CaseReopened',
  'CaseClassified',
  'CaseRebound',
  'TermExtended',
  'FileReady',
  'DueDateRecomputed',
]);

/** A step that looked at the calendar for something else brought no date. */
function countsTerm({ type, data, envelope }: CaseEventSeen): boolean {
  return COUNTED.has(type) && 'dueOn' in data && envelope.consulted?.['calendar'] !== undefined;
}

function changed(facts: TermFacts | undefined, event: CaseEventSeen): TermFacts | undefined {
  const { type, data, envelope } = event;
  const on = (field: string) => String(data[field]);
  if (type === 'PetitionRegistered')
    return { from: on('filedOn'), ...lengthOf(data), stops: [], counted: false, running: true };
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
    case 'CaseReferred':
      return data['awaits'] === true
        ? facts
        : { ...facts, running: false, stops: ended(facts.stops, on('referredOn')) };
    case 'CaseDismissed':
      return { ...facts, running: false, stops: ended(facts.stops, on('dismissedOn')) };
    case 'CaseLapsed':
      return { ...facts, running: false, stops: ended(facts.stops, on('lapsedOn')) };
    case 'CaseVoided':
      return { ...facts, running: false, stops: ended(facts.stops, on('voidedOn')) };
    case 'CaseReopened':
      return reopened(facts, event);
    case 'PreventionNotified':
      return HOLDS_CLOCK.has(on('effect'))
        ? { ...facts, running: false, stops: [...facts.stops, { from: on('notifiedOn') }] }
        : facts;
    case 'PreventionAnswered': {
      if (data['dueOn'] === undefined) return facts;
      const told = { ...facts, running: true, stops: ended(facts.stops, on('answeredOn')) };
      return data['restarted'] === true ? anew(told, on('answeredOn'), envelope.effectiveAt) : told;
    }
    case 'CaseClassified': {
      if (data['procedure'] === undefined) return facts;
      const { law: _, days: __, ...rest } = facts;
      return { ...rest, ...lengthOf(data) };
    }
    case 'CaseRebound':
      return { ...facts, ...lengthOf(data) };
    case 'TermExtended':
      return { ...facts, extension: { days: Number(data['days']), notifiedOn: on('notifiedOn') } };
    case 'FileReady':
      return { ...facts, readyOn: on('readyOn'), ...(facts.law && { law: withoutWait(facts.law) }) };
    case 'RegimeApplied': {
      const law = data as unknown as TermLawFacts;
      return { ...facts, law: startedAt(law, facts.law?.runsFrom ?? envelope.effectiveAt) };
    }
    default:
      return facts;
  }
}

/** What a prevention does where it stops the days (the case's own list of effects). */
const HOLDS_CLOCK = new Set(['suspended', 'interrupted']);

function lengthOf(data: CaseEventSeen['data']): Pick<TermFacts, 'days'> {
  return typeof data['termDays'] === 'number' ? { days: data['termDays'] } : {};
}

/** A new term, which nothing has made longer. */
function reopened({ extension: _, ...facts }: TermFacts, { data, envelope }: CaseEventSeen): TermFacts {
  const on = String(data['reopenedOn']);
  const term = { ...anew(facts, on, envelope.effectiveAt), ...lengthOf(data) };
  return { ...term, stops: ended(facts.stops, on), running: true };
}

/** Day zero is another one: the hour of the first filing says nothing of it, and a file that was ready is waited for no more. */
function anew({ law, ...facts }: TermFacts, from: CivilDate, at: string): TermFacts {
  if (law === undefined) return { ...facts, from };
  const { countsFrom: _, ...rest } = law;
  const hangsOnFile = facts.readyOn !== undefined || law.waitsFor === 'READY_TO_RESOLVE';
  const begun = hangsOnFile ? withoutWait(rest) : rest;
  return { ...facts, from, law: startedAt(begun, at), ...(hangsOnFile && { readyOn: from }) };
}

function withoutWait({ waitsFor: _, ...law }: TermLawFacts): TermLawFacts {
  return law;
}

/** Hours run from an instant, everything else from a day. */
function startedAt(law: TermLawFacts, at: string): TermLawFacts {
  return law.unit === 'HOURS' ? { ...law, runsFrom: at } : law;
}

/** The term of a case under its regime, as the clock counts it. */
export function underLaw(
  { regimeVersion, unit, length, monthRule, countsFrom, runsFrom }: TermLawFacts,
  from: CivilDate,
  readyOn?: CivilDate,
): Pick<RegimeTerm, 'regimeVersion' | 'length' | 'filed' | 'readyOn'> {
  const filed = unit === 'HOURS' && runsFrom !== undefined ? { at: runsFrom } : { on: countsFrom ?? from };
  const ready = readyOn !== undefined && { readyOn };
  return { regimeVersion, length: { unit, length, ...(monthRule && { monthRule }) }, filed, ...ready };
}

function ended(stops: TermFacts['stops'], to: CivilDate): TermFacts['stops'] {
  return stops.some((span) => span.to === undefined)
    ? stops.map((span) => (span.to === undefined ? { ...span, to } : span))
    : stops;
}
