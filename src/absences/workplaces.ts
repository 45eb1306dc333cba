import type { StaffDirectory } from '../staff/index.js';
import type { WorksIn } from './domain/absence.js';

/** Where each active officer and head of an institution works. */
export async function workplaces(staff: StaffDirectory, institution: string): Promise<WorksIn> {
  const members = await staff.membersOf(institution);
  const places = new Map(
    members.flatMap(({ id, department, active }) => (active && department ? [[id, department]] : [])),
  );
  return (id) => places.get(id);
}
