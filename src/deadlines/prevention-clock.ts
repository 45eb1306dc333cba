import { addBusinessDays, type BusinessCalendar, civilDate, dayNumber } from '@libs/business-calendar';
import type { CivilDate, Suspension } from '@libs/business-calendar';
import {
  type LegalTerm,
  legalTerm,
  type Prevention,
  type PreventionVerdict,
  type Regime,
  termCalendarOf,
  type TermFacts,
  type TermLength,
} from '@libs/legal-terms';
import type { CalendarStore } from './business-day-clock.js';
import { checkedCalendar } from './checked-calendar.js';
import { countable } from './countable.js';
import { granted } from './regime-term.js';
import type { TermExtension } from './legal-clock.js';

/** What happened to the clock of a case so far, in its present term. */
export interface ClockStory {
  readonly institution: string;
  readonly regime: Regime;
  readonly length: TermLength;
  /** The civil date the present term counts from: never day 1. Later than the day of filing where a petition came in after hours. */
  readonly filedOn: CivilDate;
  /** When the file was ready to resolve, where the term begins then. */
  readonly readyOn?: CivilDate;
  /** Spans of informal questions, all of them ended: the clock stood still, whatever the regime says of preventions. */
  readonly questions: readonly Suspension[];
  /** Preventions that held the clock of this term, all of them answered. */
  readonly preventions: readonly {
    readonly issuedOn: CivilDate;
    readonly notifiedOn: CivilDate;
    readonly answeredOn: CivilDate;
  }[];
  /** One that was allowed, and told in time. */
  readonly extension?: TermExtension;
}

export interface NewPrevention {
  readonly issuedOn: CivilDate;
  readonly notifiedOn: CivilDate;
  /** What its limit was held to be when it was issued; left out, it is counted. */
  readonly inTime?: boolean;
  /** Business days given to answer, where more than the law's least. */
  readonly answerDays?: number;
}

/** What the law makes of a prevention, by the calendar in force. */
export interface PreventionWeight {
  readonly limitOn?: CivilDate;
  readonly verdict: PreventionVerdict;
  /** Business days to answer in, and the last of them. */
  readonly answerDays?: number;
  readonly answerBy?: CivilDate;
  readonly calendarVersion: string;
}

/**
 * What preventions do to a clock: when one may still be issued, what it stops, and until when the citizen may answer. The rules are those of libs/legal-terms; here stand the calendar of the institution and the shape of a case.
 * @throws CalendarTooShort, TermNotCountable from every method
 */
export class PreventionClock {
  constructor(private readonly calendars: CalendarStore) {}

  async weigh(story: ClockStory, prevention: NewPrevention): Promise<PreventionWeight> {
    const { calendar, calendarVersion } = await this.calendarOf(story.institution);
    const { issuedOn, notifiedOn, inTime, answerDays } = prevention;
    const days = answerDays ?? story.regime.preventionAnswerTerm;
    return countable(story.institution, () => {
      const answerBy = days === null ? undefined : addBusinessDays(notifiedOn, days, calendar);
      const candidate = { issuedOn, notifiedOn, ...(inTime !== undefined && { withinLimit: inTime }) };
      const outcome = termOf(story, calendar, candidate)?.preventions.at(-1);
      return {
        verdict: outcome?.verdict ?? 'BEFORE_START',
        ...(outcome?.limitOn !== undefined && { limitOn: outcome.limitOn }),
        ...(days !== null && { answerDays: days }),
        ...(answerBy !== undefined && { answerBy }),
        calendarVersion,
      };
    });
  }

  /** Last day to answer a prevention, so many business days after it was notified. */
  async answerBy(institution: string, notifiedOn: CivilDate, days: number): Promise<CivilDate> {
    const { calendar } = await this.calendarOf(institution);
    return countable(institution, () => addBusinessDays(notifiedOn, days, calendar));
  }

  private async calendarOf(institution: string): Promise<{ calendar: BusinessCalendar; calendarVersion: string }> {
    const { calendar, revisions } = await this.calendars.get(institution);
    return { calendar: checkedCalendar(calendar), calendarVersion: revisions.calendar };
  }
}

/** Undefined for a term in hours: it runs at once, and nothing holds it. */
function termOf(story: ClockStory, calendar: BusinessCalendar, candidate?: Prevention): LegalTerm | undefined {
  const { regime, length, filedOn, readyOn, questions, preventions, extension } = story;
  if (length.unit === 'HOURS') return undefined;
  const facts: TermFacts = {
    filed: { on: filedOn },
    length,
    ...(readyOn !== undefined && { readyOn }),
    forceMajeure: questions.flatMap(stoodStill),
    preventions: [...preventions.map((one) => ({ ...one, withinLimit: true })), ...(candidate ? [candidate] : [])].map(
      (one) => sinceCounting(one, filedOn),
    ),
    ...granted(extension),
  };
  // How many the law allows is the decision's to say: one that was overridden has the effect of any other.
  return legalTerm({ ...regime, preventionMaxCount: null }, facts, termCalendarOf(calendar));
}

/** What was done before the first day counts from holds no day of the term before it: the days themselves begin there. */
function sinceCounting({ issuedOn, notifiedOn, answeredOn, ...rest }: Prevention, filedOn: CivilDate): Prevention {
  const since = (day: CivilDate) => (day < filedOn ? filedOn : day);
  return {
    ...rest,
    ...(issuedOn !== undefined && { issuedOn: since(issuedOn) }),
    notifiedOn: since(notifiedOn),
    ...(answeredOn !== undefined && { answeredOn: since(answeredOn) }),
  };
}

/** The day of asking counts, that of the reply does not (DOMAIN.md C.2, 2). */
function stoodStill({ from, to }: Suspension): { from: CivilDate; to: CivilDate; basis: string }[] {
  if (to === undefined || to <= from) return [];
  return [{ from: civilDate(dayNumber(from) + 1), to, basis: 'Pregunta a la persona interesada' }];
}
