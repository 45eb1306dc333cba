import { COLUMN_OF, IN_FORCE, OF_THE_PRODUCT, PUBLIC } from './reading-of-the-table.js';

/** A second judge of rights, from the hand-written reading. Like it, it shares no line with the product. */

export interface Person {
  /** Undefined for who has no session. */
  readonly role?: string;
  readonly id?: string;
  readonly institution?: string;
  readonly department?: string;
}

export interface Thing {
  readonly institution: string;
  readonly department?: string;
  readonly sentBackBy?: readonly string[];
  readonly askedOf?: readonly string[];
  readonly drafter?: string;
  readonly reserved?: boolean;
  /** Who may see it where it is reserved. */
  readonly list?: readonly string[];
}

export type Judgement = 'let-in' | 'no-session' | 'not-your-role' | 'hidden' | 'not-yours';

export function isKnown(operation: string): boolean {
  return IN_FORCE.has(operation) || PUBLIC.includes(operation) || OF_THE_PRODUCT.includes(operation);
}

/** Whether somebody has an operation at all. */
export function atTheDoor(operation: string, { role }: Person): Judgement {
  if (PUBLIC.includes(operation)) return 'let-in';
  if (role === undefined) return 'no-session';
  return letter(operation, role) === '-' ? 'not-your-role' : 'let-in';
}

/** What somebody is answered who asks for an operation on a case; `undefined` thing: there is none. */
export function onCase(operation: string, person: Person, thing: Thing | undefined): Judgement {
  const door = atTheDoor(operation, person);
  if (door !== 'let-in') return door;
  // It is carried out without being seen, and says nothing of what there is.
  if (operation === 'erase') return 'let-in';
  if (thing === undefined || !holds('read-case', person, thing)) return 'hidden';
  if (holds(operation, person, thing)) return 'let-in';
  // Where nothing is proposed yet there is no first person either; the decision on the case refuses for that.
  const { department } = person;
  if (IN_FORCE.get(operation)?.cells[COLUMN_OF[person.role ?? ''] ?? 'CL'] === 'x' && thing.drafter === undefined)
    return department === thing.department ? 'let-in' : 'not-yours';
  return /^(read|print|download)-/.test(operation) ? 'hidden' : 'not-yours';
}

/** Whether the right stands on this very thing. */
export function holds(operation: string, person: Person, thing: Thing): boolean {
  const { role, institution, id = 'nobody', department } = person;
  if (role === undefined || institution !== thing.institution || isKeptFrom(role, id, thing)) return false;
  const among = (departments: readonly string[]) => department !== undefined && departments.includes(department);
  const own = among([thing.department ?? '']);
  const asked = among(thing.askedOf ?? []);
  const drafted = thing.drafter !== undefined;
  const meanings: Readonly<Record<string, boolean>> = {
    Y: true,
    d: own,
    a: own || asked,
    D: own || asked || among(thing.sentBackBy ?? []),
    k: asked,
    x: own && drafted && thing.drafter !== id,
    F: drafted,
    L: (thing.list ?? []).includes(id),
  };
  return meanings[letter(operation, role)] ?? false;
}

/** What is reserved is for those on its list, of roles that are put on lists. */
function isKeptFrom(role: string, id: string, { reserved, list = [] }: Thing): boolean {
  return reserved === true && !(letter('read-reserved', role) === 'L' && list.includes(id));
}

function letter(operation: string, role: string): string {
  const column = COLUMN_OF[role];
  const cells = IN_FORCE.get(operation)?.cells;
  return column === undefined || cells === undefined ? '-' : cells[column];
}
