import type { CalendarData, CivilDate } from '@libs/business-calendar';
import { bareRegime, type Regime, type TermUnit } from '@libs/legal-terms';
import { BusinessDayClock, type CalendarStore } from './business-day-clock.js';
import { countedAnew } from './counted-anew.js';
import { CalendarTooShort, TermNotCountable } from './deadline.refusals.js';
import type { TermFacts } from './term-facts.js';

/** Law that nobody enacted: what a term would have been under it. Whatever is left out is as it is. */
export interface SupposedLaw {
  /** Of every term that is counted. */
  readonly term?: { readonly length: number; readonly unit: Extract<TermUnit, 'BUSINESS_DAYS' | 'CALENDAR_DAYS'> };
  /** Labours suspended besides, both days included. */
  readonly closed?: { readonly from: CivilDate; readonly to: CivilDate };
  /** Saturdays are worked. */
  readonly saturdays?: boolean;
}

/** No regime of anybody: that of a case under a short definition, for a length in another unit. */
const SUPPOSED = 'supposed';
const SATURDAY = 6;

/** Counts terms under supposed law. Reads only: nothing of it is kept, and no case is held to it. */
export class SupposedTerms {
  private readonly clock: BusinessDayClock;

  constructor(
    private readonly institution: string,
    private readonly law: SupposedLaw,
    calendars: CalendarStore,
  ) {
    this.clock = new BusinessDayClock(supposedStore(law, calendars));
  }

  /** The due date; undefined where no facts tell how it was counted, or the calendar does not reach so far. */
  async dueOn(term: TermFacts | undefined): Promise<CivilDate | undefined> {
    if (term?.counted !== true) return undefined;
    try {
      return (await countedAnew(this.clock, this.institution, this.supposed(term)))?.dueOn;
    } catch (error) {
      if (error instanceof CalendarTooShort || error instanceof TermNotCountable) return undefined;
      throw error;
    }
  }

  private supposed(facts: TermFacts): TermFacts {
    const { term } = this.law;
    if (term === undefined) return facts;
    const { monthRule: _, ...own } = facts.law ?? { regimeVersion: SUPPOSED };
    return { ...facts, law: { ...own, ...term } };
  }
}

function supposedStore({ closed, saturdays = false }: SupposedLaw, calendars: CalendarStore): CalendarStore {
  // One object for one that was read: what was checked of a calendar is kept by the object.
  const made = new WeakMap<CalendarData, CalendarData>();
  const supposed = (data: CalendarData): CalendarData => {
    if (closed === undefined && !saturdays) return data;
    const known = made.get(data);
    if (known !== undefined) return known;
    const act = closed && { ...closed, name: 'Supuesto', basis: 'Supuesto' };
    const { suspensions = [], weekend } = data;
    const other: CalendarData = {
      ...data,
      ...(act && { suspensions: [...suspensions, act] }),
      ...(saturdays && { weekend: weekend.filter((day) => day !== SATURDAY) }),
    };
    made.set(data, other);
    return other;
  };
  return {
    async get(institution) {
      const record = await calendars.get(institution);
      return { zone: record.zone, revisions: record.revisions, calendar: supposed(record.calendar) };
    },
    consulted: async <Content>(hash: string) =>
      hash === SUPPOSED ? (SUPPOSED_REGIME as Content) : calendars.consulted<Content>(hash),
  };
}

const SUPPOSED_REGIME: Regime = bareRegime({ id: SUPPOSED, name: SUPPOSED, legalBasis: SUPPOSED });
