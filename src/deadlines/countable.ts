import { OutsideCalendar } from '@libs/business-calendar';
import { CalendarTooShort as TermOutsideCalendar, LegalTermError } from '@libs/legal-terms';
import { CalendarTooShort, TermNotCountable } from './deadline.refusals.js';

/**
 * Counts, and says in the product's own words why it cannot.
 * @throws CalendarTooShort, TermNotCountable
 */
export function countable<T>(institution: string, count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof OutsideCalendar) throw new CalendarTooShort(institution, error.date, error.calendar);
    if (error instanceof TermOutsideCalendar) throw new CalendarTooShort(institution, error.date, error.calendar);
    if (error instanceof LegalTermError) throw new TermNotCountable(error);
    throw error;
  }
}
