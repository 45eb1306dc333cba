/** One absence as it stands; both days included. */
export interface Absence {
  readonly absenceId: string;
  readonly staff: string;
  readonly from: string;
  readonly to: string;
  readonly substitute?: string;
  /** They came back earlier, on this day. */
  readonly returnsOn?: string;
}

/** Every absence of an institution. One stream holds them all, so that a substitute can be known to be there. */
export interface AbsenceBookState {
  readonly absences: readonly Absence[];
}

export const noAbsences: AbsenceBookState = { absences: [] };

type Span = Pick<Absence, 'from' | 'to' | 'returnsOn'>;

/** Whether somebody is away on a day by this absence. Civil dates compare as text. */
export function includesDay({ from, to, returnsOn }: Span, on: string): boolean {
  return from <= on && on <= to && (returnsOn === undefined || on < returnsOn);
}

/** Whether somebody is away on a day or on a later one. */
export function isAwayFrom({ from, to, returnsOn }: Span, day: string): boolean {
  return to >= day && (returnsOn === undefined || (returnsOn > day && returnsOn > from));
}

/** Whether two absences share a day. */
export function overlap(one: Span, other: Span): boolean {
  const isEmpty = ({ from, returnsOn }: Span) => returnsOn !== undefined && returnsOn <= from;
  if (isEmpty(one) || isEmpty(other)) return false;
  return begins(one, other) && begins(other, one);
}

/** Whether `one` begins before the other is over. */
function begins(one: Span, other: Span): boolean {
  return one.from <= other.to && (other.returnsOn === undefined || one.from < other.returnsOn);
}

export function awayOn({ absences }: AbsenceBookState, staff: string, on: string): Absence | undefined {
  return absences.find((one) => one.staff === staff && includesDay(one, on));
}
