import { randomUUID } from 'node:crypto';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Administrator } from '../support/administrator.js';
import { Clerk } from '../support/clerk.js';
import { HttpCaller, type ProblemJson } from '../support/http-caller.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aStreetLightPetition } from '../support/petitions.js';
import type { CaseRef } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

interface ApiDocument {
  openapi: string;
  paths: Record<string, Record<string, { responses?: object }>>;
}

let hall: TheTownHall;
let clerk: Clerk;
let supervisor: Supervisor;
let officer: Officer;
let stranger: Officer;
let acuse: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  supervisor = await Supervisor.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  stranger = await Officer.arrives(hall, 'obras1');
  acuse = await clerk.registers(aStreetLightPetition());
  await officer.receives(acuse);
});

afterAll(() => hall?.close());

describe('the document of the API', () => {
  it('is served, with operations and answers at every path', async () => {
    const { openapi, paths } = await apiDocument();

    expect(openapi).toMatch(/^3\./);
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/petitions', '/api/v1/cases/{id}/accept', '/api/v1/response-times']),
    );
    for (const [path, operations] of Object.entries(paths)) {
      const answers = Object.values(operations).map(({ responses = {} }) => Object.keys(responses).length);
      expect([path, answers.length > 0, answers.every((count) => count > 0)]).toEqual([path, true, true]);
    }
  });

  it('has a page to read it at', async () => {
    const page = await new HttpCaller(hall.url).call('GET', '/api');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });

  it('shows no route that opens to nobody in particular, but for the public ones', async () => {
    const nobody = new HttpCaller(hall.url);
    const open: string[] = [];
    for (const [path, operations] of Object.entries((await apiDocument()).paths)) {
      if (path.startsWith('/open311')) continue; // it has keys and refusals of its own
      for (const method of Object.keys(operations)) {
        const address = path.replaceAll('{id}', acuse.caseId).replace(/\{\w+\}/g, 'servicios-publicos');
        const json = method === 'get' ? undefined : {};
        const { status, body } = await nobody.call<ProblemJson>(method.toUpperCase(), address, { json });
        if (status !== 401) open.push(`${method} ${path}`);
        else expect(body).toMatchObject({ code: 'not-signed-in' });
      }
    }
    expect(open.toSorted()).toEqual([
      'get /api/v1/procedures',
      'get /api/v1/procedures/{code}',
      'get /api/v1/public/ratings',
      'get /api/v1/sessions/oidc',
      'get /api/v1/sessions/oidc/{code}',
      'get /api/v1/sessions/oidc/{code}/callback',
      'post /api/v1/procedures/{code}/requirements',
      'post /api/v1/public/accesses',
      'post /api/v1/public/attachments',
      'post /api/v1/public/licences',
      'post /api/v1/public/status',
      'post /api/v1/sessions',
    ]);
  });

  async function apiDocument(): Promise<ApiDocument> {
    return (await new HttpCaller(hall.url).call<ApiDocument>('GET', '/api/openapi.json')).body;
  }
});

describe('people keep to their role', () => {
  it('hides a case from officers and heads of other departments, as if it did not exist', async () => {
    const head = await Head.arrives(hall, 'obras.titular');
    const nothing = await stranger.opens({ caseId: randomUUID() });
    for (const person of [stranger, head]) {
      const hidden = await person.opens(acuse);
      expect([hidden.status, codeOf(hidden.body)]).toEqual([404, codeOf(nothing.body)]);
      expect(unlabelled(hidden.text, acuse)).toBe(unlabelled(nothing.text, acuse));
    }
  });

  it('shows the acuse, with its secret code, to nobody who does not hand it over', async () => {
    for (const path of ['acuse', 'acuse.pdf']) {
      for (const person of [officer, stranger, await Head.arrives(hall, 'obras.titular')]) {
        expect((await person.http.get(`/cases/${acuse.caseId}/${path}`)).status).toBe(403);
        expect((await person.http.get(`/cases/${randomUUID()}/${path}`)).status).toBe(403);
      }
      expect((await supervisor.http.get(`/cases/${acuse.caseId}/${path}`)).status).toBe(200);
    }
  });

  it('lets officers of other departments do nothing with it', async () => {
    const { version } = await supervisor.reads(acuse);
    for (const [step, body] of [
      ['accept', undefined],
      ['return', { reasonCode: 'other', reason: 'No es nuestro' }],
      ['notes', { visibility: 'public', text: 'Hola' }],
      ['answer', { outcome: 'informative', text: 'Hola' }],
      ['withdraw', { reasonCode: 'other' }],
      ['assign', { officer: stranger.id }],
    ] as const) {
      const refused = await stranger.tries(step, acuse, body, { version });
      expect([step, refused.status]).toEqual([step, 404]);
    }
    expect((await supervisor.reads(acuse)).version).toBe(version);
  });

  it("shows officers no other department's inbox, officers or cases found", async () => {
    for (const path of ['inbox', 'officers']) {
      expect((await stranger.http.get(`/departments/servicios-publicos/${path}`)).status).toBe(404);
      expect((await stranger.http.get(`/departments/no-hay/${path}`)).status).toBe(404);
    }
    await expect(stranger.searches({ folio: acuse.folio })).resolves.toEqual({ rows: [] });
    await expect(stranger.searches({ q: 'lampara' })).resolves.toEqual({ rows: [] });
  });

  it.each<[string, () => { http: HttpCaller }, string]>([
    ['a clerk does not accept', () => clerk, 'accept'],
    ['a clerk does not answer', () => clerk, 'answer'],
    ['a clerk does not rule', () => clerk, 'ruling'],
    ['an officer does not rule', () => officer, 'ruling'],
    ['an officer does not reopen', () => officer, 'reopen'],
    ['an officer does not propose an erasure', () => officer, 'erasure-proposals'],
    ['a supervisor does not answer', () => supervisor, 'answer'],
    ['a supervisor does not accept', () => supervisor, 'accept'],
  ])('%s', async (_what, who, step) => {
    const refused = await who().http.post<ProblemJson>(`/cases/${acuse.caseId}/${step}`, {}, { 'if-match': '"3"' });
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
  });

  it('lets officers register nothing', async () => {
    expect((await officer.http.post('/petitions', aStreetLightPetition())).status).toBe(403);
  });

  it('never shows the administrator what is in a case', async () => {
    const administrator = await Administrator.arrives(hall);
    const paths = [
      `/cases/${acuse.caseId}`,
      `/cases/${acuse.caseId}/acuse`,
      `/cases/${acuse.caseId}/acuse.pdf`,
      `/cases?q=lampara`,
      '/departments/servicios-publicos/inbox',
      '/rulings',
      '/response-times',
    ];
    for (const path of paths) {
      const { status, text } = await administrator.http.get(path);
      expect([path, status, text.includes('Núñez')]).toEqual([path, 403, false]);
    }
    for (const step of ['notes', 'accept', 'withdraw']) {
      const refused = await administrator.http.post(`/cases/${acuse.caseId}/${step}`, {}, { 'if-match': '"3"' });
      expect([step, refused.status]).toEqual([step, 403]);
    }
  });

  it('tells each person what they may do now, and why not the rest', async () => {
    const steps = Object.fromEntries((await officer.reads(acuse)).steps.map(({ step, ...rest }) => [step, rest]));
    expect(steps).toMatchObject({
      accept: { allowed: true },
      return: { allowed: true },
      answer: { allowed: false, why: 'case-not-accepted' },
      rule: { allowed: false, why: 'not-your-role' },
    });
  });

  it('ends a session within a second of signing out, wherever its cookie was copied', async () => {
    const visitor = await Clerk.arrives(hall, 'ventanilla2');
    const copy = visitor.http.copy();
    expect((await copy.get('/sessions/current')).status).toBe(200);

    await visitor.signsOut();

    await until('the session to end', async () => (await copy.get('/sessions/current')).status === 401 || undefined, {
      withinMs: 1_000,
    });
    expect((await copy.get(`/cases/${acuse.caseId}`)).status).toBe(401);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const nobody = new HttpCaller(hall.url);
    const wrong = await nobody.post('/sessions', { username: 'ventanilla2', password: 'no-es-la-clave-de-nadie' });
    const unknown = await nobody.post('/sessions', { username: 'no.existe', password: 'no-es-la-clave-de-nadie' });
    expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('shows the queues to administrators only', async () => {
    const administrator = await Administrator.arrives(hall);
    const board = await administrator.http.call('GET', '/admin/queues');
    expect([board.status, board.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    const listed = await administrator.http.call<{ queues: { name: string }[] }>('GET', '/admin/queues/api/queues');
    expect(listed.body.queues.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['intake.chimalhuacan', 'department.chimalhuacan.servicios-publicos']),
    );
    for (const path of ['/admin/queues', '/admin/queues/', '/admin/queues/api/queues', '/admin//queues']) {
      for (const person of [clerk, officer, supervisor]) {
        expect([403, 404]).toContain((await person.http.call('GET', path)).status);
      }
      expect([401, 404]).toContain((await new HttpCaller(hall.url).call('GET', path)).status);
    }
  });
});

describe('cases are found by those who may see them', () => {
  const subjects = ['uno', 'dos', 'tres', 'cuatro', 'cinco'].map((number) => `Ñandú suelto en la avenida ${number}`);
  const registered: Acuse[] = [];

  beforeAll(async () => {
    for (const subject of subjects) {
      registered.push(
        await clerk.registers(
          aLandUsePetition({
            subject,
            applicant: { name: 'Ángela Muñoz Güemes', phone: '+52 (55) 8765-4321' },
            description: 'Palabra escondida',
          }),
        ),
      );
    }
    for (const one of registered) {
      const file = await supervisor.seesDelivered(one);
      await supervisor.findsInInbox('desarrollo-urbano', file);
      await until(`${one.folio} to be found where it is`, async () => {
        const { rows } = await supervisor.searches({ folio: one.folio }, file);
        return rows[0]?.department === 'desarrollo-urbano' || undefined;
      });
    }
  });

  it('by folio, however it is written', async () => {
    for (const folio of [acuse.folio, acuse.folio.toLowerCase()]) {
      const { rows } = await clerk.searches({ folio });
      expect(rows).toEqual([
        expect.objectContaining({ caseId: acuse.caseId, folio: acuse.folio, applicant: 'María Núñez Peña' }),
      ]);
    }
    await expect(clerk.searches({ folio: 'CHI-PET-2026-999999' })).resolves.toEqual({ rows: [] });
  });

  it.each([
    'ñandú',
    'nandu',
    'NANDÚ',
    'muñoz guemes',
    'MUNOZ ángela',
    'Angela avenida',
    'munoz nand', // the last word may be incomplete
    'n\u0303andu\u0301', // letters and accents sent one by one
  ])('by the words of name and subject, accents aside: %s', async (q) => {
    const { rows } = await supervisor.searches({ q });
    expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(registered.map(({ caseId }) => caseId).toSorted());
  });

  it.each<[string, number]>([
    ['nand avenida', 200],
    ['nandu perez', 200],
    ['escondida', 200],
    ['.*', 200],
    ['$where', 200],
    ['^n', 200],
    ['%', 400], // too short
  ])('not by: %s', async (q, expectedStatus) => {
    const { status, body } = await supervisor.http.get<{ rows?: CaseRef[] }>(
      `/cases?${new URLSearchParams({ q }).toString()}`,
    );
    expect(status).toBe(expectedStatus);
    expect(body.rows ?? []).toEqual([]);
  });

  it('by the last digits of the folio, read out as they are', async () => {
    const [one] = registered;
    const end = one?.folio.slice(-6) ?? '';
    for (const q of [end, end.slice(-3), `${end.slice(0, 3)} ${end.slice(3)}`]) {
      const { rows } = await supervisor.searches({ q });
      expect(rows).toEqual([expect.objectContaining({ caseId: one?.caseId, applicant: 'Ángela Muñoz Güemes' })]);
    }
    await expect(supervisor.searches({ q: '999' })).resolves.toEqual({ rows: [] });
  });

  it.each(['5587654321', '55 8765 4321', '+52 (55) 8765-4321', '+525587654321'])(
    'by a telephone number, however it is written: %s',
    async (q) => {
      const { rows } = await supervisor.searches({ q });
      expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(registered.map(({ caseId }) => caseId).toSorted());
    },
  );

  it('by numbers within the own department for officers, and by a number of a person for who reads names', async () => {
    const [planner, auditor] = [await Officer.arrives(hall, 'urbano1'), await Officer.arrives(hall, 'auditora')];
    const [one] = registered;
    const end = one?.folio.slice(-3) ?? '';
    for (const q of [end, '5587654321']) {
      const { rows } = await planner.searches({ q });
      expect(rows.map(({ caseId }) => caseId)).toContain(one?.caseId);
      await expect(stranger.searches({ q })).resolves.toEqual({ rows: [] });
    }
    const { rows } = await auditor.searches({ q: end });
    expect(rows).toEqual([expect.objectContaining({ caseId: one?.caseId, subject: '', applicant: '' })]);
    await expect(auditor.searches({ q: '5587654321' })).resolves.toEqual({ rows: [] });
  });

  it('page by page, each case once and the newest first', async () => {
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const { rows, next } = await supervisor.searches({ q: 'nandu', limit: '2', ...(cursor && { cursor }) });
      pages.push(rows.map(({ caseId }) => caseId));
      cursor = next;
    } while (cursor !== undefined);

    const all = await supervisor.searches({ q: 'nandu' });
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(all.rows.map(({ caseId }) => caseId));
    const { next } = await supervisor.searches({ q: '5587654321', limit: '2' });
    const after = await supervisor.searches({ q: '5587654321', limit: '2', cursor: next ?? '' });
    expect(after.rows.map(({ caseId }) => caseId)).toEqual(pages[1]);
  });

  it('within the own department, for officers', async () => {
    const planner = await Officer.arrives(hall, 'urbano1');
    await expect(planner.searches({ q: 'nandu' })).resolves.toMatchObject({ rows: { length: 5 } });
    await expect(planner.searches({ q: 'lampara' })).resolves.toEqual({ rows: [] });
  });

  it('with a refusal for a page mark that is none', async () => {
    for (const cursor of ['no-such-page', 'W10', 'bnVsbA', '%00']) {
      const { status } = await supervisor.http.get(`/cases?q=nandu&cursor=${cursor}`);
      expect([cursor, status]).toEqual([cursor, 400]);
    }
  });
});

function codeOf(body: unknown): unknown {
  return (body as ProblemJson).code;
}

/** Without what names the request itself. */
function unlabelled(text: string, { caseId }: CaseRef): string {
  const problem = JSON.parse(text) as Record<string, unknown>;
  expect(JSON.stringify({ ...problem, instance: '' })).not.toContain(caseId);
  return JSON.stringify({ ...problem, instance: '', requestId: '' });
}
