import type { DueDate, LegalClock } from './legal-clock.js';
import { type TermFacts, underLaw } from './term-facts.js';

/**
 * The due date of a term by its facts alone, by the calendar that the clock has; undefined where no length of it is known. A stop that has not
 * ended is left out.
 * @throws CalendarTooShort, TermNotCountable
 */
export async function countedAnew(
  clock: LegalClock,
  institution: string,
  { from, days, law, readyOn, stops, extension }: TermFacts,
): Promise<DueDate | undefined> {
  const suspensions = stops.flatMap(({ from: since, to }) => (to === undefined ? [] : [{ from: since, to }]));
  if (law !== undefined) {
    // What was asked in an earlier term is over.
    const present = suspensions.filter((span) => span.from >= from);
    const facts = { suspensions: present, ...(extension && { extension }) };
    return clock.countTerm({ institution, ...underLaw(law, from, readyOn), ...facts });
  }
  if (days === undefined) return undefined;
  return clock.resumeTerm({ institution, filedOn: from, termDays: days, suspensions });
}
