import {
  addBusinessDays,
  businessDaysBetween,
  civilDateOf,
  daysBetween,
  dueDate,
  subtractBusinessDays,
  type CalendarData,
  type CivilDate,
  type Suspension,
} from '@libs/business-calendar';
import { appealRegime, bareRegime, inactivityRegime, legalTerm, type Regime, termCalendarOf } from '@libs/legal-terms';
import {
  type AfterNotice,
  type DayCounts,
  type DueDate,
  type InternalTerm,
  LegalClock,
  type RegimeDueDate,
  type RegimeTerm,
  type TermExtension,
  type TermOpening,
  type TermResumption,
} from './legal-clock.js';
import { dueUnder, granted, type TermStory } from './regime-term.js';
import { checkedCalendar } from './checked-calendar.js';
import { countable } from './countable.js';

/** Where calendars and regimes are kept: the institution directory is one. */
export interface CalendarStore {
  /** The calendar in force with the hash of its content, and the zone (IANA) whose civil dates count. */
  get(institution: string): Promise<{
    readonly zone: string;
    readonly calendar: CalendarData;
    readonly revisions: { readonly calendar: string };
  }>;
  /** What is kept under a content hash. */
  consulted<Content>(hash: string): Promise<Content>;
}

/** Terms by the institution's calendar: in business days, suspended while the citizen is asked, or under a regime of law. */
export class BusinessDayClock extends LegalClock {
  constructor(private readonly calendars: CalendarStore) {
    super();
  }

  openTerm(opening: TermOpening): Promise<DueDate> {
    return this.resumeTerm({ ...opening, suspensions: [] });
  }

  async resumeTerm({ institution, filedOn, termDays, suspensions }: TermResumption): Promise<DueDate> {
    const record = await this.calendars.get(institution);
    const calendar = checkedCalendar(record.calendar);
    const term = countable(institution, () => dueDate({ filedOn, termDays, suspensions }, calendar));
    if (term.state === 'suspended') throw new Error(`a term suspended since ${term.since} has no due date`);
    return { dueOn: term.dueOn, calendarVersion: record.revisions.calendar };
  }

  countTerm({ extension, ...term }: RegimeTerm): Promise<RegimeDueDate> {
    return this.count(term, granted(extension));
  }

  extendTerm(term: Omit<RegimeTerm, 'extension'>, extension: TermExtension): Promise<RegimeDueDate> {
    return this.count(term, { extension });
  }

  appealTerm(notice: AfterNotice): Promise<DueDate | undefined> {
    return this.afterNotice(notice, appealRegime);
  }

  inactivityTerm(notice: AfterNotice): Promise<DueDate | undefined> {
    return this.afterNotice(notice, inactivityRegime);
  }

  async internalTerm({ institution, from, length }: InternalTerm): Promise<DueDate> {
    const { zone, calendar, revisions } = await this.calendars.get(institution);
    const own = bareRegime({ id: 'own', name: 'own', legalBasis: 'own' });
    const story = { filed: 'at' in from ? { ...from, zone } : from, length, suspensions: [] };
    const { dueOn } = countable(institution, () => dueUnder(own, story, checkedCalendar(calendar)));
    return { dueOn, calendarVersion: revisions.calendar };
  }

  async dayCounts(institution: string): Promise<DayCounts> {
    const calendar = checkedCalendar((await this.calendars.get(institution)).calendar);
    return {
      businessDays: (from: CivilDate, to: CivilDate, suspensions: readonly Suspension[]) =>
        countable(institution, () => businessDaysBetween(from, to, calendar, suspensions)),
      calendarDays: daysBetween,
      businessDayFrom: (date: CivilDate, n: number) =>
        countable(institution, () =>
          n < 0 ? subtractBusinessDays(date, -n, calendar) : addBusinessDays(date, n, calendar),
        ),
      lastDay: calendar.validTo,
    };
  }

  async today(institution: string, now: Date): Promise<CivilDate> {
    return civilDateOf(now, (await this.calendars.get(institution)).zone);
  }

  private async afterNotice(
    { institution, regimeVersion, notifiedOn: on }: AfterNotice,
    partOf: (regime: Regime) => Regime | undefined,
  ): Promise<DueDate | undefined> {
    const [record, regime] = await Promise.all([
      this.calendars.get(institution),
      this.calendars.consulted<Regime>(regimeVersion),
    ]);
    const part = partOf(regime);
    if (part === undefined) return undefined;
    const days = termCalendarOf(checkedCalendar(record.calendar));
    const term = countable(institution, () => legalTerm(part, { filed: { on }, notified: { on } }, days));
    if (term.state !== 'due') throw new Error(`the term of ${part.id} is ${term.state} although notified`);
    return { dueOn: term.dueOn, calendarVersion: record.revisions.calendar, regimeVersion };
  }

  private async count(
    { institution, regimeVersion, filed, ...story }: Omit<RegimeTerm, 'extension'>,
    extension: Pick<TermStory, 'extension'>,
  ): Promise<RegimeDueDate> {
    const [record, regime] = await Promise.all([
      this.calendars.get(institution),
      this.calendars.consulted<Regime>(regimeVersion),
    ]);
    const calendar = checkedCalendar(record.calendar);
    const moment = 'at' in filed ? { ...filed, zone: record.zone } : filed;
    const due = countable(institution, () => dueUnder(regime, { ...story, filed: moment, ...extension }, calendar));
    return { ...due, calendarVersion: record.revisions.calendar, regimeVersion };
  }
}
