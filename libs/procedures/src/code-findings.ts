import { error, type Found, type KnownCodes } from './finding.js';
import { type Procedure, ROUTED_UNIT, type Task } from './procedure.js';

type Path = (string | number)[];

/** What a definition names and the institution does not have. */
export function codeFindings(procedure: Procedure, known: KnownCodes): Found[] {
  const { stages, term, routing } = procedure;
  return [
    ...regime(term.regime, ['term', 'regime'], known),
    ...stages.flatMap(({ tasks }, at) =>
      tasks.flatMap((task, index) => unitsOf(task, ['stages', at, 'tasks', index], known)),
    ),
    ...routes(routing, known),
    ...(procedure.matters ?? []).flatMap((code, at) => entry('matter', code, ['matters', at], known.matters)),
  ];
}

/** An entry of the institution's catalogue. */
function entry(kind: 'matter' | 'place', code: string | undefined, path: Path, codes: readonly string[]): Found[] {
  if (code === undefined || codes.includes(code)) return [];
  return [
    error(
      `${kind}-unknown`,
      path,
      `El catálogo no tiene ${kind === 'matter' ? 'la materia' : 'el lugar'} ${code}`,
      'Corrija el código o agréguelo al catálogo de la institución.',
    ),
  ];
}

function regime(id: string, path: Path, { regimes }: KnownCodes): Found[] {
  return regimes.includes(id)
    ? []
    : [error('regime-unknown', path, `No existe el régimen ${id}`, `Use uno de: ${regimes.join(', ')}.`)];
}

function unitsOf({ unit, forEach, term }: Task, path: Path, known: KnownCodes): Found[] {
  const named: [string, Path][] = [
    ...(unit === undefined || unit === ROUTED_UNIT ? [] : [[unit, [...path, 'unit']] satisfies [string, Path]]),
    ...(forEach ?? []).map((code, at): [string, Path] => [code, [...path, 'forEach', at]]),
  ];
  return [
    ...named.flatMap(([code, where]) => department(code, where, known)),
    ...(term !== undefined && 'regime' in term ? regime(term.regime, [...path, 'term', 'regime'], known) : []),
  ];
}

function department(code: string, path: Path, { departments }: KnownCodes): Found[] {
  return departments.includes(code)
    ? []
    : [
        error(
          'department-unknown',
          path,
          `La institución no tiene la dependencia ${code}`,
          'Corrija el código o agregue la dependencia al directorio.',
        ),
      ];
}

function routes({ rules, defaultDepartment }: Procedure['routing'], known: KnownCodes): Found[] {
  const named = rules.flatMap(({ matter, place, department: to }, at) => [
    ...entry('matter', matter, ['routing', 'rules', at, 'matter'], known.matters),
    ...entry('place', place, ['routing', 'rules', at, 'place'], known.places),
    ...department(to, ['routing', 'rules', at, 'department'], known),
  ]);
  if (defaultDepartment !== undefined)
    return [...named, ...department(defaultDepartment, ['routing', 'defaultDepartment'], known)];
  return [
    ...named,
    error(
      'default-route-missing',
      ['routing'],
      'No hay dependencia para lo que ninguna regla de turno recoge',
      'Agregue defaultDepartment: ningún caso puede quedar sin dueño.',
    ),
  ];
}
