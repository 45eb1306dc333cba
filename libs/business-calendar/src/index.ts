export {
  calendarOf,
  isBusinessDay,
  isOpen,
  OutsideCalendar,
  type BusinessCalendar,
  type CalendarData,
  type DayCause,
  type Holiday,
  type SuspendedSpan,
} from './calendar.js';
export {
  civilDate,
  civilDateOf,
  dayNumber,
  daysBetween,
  isCivilDate,
  monthOf,
  weekday,
  type CivilDate,
} from './civil-date.js';
export {
  addBusinessDays,
  businessDaysBetween,
  dueDate,
  subtractBusinessDays,
  type Suspension,
  type Term,
  type TermState,
} from './terms.js';
export {
  CalendarRulesInvalid,
  SURENESS,
  type CalendarLine,
  type CalendarRules,
  type HalfDays,
  type Office,
  type Sureness,
} from './calendar-rules.js';
export { readCalendarRules } from './read-calendar-rules.js';
export { resolveCalendar, type CalendarQuestion, type ResolvedCalendar } from './resolve-calendar.js';
