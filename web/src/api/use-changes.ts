import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { setLive } from './liveness.js';
import { listenForChanges } from './changes.js';
import { concerns, type Moved } from './moved.js';

/** What is told within this time after something was asked for again is gathered, ms: a busy hour is no reason to ask all the time. */
const REST_MS = 2_500;
/** Of many screens not all shall ask in the same moment, ms. */
const SPREAD_MS = 400;

/** For as long as the shell is open: what is shown is asked for again when the server says that it moved. */
export function useChanges(mayListen: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!mayListen) return;
    const gathering = new Gathering(client);
    const stop = listenForChanges({
      ready: () => {
        setLive(true);
        gathering.all();
      },
      moved: (moved) => {
        setLive(true);
        gathering.add(moved);
      },
      alive: () => setLive(true),
      silent: () => setLive(false),
    });
    return () => {
      stop();
      gathering.stop();
      setLive(false);
    };
  }, [client, mayListen]);
}

const LIVE = new Set(['case', 'deadline', 'inbox', 'board', 'counts', 'listing', 'search', 'figures', 'counted']);

class Gathering {
  private moved: Moved[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private askedAt = -Infinity;

  constructor(private readonly client: QueryClient) {}

  add(moved: Moved): void {
    this.moved.push(moved);
    const rest = Math.max(0, this.askedAt + REST_MS - performance.now());
    this.timer ??= setTimeout(() => this.ask(), rest + Math.random() * SPREAD_MS);
  }

  all(): void {
    void this.client.invalidateQueries({ predicate: ({ queryKey }) => LIVE.has(String(queryKey[0])) });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private ask(): void {
    const { moved } = this;
    this.moved = [];
    this.timer = undefined;
    this.askedAt = performance.now();
    void this.client.invalidateQueries({
      predicate: ({ queryKey }) => moved.some((each) => concerns(queryKey, each)),
    });
  }
}
