import type { Actor } from '@libs/decider';
import type { AbsenceEvent, AbsenceRecorded } from './absence.events.js';
import {
  AbsenceAlreadyEnded,
  AbsenceBackwards,
  AbsenceOverlaps,
  AbsenceUnknown,
  NotYourStaff,
  SubstituteAway,
  SubstituteUnfit,
} from './absence.refusals.js';
import { type AbsenceBookState, overlap } from './absence.state.js';

/** Where somebody works, as the directory of staff has it; undefined for who does not work here. */
export type WorksIn = (staff: string) => string | undefined;

export interface Recording {
  readonly by: Actor;
  readonly departmentOf: WorksIn;
}

export type AbsenceGiven = AbsenceRecorded['data'];

/**
 * Somebody will be away. A substitute works in the same department and is there all the while; whoever falls ill later than that is recorded
 * all the same, and acts for nobody in those days.
 */
export function recordAbsence(
  { absences }: AbsenceBookState,
  { by, departmentOf, ...given }: AbsenceGiven & Recording,
): AbsenceEvent[] {
  const { absenceId, staff, from, to, substitute } = given;
  if (absences.some((one) => one.absenceId === absenceId)) return [];
  if (!answersFor(by, departmentOf(staff))) throw new NotYourStaff();
  if (to < from) throw new AbsenceBackwards(from, to);
  const other = absences.find((one) => one.staff === staff && overlap(one, given));
  if (other) throw new AbsenceOverlaps(other.from, other.to);
  if (substitute !== undefined) {
    if (substitute === staff || departmentOf(substitute) !== departmentOf(staff)) throw new SubstituteUnfit(substitute);
    const away = absences.find((one) => one.staff === substitute && overlap(one, given));
    if (away) throw new SubstituteAway(away.from, away.to);
  }
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return [{ type: 'AbsenceRecorded', data: present as AbsenceGiven }];
}

/** They are back earlier; or never went, where that is on or before the first day. */
export function endAbsence(
  { absences }: AbsenceBookState,
  { by, departmentOf, absenceId, returnsOn }: { absenceId: string; returnsOn: string } & Recording,
): AbsenceEvent[] {
  const absence = absences.find((one) => one.absenceId === absenceId);
  if (absence === undefined || !answersFor(by, departmentOf(absence.staff))) throw new AbsenceUnknown();
  if (absence.returnsOn === returnsOn) return [];
  if (absence.returnsOn !== undefined) throw new AbsenceAlreadyEnded(absence.returnsOn);
  if (returnsOn > absence.to) throw new AbsenceBackwards(returnsOn, absence.to);
  return [{ type: 'AbsenceEnded', data: { absenceId, returnsOn } }];
}

function answersFor({ role, department }: Actor, worksIn: string | undefined): boolean {
  if (worksIn === undefined) return false;
  return role === 'supervisor' || role === 'administrator' || (role === 'head' && department === worksIn);
}
