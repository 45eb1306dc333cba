import type { ClearKind } from '@libs/decider';

const PATTERNS: Record<Exclude<ClearKind, 'integer' | 'boolean' | 'date' | readonly string[]>, RegExp> = {
  id: /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  code: /^[a-z0-9][a-z0-9.-]{0,79}$/,
  codes: /^[a-z0-9][a-z0-9.-]{0,79}(?:,[a-z0-9][a-z0-9.-]{0,79}){0,199}$/,
  folio: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/,
  alias: /^[a-z][a-z0-9-]{0,31}$/,
  hex: /^[0-9a-f]{8,128}$/,
};
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value may stand in clear as this kind. Strict on purpose: free text must not pass for a code. */
export function isOfKind(kind: ClearKind, value: unknown): boolean {
  if (Array.isArray(kind)) return typeof value === 'string' && kind.includes(value);
  switch (kind as Exclude<ClearKind, readonly string[]>) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isCivilDate(value);
    case 'id':
    case 'uuid':
    case 'code':
    case 'codes':
    case 'folio':
    case 'alias':
    case 'hex':
      return typeof value === 'string' && PATTERNS[kind as keyof typeof PATTERNS].test(value);
  }
}

function isCivilDate(text: string): boolean {
  if (!DATE.test(text) || text < '0001-01-01') return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
