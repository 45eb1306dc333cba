let isLive = false;

/** Whether the server tells of changes just now. */
export function setLive(live: boolean): void {
  isLive = live;
}

/** While it tells of changes, looking for them by oneself is for what was missed, ms; else it is how changes are seen. */
const SELDOM_MS = 120_000;
const OFTEN_MS = 10_000;

/** How long until a query of what may change looks again by itself. */
export function lookAgain(leastMs = OFTEN_MS): () => number {
  return () => (isLive ? SELDOM_MS : Math.max(OFTEN_MS, leastMs));
}
