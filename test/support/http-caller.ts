import { randomUUID } from 'node:crypto';

/** What came back, whatever it was. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON of the answer; undefined where it is none. */
  body: Body;
  /** The answer as bytes, for files. */
  bytes: Buffer;
}

export interface Call {
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, said to be JSON. */
  raw?: string;
  /** Sent as it is, as bytes that the headers may call something else. */
  bytes?: Uint8Array;
  headers?: Readonly<Record<string, string>>;
}

/** RFC 9457, as the product fills it. */
export interface ProblemJson {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: { field: string; code: string }[];
  details?: Record<string, unknown>;
}

/** The body of a refusal, whatever a success would have brought. */
export function problemOf({ body }: Answer): ProblemJson {
  return body as ProblemJson;
}

/** How a refusal is told apart from others. */
export function statusAndCode(answer: Answer): [status: number, code: string] {
  return [answer.status, problemOf(answer).code];
}

const V1 = '/api/v1';
/** Far longer than any answer takes, also on a machine with other things to do. */
const LONGEST_MS = 60_000;

/** A browser's worth of HTTP: one address, one cookie. */
export class HttpCaller {
  private cookie: string | undefined;

  constructor(readonly origin: string) {}

  get<Body>(path: string, headers: Call['headers'] = {}): Promise<Answer<Body>> {
    return this.call('GET', V1 + path, { headers });
  }

  /** A POST with an Idempotency-Key of its own, unless one is given. */
  post<Body>(path: string, json?: unknown, headers: Call['headers'] = {}): Promise<Answer<Body>> {
    return this.call('POST', V1 + path, { json, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', V1 + path);
  }

  /** Any request to any path of the product. */
  async call<Body>(
    method: string,
    path: string,
    { json, raw, bytes: file, headers = {} }: Call = {},
  ): Promise<Answer<Body>> {
    const body = file ?? raw ?? (json === undefined ? undefined : JSON.stringify(json));
    const contentType = file === undefined ? 'application/json' : 'application/octet-stream';
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST_MS),
      headers: {
        ...(body !== undefined && { 'content-type': contentType }),
        ...(this.cookie !== undefined && { cookie: this.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';', 1)[0];
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    const parsed = (isJson ? JSON.parse(text) : undefined) as Body;
    return { status: response.status, headers: response.headers, text, body: parsed, bytes };
  }

  /** An answer that goes on for as long as it is read. */
  stream(path: string, signal: AbortSignal, headers: Call['headers'] = {}): Promise<Response> {
    const sent = { ...headers, ...(this.cookie !== undefined && { cookie: this.cookie }) };
    return fetch(this.origin + V1 + path, { signal, headers: sent });
  }

  /** The cookie it holds, for requests that are written by hand. */
  get session(): string {
    return this.cookie ?? '';
  }

  /** Another browser that holds a copy of the same cookie. */
  copy(): HttpCaller {
    const other = new HttpCaller(this.origin);
    other.cookie = this.cookie;
    return other;
  }
}

/** The answer, if it is the one expected. @throws Error that shows what was answered instead */
export function expected<Body>(status: number, what: string, answer: Answer<Body>): Answer<Body> {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} instead of ${status}: ${answer.text}`);
  return answer;
}
