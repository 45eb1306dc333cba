import { aPdf } from '../../libs/attachment-intake/src/contents.fixture.js';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { type Answer, expected, HttpCaller } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aComplaint, aPotholePetition } from '../support/petitions.js';
import type { CaseRef, StaffMember, StepPath } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

/** Neither the accused nor those who work with them see a complaint, nor does it come to them; nobody else learns that it is there. */

let hall: TheTownHall;
let clerk: Clerk;
let investigator: Officer;
let accused: Officer;
let theirHead: Head;
let elsewhere: Officer;
let supervisor: Supervisor;
let auditor: Officer;
let adviser: Officer;
let administrator: Officer;
let acuse: Acuse;
let paper: string;

const WORDS = 'Un motivo con palabras de sobra';
/** Stands in the complaint and nowhere else. */
const COMPLAINANT = 'Zenobia Denunciante Oculta';
const FACTS = 'quinientos pesos en un sobre azul';

beforeAll(async () => {
  hall = await TheTownHall.opens();
  [clerk, investigator, accused, theirHead, elsewhere, supervisor, auditor, adviser, administrator] = await Promise.all(
    [
      Clerk.arrives(hall),
      Officer.arrives(hall, 'contraloria1'),
      Officer.arrives(hall, 'obras1'),
      Head.arrives(hall, 'obras.titular'),
      Officer.arrives(hall, 'servicios1'),
      Supervisor.arrives(hall),
      Officer.arrives(hall, 'auditora'),
      Officer.arrives(hall, 'juridico1'),
      Officer.arrives(hall, 'administrador'),
    ],
  );
  acuse = await clerk.registers(
    aComplaint({
      applicant: { name: COMPLAINANT, phone: '55 9999 0000' },
      description: `El inspector me pidió ${FACTS}.`,
      accused: { staff: [accused.id] },
    }),
  );
  await investigator.acceptsOnArrival(acuse);
  const sent = { bytes: aPdf({ length: 500 }), name: 'Foto del sobre.pdf' };
  paper = expected(201, 'attaching', await investigator.attaches(acuse, sent)).body.attachment.attachmentId;
});

afterAll(() => hall?.close());

/** Everybody who must not know of it, by what they are to it. */
function outsiders(): readonly [string, StaffMember][] {
  return [
    ['the clerk who took it down', clerk],
    ['the accused', accused],
    ['their head', theirHead],
    ['another department', elsewhere],
    ['a supervisor who is not on the list', supervisor],
    ['the auditor', auditor],
    ['the legal adviser', adviser],
    ['the administrator', administrator],
  ];
}

describe('what the one who complains is given', () => {
  it('is a folio of a series of its own, and minimal words for the holder of the code', async () => {
    expect(acuse.folio).toMatch(/^CHI-DEN-\d{4}-000001$/);
    const status = await new Citizen(hall).follows(acuse);
    expect(status).toMatchObject({ folio: acuse.folio, status: 'in-progress', department: null });
    expect(JSON.stringify(status)).not.toMatch(/Control|sobre|Denunciante|obras/i);
    expect(status.history.some(({ text }) => text !== undefined)).toBe(false);
  });

  it('opens nothing without the code: the same bytes as for a folio that is not there', async () => {
    const asked = await Promise.all(
      [acuse.folio, acuse.folio.replace('000001', '000777'), 'CHI-PET-1999-000001'].map((folio) =>
        new Citizen(hall).asks(folio, '0000-0000-0000'),
      ),
    );
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(asked.map(withoutRequest)).size).toBe(1);
  });
});

describe('who is on the list', () => {
  it('finds it in their own list and reads all of it', async () => {
    const line = await until('the case in the list of the control body', async () => (await listOf(investigator))[0]);
    expect(line).toMatchObject({ caseId: acuse.caseId, folio: acuse.folio, department: 'contraloria' });
    expect(JSON.stringify(line)).not.toMatch(/Denunciante|sobre/);
    const { petition, state, timeline } = await investigator.reads(acuse);
    expect(petition.applicant).toMatchObject({ name: COMPLAINANT });
    expect(state.reserve).toMatchObject({ accused: { staff: [accused.id], departments: ['obras-publicas'] } });
    expect(timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['CaseReserved', 'AccusedNamed', 'AccessGranted']),
    );
  });
});

describe('K.18: for everybody else it is not there', () => {
  it('K.18: in no address of a case: the bytes of one that never was', async () => {
    const nobody = crypto.randomUUID();
    const leaks: unknown[] = [];
    for (const [who, { http }] of outsiders()) {
      for (const [method, path, body] of addresses()) {
        const [there, not] = await Promise.all(
          [acuse.caseId, nobody].map((id) => ask(http, method, path.replaceAll('{id}', id), body)),
        );
        if (withoutRequest(there) !== withoutRequest(not)) leaks.push([who, method, path, there?.status, not?.status]);
        if (there?.status !== 404 && there?.status !== 403) leaks.push([who, method, path, there?.status]);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('in no list, search, count, number, table or page', async () => {
    const pothole = await clerk.registers(aPotholePetition({ applicant: { name: 'Persona De Control' } }));
    await supervisor.seesDelivered(pothole);
    await hall.viewsCatchUp();
    const { rows } = await supervisor.searches({ q: 'control' });
    expect(rows.map(({ caseId }) => caseId)).toContain(pothole.caseId);
    const leaks: unknown[] = [];
    for (const [who, { http }] of [...outsiders(), ['the reader of it', investigator] as const]) {
      for (const path of lists()) {
        const { status, text } = await ask(http, 'GET', path);
        if (status >= 500) leaks.push([who, path, status]);
        if (new RegExp([acuse.caseId, acuse.folio, 'Zenobia', 'sobre azul', 'Denunciante'].join('|')).test(text))
          leaks.push([who, path]);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('in no figure: they count what they counted before', async () => {
    const received = () => supervisor.readsFigures({ by: 'procedure' });
    await supervisor.seesFigures('the pothole in the figures', {}, ({ received: count }) => count === 1);
    const { total, groups } = await received();
    expect(total).toMatchObject({ received: 1, pending: 1 });
    expect(JSON.stringify(groups)).not.toMatch(/denuncia/);
    expect(await supervisor.countsInbox('contraloria')).toMatchObject({ all: 0, unassigned: 0, mine: 0 });
    expect((await supervisor.opensNumber({ of: 'pending' })).map(({ caseId }) => caseId)).not.toContain(acuse.caseId);
  });

  it('at the public doors, and in what the machines of others read', async () => {
    const http = new HttpCaller(hall.url);
    for (const path of ['/open311/v2/services.json', '/open311/v2/requests.json', '/consulta']) {
      const { text } = await http.call('GET', path);
      expect(text).not.toMatch(/denuncia-contra|CHI-DEN|Zenobia/);
      expect(text).not.toContain(acuse.caseId);
    }
  });

  it('in the logs, and in clear in no collection', async () => {
    expect(hall.logs().join('\n')).not.toMatch(/Zenobia|sobre azul/);
    const { owner, name } = hall.databases;
    for (const { name: collection } of await owner.db(name).listCollections({}, { nameOnly: true }).toArray()) {
      const found = await owner.db(name).collection(collection).find({}).limit(5_000).toArray();
      expect([collection, /Zenobia|sobre azul/.test(JSON.stringify(found))]).toEqual([collection, false]);
    }
  });
});

describe('the accused and their department', () => {
  it('cannot be asked, assigned, or put on the list', async () => {
    const units = [{ unit: 'obras-publicas', dueOn: '2030-01-15', blocking: true, silence: 'wait' }];
    for (const [step, body] of [
      ['opinion-requests', { question: '¿Qué pasó?', units }],
      ['access', { account: accused.id, reason: WORDS }],
      ['access', { account: theirHead.id, reason: WORDS }],
    ] as const)
      expect([step, await refusal(step, body)]).toEqual([step, [409, 'accused-excluded']]);
    expect(await refusal('access', { account: clerk.id, reason: WORDS })).toEqual([422, 'reader-unknown']);
    expect(await refusal('return', { reasonCode: 'other', reason: WORDS })).toEqual([409, 'reserved-stands-alone']);
    expect(await refusal('joinder', { mainCase: crypto.randomUUID(), reason: WORDS })).not.toEqual([200, undefined]);
  });

  it('lose what they had when it turns out to be about them', async () => {
    await investigator.takes('access', acuse, { account: elsewhere.id, reason: WORDS });
    expect((await elsewhere.opens(acuse)).status).toBe(200);
    await until('the case in their list', async () => (await listOf(elsewhere))[0]);
    await investigator.takes('accused', acuse, { departments: ['servicios-publicos'], reason: WORDS });
    expect((await elsewhere.opens(acuse)).status).toBe(404);
    await until('the case to leave their list', async () => (await listOf(elsewhere)).length === 0 || undefined);
  });
});

describe('a supervisor', () => {
  it('reads it once they are on the list, and assigns only who is on it', async () => {
    expect((await supervisor.opens(acuse)).status).toBe(404);
    await investigator.takes('access', acuse, { account: supervisor.id, reason: WORDS });
    expect((await supervisor.reads(acuse)).petition.applicant).toMatchObject({ name: COMPLAINANT });
    const assigned = await supervisor.tries('assign', acuse, { officer: accused.id });
    expect(assigned.status).toBe(409);
    await supervisor.assigns(acuse, investigator);
    await investigator.takes('access-withdrawal', acuse, { account: supervisor.id, reason: WORDS });
    expect((await supervisor.opens(acuse)).status).toBe(404);
  });
});

describe('a complaint against the control body itself', () => {
  it('goes to a supervisor, who says where it goes', async () => {
    const against = await clerk.registers(aComplaint({ accused: { departments: ['contraloria'] } }));
    const { state } = await supervisor.waitsFor('it to wait for them', against, (file) => file.state.needsRuling);
    expect(state.department).toBeUndefined();
    expect((await investigator.opens(against)).status).toBe(404);
    const back = await supervisor.tries('ruling', against, { department: 'contraloria', order: WORDS });
    expect([back.status, (back.body as unknown as { code: string }).code]).toEqual([409, 'accused-excluded']);
    await supervisor.rules(against, 'juridico');
    await supervisor.waitsFor('it to be delivered', against, (file) => file.state.delivered);
    expect((await investigator.opens(against)).status).toBe(404);
  });
});

/** What there is to ask of one case. A version that it has never had: whoever is let in is told so, with 412. */
function addresses(): readonly [string, string, object?][] {
  const reads = ['', '/acuse', '/acuse.pdf', '/deadline', '/deadline.html', '/time-account', '/attachments'];
  const steps: readonly [string, object][] = [
    ['notes', { visibility: 'internal', text: WORDS }],
    ['accept', {}],
    ['assign', { officer: accused.id }],
    ['classification', { matter: 'bache' }],
    ['ruling', { department: 'obras-publicas', order: WORDS }],
    ['opinions', { opinionId: crypto.randomUUID(), sense: 'favourable', text: WORDS }],
    ['access', { account: accused.id, reason: WORDS }],
    ['accused', { departments: ['tesoreria'], reason: WORDS }],
    ['joinder', { mainCase: crypto.randomUUID(), reason: WORDS }],
  ];
  return [
    ...reads.map((part) => ['GET', `/api/v1/cases/{id}${part}`] as [string, string]),
    ['GET', '/api/v1/cases/{id}/silence/certificate.pdf'],
    ['GET', `/api/v1/attachments/{id}/${paper}`],
    ...steps.map(([step, body]) => ['POST', `/api/v1/cases/{id}/${step}`, body] as [string, string, object]),
  ];
}

function lists(): readonly string[] {
  const inboxes = ['contraloria', 'obras-publicas', 'servicios-publicos', 'atencion-ciudadana'].flatMap((code) => [
    `/api/v1/departments/${code}/inbox`,
    `/api/v1/departments/${code}/inbox?filter=unassigned`,
    `/api/v1/departments/${code}/inbox?filter=opinions`,
  ]);
  const counted = ['received', 'pending', 'overdue'].map((of) => `/api/v1/response-times/cases?of=${of}`);
  return [
    `/api/v1/cases?folio=${acuse.folio}`,
    `/api/v1/cases?q=${acuse.folio.slice(-3)}`,
    '/api/v1/cases?q=5599990000',
    '/api/v1/cases?q=zenobia',
    '/api/v1/cases?q=sobre',
    '/api/v1/cases?q=inspeccion',
    ...inboxes,
    '/api/v1/rulings',
    '/api/v1/unclassified',
    '/api/v1/reviews',
    '/api/v1/response-times?by=procedure',
    ...counted,
    '/api/v1/oversight/time-account',
    '/api/v1/oversight/time-account.csv',
    '/api/v1/institution',
  ];
}

function ask(http: HttpCaller, method: string, path: string, json?: object): Promise<Answer> {
  const headers: Record<string, string> =
    method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID(), 'if-match': '"999999"' };
  return http.call(method, path, { ...(json && { json }), headers });
}

/** The answer without what names the request itself. */
function withoutRequest(answer: Answer | undefined): string {
  const { instance: _, requestId: __, ...problem } = JSON.parse(answer?.text ?? '{}') as Record<string, unknown>;
  return JSON.stringify([answer?.status, problem]);
}

async function refusal(step: StepPath, body: object): Promise<[number, string | undefined]> {
  const { status, body: problem } = await investigator.tries(step, acuse, body);
  return [status, (problem as unknown as { code?: string }).code];
}

async function listOf(reader: StaffMember): Promise<(CaseRef & { folio: string })[]> {
  const { body } = await reader.http.get<{ rows: (CaseRef & { folio: string })[] }>('/reserved-cases');
  return body.rows;
}
