import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, bodyOf } from '../api/client.js';
import { onConnection, serverAnswers } from '../api/connection.js';
import { useStaff } from '../session/session-context.js';
import { type OutboxEntry, SENDING_MS } from './outbox-entry.js';
import { OutboxSender } from './outbox-sender.js';
import { theShelf } from './outbox-shelf.js';

const KEY = ['outbox'] as const;
/** Also where nothing told that the server is back, and where another tab was closed while it sent. */
const TRY_AGAIN_MS = 20_000;

/** What waits on this computer, whoever took it down; undefined until the browser's database has answered. */
export function useOutbox(): readonly OutboxEntry[] | undefined {
  return useQuery({ queryKey: KEY, queryFn: () => theShelf().all(), staleTime: Infinity, retry: 1 }).data;
}

/** What this person took down and the server does not have yet. */
export function useWaiting(): readonly OutboxEntry[] {
  const { id } = useStaff();
  return (useOutbox() ?? []).filter(({ owner, state }) => owner === id && state !== 'sent');
}

/** For as long as the shell is open: sends what waits whenever the server may be there, and follows what other tabs do. */
export function useSending(): void {
  const { id } = useStaff();
  const client = useQueryClient();
  const [sender] = useState(() => new OutboxSender(theShelf(), post));
  useEffect(() => {
    const send = () => {
      // A browser without a database of its own has nothing waiting; its desk says so when something should be kept.
      if (serverAnswers()) void sender.sendOf(id).catch(() => undefined);
    };
    const stops = [theShelf().onChange(() => void client.invalidateQueries({ queryKey: KEY })), onConnection(send)];
    const timer = setInterval(send, TRY_AGAIN_MS);
    send();
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, [client, id, sender]);
}

/** The very request that was begun at the desk. */
function post({ key, content }: OutboxEntry) {
  if (content === undefined) throw new Error('there is nothing in it to send');
  return postPetition(key, content.body);
}

type Body = NonNullable<OutboxEntry['content']>['body'];

export function postPetition(key: string, body: Body) {
  const params = { header: { 'Idempotency-Key': key } };
  return bodyOf(api.POST('/api/v1/petitions', { params, body, signal: AbortSignal.timeout(SENDING_MS) }));
}

/** Whether this browser can keep something: some have no database in a private window. */
export async function keepForLater(entry: OutboxEntry): Promise<boolean> {
  try {
    await theShelf().put(entry);
    return true;
  } catch {
    return false;
  }
}
