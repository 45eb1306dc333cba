import type { Query, QueryClient } from '@tanstack/react-query';

/** What the desk cannot do without when the server is out of reach, and what holds nothing of any citizen. */
const KEPT = new Set(['institution', 'procedures', 'procedure']);
const PREFIX = 'ventanilla:kept:';

interface Kept {
  readonly key: readonly unknown[];
  readonly data: unknown;
  readonly at: number;
}

/** Names, procedures and their sheets as they were last answered: at hand from the first moment, and with no server at all. */
export function keepCatalogues(client: QueryClient): void {
  for (const name of KEPT) client.setQueryDefaults([name], { gcTime: Infinity });
  for (const name of keptNames()) {
    const kept = readKept(name);
    if (kept === undefined) localStorage.removeItem(name);
    else client.setQueryData(kept.key, kept.data, { updatedAt: kept.at });
  }
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && query.state.status === 'success' && KEPT.has(String(query.queryKey[0]))) keep(query);
  });
}

export function forgetCatalogues(): void {
  for (const name of keptNames()) localStorage.removeItem(name);
}

function keep({ queryKey, queryHash, state }: Query): void {
  const kept: Kept = { key: queryKey, data: state.data, at: state.dataUpdatedAt };
  try {
    localStorage.setItem(PREFIX + queryHash, JSON.stringify(kept));
  } catch {
    // No room: the page does without, as it does where it has never been told.
  }
}

function keptNames(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}

function readKept(name: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '') as Kept;
  } catch {
    return undefined;
  }
}
