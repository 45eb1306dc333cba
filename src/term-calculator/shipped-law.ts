import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CalendarRulesInvalid,
  readCalendarRules,
  resolveCalendar,
  type CalendarQuestion,
  type CalendarRules,
  type ResolvedCalendar,
} from '@libs/business-calendar';
import { readRegime, RegimeInvalid, type Regime } from '@libs/legal-terms';

/** The calendars and regimes that come with the product, read from `seeds/calendars` and `seeds/regimes`. */
export class ShippedLaw {
  private constructor(
    private readonly calendars: ReadonlyMap<string, CalendarRules>,
    private readonly regimes: ReadonlyMap<string, Regime>,
  ) {}

  /**
   * @param seeds the folder with both
   * @throws CalendarRulesInvalid, RegimeInvalid naming the file
   */
  static read(seeds: string): ShippedLaw {
    const calendars = filesIn(join(seeds, 'calendars')).map((file) =>
      readCalendarRules(
        file,
        parsed(file, (reason) => new CalendarRulesInvalid(file, undefined, reason)),
      ),
    );
    const regimes = filesIn(join(seeds, 'regimes')).map((file) =>
      readRegime(
        file,
        parsed(file, (reason) => new RegimeInvalid(file, 'file', reason)),
      ),
    );
    return new ShippedLaw(
      new Map(calendars.map((each) => [each.id, each])),
      new Map(regimes.map((each) => [each.id, each])),
    );
  }

  /** Calendars of institutions: those with a time zone. */
  get institutions(): readonly string[] {
    return [...this.calendars.values()].filter(({ zone }) => zone !== undefined).map(({ id }) => id);
  }

  get calendarIds(): readonly string[] {
    return [...this.calendars.keys()];
  }

  get regimeIds(): readonly string[] {
    return [...this.regimes.keys()];
  }

  findCalendar(id: string): CalendarRules | undefined {
    return this.calendars.get(id);
  }

  findRegime(id: string): Regime | undefined {
    return this.regimes.get(id);
  }

  /** @throws CalendarRulesInvalid for an office it does not know */
  resolve(rules: CalendarRules, question: CalendarQuestion): ResolvedCalendar {
    return resolveCalendar(rules, question, this.calendars);
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name));
}

function parsed(file: string, refusal: (reason: string) => Error): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : 'it cannot be read');
  }
}
