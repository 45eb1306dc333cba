import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { GlassFileDto, GlassReceiptDto, OpeningDto } from '../../src/cases/break-glass/glass.dto.js';
import type { RecordedRead } from '../../src/access-log/index.js';
import type { Authenticator } from '../support/authenticator.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { type Answer, expected, HttpCaller } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aComplaint, aStreetLightPetition } from '../support/petitions.js';
import { enrols } from '../support/second-factor.js';
import { Supervisor } from '../support/supervisor.js';
import { PASSWORD, TheTownHall } from '../support/the-town-hall.js';

/** Break-glass: reading what is not one's own to read, for a reason, for half an hour, and looked into afterwards. */

let hall: TheTownHall;
let roads: Officer;
let head: Head;
let otherHead: Head;
let supervisor: Supervisor;
let petitions: Acuse[];
let complaint: Acuse;
let opened: GlassReceiptDto;
let telephone: Authenticator;

const REASON = 'Hay una fuga de gas junto a esa luminaria y la cuadrilla necesita el domicilio.';
const breaks = (http: HttpCaller, folio: string, more: object = {}): Promise<Answer<GlassReceiptDto>> =>
  http.post('/break-glass', { folio, reasonCode: 'emergency', reason: REASON, ...more });
const codeOf = ({ body }: Answer) => (body as { code?: string }).code;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  const clerk = await Clerk.arrives(hall);
  const lights = await Officer.arrives(hall, 'servicios1');
  [roads, head, otherHead, supervisor] = await Promise.all([
    Officer.arrives(hall, 'obras1'),
    Head.arrives(hall, 'servicios.titular'),
    Head.arrives(hall, 'obras.titular'),
    Supervisor.arrives(hall),
  ]);
  petitions = await Promise.all([1, 2, 3, 4].map(() => clerk.registers(aStreetLightPetition())));
  for (const one of petitions) await lights.receives(one);
  complaint = await clerk.registers(aComplaint());
});

afterAll(() => hall?.close());

const petition = () => petitions[0] as Acuse;
const reads = (caseId = petition().caseId) => roads.http.get<GlassFileDto>(`/cases/${caseId}/break-glass`);

describe('who opens a case that is not theirs', () => {
  it('has a second factor, a reason in words, and a case that is not reserved', async () => {
    const { folio } = petition();
    expect(codeOf(await breaks(roads.http, folio))).toBe('second-factor-missing');
    ({ telephone } = await enrols(roads.http));
    expect((await breaks(roads.http, folio, { reason: 'Urge, por favor.' })).status).toBe(400);
    const [sealed, nothing] = await Promise.all([
      breaks(roads.http, complaint.folio),
      breaks(roads.http, 'CHI-PET-1999-000001'),
    ]);
    expect([sealed.status, nothing.status]).toEqual([404, 404]);
    expect(codeOf(sealed)).toBe(codeOf(nothing));
    expect((await reads()).status).toBe(404);
    expect((await breaks(supervisor.http, folio)).status).toBe(403);
  });

  it('reads that one case for half an hour, and each look is recorded before', async () => {
    opened = expected(200, 'opening', await breaks(roads.http, petition().folio)).body;
    expect(Date.parse(opened.until) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    const { body, text } = expected(200, 'reading', await reads());
    expect(body.petition.applicant).toMatchObject({ name: 'María Núñez Peña' });
    expect(text).not.toContain('"steps"');
    const log = hall.databases.owner.db(`${hall.databases.name}_history`).collection<RecordedRead>('access_log');
    expect(await log.findOne({ opening: opened.opening })).toMatchObject({
      reader: roads.id,
      relation: 'break-glass',
      what: 'read-by-break-glass',
      reason: 'emergency',
      cases: [petition().caseId],
    });
    // By no other door, nothing can be done in it, and no other case.
    expect((await roads.opens(petition())).status).toBe(404);
    const noted = await roads.tries('notes', petition(), { visibility: 'internal', text: 'x' }, { version: 3 });
    expect(noted.status).toBe(404);
    expect((await reads(petitions[1]?.caseId)).status).toBe(404);
    // Pressed again it is the same opening.
    expect((await breaks(roads.http, petition().folio)).body).toEqual(opened);
  });

  it('does so three times a week and no more', async () => {
    for (const { folio } of petitions.slice(1, 3)) expected(200, 'opening', await breaks(roads.http, folio));
    const fourth = await breaks(roads.http, petitions[3]?.folio ?? '');
    expect([fourth.status, codeOf(fourth)]).toEqual([403, 'break-glass-suspended']);
  });
});

describe('what becomes of it', () => {
  const openings = async (http: HttpCaller) =>
    expected(200, 'the openings', await http.get<OpeningDto[]>('/break-glass')).body;

  it('is told at once to the head of the department that has the case, and to the supervisor', async () => {
    for (const { http } of [head, supervisor])
      expect(await openings(http)).toContainEqual(
        expect.objectContaining({ _id: opened.opening, by: roads.id, reason: REASON, overdue: false }),
      );
    expect(await openings(otherHead.http)).toEqual([]);
    expect((await roads.http.get('/break-glass')).status).toBe(403);
  });

  it('is told to the person whose case it is', async () => {
    const { folio, secretCode: code } = petition();
    const { text } = await new HttpCaller(hall.url).post('/public/accesses', { folio, code });
    expect(text).toContain('Leyó el expediente, por acceso de emergencia');
    expect(text).toContain('Dirección de Obras Públicas');
  });

  it('is looked into once, by the supervisor; free words lie sealed', async () => {
    const path = `/break-glass/${opened.opening}/review`;
    const verdict = { verdict: 'justified', note: 'Protección Civil lo confirmó.' };
    expect((await head.http.post(path, verdict)).status).toBe(403);
    expect((await supervisor.http.post(path, verdict)).status).toBe(204);
    expect(codeOf(await supervisor.http.post(path, verdict))).toBe('reviewed-already');
    const reviewed = (await openings(supervisor.http)).find(({ _id }) => _id === opened.opening);
    expect(reviewed?.review).toMatchObject(verdict);
    const history = hall.databases.owner.db(`${hall.databases.name}_history`);
    for (const name of ['glass_openings', 'glass_reviews'])
      expect(JSON.stringify(await history.collection(name).find().toArray())).not.toMatch(/fuga|Protección Civil/);
  });

  it('is over after half an hour, also for who signs in anew', async () => {
    expect((await reads()).status).toBe(200);
    const ahead = 31 * 60_000;
    await hall.api.restart({ TEST_CLOCK_AHEAD_MS: String(ahead) });
    expect((await reads()).status).toBe(404);
    const anew = new HttpCaller(hall.url);
    expected(201, 'the password', await anew.post('/sessions', { username: 'obras1', password: PASSWORD }));
    const code = telephone.code(ahead);
    expected(201, 'the code', await anew.post('/sessions/current/second-factor', { code }));
    for (const { caseId } of petitions.slice(0, 3))
      expect((await anew.get(`/cases/${caseId}/break-glass`)).status).toBe(404);
  });

  it('shows as overdue when nobody looked within a day, in list and metrics; and half an hour is over by then', async () => {
    await hall.letsDaysPass(2);
    const later = await Supervisor.arrives(hall);
    const overdue = (await openings(later.http)).filter((one) => one.overdue);
    expect(overdue).toHaveLength(2);
    const { text } = await new HttpCaller(hall.url).call('GET', '/metrics');
    expect(text).toMatch(/^break_glass_reviews_overdue 2$/m);
    const glass = hall.databases.owner.db(`${hall.databases.name}_history`).collection('glass_openings');
    expect(await glass.countDocuments({ until: { $gt: new Date(Date.now() + 86_400_000) } })).toBe(0);
  });
});
