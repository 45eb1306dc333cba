import { OutsideCalendar } from '@libs/business-calendar';
import { CalendarTooShort as TermOutsideCalendar, ExtensionRefused, LegalTermError } from '@libs/legal-terms';
import { CalendarTooShort, ExtensionNotAllowed, TermNotCountable } from './deadline.refusals.js';

/**
 * Counts, and says in the product's own words why it cannot.
 * @throws CalendarTooShort, ExtensionNotAllowed, TermNotCountable
 */
export function countable<T>(institution: string, count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof OutsideCalendar) throw new CalendarTooShort(institution, error.date, error.calendar);
    if (error instanceof TermOutsideCalendar) throw new CalendarTooShort(institution, error.date, error.calendar);
    if (error instanceof ExtensionRefused) throw new ExtensionNotAllowed(error);
    if (error instanceof LegalTermError) throw new TermNotCountable(error);
    throw error;
  }
}
