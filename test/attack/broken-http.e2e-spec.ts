import { randomUUID } from 'node:crypto';
import type { Commit } from '@libs/event-store';
import { Clerk } from '../support/clerk.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { signedIn } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { answersTo, raw, RawConnection } from './raw-http.js';

const HOST = 'Host: ventanilla.invalid';
const OUTER = 'POST /api/v1/public/status HTTP/1.1';
const JSON_TYPE = 'Content-Type: application/json';
/** Slow senders at once; with the sockets of everybody else below what a process may have open. */
const SLOW = 500;
const A_BYTE_EVERY_MS = 1_000;
/** Head and body have 10 s and 8 s (edge-options.ts, request-tracing.ts); twice that, since the machine has other things to do. */
const LONGEST_MS = 20_000;

let hall: TheTownHall;
let clerk: Clerk;
/** Petitions that were registered because somebody meant to. */
let meant = 0;

beforeAll(async () => {
  hall = await TheTownHall.opens({ workers: 0 });
  clerk = await Clerk.arrives(hall);
});

afterAll(() => hall?.close());

/** How many petitions there are: what a smuggled command would add to. */
function registered(): Promise<number> {
  const { owner, name } = hall.databases;
  return owner.db(`${name}_history`).collection<Commit>('commits').countDocuments({
    'events.type': 'PetitionRegistered',
  });
}

/** What an attacker would like to have done by somebody else: a petition, and the end of the connection. */
function aCommand(cookie: string): string {
  const body = JSON.stringify(aStreetLightPetition());
  return raw(
    [
      'POST /api/v1/petitions HTTP/1.1',
      HOST,
      `Cookie: ${cookie}`,
      JSON_TYPE,
      `Idempotency-Key: ${randomUUID()}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ],
    body,
  );
}

const chunked = (...chunks: readonly string[]): string =>
  raw([OUTER, HOST, JSON_TYPE, 'Transfer-Encoding: chunked'], chunks.join(''));

const outer = (...lines: readonly string[]): string => raw([OUTER, HOST, JSON_TYPE, ...lines], '0\r\n\r\n');

/** Requests of which two readers might not agree where they end, each followed by a command. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  'a length and chunks (CL.TE)': outer('Content-Length: 5', 'Transfer-Encoding: chunked'),
  'chunks and a length (TE.CL)': outer('Transfer-Encoding: chunked', 'Content-Length: 5'),
  'two lengths': outer('Content-Length: 5', 'Content-Length: 6'),
  'the same length twice': outer('Content-Length: 5', 'Content-Length: 5'),
  'two lengths in one line': outer('Content-Length: 5, 6'),
  'a length with a sign': outer('Content-Length: +5'),
  'a negative length': outer('Content-Length: -1'),
  'a length in hexadecimal': outer('Content-Length: 0x5'),
  'a length with a gap': outer('Content-Length: 5 0'),
  'a length that overflows': outer('Content-Length: 18446744073709551621'),
  'an empty length': outer('Content-Length:'),
  'a space before the colon': outer('Content-Length : 5'),
  'a transfer encoding with a space before the colon': outer('Transfer-Encoding : chunked'),
  'a transfer encoding nobody knows': outer('Transfer-Encoding: xchunked'),
  'chunks that are not the last coding': outer('Transfer-Encoding: chunked, identity'),
  'two transfer encodings': outer('Transfer-Encoding: chunked', 'Transfer-Encoding: identity'),
  'a transfer encoding behind a control character': outer('Transfer-Encoding: \x0bchunked'),
  'a transfer encoding in a folded line': outer('Transfer-Encoding:', ' chunked'),
  'a length in a folded line': outer('Content-Length: 5', ' 6'),
  'a length hidden in a folded line': outer('X-Filler: a', ' Content-Length: 5', 'Transfer-Encoding: chunked, x'),
  'a length behind a bare CR': outer('X-Filler: a\rContent-Length: 5'),
  'a length behind a bare LF': `${OUTER}\n${HOST}\nContent-Length: 5\nTransfer-Encoding: chunked\n\n0\r\n\r\n`,
  'lines that end in bare LF': `${OUTER}\n${HOST}\nTransfer-Encoding: chunked\n\n0\n\n`,
  'a NUL in a header': outer('X-Filler: a\0b', 'Content-Length: 5'),
  'a header without a colon': outer('Content-Length 5'),
  'a header without a name': outer(': 5'),
  'a space in the name of a header': outer('Content Length: 5'),
  'two hosts': raw([OUTER, HOST, 'Host: otra.invalid', JSON_TYPE, 'Content-Length: x']),
  'chunks in HTTP/1.0': raw(
    ['POST /api/v1/public/status HTTP/1.0', HOST, 'Transfer-Encoding: chunked, x'],
    '0\r\n\r\n',
  ),
  'a version that is none': raw(['POST /api/v1/public/status HTTP/1.9x', HOST, 'Content-Length: 0']),
  'HTTP/2 by force': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a chunk of a negative size': chunked('-1\r\nA\r\n0\r\n\r\n'),
  'a chunk whose size has a prefix': chunked('0x1\r\nA\r\n0\r\n\r\n'),
  'a chunk whose size has a sign': chunked('+1\r\nA\r\n0\r\n\r\n'),
  'a chunk whose size is no number': chunked('G\r\nA\r\n0\r\n\r\n'),
  'a chunk whose size has a gap': chunked('1 1\r\nA\r\n0\r\n\r\n'),
  'a chunk whose size overflows': chunked('FFFFFFFFFFFFFFFFF1\r\nA\r\n0\r\n\r\n'),
  'a chunk longer than it says': chunked('1\r\nAB\r\n0\r\n\r\n'),
  'a chunk whose size ends in bare LF': chunked('1\nA\r\n0\r\n\r\n'),
  'a chunk whose data end in bare LF': chunked('1\r\nA\n0\r\n\r\n'),
  'a chunk extension with a bare LF': chunked('1;a\nb\r\nA\r\n0\r\n\r\n'),
  'a chunk extension with a bare CR': chunked('1;a\rb\r\nA\r\n0\r\n\r\n'),
  'no end of chunks': chunked('1\r\nA\r\n'),
};

it('whoever sends a request behind another whole one is answered twice: so a smuggled command would be seen', async () => {
  const before = await registered();
  const first = raw(['GET /health/live HTTP/1.1', HOST]);
  const answers = await answersTo(hall.url, first + aCommand(clerk.http.session));
  expect(answers.map(({ status }) => status)).toEqual([200, 201]);
  meant += 1;
  expect(await registered()).toBe(before + 1);
});

it('a request of which nobody can say where it ends is refused once, and nothing behind it is heard', async () => {
  const before = await registered();
  const all = Object.entries(AMBIGUOUS).map(async ([name, bytes]) => {
    const answers = await answersTo(hall.url, bytes + aCommand(clerk.http.session));
    return [name, answers.map(({ status }) => (status >= 400 && status < 500 ? 'refused' : String(status)))] as const;
  });
  const told = Object.fromEntries(await Promise.all(all));
  expect(told).toEqual(Object.fromEntries(Object.keys(AMBIGUOUS).map((name) => [name, ['refused']])));
  expect(await registered()).toBe(before);
});

it('a request without a host is refused; where it ends is no question', async () => {
  const answers = await answersTo(hall.url, raw([OUTER, JSON_TYPE, 'Content-Length: 0']));
  expect(answers.map(({ status }) => status)).toEqual([400]);
  expect(answers[0]?.body).toContain('"code":"host-missing"');
});

it('a command inside a body is data, whether the body has a length or comes in pieces', async () => {
  const before = await registered();
  const inside = aCommand(clerk.http.session);
  const bodies = [
    raw([OUTER, HOST, JSON_TYPE, 'Connection: close', `Content-Length: ${Buffer.byteLength(inside)}`], inside),
    raw(
      [OUTER, HOST, JSON_TYPE, 'Connection: close', 'Transfer-Encoding: chunked'],
      `${chunk('{"folio":', ';ext=1')}${chunk(inside)}0\r\nX-Trailer: a\r\n\r\n`,
    ),
  ];
  for (const bytes of bodies) expect((await answersTo(hall.url, bytes)).map(({ status }) => status)).toEqual([400]);
  expect(await registered()).toBe(before);
});

function chunk(text: string, extension = ''): string {
  return `${Buffer.byteLength(text).toString(16)}${extension}\r\n${text}\r\n`;
}

it('requests in one packet are answered in their order, each to the session it came with', async () => {
  const people = ['ventanilla', 'servicios1', '', 'supervisora', 'ventanilla', '', 'servicios1'];
  const known = new Map<string, { cookie: string; id: string }>();
  for (const name of new Set(people.filter((one) => one !== ''))) {
    const { http, account } = await signedIn(hall, name);
    known.set(name, { cookie: http.session, id: account.id });
  }
  const requests = people.map((name, at) =>
    raw([
      'GET /api/v1/sessions/current HTTP/1.1',
      HOST,
      ...(name === '' ? [] : [`Cookie: ${known.get(name)?.cookie}`]),
      ...(at === people.length - 1 ? ['Connection: close'] : []),
    ]),
  );
  const answers = await answersTo(hall.url, requests.join(''));
  const told = answers.map(({ status, body }) => (status === 200 ? (JSON.parse(body) as { id: string }).id : status));
  expect(told).toEqual(people.map((name) => known.get(name)?.id ?? 401));
});

it('heads that are too large are refused, however they are made up', async () => {
  const large = 'a'.repeat(20_000);
  const heads = {
    'one field': raw(['GET /health/live HTTP/1.1', HOST, `X-Large: ${large}`]),
    'a name': raw(['GET /health/live HTTP/1.1', HOST, `X-${large}: a`]),
    'a thousand fields': raw([
      'GET /health/live HTTP/1.1',
      HOST,
      ...Array.from({ length: 1_000 }, (_, n) => `X-${n}: ${large.slice(0, 20)}`),
    ]),
    cookies: raw(['GET /health/live HTTP/1.1', HOST, `Cookie: ${'a=b; '.repeat(4_000)}`]),
    'an address': raw([`GET /health/live?${large} HTTP/1.1`, HOST]),
    'without an end': `GET /health/live HTTP/1.1\r\n${HOST}\r\nX-Large: ${large}`,
  };
  for (const [name, bytes] of Object.entries(heads)) {
    const answers = await answersTo(hall.url, bytes + aCommand(clerk.http.session));
    expect([name, answers.map(({ status }) => status)]).toEqual([name, [431]]);
    expect(answers[0]?.body).toContain('"code":"headers-too-large"');
  }
});

it('TRACE tells nobody their own cookie, and nobody is connected through', async () => {
  const closing = [HOST, `Cookie: ${clerk.http.session}`, 'Connection: close'];
  for (const line of ['TRACE / HTTP/1.1', 'TRACE /api/v1/sessions/current HTTP/1.1', 'trace / HTTP/1.1']) {
    const [answer, ...more] = await answersTo(hall.url, raw([line, ...closing]));
    expect(more).toEqual([]);
    expect([400, 404, 405, 501]).toContain(answer?.status);
    expect(`${answer?.head}${answer?.body}`).not.toContain(clerk.http.session);
  }
  const through = await answersTo(hall.url, raw(['CONNECT 127.0.0.1:22 HTTP/1.1', ...closing]));
  expect(through.filter(({ status }) => status < 400)).toEqual([]);
});

/** Sends its request so slowly that it never ends. */
class SlowSender {
  private readonly connection: RawConnection;
  private readonly drip: NodeJS.Timeout;
  private readonly began = performance.now();
  readonly over: Promise<number>;

  constructor(start: string, drop: string) {
    this.connection = new RawConnection(hall.url);
    this.connection.writes(start);
    this.drip = setInterval(() => this.connection.writes(drop), A_BYTE_EVERY_MS);
    this.over = this.connection.closed.then(() => {
      clearInterval(this.drip);
      return performance.now() - this.began;
    });
  }

  statuses(): number[] {
    return this.connection.answers().map(({ status }) => status);
  }
}

it('who sends slowly is hung up on in time, and everybody else is answered meanwhile', async () => {
  const head = `GET /health/live HTTP/1.1\r\n${HOST}\r\nX-Slow: `;
  const body = raw([OUTER, HOST, JSON_TYPE, 'Content-Length: 60000']);
  const pieces = raw([OUTER, HOST, JSON_TYPE, 'Transfer-Encoding: chunked']);
  const ways: readonly (readonly [start: string, drop: string])[] = [
    [head, 'a'],
    [head, 'a\r\nX: b'],
    [body, '{'],
    [pieces, '1\r\n{\r\n'],
    // Says nothing at all.
    ['', ''],
  ];
  const slow = Array.from({ length: SLOW }, (_, at) => new SlowSender(...(ways[at % ways.length] ?? ['', ''])));
  const seen = { over: false };
  const all = Promise.all(slow.map(({ over }) => over)).finally(() => (seen.over = true));
  let answered = 0;
  while (!seen.over) {
    // Each of these throws when it is not answered as it should be; `fetch` keeps no connection longer than the answer says.
    const acuse = await clerk.registers(aStreetLightPetition());
    await clerk.reads(acuse);
    meant += 1;
    answered += 2;
  }
  const lasted = await all;
  expect(answered).toBeGreaterThan(10);
  expect(Math.max(...lasted)).toBeLessThan(LONGEST_MS);
  // One answer at most, and that a refusal: 408.
  expect(new Set(slow.flatMap((one) => one.statuses()))).toEqual(new Set([408]));
  expect(slow.filter((one) => one.statuses().length > 1)).toEqual([]);
  expect((await clerk.http.call('GET', '/health/ready')).status).toBe(200);
}, 120_000);

it('in the end nothing is registered that nobody meant to', async () => {
  // What was answered with a refusal may have gone on behind it; by now it would have ended.
  expect(await registered()).toBe(meant);
});
