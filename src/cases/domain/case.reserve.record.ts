import type { ReserveGround } from './case.codes.js';

export interface Reader {
  readonly account: string;
  readonly department?: string;
}

/** Who may see a case that not everybody may, and who never may. */
export interface Reserve {
  /** Whether its procedure seals it, or somebody raised it. */
  readonly ground: ReserveGround;
  /** The control body; of a case that was raised, the department that had it. */
  readonly unit: string;
  readonly readers: readonly Reader[];
  /** Ids of accounts and codes of departments. */
  readonly accused: { readonly staff: readonly string[]; readonly departments: readonly string[] };
  readonly lastNamingId?: string;
}

/** Whether somebody is accused, or works where an accused does. */
export function isAccused(
  { accused }: Pick<Reserve, 'accused'>,
  { id, department }: { readonly id: string; readonly department?: string },
): boolean {
  return accused.staff.includes(id) || (department !== undefined && accused.departments.includes(department));
}

export function isReader({ readers }: Pick<Reserve, 'readers'>, account: string): boolean {
  return readers.some((reader) => reader.account === account);
}
