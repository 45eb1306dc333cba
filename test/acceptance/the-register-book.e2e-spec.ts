import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { RecordedAccessDto } from '../../src/cases/reads/accesses.dto.js';
import { FolioBook } from '../../src/folios/index.js';
import type { RegisterBookDto, RegisterLineDto } from '../../src/register-book/register-book.dto.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { type Answer, expected } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aComplaint, aDataRequest, aStreetLightPetition } from '../support/petitions.js';
import { aRectification } from '../support/rectifications.js';
import type { StaffMember } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** The register book: what was taken down stands as it was, what came of it stands under it, and nobody reads more in it than they may. */

const COMPLAINANT = 'Qxdenunciante Inventada';
const REGISTERED = 'Qxregistrada Inventada';
const CORRECTED = 'Qxcorregida Inventada';
const ERASED = 'Qxborrada Inventada';
const WRONG = 'Qxerrada Inventada';
const RIGHT = 'Qxcierta Inventada';
const REASON = 'Se tomó mal el dato en la ventanilla.';

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let head: Head;
let adviser: LegalAdviser;
let supervisor: Supervisor;
let auditor: Officer;
let investigator: Officer;
let plain: Acuse;
let twice: Acuse;
let mended: Acuse;
let forgotten: Acuse;
let renamed: Acuse;
let request: Acuse;
let complaint: Acuse;
let unused: string;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  [clerk, officer, head, adviser, supervisor, auditor, investigator] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Head.arrives(hall, 'servicios.titular'),
    LegalAdviser.arrives(hall),
    Supervisor.arrives(hall),
    Officer.arrives(hall, 'auditora'),
    Officer.arrives(hall, 'contraloria1'),
  ]);
  plain = await clerk.registers(aStreetLightPetition());
  twice = await clerk.registers(aStreetLightPetition());
  mended = await clerk.registers(aStreetLightPetition({ applicant: { name: REGISTERED } }));
  forgotten = await clerk.registers(aStreetLightPetition({ applicant: { name: ERASED } }));
  unused = await annulsANumber();
  renamed = await clerk.registers(aStreetLightPetition({ applicant: { name: WRONG } }));
  request = await clerk.registers(aDataRequest('rectificacion', 'Mi nombre en el reporte de la lámpara'));
  complaint = await clerk.registers(aComplaint({ applicant: { name: COMPLAINANT } }));
  for (const acuse of [twice, mended, renamed]) await officer.acceptsOnArrival(acuse);
  await clerk.takes('voiding', twice, { reasonCode: 'duplicate', keptFolio: plain.folio, reason: REASON });
  await head.confirms(twice);
  await clerk.takes('corrections', mended, { reason: REASON, channel: 'phone', applicant: { name: CORRECTED } });
  await clerk.withdraws(forgotten);
  await isErasedBy([head, adviser], forgotten, anErasure('p1'));
  await head.takes('rectifications', renamed, aRectification(request, { name: RIGHT }));
  const { proposalId, payloadHash } = (await adviser.reads(renamed)).state.decisionProposal ?? {};
  await adviser.takes('decision-confirmation', renamed, { proposalId, payloadHash });
  await hall.viewsCatchUp();
}, 240_000);

afterAll(() => hall?.close());

/** A number that was taken for a registration that never came, as the sweep writes it down. */
async function annulsANumber(): Promise<string> {
  const { owner, name } = hall.databases;
  const book = new FolioBook(owner.db(name));
  const [institution, series, caseId] = [clerk.account.institution, 'PET', crypto.randomUUID()];
  const { folio, at } = await book.take(institution, series, caseId);
  await book.settle({ institution, series, folio, caseId, at, annulled: { reason: 'abandoned' } });
  await book.close();
  return folio;
}

function asks(who: StaffMember, query: Record<string, string> = {}): Promise<Answer<RegisterBookDto>> {
  return who.http.get(`/register-book?${new URLSearchParams(query).toString()}`);
}

async function opens(who: StaffMember, query: Record<string, string> = {}): Promise<RegisterBookDto> {
  return expected(200, 'the book', await asks(who, query)).body;
}

async function lineOf(who: StaffMember, { folio }: Pick<Acuse, 'folio'>): Promise<RegisterLineDto> {
  const line = (await opens(who)).rows.find((one) => one.folio === folio);
  if (line === undefined) throw new Error(`${folio} is not in the book`);
  return line;
}

/** What differs from one request to another. */
const bytes = ({ status, text }: Answer): string => `${status} ${text.replaceAll(/"requestId":"[^"]*"/g, '')}`;

describe('the ordinary book', () => {
  it('is that of today, with every number of the series in its order and none of another', async () => {
    const { books, series, sealed, from, to, rows } = await opens(clerk);
    expect({ books, series, sealed, from, to }).toEqual({
      books: expect.arrayContaining(['PET']),
      series: 'PET',
      sealed: false,
      from: plain.filedOn,
      to: plain.filedOn,
    });
    const folios = rows.map(({ folio }) => folio);
    expect(folios).toEqual(folios.toSorted());
    const wanted = [plain, twice, mended, forgotten, { folio: unused }, renamed].map(({ folio }) => folio);
    expect(folios).toEqual(wanted.toSorted());
    expect(books).not.toContain('DEN');
  });

  it('says what was taken down, by whom, when on the wall of the town hall, and where it was sent', async () => {
    const line = await lineOf(clerk, plain);
    const hour = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: plain.zone });
    expect(line).toEqual({
      kind: 'registered',
      folio: plain.folio,
      caseId: plain.caseId,
      filedOn: plain.filedOn,
      hour: hour.format(new Date(plain.receivedAt)),
      presenter: { kind: 'named', name: 'María Núñez Peña' },
      procedure: 'peticion-ciudadana',
      matter: 'luminaria',
      channel: 'desk',
      department: 'servicios-publicos',
      clerk: clerk.id,
      annexes: 0,
      sheets: 0,
      notes: [],
    });
  });

  it('keeps annulled and unused numbers, with their reason', async () => {
    const { kind, presenter, notes } = await lineOf(clerk, twice);
    expect({ kind, presenter }).toEqual({ kind: 'voided', presenter: { kind: 'named', name: 'María Núñez Peña' } });
    expect(notes).toEqual([
      expect.objectContaining({ kind: 'voided', reason: 'duplicate', keptFolio: plain.folio, on: plain.filedOn }),
    ]);
    expect(await lineOf(clerk, { folio: unused })).toEqual({
      kind: 'unused',
      folio: unused,
      filedOn: plain.filedOn,
      hour: expect.stringMatching(/^\d\d:\d\d$/),
      reason: 'abandoned',
      notes: [],
    });
  });

  it('tells a correction under the line, which stays as it was', async () => {
    const { channel, presenter, notes } = await lineOf(clerk, mended);
    expect({ channel, presenter }).toEqual({ channel: 'desk', presenter: { kind: 'named', name: REGISTERED } });
    expect(notes).toEqual([
      {
        kind: 'corrected',
        on: mended.filedOn,
        fields: ['applicant', 'channel'],
        channel: 'phone',
        name: CORRECTED,
      },
    ]);
  });

  it('has nothing of who was erased, and no name that was put right', async () => {
    const { presenter, notes } = await lineOf(clerk, forgotten);
    expect([presenter, notes.at(-1)?.kind]).toEqual([{ kind: 'erased' }, 'erased']);
    const line = await lineOf(supervisor, renamed);
    expect(line.presenter).toEqual({ kind: 'rectified' });
    expect(line.notes.at(-1)).toMatchObject({ kind: 'rectified', fields: ['name'], name: RIGHT });
    for (const who of [clerk, supervisor]) expect((await asks(who)).text).not.toMatch(/Qxborrada|Qxerrada/);
  });

  it('names nobody to the auditor, who reads no personal data', async () => {
    const { text, body } = await asks(auditor);
    expect(text).not.toMatch(/Inventada|Núñez/);
    expect(body.rows.find(({ folio }) => folio === plain.folio)?.presenter).toEqual({ kind: 'withheld' });
  });

  it('comes by pages that meet without a gap', async () => {
    const all = (await opens(clerk)).rows.map(({ folio }) => folio);
    const read: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const asked: Record<string, string> = { limit: '1', ...(cursor !== '' && { cursor }) };
      const { rows, next }: RegisterBookDto = await opens(clerk, asked);
      expect(rows).toHaveLength(1);
      read.push(...rows.map(({ folio }) => folio));
      cursor = next;
    }
    expect(read).toEqual(all);
  });

  it('is of days, of a year, or of an office', async () => {
    const year = plain.filedOn.slice(0, 4);
    expect((await opens(clerk, { year })).rows.length).toBe((await opens(clerk)).rows.length);
    expect(await opens(clerk, { year: '1999' })).toMatchObject({ from: '1999-01-01', to: '1999-12-31', rows: [] });
    expect((await opens(clerk, { from: '2000-01-01', to: '2000-01-31' })).rows).toEqual([]);
    expect((await opens(clerk, { office: 'no-hay' })).rows).toEqual([]);
    expect((await asks(clerk, { from: '2026-02-02', to: '2026-02-01' })).status).toBe(400);
    expect((await asks(clerk, { cursor: 'nada' })).status).toBe(400);
    expect((await opens(clerk, { from: '1900-01-01', to: '2200-12-31' })).rows.length).toBeGreaterThan(5);
    const madeUp = Buffer.from(JSON.stringify(['zzz', 'zzz'])).toString('base64url');
    expect((await opens(clerk, { cursor: madeUp })).rows).toEqual([]);
  });

  it('is not the officers’, who are told of no book at all', async () => {
    expect(await opens(officer)).toMatchObject({ books: [], sealed: false, rows: [] });
    expect((await asks(officer, { series: 'PET' })).status).toBe(404);
  });

  it('is on record where a supervisor reads names in it', async () => {
    await opens(supervisor);
    const reads = expected(200, 'the reads', await supervisor.http.get<RecordedAccessDto[]>('/accesses')).body;
    const read = reads.find(({ what }) => what === 'read-register-book');
    expect(read).toMatchObject({ reader: supervisor.id, reserved: false });
    expect(read?.cases).toContain(plain.caseId);
    expect(read?.cases).not.toContain(forgotten.caseId);
  });
});

describe('the book of sealed complaints', () => {
  it('is no series for anybody who is on no list of its cases: the bytes of one that is not there', async () => {
    for (const who of [clerk, supervisor, auditor, adviser, head, officer]) {
      const [there, not] = [await asks(who, { series: 'DEN' }), await asks(who, { series: 'ZZZ' })];
      expect([who.account.role, there.status, bytes(there)]).toEqual([who.account.role, 404, bytes(not)]);
      for (const query of [undefined, { year: complaint.filedOn.slice(0, 4) }])
        expect((await asks(who, query)).text).not.toMatch(/Qxdenunciante|-DEN-|"DEN"/);
    }
  });

  it('is the control body’s, and its reading is on record before it is served', async () => {
    const book = await opens(investigator);
    expect(book).toMatchObject({ books: ['DEN'], series: 'DEN', sealed: true });
    expect(book.rows).toEqual([
      expect.objectContaining({
        folio: complaint.folio,
        presenter: { kind: 'named', name: COMPLAINANT },
        department: 'contraloria',
      }),
    ]);
    const reads = expected(200, 'the reads', await investigator.http.get<RecordedAccessDto[]>('/accesses')).body;
    expect(reads[0]).toMatchObject({
      what: 'read-register-book',
      relation: 'listed',
      cases: [complaint.caseId],
      reserved: true,
    });
    // The supervisor, who sees all other reads, is not told of it.
    expect((await supervisor.http.get('/accesses')).text).not.toContain(complaint.caseId);
  });

  it('is not served where its reading cannot be recorded', async () => {
    const history = hall.databases.owner.db(`${hall.databases.name}_history`);
    await history.command({ collMod: 'access_log', validator: { never: true }, validationAction: 'error' });
    try {
      const answer = await asks(investigator);
      expect([answer.status, answer.text.includes('read-not-recorded')]).toEqual([503, true]);
      expect(answer.text).not.toContain(complaint.folio);
      expect((await asks(clerk)).status).toBe(200);
    } finally {
      await history.command({ collMod: 'access_log', validator: {} });
    }
  });

  it('shows each reader the cases on whose list they stand', async () => {
    await investigator.takes('access', complaint, { account: supervisor.id, reason: REASON });
    await hall.viewsCatchUp();
    expect((await opens(supervisor, { series: 'DEN' })).rows).toHaveLength(1);
    expect((await opens(supervisor)).rows.map(({ folio }) => folio)).not.toContain(complaint.folio);
    await investigator.takes('access-withdrawal', complaint, { account: supervisor.id, reason: REASON });
    await hall.viewsCatchUp();
    expect((await asks(supervisor, { series: 'DEN' })).status).toBe(404);
  });
});

it('holds nobody’s name in its view', async () => {
  const { owner, name } = hall.databases;
  const collections = await owner
    .db(name)
    .listCollections({ name: /^view_register-book/ }, { nameOnly: true })
    .toArray();
  expect(collections).toHaveLength(1);
  for (const { name: view } of collections) {
    const rows = await owner.db(name).collection(view).find({}).toArray();
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toMatch(/Inventada|Núñez/);
  }
});
