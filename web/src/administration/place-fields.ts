import type { Schemas } from '../api/client.js';
import type { Words } from '../words/words.js';
import type { ActField, Answers } from './act-fields.js';

type Place = Schemas['RoleDto'];
type Role = Place['role'];

/** Every role that an account can have; the compiler asks for one that is missing. */
const ROLES = Object.keys({
  clerk: 1,
  officer: 1,
  head: 1,
  'legal-adviser': 1,
  supervisor: 1,
  auditor: 1,
  administrator: 1,
} satisfies Readonly<Record<Role, 1>>) as readonly Role[];

const WITH_DEPARTMENT: readonly string[] = ['officer', 'head'];

/** What somebody is here, and where: a department is asked only of those who have one. */
export function placeFields(words: Words, departments: readonly { readonly code: string; readonly name: string }[]) {
  return ({ role = '' }: Answers): readonly ActField[] => [
    {
      name: 'role',
      label: words.say('people.role'),
      as: 'choice',
      options: ROLES.map((code) => ({ code, name: words.code('role', code) })),
      ...(role !== '' && { description: words.code('people.role', role) }),
    },
    ...(WITH_DEPARTMENT.includes(role)
      ? [{ name: 'department', label: words.say('form.department'), as: 'search' as const, options: departments }]
      : []),
  ];
}

/** As the API takes it; a role that was not chosen is refused there, beside its field. */
export function placeOf({ role, department }: Answers): Place {
  return { role: role as Role, ...(department !== undefined && { department }) };
}
