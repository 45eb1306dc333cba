export {
  calendarOf,
  isBusinessDay,
  OutsideCalendar,
  type BusinessCalendar,
  type CalendarData,
  type Holiday,
} from './calendar.js';
export { civilDateOf, daysBetween, monthOf, type CivilDate } from './civil-date.js';
export { addBusinessDays, businessDaysBetween, dueDate, type Suspension, type Term, type TermState } from './terms.js';
