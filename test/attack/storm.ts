import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { RawRequest } from './bad-request.js';

const LONGEST_MS = 20_000;

/** An answer that must not be given to any input. */
export interface Fault {
  readonly why: string;
  readonly request: RawRequest;
  readonly status: number;
  readonly answer: string;
}

export interface StormReport {
  readonly sent: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  /** Milliseconds, nearest rank. */
  readonly p50: number;
  readonly p99: number;
  /** Where time went: total milliseconds by method and path, most first. */
  readonly slowest: readonly (readonly [operation: string, ms: number, count: number])[];
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface StormOptions {
  readonly count: number;
  readonly connections?: number;
  readonly onAnswer?: (request: RawRequest, status: number) => void;
  /** After each ten thousand. */
  readonly onProgress?: (sent: number) => void;
}

/** Sends `count` requests over so many connections, and looks at each answer. */
export async function storm(
  origin: string,
  next: () => RawRequest,
  { count, connections = 24, onAnswer, onProgress }: StormOptions,
): Promise<StormReport> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, noDelay: true });
  const statuses: Record<string, number> = {};
  const faults: Fault[] = [];
  const took: number[] = [];
  const spent = new Map<string, { ms: number; count: number }>();
  let begun = 0;
  const oneByOne = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      if (begun % 10_000 === 0) onProgress?.(begun);
      const sent = next();
      const at = performance.now();
      const answer = await send(origin, agent, sent);
      const ms = performance.now() - at;
      took.push(ms);
      const so = spent.get(sent.operation) ?? { ms: 0, count: 0 };
      spent.set(sent.operation, { ms: so.ms + ms, count: so.count + 1 });
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      onAnswer?.(sent, answer.status);
      const why = faultOf(sent, answer);
      if (why !== undefined)
        faults.push({ why, request: sent, status: answer.status, answer: answer.text.slice(0, 4_000) });
    }
  };
  await Promise.all(Array.from({ length: connections }, oneByOne));
  agent.destroy();
  took.sort((a, b) => a - b);
  const rank = (share: number): number => Math.round(took[Math.ceil(share * took.length) - 1] ?? 0);
  return { sent: begun, statuses, faults, p50: rank(0.5), p99: rank(0.99), slowest: slowestOf(spent) };
}

function slowestOf(spent: ReadonlyMap<string, { ms: number; count: number }>): StormReport['slowest'] {
  return [...spent]
    .map(([operation, { ms, count }]) => [operation, Math.round(ms), count] as const)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 15);
}

/** Every refusal is RFC 9457 with a stable code, except at the Open311 door and on pages for people, which have forms of their own. */
function faultOf({ path, method }: RawRequest, { status, headers, text }: Answer): string | undefined {
  if (status === 0) return 'no answer';
  if (status >= 500) return 'an answer of 5xx';
  if (status < 400 || method === 'HEAD') return undefined;
  if (!path.startsWith('/api/v1')) return undefined;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return 'a refusal that is no problem+json';
  const { code, status: told } = JSON.parse(text) as { code?: unknown; status?: unknown };
  if (typeof code !== 'string' || !/^[a-z][a-z0-9-]+$/.test(code)) return 'a refusal without a code';
  return told === status ? undefined : 'a refusal that tells another status';
}

function send(origin: string, agent: Agent, { method, path, headers, body }: RawRequest): Promise<Answer> {
  return new Promise((resolve) => {
    const lost = (error: Error): void => resolve({ status: 0, headers: {}, text: error.message });
    const outgoing = request(
      origin + path,
      {
        agent,
        method,
        headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', lost);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.setTimeout(LONGEST_MS, () => outgoing.destroy(new Error(`no answer within ${LONGEST_MS} ms`)));
    outgoing.on('error', lost);
    outgoing.end(body);
  });
}
