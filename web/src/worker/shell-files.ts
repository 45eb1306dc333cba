/** Names of the files that the page of the screens loads at once. */
export function filesOf(page: string): string[] {
  return [...new Set([...page.matchAll(/"(\/app\/assets\/[^"]+)"/g)].map(([, path = '']) => path))];
}

/** A file of an earlier build that the present page does not name; one that comes when it is needed stays with its build. */
export function outdated(kept: readonly string[], before: readonly string[], now: readonly string[]): string[] {
  if (sameFiles(before, now)) return [];
  return kept.filter((path) => !now.includes(path));
}

function sameFiles(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((path) => other.includes(path));
}

export type Answerer = 'page' | 'file' | 'network';

/** What the worker answers by itself: pages and files of the screens. Everything else is none of its business, the API above all. */
export function answererOf(method: string, mode: string, path: string): Answerer {
  if (method !== 'GET') return 'network';
  if (path.startsWith('/app/assets/')) return 'file';
  return mode === 'navigate' && (path === '/app' || path.startsWith('/app/')) ? 'page' : 'network';
}
