/** Fields of an address that are texts; what is none is left out. A number in an address is taken as it was written. */
export function text<Name extends string>(given: Readonly<Record<Name, unknown>>): Partial<Record<Name, string>> {
  const entries = Object.entries<unknown>(given).flatMap(([name, value]) => {
    if (typeof value === 'string' && value !== '') return [[name, value]];
    return typeof value === 'number' ? [[name, String(value)]] : [];
  });
  return Object.fromEntries(entries) as Partial<Record<Name, string>>;
}

/** A field of an address that may hold only these. */
export function oneOf<Name extends string, Value extends string>(
  given: Readonly<Record<Name, unknown>>,
  allowed: readonly Value[],
): Partial<Record<Name, Value>> {
  const entries = Object.entries<unknown>(given).filter(([, value]) => allowed.some((one) => one === value));
  return Object.fromEntries(entries) as Partial<Record<Name, Value>>;
}

/** Where in a list a page begins, and nothing else. */
export const cursorOnly = ({ cursor }: Record<string, unknown>): { cursor?: string } => text({ cursor });
