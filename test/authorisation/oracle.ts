import { COLUMN_OF, IN_FORCE, OF_THE_CITIZEN, OF_THE_PRODUCT, PUBLIC } from './reading-of-the-table.js';

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
  /** In whose hands it is, and who leads the mediation in it. */
  readonly officer?: string;
  readonly facilitator?: string;
  readonly drafter?: string;
  /** Who proposed that something of it be erased. */
  readonly eraser?: string;
  /** Who proposed a step that takes two people. */
  readonly decider?: string;
  /** Who proposed the public version that waits for its second person. */
  readonly author?: string;
  /** Held, or an erasure was proposed once. */
  readonly legal?: boolean;
  readonly reserved?: boolean;
  /** Who may see it where it is reserved. */
  readonly list?: readonly string[];
  /** Who opened it under break-glass. */
  readonly openedBy?: readonly string[];
  /** Whom it is about: ids and departments. */
  readonly accused?: readonly string[];
}

export type Judgement = 'let-in' | 'no-session' | 'not-your-role' | 'hidden' | 'not-yours';

export function isKnown(operation: string): boolean {
  const others = [...PUBLIC, ...OF_THE_PRODUCT, ...OF_THE_CITIZEN];
  return IN_FORCE.has(operation) || others.includes(operation);
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
  if (thing === undefined) return 'hidden';
  // Asked for without being seen: somebody asked for it elsewhere, or opened it for a while.
  const unseen = ['propose-erasure', 'rectify', 'place-hold', 'read-by-break-glass'];
  if (unseen.includes(operation) && holds(operation, person, thing)) return 'let-in';
  if (!holds('read-case', person, thing)) return 'hidden';
  if (holds(operation, person, thing)) return 'let-in';
  // Where nothing is proposed yet there is no first person either; the decision on the case refuses for that.
  const { department } = person;
  const sign = IN_FORCE.get(operation)?.cells[COLUMN_OF[person.role ?? ''] ?? 'CL'];
  if (firstOf(operation, thing) === undefined) {
    if (sign === 'x') return department === thing.department ? 'let-in' : 'not-yours';
    if (sign === 'z') return 'let-in';
  }
  return /^(read|print|download)-/.test(operation) ? 'hidden' : 'not-yours';
}

/** Whether the right stands on this very thing. */
export function holds(operation: string, person: Person, thing: Thing): boolean {
  const { role, institution, id = 'nobody', department } = person;
  if (role === undefined || institution !== thing.institution || isKeptFrom(role, id, thing)) return false;
  if (isAccused(person, thing)) return false;
  return meaningsOf(operation, id, department, thing)[letter(operation, role)] ?? false;
}

function isAccused({ id, department }: Person, { accused = [] }: Thing): boolean {
  return [id, department].some((one) => one !== undefined && accused.includes(one));
}

/** What each letter comes to, of this person and this thing. */
function meaningsOf(
  operation: string,
  id: string,
  department: string | undefined,
  thing: Thing,
): Readonly<Record<string, boolean>> {
  const among = (departments: readonly string[]) => department !== undefined && departments.includes(department);
  const own = among([thing.department ?? '']);
  const asked = among(thing.askedOf ?? []);
  const another = ![undefined, id].includes(firstOf(operation, thing));
  const listed = (thing.list ?? []).includes(id);
  return {
    Y: true,
    d: own,
    a: own || asked,
    c: own || asked || listed,
    D: own || asked || among(thing.sentBackBy ?? []) || listed,
    k: asked,
    x: own && another,
    z: another,
    m: [thing.officer, thing.facilitator].includes(id),
    F: isLegal(thing),
    L: listed,
    b: (thing.openedBy ?? []).includes(id),
  };
}

function isLegal({ drafter, eraser, decider, author, legal = false }: Thing): boolean {
  return legal || [drafter, eraser, decider, author].some((one) => one !== undefined);
}

/** Who took the first of the two steps. */
function firstOf(operation: string, { drafter, eraser, decider, author }: Thing): string | undefined {
  if (operation === 'confirm-decision') return decider;
  if (operation === 'approve-public-version') return author;
  return operation === 'approve-erasure' ? eraser : drafter;
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
