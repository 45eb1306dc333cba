/** What a change of the calendar answers. */
export interface CalendarChange {
  declarationId: string;
  /** Of the calendar's stream. */
  version: number;
  /** Hash of the calendar in force from now on. */
  calendar: string;
}
