import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether this request may read the figures: it comes from the same machine, or brings the token. */
export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  return isLocal(request) || bears(request, token);
}

/** The socket itself, not what a header says; and a request passed on by a proxy on this machine is not local. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-real-ip'] ?? headers.via;
  return forwarded === undefined && /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '');
}

function bears({ headers }: IncomingMessage, token: string | null): boolean {
  if (token === null || token === '') return false;
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
