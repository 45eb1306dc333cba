interface Named {
  readonly code?: string;
  readonly id?: string;
  readonly name: string;
}

/** The name behind a code or an id; the code itself where the list does not have it. */
export function nameOf(list: readonly Named[] | undefined, code: string | null | undefined): string | undefined {
  if (code === null || code === undefined || code === '') return undefined;
  return list?.find((one) => one.code === code || one.id === code)?.name ?? code;
}
