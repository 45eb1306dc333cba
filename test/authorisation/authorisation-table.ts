import source from '../../libs/identity/src/authorisation.json' with { type: 'json' };

type Cell = string | readonly string[] | { to: string | readonly string[]; while?: string; needs?: string };

interface Told {
  row: string | null;
  grants: Readonly<Record<string, Cell>>;
  departs?: Readonly<Record<string, string>>;
}

/** Columns of their own; the others stand together in the last. */
const SHOWN = ['anyone', 'clerk', 'officer', 'head', 'supervisor', 'auditor', 'legal-adviser', 'administrator'];

const SIGNS: Readonly<Record<string, string>> = {
  allowed: '✓',
  'own-department': 'd',
  'former-department': 'f',
  'asked-department': 'k',
  assigned: 'a',
  facilitates: 'm',
  own: 'o',
  listed: 'l',
  legal: '§',
  'second-person': '2',
  'break-glass': 'b',
};

export const HEADINGS = ['operation', ...SHOWN, 'others', 'row of the table', 'departs from it'];

/** A line of the table of docs/security/authorisation.md for each operation of the data file. */
export function authorisationRows(): string[][] {
  return Object.entries(source.operations as Record<string, Told>).map(([name, { row, grants, departs = {} }]) => [
    `\`${name}\``,
    ...SHOWN.map((role) => signOf(grants[role])),
    Object.entries(grants)
      .filter(([role]) => !SHOWN.includes(role))
      .map(([role, cell]) => `${role} ${signOf(cell)}`)
      .join(', '),
    row ?? '',
    Object.entries(departs)
      .map(([role, why]) => `${role}: ${why}`)
      .join('; '),
  ]);
}

/** What a sign, a departure or a level of content stands for, for the tables under it. */
export function explanations(): string[][] {
  const { relations, phases, needs, departures, content } = source;
  const signs = Object.entries<string>({ ...relations, ...phases, ...needs }).map(([word, means]) => [
    SIGNS[word] ?? word,
    word,
    means,
  ]);
  const levels = Object.entries(content).map(([field, level]) => [`\`${field}\``, level]);
  return [...signs, ...Object.entries(departures), ...levels];
}

export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function signOf(cell: Cell | undefined): string {
  if (cell === undefined) return '—';
  if (typeof cell === 'string' || 'length' in cell)
    return [cell]
      .flat()
      .map((relation) => SIGNS[relation])
      .join(' ');
  const { to, while: phase, needs } = cell;
  return [signOf(to), ...[phase, needs].flatMap((word) => (word === undefined ? [] : (SIGNS[word] ?? word)))].join(' ');
}
