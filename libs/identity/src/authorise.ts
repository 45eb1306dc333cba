import {
  authorisation,
  type Grant,
  type Level,
  type Matrix,
  type Need,
  type OperationName,
  type Phase,
  type Relation,
} from './matrix.js';

/** Who asks, as far as rights go. */
export interface Asker {
  readonly role: string;
  readonly id?: string;
  readonly institution?: string;
  readonly department?: string;
}

/** What is known of the thing asked for. What is left out stands in no relation to anybody. */
export interface Subject {
  readonly institution?: string;
  readonly department?: string;
  readonly formerDepartments?: readonly string[];
  readonly askedDepartments?: readonly string[];
  /** In whose hands it is, whose it is, and who may see it where only named people may: ids. */
  readonly officer?: string;
  readonly owner?: string;
  /** Who leads what is done in it, a mediation: an id. */
  readonly facilitator?: string;
  readonly listed?: readonly string[];
  /** Whom it is about, ids and departments: none of them has any right on it, on whatever list they stand. */
  readonly accused?: readonly string[];
  readonly drafted?: boolean;
  /** An erasure was proposed, or a hold placed. */
  readonly legal?: boolean;
  /** Default: `internal`. */
  readonly level?: Level;
  /** Who proposed what is to be decided. */
  readonly proposer?: string;
  /** Whether the one who asks has opened it for a reason and still may. */
  readonly glassBroken?: boolean;
}

export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: 'role' | 'institution' | 'accused' | 'relation' | 'phase' | 'level' }
  /** All else is there. */
  | { readonly allowed: false; readonly why: 'needs'; readonly needs: Need };

const ALLOWED: Verdict = { allowed: true };

/** Role, institution, relation, phase, level and what must be there besides: all of them, or it is denied. */
export function decide(operation: string, asker: Asker, subject: Subject, matrix: Matrix = authorisation): Verdict {
  const grant = grantFor(operation, asker, matrix);
  if (grant === undefined) return denied('role');
  if (subject.institution !== asker.institution && subject.institution !== undefined) return denied('institution');
  if (within(subject.accused, asker.id) || within(subject.accused, asker.department)) return denied('accused');
  if (!grant.to.some((relation) => STANDS[relation](asker, subject))) return denied('relation');
  if (grant.while !== undefined && !STANDS_SO[grant.while](subject)) return denied('phase');
  if (!opens(operation, asker, subject, matrix)) return denied('level');
  if (grant.needs !== undefined && !MET[grant.needs](asker, subject))
    return { allowed: false, why: 'needs', needs: grant.needs };
  return ALLOWED;
}

export function may(operation: OperationName, asker: Asker, subject: Subject): boolean {
  return decide(operation, asker, subject).allowed;
}

/** By which of the relations that open it somebody has it; undefined for who has not. */
export function relationOf(operation: OperationName, asker: Asker, subject: Subject): Relation | undefined {
  if (!may(operation, asker, subject)) return undefined;
  return grantFor(operation, asker, authorisation)?.to.find((relation) => STANDS[relation](asker, subject));
}

/** Whether the role has it at all, before anything is known of what is asked for. */
export function mayEver(operation: string, role: string, matrix: Matrix = authorisation): boolean {
  return grantFor(operation, { role }, matrix) !== undefined;
}

/** Relations to a person; the others are to their department. */
const BY_ID: ReadonlySet<Relation> = new Set<Relation>(['assigned', 'facilitates', 'own', 'listed']);

/** Columns of a list's rows that tell how a row stands to somebody; a relation without one finds no row. */
export type RelationColumns = { readonly [Kind in Relation]?: string };

/**
 * The rows of a list that somebody may see, as a filter for the database; undefined where that is none. It grants by the same cell as
 * `decide`, so a list shows what a single look would.
 */
export function filterFor(
  operation: OperationName,
  asker: Asker & { readonly institution: string },
  columns: RelationColumns,
  matrix: Matrix = authorisation,
): Record<string, unknown> | undefined {
  const grant = grantFor(operation, asker, matrix);
  const { institution } = asker;
  if (grant === undefined || grant.needs !== undefined || grant.while !== undefined) return undefined;
  if (grant.to.includes('allowed')) return { institution };
  const ways = grant.to.flatMap((relation) => {
    const column = columns[relation];
    const value = BY_ID.has(relation) ? asker.id : asker.department;
    return column === undefined || value === undefined ? [] : [{ [column]: value }];
  });
  const [only, ...others] = ways;
  if (only === undefined) return undefined;
  return others.length === 0 ? { institution, ...only } : { institution, $or: ways };
}

/** Whether somebody reads what lies at a level of a thing. */
export function reads(level: Level, asker: Asker, subject: Subject, matrix: Matrix = authorisation): boolean {
  return decide(matrix.levels[level], asker, subject, matrix).allowed;
}

/** What of a file somebody sees: each field by its level. A field the matrix has no level for is shown to nobody. */
export function projected<File extends object>(
  file: File,
  asker: Asker,
  subject: Subject,
  matrix: Matrix = authorisation,
): Partial<File> {
  const levels: Readonly<Record<string, Level | undefined>> = matrix.content;
  const shown = Object.entries(file).filter(([field]) => {
    const level = levels[field];
    // What everybody may know by folio and code, whoever sees the file may know.
    return level !== undefined && (level === 'public' || reads(level, asker, subject, matrix));
  });
  return Object.fromEntries(shown) as Partial<File>;
}

function grantFor(operation: string, { role }: Pick<Asker, 'role'>, { operations }: Matrix): Grant | undefined {
  const grants: ReadonlyMap<string, Grant> | undefined = operations.get(operation)?.grants;
  return grants?.get(role);
}

const within = (list: readonly string[] | undefined, one: string | undefined): boolean =>
  one !== undefined && list?.includes(one) === true;
const same = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one === other;

const STANDS: Readonly<Record<Relation, (asker: Asker, subject: Subject) => boolean>> = {
  allowed: () => true,
  'own-department': (asker, subject) => same(asker.department, subject.department),
  'former-department': (asker, subject) => within(subject.formerDepartments, asker.department),
  'asked-department': (asker, subject) => within(subject.askedDepartments, asker.department),
  assigned: (asker, subject) => same(asker.id, subject.officer),
  facilitates: (asker, subject) => same(asker.id, subject.facilitator),
  own: (asker, subject) => same(asker.id, subject.owner),
  listed: (asker, subject) => within(subject.listed, asker.id),
};

const STANDS_SO: Readonly<Record<Phase, (subject: Subject) => boolean>> = {
  legal: ({ drafted, legal }) => drafted === true || legal === true,
};

const MET: Readonly<Record<Need, (asker: Asker, subject: Subject) => boolean>> = {
  'second-person': ({ id }, { proposer }) => id !== undefined && proposer !== undefined && proposer !== id,
  'break-glass': (_asker, { glassBroken }) => glassBroken === true,
};

/** What is reserved takes its own right besides any other. */
function opens(operation: string, asker: Asker, subject: Subject, matrix: Matrix): boolean {
  if (subject.level !== 'reserved') return true;
  const opening = matrix.levels.reserved;
  return operation === opening || decide(opening, asker, subject, matrix).allowed;
}

function denied(why: 'role' | 'institution' | 'accused' | 'relation' | 'phase' | 'level'): Verdict {
  return { allowed: false, why };
}
