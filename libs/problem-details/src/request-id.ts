import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The request's id, also the correlation id of every commit it causes. A caller may bring one (X-Correlation-Id); it is
 * stored in the history in clear, so only a UUID is taken and anything else is replaced.
 */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const brought = request.headers['x-correlation-id'];
  return typeof brought === 'string' && UUID.test(brought) ? brought : randomUUID();
}
