import { mayEver, type RoutePolicy } from '@libs/identity';
import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = Exclude<OpenAPIObject['paths'][string]['get'], undefined>;
type Responses = Operation['responses'];

/** Which refusals there are, and what each means whatever was asked for. The code in the body says which one it is. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'What was sent is not well formed, or not one of the values that can be',
  401: 'Nobody is signed in',
  403: 'Not for this role or key, not for this case, or not before the sign-in is complete; sent by a page of another site',
  404: 'Not there, or not for who asks',
  406: 'Not a form in which this is told',
  409: 'Not in the present state; or the same Idempotency-Key is under way',
  412: 'Somebody was there before: the version is another by now',
  413: 'Larger than what is taken',
  414: 'A part of the address is too long',
  415: 'Not a media type that is taken',
  422: 'Well formed, and refused; or the same Idempotency-Key came with something else',
  428: 'If-Match is missing',
  429: 'Too often; Retry-After says when again',
  431: 'The address and the header fields together are too long',
  503: 'The store is out of reach; Retry-After says when again, and the same key finds out what happened',
};

const OPEN311 = '/open311/';
const EVENT_STREAM = 'text/event-stream';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/**
 * Puts into the document what every route may answer besides what it is for, from what the edge and the guard do: by method, parameters
 * and operation, so that no controller repeats it and a new route has it.
 */
export function withRefusals(document: OpenAPIObject, policies: readonly RoutePolicy[]): OpenAPIObject {
  const operations = new Map(policies.map((one) => [`${one.controller}_${one.handler}`, one.operation]));
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const route = item[method];
      if (route === undefined) continue;
      const operation = operations.get(route.operationId ?? '');
      const open = operation !== undefined && mayEver(operation, 'anyone');
      if (!open) route.security = [{ cookie: [] }];
      if (path.startsWith(OPEN311)) describeGeoReport(route, method);
      else addTo(route.responses, statusesOf(route, { method, open, operation }));
    }
  const { schemas = {} } = (document.components ??= {});
  document.components.schemas = { ...schemas, Problem, GeoReportError };
  document.components.responses = Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => [`Refused${status}`, { description, content: PROBLEM }]),
  );
  return document;
}

function statusesOf(
  { parameters = [], responses }: Operation,
  { method, open, operation }: { method: string; open: boolean; operation: string | undefined },
): number[] {
  const writes = method !== 'get';
  const streams = Object.values(responses).some(
    (one) => one && 'content' in one && EVENT_STREAM in (one.content ?? {}),
  );
  const compares = parameters.some((one) => 'name' in one && one.name.toLowerCase() === 'if-match');
  return [
    400,
    404,
    414,
    429,
    431,
    503,
    // Whoever signs in may give the wrong credentials.
    ...(open && operation !== 'open-session' ? [] : [401]),
    ...(open && !writes ? [] : [403]),
    // What is read may not be there yet either: an agenda that nobody keeps, a certificate that nobody gave.
    ...(open && !writes ? [] : [409]),
    ...(writes ? [413, 415, 422] : []),
    ...(streams ? [406] : []),
    ...(compares ? [412, 428] : []),
  ];
}

function addTo(responses: Responses, statuses: readonly number[]): void {
  for (const status of statuses) responses[status] ??= { $ref: `#/components/responses/Refused${status}` };
}

/** GeoReport has its own way to say no, and every answer in JSON and XML. */
function describeGeoReport(route: Operation, method: string): void {
  const taken = method === 'post' ? 201 : 200;
  route.responses = { [taken]: { description: 'As GeoReport v2 has it', content: inBoth({}) } };
  // A field that is sent empty is one left out there: forms send all their fields.
  for (const one of route.parameters ?? [])
    if ('schema' in one && one.in === 'query' && one.schema && 'minLength' in one.schema) delete one.schema.minLength;
  const refused = inBoth({ type: 'array', items: { $ref: '#/components/schemas/GeoReportError' } });
  for (const status of [400, 403, 404, 413, 415, 429, 503])
    route.responses[status] = { description: REFUSALS[status] ?? '', content: refused };
  // Refused before it is known what was asked for.
  addTo(route.responses, [431]);
}

function inBoth(schema: object) {
  return { 'application/json': { schema }, 'text/xml': { schema: {} } };
}

const text = { type: 'string' };

const GeoReportError = {
  type: 'object',
  required: ['code', 'description'],
  properties: { code: { type: 'integer' }, description: text },
};

/** RFC 9457. */
const Problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: { ...text, description: 'For developers; screens go by the code' },
    code: { ...text, description: 'Stable: what happened' },
    instance: text,
    requestId: text,
    errors: {
      type: 'array',
      items: { type: 'object', required: ['field', 'code'], properties: { field: text, code: text, message: text } },
    },
    details: { type: 'object', additionalProperties: true },
  },
};
