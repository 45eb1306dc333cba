import { type BusinessCalendar, type CalendarData, calendarOf } from '@libs/business-calendar';

// By the record itself: a record read anew is checked anew, also when someone changed it and kept the version.
const checked = new WeakMap<CalendarData, BusinessCalendar>();

/** A calendar as the clocks count by it, checked once for each record that was read. */
export function checkedCalendar(data: CalendarData): BusinessCalendar {
  let calendar = checked.get(data);
  if (!calendar) checked.set(data, (calendar = calendarOf(data)));
  return calendar;
}
