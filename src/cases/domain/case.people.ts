import type { Actor } from '@libs/decider';

const staff = (id: string, role: string, department?: string): Actor => ({ kind: 'staff', id, role, department });

/** One of each role, for specs. */
export const people = {
  clerk: staff('clerk-1', 'clerk'),
  officer: staff('officer-1', 'officer', 'servicios-publicos'),
  officerElsewhere: staff('officer-9', 'officer', 'obras-publicas'),
  head: staff('head-1', 'head', 'servicios-publicos'),
  headElsewhere: staff('head-9', 'head', 'obras-publicas'),
  supervisor: staff('supervisor-1', 'supervisor'),
  adviser: staff('adviser-1', 'legal-adviser'),
  administrator: staff('administrator-1', 'administrator'),
  citizen: { kind: 'citizen', id: 'citizen' },
  integration: { kind: 'integration', id: 'demo' },
  system: { kind: 'system', id: 'worker' },
  importer: { kind: 'import', id: 'receipt' },
} as const satisfies Record<string, Actor>;

export type Person = keyof typeof people;
