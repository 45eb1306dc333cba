/** A DTO as plain data: no class, no fields without a value. What is hashed, compared and recorded. */
export function plain<T extends object>(dto: T): { [Field in keyof T]: T[Field] } {
  return prune(dto) as T;
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(present.map(([key, inner]) => [key, prune(inner)]));
}
