import { randomUUID } from 'node:crypto';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { type Answer, HttpCaller, type ProblemJson } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

const PETITIONS = '/api/v1/petitions';

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let supervisor: Supervisor;
let acuse: Acuse;

beforeAll(async () => {
  // A proxy of ours tells where people are.
  hall = await TheTownHall.opens({ env: { TRUSTED_PROXIES: 'loopback' } });
  clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  supervisor = await Supervisor.arrives(hall);
  acuse = await clerk.registers(aStreetLightPetition());
  await officer.receives(acuse);
});

afterAll(() => hall?.close());

describe('a request that is sent again', () => {
  it('registers once, and gets the same acuse', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await clerk.hands(aStreetLightPetition(), key);
    const again = await clerk.hands(aStreetLightPetition(), key);

    expect([first.status, again.status]).toEqual([201, 201]);
    expect({ ...again.body, version: 1 }).toEqual({ ...first.body, version: 1 });
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
  });

  it('registers once, also when all copies arrive at the same moment', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const copies = await Promise.all(Array.from({ length: 8 }, () => clerk.hands(aStreetLightPetition(), key)));

    expect(copies.map(({ status }) => status)).toEqual(copies.map(() => 201));
    expect(new Set(copies.map(({ body }) => `${body.caseId} ${body.folio} ${body.secretCode}`)).size).toBe(1);
  });

  it("is another clerk's own when another clerk sends it", async () => {
    const colleague = await Clerk.arrives(hall, 'ventanilla2');
    const key = { 'idempotency-key': randomUUID() };
    const [mine, theirs] = [
      await clerk.hands(aStreetLightPetition(), key),
      await colleague.hands(aStreetLightPetition(), key),
    ];
    expect(theirs.status).toBe(201);
    expect(theirs.body.caseId).not.toBe(mine.body.caseId);
  });

  it('is refused when its key stood for something else', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await clerk.hands(aStreetLightPetition(), key);
    const other = await clerk.hands(aStreetLightPetition({ subject: 'Otra cosa' }), key);
    expectProblem(other, 422, 'key-reused');
  });

  it('takes a step once', async () => {
    const { version } = await officer.reads(acuse);
    const headers = { 'idempotency-key': randomUUID() };
    const note = { visibility: 'internal', text: 'Una sola vez' };
    const first = await officer.tries('notes', acuse, note, { version, headers });
    const again = await officer.tries('notes', acuse, note, { version, headers });

    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    const { timeline } = await officer.reads(acuse);
    expect(timeline.filter(({ data }) => data['text'] === 'Una sola vez')).toHaveLength(1);

    const other = await officer.tries('notes', acuse, { ...note, text: 'Otra' }, { version, headers });
    expectProblem(other, 422, 'key-reused');
  });

  it.each<[string, Record<string, string>, number, string]>([
    ['without a key', { 'idempotency-key': '' }, 400, 'idempotency-key-required'],
    ['with a short key', { 'idempotency-key': 'corta' }, 400, 'idempotency-key-malformed'],
    ['with letters that are not ASCII', { 'idempotency-key': 'ni\u00f1o-ni\u00f1o' }, 400, 'idempotency-key-malformed'],
  ])('is refused %s', async (_what, headers, status, code) => {
    expectProblem(await clerk.hands(aStreetLightPetition(), headers), status, code);
  });
});

describe('a decision on a version', () => {
  const note = { visibility: 'internal', text: 'Nota' };

  it('is refused when the case has moved on', async () => {
    const { version } = await officer.reads(acuse);
    await officer.notes(acuse, 'Alguien fue más rápido');
    const stale = await officer.tries('notes', acuse, note, { version });
    expectProblem(stale, 412, 'version-stale');
    expect((await officer.reads(acuse)).version).toBe(version + 1);
  });

  it('is not sent again to who has it, and is once there is another', async () => {
    const { version } = await officer.reads(acuse);
    const unchanged = await officer.rereads(acuse, version);
    expect([unchanged.status, unchanged.text, unchanged.headers.get('etag')]).toEqual([304, '', `"${version}"`]);
    await officer.notes(acuse, 'Algo nuevo');
    expect((await officer.rereads(acuse, version)).status).toBe(200);
    // A tag is no way to learn whether a case exists.
    const stranger = await Officer.arrives(hall, 'obras1');
    const refused = await stranger.opens(acuse);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await stranger.rereads(acuse, version + 1)).toMatchObject({ status: refused.status });
  });

  it('is refused when it is ahead of the case', async () => {
    const { version } = await officer.reads(acuse);
    expectProblem(await officer.tries('notes', acuse, note, { version: version + 7 }), 412, 'version-stale');
  });

  it('lets one of two people win', async () => {
    const { version } = await officer.reads(acuse);
    const tried = await Promise.all([
      officer.tries('notes', acuse, note, { version }),
      supervisor.tries('notes', acuse, note, { version }),
    ]);
    expect(tried.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it.each([
    ['', 428, 'if-match-required'],
    ['*', 400, 'if-match-malformed'],
    ['W/"3"', 400, 'if-match-malformed'],
    ['3', 400, 'if-match-malformed'],
    ['"3", "4"', 400, 'if-match-malformed'],
    ['"0"', 400, 'if-match-malformed'],
  ])('names its version: If-Match %j is %i', async (tag, status, code) => {
    expectProblem(
      await officer.tries('notes', acuse, note, { version: 3, headers: { 'if-match': tag } }),
      status,
      code,
    );
  });
});

describe('bad input', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { urgente: true }, 'urgente'],
    ['an operator in place of a text', { subject: { $ne: null } }, 'subject'],
    ['an operator in place of a code', { matter: { $gt: '' } }, 'matter'],
    ['a list in place of a text', { subject: ['Uno', 'Dos'] }, 'subject'],
    ['a number in place of a text', { description: 7 }, 'description'],
    ['an unknown field inside', { applicant: { name: 'María', edad: 7 } }, 'applicant.edad'],
    ['an operator inside', { applicant: { name: { $regex: '.*' } } }, 'applicant.name'],
    ['a list in place of an object', { applicant: [{ name: 'María' }] }, 'applicant'],
    ['a blank text', { subject: ' \u00a0 ' }, 'subject'],
    ['a NUL in a text', { subject: 'Lámpara\u0000rota' }, 'subject'],
    ['a text that runs backwards', { subject: 'Lámpara \u202erota' }, 'subject'],
    ['a subject without end', { subject: 'a'.repeat(201) }, 'subject'],
    ['a channel there is not', { channel: 'telepathy' }, 'channel'],
    ['a language in words (K.35)', { language: 'náhuatl y algo de español' }, 'language'],
    ['an interpreter in words (K.35)', { interpreter: 'de náhuatl' }, 'interpreter'],
    [
      'a sheet of signatures without end',
      { group: { cosigners: Array.from({ length: 151 }, () => ({ name: 'Firmante' })) } },
      'group.cosigners',
    ],
    ['somebody without a name on a sheet', { group: { cosigners: [{ name: '' }] } }, 'group.cosigners[0].name'],
    ['a phone that is none', { applicant: { name: 'María', phone: 'llámame' } }, 'applicant.phone'],
    ['an e-mail that is none', { applicant: { name: 'María', email: 'maria@' } }, 'applicant.email'],
    ['a place off the earth', { location: { latitude: 91, longitude: 0 } }, 'location.latitude'],
  ])('%s is refused by its field', async (_what, changes, field) => {
    const refused = await clerk.hands(Object.assign(aStreetLightPetition(), changes));
    const problem = expectProblem(refused, 400, 'invalid-input');
    expect(problem.errors?.map((error) => error.field)).toContain(field);
    expect(refused.text).not.toMatch(/telepathy|llámame|rota/);
  });

  it.each<[string, string, number, string]>([
    ['a body 2,000 levels deep', `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`, 400, 'too-deep'],
    ['a list 2,000 levels deep', `{"subject":${'['.repeat(2_000)}${']'.repeat(2_000)}}`, 400, 'too-deep'],
    ['half a surrogate pair', aBodyWith('"office":"roto \\ud83d"'), 400, 'not-well-formed'],
    ['a key given twice', aBodyWith('"subject":"Otra vez"'), 400, 'duplicate-key'],
    ['the prototype', aBodyWith('"__proto__":{"role":"administrator"}'), 400, 'forbidden-key'],
    ['JSON that stops', '{"subject":"Lámpara', 400, 'malformed-json'],
    ['no JSON at all', 'subject=Lámpara', 400, 'malformed-json'],
    ['a list', '[]', 400, 'body-not-object'],
    ['null', 'null', 400, 'body-not-object'],
    ['nothing', '', 400, 'body-required'],
    ['a megabyte', aBodyWith(`"office":"${'a'.repeat(1_000_000)}"`), 413, 'body-too-large'],
  ])('%s is refused', async (_what, raw, status, code) => {
    const headers = { 'idempotency-key': randomUUID() };
    expectProblem(await clerk.http.call('POST', PETITIONS, { raw, headers }), status, code);
  });

  it('names a department that is not there is refused, and the case stays where it is', async () => {
    const body = { reasonCode: 'other', reason: 'No nos toca', suggestedDepartment: 'no-existe' };
    const refused = await officer.tries('return', acuse, body);
    const { details } = expectProblem(refused, 422, 'department-unknown');
    expect(details).toMatchObject({ field: 'suggestedDepartment' });
    expect((await officer.reads(acuse)).state).toMatchObject({ delivered: true, department: 'servicios-publicos' });
  });

  it.each([
    ['compressed', { 'content-encoding': 'gzip' }, 'unsupported-content-encoding'],
    ['in another charset', { 'content-type': 'application/json; charset=utf-16' }, 'unsupported-charset'],
  ])('that says it is %s is refused', async (_what, said, code) => {
    const headers = { 'idempotency-key': randomUUID(), ...said };
    const raw = JSON.stringify(aStreetLightPetition());
    expectProblem(await clerk.http.call('POST', PETITIONS, { raw, headers }), 415, code);
  });

  it('of another media type is refused', async () => {
    const json = aStreetLightPetition();
    for (const type of ['application/xml', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { 'content-type': type, 'idempotency-key': randomUUID() };
      const refused = await clerk.http.call('POST', PETITIONS, { json, headers });
      expectProblem(refused, 415, 'unsupported-media-type');
    }
  });

  it.each<[string, object]>([
    ['procedure-unknown', { procedure: 'no-existe' }],
    ['matter-unknown', { matter: 'no-existe' }],
    ['matter-not-of-procedure', { matter: 'atencion-recibida' }],
    ['place-unknown', { place: 'no-existe' }],
    ['office-unknown', { office: 'maria-nunez-tel-5551234567' }],
  ])('with a code of no catalogue is refused: %s', async (code, changes) => {
    expectProblem(await clerk.hands(Object.assign(aStreetLightPetition(), changes)), 422, code);
  });

  it.each([
    ['POST', '/api/v1/sessions', { username: { $gt: '' }, password: { $gt: '' } }],
    ['POST', '/api/v1/public/status', { folio: { $ne: '' }, code: { $ne: '' } }],
    ['GET', '/api/v1/cases?q[$ne]=x', undefined],
    ['GET', '/api/v1/cases?folio[$gt]=', undefined],
    ['GET', '/api/v1/cases?q=a&q=b', undefined],
    ['GET', '/api/v1/departments/servicios-publicos/inbox?filter[$ne]=mine', undefined],
    ['GET', '/api/v1/departments/servicios-publicos/inbox?limit=-1', undefined],
    ['GET', '/api/v1/departments/servicios-publicos/inbox?limit=1e9', undefined],
    ['GET', '/api/v1/departments/servicios-publicos/inbox?cursor=%ff', undefined],
  ])('in %s %s is refused', async (method, path, json) => {
    const refused = await supervisor.http.call<ProblemJson>(method, path, { json });
    expectProblem(refused, 400);
  });

  it.each([
    ['GET', '/api/v1/cases/not-an-id', 404],
    ['GET', '/api/v1/cases/%00', 404],
    ['GET', '/api/v1/cases/..%2f..%2fetc%2fpasswd', 404],
    ['GET', `/api/v1/cases/${'9'.repeat(201)}`, 414],
    ['GET', `/api/v1/cases/${'9'.repeat(5_000)}`, 414],
    ['GET', '/api/v1/nothing-here', 404],
    ['GET', '/api/v1/departments/%24ne/inbox', 404],
    ['GET', '/nothing-here', 404],
    ['PUT', '/api/v1/petitions', 405],
    ['DELETE', '/api/v1/petitions', 405],
    ['GET', '/api/v1/cases/%E0%A4%A', 400],
  ])('in the address is refused: %s %s', async (method, path, status) => {
    const refused = await supervisor.http.call<ProblemJson>(method, path);
    const told = `${refused.status} ${refused.headers.get('content-type')}`;
    expect(told).toBe(`${status} application/problem+json`);
  });

  it('from another site is refused', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'idempotency-key': randomUUID() };
    const refused = await clerk.http.call('POST', PETITIONS, { json: aStreetLightPetition(), headers });
    expect(refused.status).toBe(403);
  });

  it('leaves the product as it was: the next petition is registered', async () => {
    await expect(clerk.registers(aStreetLightPetition())).resolves.toMatchObject({ version: 1 });
    expect(hall.logs().filter((line) => line.includes('"status":5'))).toEqual([]);
  });
});

describe('a citizen who guesses', () => {
  it('K.18: cannot tell a wrong code from a wrong folio: both answers have the same bytes', async () => {
    const citizen = new Citizen(hall);
    const wrongCode = await citizen.asks(acuse.folio, 'AAAA-BBBB-CCCC');
    const wrongFolio = await citizen.asks('CHI-PET-2026-999999', acuse.secretCode);
    const bothWrong = await citizen.asks('CHI-PET-1999-000001', 'AAAA-BBBB-CCCC');

    expectProblem(wrongCode, 404, 'not-found');
    for (const other of [wrongFolio, bothWrong]) {
      expect(other.status).toBe(wrongCode.status);
      expect(other.bytes.equals(wrongCode.bytes)).toBe(true);
      expect(headersButDate(other)).toEqual(headersButDate(wrongCode));
    }
  });

  it('finds their case however the code is written', async () => {
    const citizen = new Citizen(hall);
    const plain = acuse.secretCode.replaceAll('-', '').toLowerCase();
    await expect(citizen.follows({ folio: acuse.folio.toLowerCase(), secretCode: plain })).resolves.toMatchObject({
      folio: acuse.folio,
    });
  });

  it('is stopped after five wrong tries at a folio, also with the right code then, and not at another address', async () => {
    const other = await clerk.registers(aStreetLightPetition());
    const citizen = new Citizen(hall);
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await citizen.asks(other.folio, 'AAAA-BBBB-CCCC')).status).toBe(404);
    }
    const stopped = await citizen.asks(other.folio, other.secretCode);
    expectProblem(stopped, 429, 'too-many-attempts');
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    // The owner, at home.
    const home = { 'x-forwarded-for': '198.51.100.20' };
    const owner = { folio: other.folio, code: other.secretCode };
    expect((await new HttpCaller(hall.url).post('/public/status', owner, home)).status).toBe(200);
  });
});

it('nobody is told more than a problem says, and nothing was a failure of ours', async () => {
  const nothing = await new HttpCaller(hall.url).call<ProblemJson>('GET', '/api/v1/cases');
  const problem = expectProblem(nothing, 401, 'not-signed-in');
  expect(problem.type).toBe('urn:ventanilla:problem:not-signed-in');
  expect(hall.logs().some((line) => line.includes('"level":"error"'))).toBe(false);
});

/** RFC 9457 with our code, whatever was wrong. */
function expectProblem(answer: Answer, status: number, code?: string): ProblemJson {
  const problem = answer.body as ProblemJson;
  expect([answer.status, answer.headers.get('content-type'), problem.status]).toEqual([
    status,
    'application/problem+json',
    status,
  ]);
  expect(problem.code).toEqual(code ?? expect.stringMatching(/^[a-z0-9-]+$/));
  return problem;
}

/** A petition as JSON text, with more written into it than JSON.stringify would. */
function aBodyWith(more: string): string {
  return `${JSON.stringify(aStreetLightPetition()).slice(0, -1)},${more}}`;
}

function headersButDate({ headers }: Answer): [string, string][] {
  return [...headers].filter(([name]) => name !== 'date');
}
