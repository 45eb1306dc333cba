import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import sharp from 'sharp';
import { aPdf, png } from '../../libs/attachment-intake/src/contents.fixture.js';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Citizen } from '../support/citizen.js';
import { Administrator } from '../support/administrator.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Clerk } from '../support/clerk.js';
import { expected, problemOf, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import type { SentFile } from '../support/sent-file.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const text = (words: string): Buffer => Buffer.from(words, 'latin1');

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let elsewhere: Officer;
let supervisor: Supervisor;
let citizen: Citizen;
let acuse: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  citizen = new Citizen(hall);
  [clerk, officer, elsewhere, supervisor] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Officer.arrives(hall, 'agua1'),
    Supervisor.arrives(hall),
  ]);
  acuse = await clerk.registers(aStreetLightPetition());
  await officer.acceptsOnArrival(acuse);
});

afterAll(() => hall?.close());

async function attached(who: Clerk | Officer, file: SentFile) {
  return expected(201, 'attaching', await who.attaches(acuse, file)).body.attachment;
}

describe('a document that is put into the file', () => {
  const holding = text('1 0 obj (Acta de nacimiento de Persona Inventada) endobj\n');
  const document = aPdf({ length: 300_000, holding });

  it('is listed with who, when, hash and sheets, and comes back byte for byte', async () => {
    const { attachmentId } = await attached(clerk, { bytes: document, name: 'Acta «Ñ».pdf', sheets: 3 });
    const list = await officer.listsAttachments(acuse);
    expect(list).toMatchObject({ sheets: 3, words: 'El expediente consta de 3 fojas.' });
    expect(list.attachments).toEqual([
      {
        attachmentId,
        name: 'Acta «Ñ».pdf',
        mediaType: 'application/pdf',
        bytes: document.length,
        sealedSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        sha256: sha256(document),
        receivedSha256: sha256(document),
        firstSheet: 1,
        lastSheet: 3,
        scanned: false,
        by: { kind: 'staff', id: clerk.id, role: 'clerk' },
        at: expect.any(String) as string,
      },
    ]);
    const { attachments, timeline } = await officer.reads(acuse);
    expect(attachments).toEqual(list.attachments);
    const entry = timeline.find(({ type }) => type === 'AttachmentAdded');
    expect(entry).toMatchObject({ words: 'Se agregó un anexo', data: { attachmentId, sha256: sha256(document) } });

    const got = await officer.downloads(acuse, { attachmentId });
    expect(got.status).toBe(200);
    expect(got.bytes.equals(document)).toBe(true);
    const told = ['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control'];
    expect(told.map((name) => got.headers.get(name))).toEqual([
      'application/pdf',
      'nosniff',
      "default-src 'none'; sandbox",
      'no-store',
    ]);
    expect(got.headers.get('content-disposition')).toContain("filename*=UTF-8''Acta%20%C2%AB%C3%91%C2%BB.pdf");
    expect(got.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('lies sealed: neither its bytes nor its name stand in any database', async () => {
    const app = hall.databases.owner.db(hall.databases.name);
    const chunks = await app.collection('attachments.chunks').find().toArray();
    const stored = Buffer.concat(chunks.map(({ data }) => (data as { buffer: Buffer }).buffer));
    expect(stored.length).toBeGreaterThan(document.length);
    expect(stored.includes('Persona Inventada')).toBe(false);
    expect(stored.includes('%PDF')).toBe(false);
    expect(JSON.stringify(await app.collection('attachments.files').find().toArray())).not.toContain('Acta');
    const commits = hall.databases.owner.db(`${hall.databases.name}_history`).collection('commits');
    const [commit] = await commits.find({ 'events.type': 'AttachmentAdded' }).toArray();
    expect(JSON.stringify(commit)).not.toContain('Acta');
    // Whoever has the same paper cannot tell by the history that it was attached; whoever has the store can tell that it is the one recorded.
    expect(JSON.stringify(commit)).not.toContain(sha256(document));
    const recorded = { mediaType: 'application/pdf', sealedSha256: sha256(stored) };
    expect(commit).toMatchObject({ events: [{ data: recorded }] });
  });

  it('is put there once, however often it is sent, and its key stands for it alone', async () => {
    const file = { bytes: aPdf({ length: 1_000 }), key: 'una-clave-de-una-vez', name: 'Recibo.pdf' };
    const first = await attached(officer, file);
    const again = await attached(officer, file);
    expect(again).toEqual(first);
    expect((await officer.listsAttachments(acuse)).attachments).toHaveLength(2);
    const other = await officer.attaches(acuse, { ...file, bytes: aPdf({ length: 1_001 }) });
    expect(statusAndCode(other)).toEqual([422, 'key-reused']);
    const contents = hall.databases.owner.db(hall.databases.name);
    expect(await contents.collection('attachments.files').countDocuments()).toBe(2);
    expect(await contents.collection('attachment_intake').countDocuments()).toBe(0);
  });

  it('is numbered after what was there, also when several come at once', async () => {
    const before = (await officer.listsAttachments(acuse)).sheets;
    const both = await Promise.all([2, 5].map((sheets) => attached(officer, { bytes: aPdf(), sheets })));
    const ranges = both
      .map(({ firstSheet, lastSheet }) => [firstSheet, lastSheet])
      .toSorted(([a = 0], [b = 0]) => a - b);
    expect(ranges[0]?.[0]).toBe(before + 1);
    expect(ranges[1]?.[0]).toBe((ranges[0]?.[1] ?? 0) + 1);
    expect((await officer.listsAttachments(acuse)).sheets).toBe(before + 7);
  });

  it('is for those who may see the case, and for nobody else', async () => {
    const { attachments = [] } = await officer.reads(acuse);
    const [one] = attachments;
    const attachmentId = one?.attachmentId ?? '';
    expect((await elsewhere.downloads(acuse, { attachmentId })).status).toBe(404);
    expect((await elsewhere.attaches(acuse, { bytes: aPdf() })).status).toBe(404);
    expect((await elsewhere.http.get(`/cases/${acuse.caseId}/attachments`)).status).toBe(404);
    const administrator = await Administrator.arrives(hall);
    expect((await administrator.http.get(`/attachments/${acuse.caseId}/${attachmentId}`)).status).toBe(403);
    expect((await supervisor.downloads(acuse, { attachmentId })).status).toBe(200);
    const another = await clerk.registers(aStreetLightPetition());
    expect(statusAndCode(await clerk.downloads(another, { attachmentId }))).toEqual([404, 'attachment-unknown']);
  });
});

describe('a photograph that is put into the file', () => {
  it('is written anew: upright, without the place and the camera, and known by both hashes', async () => {
    const exif = { IFD0: { Make: 'Camara', Copyright: 'Persona Inventada' }, IFD3: { GPSLatitude: '19/1 24/1 0/1' } };
    const taken = await sharp({ create: { width: 320, height: 160, channels: 3, background: 'green' } })
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(taken.includes('Persona Inventada')).toBe(true);
    const { attachmentId, mediaType, sha256: kept } = await attached(officer, { bytes: taken, name: 'poste.jpg' });
    const got = await officer.downloads(acuse, { attachmentId });
    expect(mediaType).toBe('image/jpeg');
    expect(sha256(got.bytes)).toBe(kept);
    expect(got.bytes.includes('Persona Inventada')).toBe(false);
    const { width, height, exif: told } = await sharp(got.bytes).metadata();
    expect([width, height, told]).toEqual([160, 320, undefined]);
    const line = (await officer.listsAttachments(acuse)).attachments.find((one) => one.attachmentId === attachmentId);
    expect(line).toMatchObject({ sha256: kept, receivedSha256: sha256(taken) });
    expect(kept).not.toBe(sha256(taken));
  });

  it('is what it shows, whatever it is called', async () => {
    const image = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .webp()
      .toBuffer();
    const headers = { 'content-type': 'application/pdf' };
    const { attachmentId, mediaType } = await attached(officer, { bytes: image, name: 'acta.html', headers });
    expect(mediaType).toBe('image/webp');
    const got = await officer.downloads(acuse, { attachmentId });
    expect(got.headers.get('content-type')).toBe('image/webp');
    expect(got.headers.get('content-disposition')).toContain("''acta.html.webp");
  });
});

describe('what is no paper', () => {
  const jpeg = () =>
    sharp({ create: { width: 90, height: 90, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
  const bad: Record<string, [() => Buffer | Promise<Buffer>, number, string]> = {
    'a page called .pdf': [
      () => text('<html><script>alert(1)</script></html> %PDF-1.7'),
      415,
      'content-type-not-taken',
    ],
    'a drawing with scripts': [
      () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      415,
      'content-type-not-taken',
    ],
    'an archive': [() => text(`PK\u0003\u0004${'\0'.repeat(60_000)}`), 415, 'content-type-not-taken'],
    'a compressed bomb': [
      () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(9_000)]),
      415,
      'content-type-not-taken',
    ],
    nothing: [() => Buffer.alloc(0), 422, 'content-empty'],
    '26 MB': [() => aPdf({ length: 26 * 1024 * 1024 }), 413, 'content-too-large'],
    'a document that was cut off': [() => aPdf({ length: 90_000 }).subarray(0, 80_000), 422, 'content-truncated'],
    'a document with a page behind it': [
      () => Buffer.concat([aPdf(), text('<html></html>')]),
      422,
      'content-not-one-file',
    ],
    'a document with an archive behind it': [
      () => Buffer.concat([aPdf(), text(`PK\u0005\u0006${'\0'.repeat(18)}`)]),
      422,
      'content-not-one-file',
    ],
    'a photograph that was cut off': [async () => (await jpeg()).subarray(0, -200), 422, 'image-unreadable'],
    'an image of 4 gigapixels': [() => png(65_000, 65_000, { rows: 1 }), 422, 'image-too-large'],
    'an image without its rows': [() => png(900, 900, { rows: 1 }), 422, 'image-unreadable'],
    'an image of nothing but its first bytes': [() => png(9, 9).subarray(0, 16), 422, 'image-unreadable'],
    'an image that moves': [() => png(9, 9, { moving: true }), 422, 'image-animated'],
  };

  it.each(Object.keys(bad))('is refused in words: %s', async (name) => {
    const [make, status, code] = bad[name] ?? [() => Buffer.alloc(0), 0, ''];
    const answer = await officer.attaches(acuse, { bytes: await make() });
    expect(statusAndCode(answer)).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('leaves nothing behind', async () => {
    const contents = hall.databases.owner.db(hall.databases.name);
    const named = (await officer.reads(acuse)).state.attachments?.map(({ contentId }) => contentId) ?? [];
    const stored = (await contents.collection('attachments.files').find().toArray()).map(({ _id }) => String(_id));
    const parts = await contents.collection('attachments.chunks').distinct('files_id');
    expect(stored.toSorted()).toEqual(named.toSorted());
    const unsettled = (await contents.collection('attachment_intake').find().toArray()).map(({ _id }) => String(_id));
    // What was refused on its way is left for the sweep, and marked for it.
    expect(parts.map(String).filter((id) => !named.includes(id) && !unsettled.includes(id))).toEqual([]);
  });

  it('is refused by its headers too', async () => {
    const bytes = aPdf();
    const refused = async (headers: Record<string, string>): Promise<[number, string]> =>
      statusAndCode(await officer.attaches(acuse, { bytes, headers }));
    expect(await refused({ 'x-file-name': '' })).toEqual([400, 'invalid-input']);
    expect(await refused({ 'x-file-name': 'a%00.pdf' })).toEqual([400, 'invalid-input']);
    expect(await refused({ 'x-sheets': '-1' })).toEqual([400, 'invalid-input']);
    expect(await refused({ 'x-sheets': '5000' })).toEqual([422, 'sheets-out-of-range']);
    expect(await refused({ 'idempotency-key': 'corta' })).toEqual([400, 'idempotency-key-malformed']);
    expect(await refused({ 'content-type': 'multipart/form-data; boundary=x' })).toEqual([
      415,
      'unsupported-media-type',
    ]);
    expect(await refused({ 'content-encoding': 'gzip' })).toEqual([415, 'unsupported-content-encoding']);
    const elsewhereSent = await officer.http.call('POST', `/api/v1/cases/${acuse.caseId}/notes`, { bytes });
    expect(statusAndCode(elsewhereSent)).toEqual([415, 'unsupported-media-type']);
  });

  it('is refused while it still comes, where nobody said how long it is', async () => {
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(aPdf({ length: 1_000 })),
      pull: (controller) => controller.enqueue(Buffer.alloc(1_000_000, '%')),
    });
    const response = await fetch(`${hall.url}/api/v1/cases/${acuse.caseId}/attachments`, {
      method: 'POST',
      body: limited(endless, 40_000_000),
      duplex: 'half',
      headers: {
        'content-type': 'application/pdf',
        'x-file-name': 'a.pdf',
        'idempotency-key': 'sin-fin-a-la-vista',
        cookie: officer.http.session,
      },
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'content-too-large']);
  });

  it('breaks off, and nobody is the worse for it', async () => {
    const before = (await officer.listsAttachments(acuse)).attachments.length;
    const { hostname, port } = new URL(hall.url);
    const cookie = officer.http.session;
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/v1/cases/${acuse.caseId}/attachments HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n` +
        'Content-Type: application/pdf\r\nContent-Length: 900000\r\nIdempotency-Key: se-corta-a-la-mitad\r\nX-File-Name: a.pdf\r\n\r\n',
    );
    socket.write(aPdf({ length: 600_000 }).subarray(0, 500_000));
    const intake = hall.databases.owner.db(hall.databases.name).collection('attachment_intake');
    const [began] = await until('the upload to begin', async () => {
      const rows = await intake.find().sort({ at: -1 }).limit(1).toArray();
      return rows.length > 0 ? rows : undefined;
    });
    socket.destroy();
    expect(began).toMatchObject({ caseId: acuse.caseId });
    await attached(officer, { bytes: aPdf(), key: 'se-corta-a-la-mitad', name: 'a.pdf' });
    expect((await officer.listsAttachments(acuse)).attachments).toHaveLength(before + 1);
    expect(hall.logs().filter((line) => line.includes('"unexpected"'))).toEqual([]);
  });
});

/** So much of a stream and then its end. */
function limited(source: ReadableStream<Uint8Array>, most: number): ReadableStream<Uint8Array> {
  let bytes = 0;
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length;
      if (bytes <= most) controller.enqueue(piece);
      else controller.terminate();
    },
  });
  return source.pipeThrough(cut);
}

describe('papers that the citizen brings', () => {
  let asked: Acuse;
  const paper = { bytes: aPdf({ length: 2_000 }), name: 'Recibo de luz.pdf', sheets: 2 };

  beforeAll(async () => {
    asked = await clerk.registers(aStreetLightPetition());
    await officer.acceptsOnArrival(asked);
  });

  it('are not taken while nothing is asked', async () => {
    expect(statusAndCode(await citizen.brings(asked, paper))).toEqual([409, 'papers-not-asked']);
    expect((await citizen.follows(asked)).papersAsked).toBe(false);
  });

  it('are taken with folio and secret code once the department asks, for what it asked', async () => {
    await officer.asks(asked, '¿Nos envía su recibo de luz?');
    expect((await citizen.follows(asked)).papersAsked).toBe(true);
    const receipt = expected(201, 'bringing', await citizen.brings(asked, paper)).body;
    expect(receipt).toMatchObject({ sha256: sha256(paper.bytes), firstSheet: 1, lastSheet: 2 });
    const { state, attachments } = await officer.reads(asked);
    expect(attachments).toMatchObject([
      { name: 'Recibo de luz.pdf', requestId: state.openQuestion, by: { kind: 'citizen', id: 'acuse-holder' } },
    ]);
    const { history } = await citizen.follows(asked);
    expect(history.map(({ type }) => type)).toContain('AttachmentAdded');
    expect((await officer.downloads(asked, receipt)).bytes.equals(paper.bytes)).toBe(true);
  });

  it('are not taken from who has no acuse: a wrong folio and a wrong code are answered alike', async () => {
    const wrong = await citizen.brings({ ...asked, secretCode: '0000-0000-0000' }, paper);
    const none = await citizen.brings({ ...asked, folio: 'CHI-PET-2026-999999' }, paper);
    expect(statusAndCode(wrong)).toEqual([404, 'not-found']);
    expect(none.text).toBe(wrong.text);
    expect(statusAndCode(await citizen.brings({ folio: '', secretCode: '' }, paper))).toEqual([404, 'not-found']);
  });
});

describe('sheets that were counted wrong', () => {
  it('are numbered anew, and what moved says what it was before, when and why', async () => {
    const first = await attached(officer, { bytes: aPdf(), sheets: 3 });
    const next = await attached(officer, { bytes: aPdf(), sheets: 2 });
    const reason = 'La tercera foja está en blanco';
    await officer.takes('attachments/renumberings', acuse, { attachmentId: first.attachmentId, sheets: 2, reason });
    const { attachments, sheets } = await officer.listsAttachments(acuse);
    const lineOf = ({ attachmentId }: { attachmentId: string }) =>
      attachments.find((one) => one.attachmentId === attachmentId);
    const note = { reason, by: { id: officer.id }, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) };
    expect(lineOf(first)).toMatchObject({
      firstSheet: first.firstSheet,
      lastSheet: first.firstSheet + 1,
      renumbered: [{ firstSheet: first.firstSheet, lastSheet: first.lastSheet, ...note }],
    });
    expect(lineOf(next)).toMatchObject({
      firstSheet: first.firstSheet + 2,
      lastSheet: first.firstSheet + 3,
      renumbered: [{ firstSheet: next.firstSheet, lastSheet: next.lastSheet, ...note }],
    });
    expect(sheets).toBe(first.firstSheet + 3);
    expect(attachments.filter((one) => 'renumbered' in one)).toHaveLength(2);
    const tooMany = { attachmentId: first.attachmentId, sheets: 2_001, reason };
    expect(statusAndCode(await officer.tries('attachments/renumberings', acuse, tooMany))).toEqual([
      400,
      'invalid-input',
    ]);
  });
});

describe('an attachment that was put there by mistake', () => {
  it('is taken from view with its reason, keeps its numbers, and only the supervisor still opens it', async () => {
    const { attachmentId, firstSheet } = await attached(officer, { bytes: aPdf(), name: 'De otra persona.pdf' });
    const path = `attachments/${attachmentId}/withdrawal` as const;
    await officer.takes(path, acuse, { reason: 'Es de otro expediente' });
    const { attachments, sheets } = await officer.listsAttachments(acuse);
    const line = attachments.find((one) => one.attachmentId === attachmentId);
    expect(line).toMatchObject({ firstSheet, withdrawn: { reason: 'Es de otro expediente', by: { id: officer.id } } });
    expect(line).not.toHaveProperty('name');
    expect((await officer.opens(acuse)).text).not.toContain('De otra persona');
    expect(sheets).toBe(firstSheet);
    expect(statusAndCode(await officer.downloads(acuse, { attachmentId }))).toEqual([404, 'attachment-unknown']);
    expect((await supervisor.downloads(acuse, { attachmentId })).status).toBe(200);
    expect((await attached(officer, { bytes: aPdf() })).firstSheet).toBe(firstSheet + 1);
  });
});

describe('an attachment whose case is erased', () => {
  it('cannot be read by anybody, and the history still proves it', async () => {
    const { attachments = [] } = await officer.reads(acuse);
    const [one] = attachments;
    const { owner, name } = hall.databases;
    const ciphertext = () =>
      owner.db(name).collection('attachments.files').countDocuments({ 'metadata.caseId': acuse.caseId });
    expect(await ciphertext()).toBeGreaterThan(1);
    const head = await Head.arrives(hall, `${officer.department.split('-')[0]}.titular`);
    await isErasedBy([head, await LegalAdviser.arrives(hall)], acuse, anErasure('case'));
    expect(await ciphertext()).toBe(0);
    const answer = await until('the key to be forgotten', async () => {
      const tried = await supervisor.downloads(acuse, { attachmentId: one?.attachmentId ?? '' });
      return tried.status === 410 ? tried : undefined;
    });
    expect(problemOf(answer).code).toBe('attachment-erased');
    const [line] = (await officer.listsAttachments(acuse)).attachments;
    expect(line).toMatchObject({ sealedSha256: one?.sealedSha256, erased: true });
    expect([line?.name, line?.sha256]).toEqual([undefined, undefined]);
    const { attachmentId } = await attached(officer, { bytes: aPdf(), name: 'Nuevo.pdf' });
    expect((await officer.downloads(acuse, { attachmentId })).bytes.equals(aPdf())).toBe(true);
  });
});
