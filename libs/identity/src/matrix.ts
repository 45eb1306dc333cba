import file from './authorisation.json' with { type: 'json' };

/** What somebody may do to what: one file, `authorisation.json`. Whatever it does not grant is denied. */
export type OperationName = keyof (typeof file)['operations'];
/** Everyone the file has a word on; staff are those of them with an account (`ROLES`). */
export type Party = keyof (typeof file)['roles'];
/** How what is acted on stands to the one who acts. */
export type Relation = keyof (typeof file)['relations'];
export type Phase = keyof (typeof file)['phases'];
/** What must be there besides the right itself. */
export type Need = keyof (typeof file)['needs'];
/** How much of a case somebody reads, from what everybody may know to what only those on a list may. */
export type Level = keyof (typeof file)['levels'];
export type Content = keyof (typeof file)['content'];

export interface Grant {
  /** Any of them is enough. */
  readonly to: readonly Relation[];
  /** Only of a case that stands so. */
  readonly while?: Phase;
  readonly needs?: Need;
}

export interface OperationRights {
  readonly grants: ReadonlyMap<Party, Grant>;
}

export interface Matrix {
  readonly operations: ReadonlyMap<string, OperationRights>;
  /** The operation that opens each level. */
  readonly levels: Readonly<Record<Level, OperationName>>;
  readonly content: Readonly<Record<Content, Level>>;
}

export class MatrixInvalid extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`authorisation.json: ${faults.join('; ')}`);
    this.name = 'MatrixInvalid';
  }
}

type Told = Record<string, unknown>;

/** @throws MatrixInvalid naming every word that the file itself does not explain */
export function parseMatrix(source: unknown): Matrix {
  const { roles, relations, phases, needs, levels, content, operations } = source as Record<string, Told>;
  const faults: string[] = [];
  const known = (words: Told | undefined, word: unknown, where: string) => {
    if (typeof word !== 'string' || words === undefined || !Object.hasOwn(words, word))
      faults.push(`${where}: ${JSON.stringify(word)} is not explained`);
  };
  const parsed = Object.entries(operations ?? {}).map(([name, told]) => {
    const grants = Object.entries((told as { grants?: Told }).grants ?? {}).map(([role, cell]) => {
      const where = `${name}, ${role}`;
      const grant = grantOf(cell);
      known(roles, role, where);
      for (const relation of grant.to) known(relations, relation, where);
      if (grant.to.length === 0) faults.push(`${where}: grants nothing; leave it out`);
      if (grant.while !== undefined) known(phases, grant.while, where);
      if (grant.needs !== undefined) known(needs, grant.needs, where);
      return [role as Party, grant] as const;
    });
    return [name, { grants: new Map(grants) }] as const;
  });
  for (const [level, operation] of Object.entries(levels ?? {})) known(operations, operation, `level ${level}`);
  for (const [field, level] of Object.entries(content ?? {})) known(levels, level, `content ${field}`);
  if (parsed.length === 0) faults.push('no operations');
  if (faults.length > 0) throw new MatrixInvalid(faults);
  return { operations: new Map(parsed), levels: levels as Matrix['levels'], content: content as Matrix['content'] };
}

/** A cell is a relation, several of them, or the whole with its conditions. A word too many would be a condition nobody looks at. */
function grantOf(cell: unknown): Grant {
  if (typeof cell === 'string') return { to: [cell as Relation] };
  if (Array.isArray(cell)) return { to: cell as Relation[] };
  const { to, while: phase, needs, ...more } = (cell ?? {}) as { to?: unknown; while?: Phase; needs?: Need };
  if (Object.keys(more).length > 0) throw new MatrixInvalid([`${Object.keys(more).join(', ')}: nobody looks at this`]);
  const relations = to === undefined ? [] : Array.isArray(to) ? (to as Relation[]) : [to as Relation];
  return { to: relations, ...(phase !== undefined && { while: phase }), ...(needs !== undefined && { needs }) };
}

/** The file as it ships: a process whose copy does not hold together does not start. */
export const authorisation: Matrix = parseMatrix(file);
