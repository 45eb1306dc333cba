import { createHash } from 'node:crypto';
import { wordsOf } from '../../src/cases/papers/paper-text.fixture.js';
import { pdfContents } from '../../src/cases/public-version/pdf-contents.js';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { type Answer, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { APPEAL, signs } from '../support/letters.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { downloadsVersion, marking, proposedVersion, textToMark, versionsOf } from '../support/public-versions.js';
import { TheTownHall } from '../support/the-town-hall.js';

/** A document of a case for everybody: what is classified is taken out of it, by one person, and looked at by another. */

const NAME = 'Petronila Inventada Cruz';
const PHONE = '55 1234 9876';
const ANSWER = `Se cambió la lámpara frente a la casa de ${NAME}, calle Oro 8. Se le avisó al teléfono ${PHONE}.`;

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let elsewhere: Officer;
let head: Head;
let adviser: LegalAdviser;
let acuse: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  await everybodyArrives();
  acuse = await clerk.registers(aStreetLightPetition({ applicant: { name: NAME } }));
  await officer.acceptsOnArrival(acuse);
  await officer.answers(acuse, { text: ANSWER, legalBasis: 'CPAEM, artículo 135' });
}, 120_000);

afterAll(() => hall?.close());

async function everybodyArrives(): Promise<void> {
  [clerk, officer, elsewhere, head, adviser] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Officer.arrives(hall, 'obras1'),
    Head.arrives(hall, 'servicios.titular'),
    LegalAdviser.arrives(hall),
  ]);
}

const asked = async (words: readonly string[], over: object = {}) => ({
  document: 'answer',
  occasion: 'information-request',
  reference: 'Solicitud de acceso 00123/2026',
  act: { number: 'CT/04/2026', heldOn: (await officer.reads(acuse)).state.answeredOn },
  marks: marking(await textToMark(officer, acuse, 'document=answer'), ...words),
  ...over,
});
const whole = () => asked([NAME, PHONE, 'Oro 8']);
const standing = async () => {
  const { versionId = '', payloadHash = '' } = (await versionsOf(officer, acuse)).proposal ?? {};
  return { versionId, payloadHash };
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Nothing that was taken out is anywhere in the file: not drawn, not in a name, not in a stream. */
function saysNothingOf(pdf: Buffer, words: readonly string[]): void {
  const { drawn, strings, raw } = pdfContents(pdf);
  for (const one of words)
    for (const place of [wordsOf(pdf), drawn, ...strings, ...raw])
      expect([one, place.includes(one)]).toEqual([one, false]);
}

describe('K.19: a public version that is proposed', () => {
  it('is for who works the case: nobody else sees the text to mark', async () => {
    const path = `/cases/${acuse.caseId}/public-versions/source?document=answer`;
    expect((await clerk.http.get(path)).status).toBe(403);
    expect((await elsewhere.http.get(path)).status).toBe(404);
    expect((await adviser.http.get(path)).status).toBe(404);
    const { documents } = await versionsOf(clerk, acuse);
    expect(documents.map(({ document }) => document)).toEqual(['petition', 'answer']);
  });

  it('is refused while the same words stand elsewhere, and the author is told where', async () => {
    const text = await textToMark(officer, acuse, 'document=petition');
    const [mark] = marking(text, 'esquina');
    const once = { ...mark, spans: mark?.spans.slice(0, 1) };
    const refused = await officer.tries(
      'public-version-proposals',
      acuse,
      await asked([], { document: 'petition', marks: [once] }),
    );
    const second = text.lastIndexOf('esquina');
    expect(refused.body).toMatchObject({
      code: 'removed-words-remain',
      details: { where: [`text:${second}-${second + 7}`] },
    });
  });

  it('is refused as a whole, in advance, and without its reasons', async () => {
    const text = await textToMark(officer, acuse, 'document=answer');
    const tried = async (over: object) =>
      statusAndCode(await officer.tries('public-version-proposals', acuse, await asked([NAME], over)));
    expect(await tried({ marks: marking(text, text) })).toEqual([422, 'blanket-classification']);
    expect(await tried({ act: { number: 'CT/1', heldOn: '2020-01-01' } })).toEqual([422, 'date-out-of-order']);
    expect(await tried({ document: 'letter', about: crypto.randomUUID() })).toEqual([
      409,
      'public-version-source-missing',
    ]);
    const [mark] = marking(text, NAME);
    expect(await tried({ marks: [{ ...mark, classification: 'reserved' }] })).toEqual([422, 'reserve-incomplete']);
    expect(
      (
        await officer.tries(
          'public-version-proposals',
          acuse,
          await asked([NAME], { marks: [{ ...mark, reason: '' }] }),
        )
      ).status,
    ).toBe(400);
  });

  it('changes nothing for anybody, and waits among what the legal adviser looks at', async () => {
    await officer.takes('public-version-proposals', acuse, await whole());
    const { approved, proposal } = await versionsOf(clerk, acuse);
    expect([approved, proposal]).toMatchObject([[], { document: 'answer', proposer: officer.id, expired: false }]);
    await adviser.findsToReview(acuse);
    const again = await officer.tries('public-version-proposals', acuse, await whole());
    expect(statusAndCode(again)).toEqual([409, 'proposal-pending']);
    const { timeline } = await clerk.reads(acuse);
    const { type, data } = timeline.at(-1) ?? {};
    expect(type).toBe('PublicVersionProposed');
    for (const hidden of ['content', 'salt']) expect(data).not.toHaveProperty(hidden);
  });

  it('is shown to the second person with what will be taken out, and as the document it will be', async () => {
    const { body, status } = await proposedVersion(adviser, acuse);
    expect(status).toBe(200);
    expect(body.marks.map(({ spans }) => spans.map(({ start, end }) => body.text.slice(start, end)))).toEqual([
      [NAME],
      [PHONE],
      ['Oro 8'],
    ]);
    const { bytes } = await adviser.http.get(`/cases/${acuse.caseId}/public-versions/proposal.pdf`);
    expect(sha256(bytes)).toBe(body.documentHash);
    saysNothingOf(bytes, [NAME, PHONE, 'Oro 8']);
  });
});

describe('K.19: a public version that is approved', () => {
  const approving = (who: Officer | Head | LegalAdviser, approval: object): Promise<Answer> =>
    who.tries('public-version-approval', acuse, approval);

  it('is so by a legal adviser, never by its author, and as it was shown', async () => {
    const proposal = await standing();
    for (const one of [officer, head]) expect((await approving(one, proposal)).status).toBe(403);
    const altered = await approving(adviser, { ...proposal, payloadHash: 'f'.repeat(64) });
    expect(statusAndCode(altered)).toEqual([409, 'proposal-altered']);
    const another = await approving(adviser, { ...proposal, versionId: crypto.randomUUID() });
    expect(statusAndCode(another)).toEqual([409, 'proposal-altered']);
  });

  it('may be rejected, and is proposed anew', async () => {
    await adviser.takes('public-version-rejection', acuse, { ...(await standing()), reason: 'Falta el domicilio' });
    expect((await versionsOf(officer, acuse)).proposal).toBeUndefined();
    await head.takes('public-version-proposals', acuse, await whole());
  });

  it('is served with its hash in the history to whoever may read the case, and has nothing of what was taken out', async () => {
    const proposal = await standing();
    const { body } = await proposedVersion(adviser, acuse);
    await adviser.takes('public-version-approval', acuse, proposal);
    for (const who of [clerk, officer, adviser]) {
      const { status, headers, bytes } = await downloadsVersion(who, acuse, proposal.versionId);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(sha256(bytes)).toBe(body.documentHash);
      saysNothingOf(bytes, [NAME, PHONE, 'Oro 8', 'Petronila']);
      expect(wordsOf(bytes)).toContain(
        'Se cambió la lámpara frente a la casa de [ELIMINADO 1: dato personal, LGTAIP, artículo 115]',
      );
      expect(wordsOf(bytes)).toContain('Acta del Comité de Transparencia: CT/04/2026');
    }
    const { timeline } = await clerk.reads(acuse);
    expect(timeline.at(-1)).toMatchObject({
      type: 'PublicVersionApproved',
      by: { id: adviser.id },
      data: { documentHash: body.documentHash, versionId: proposal.versionId },
    });
    for (const hidden of ['document', 'pad']) expect(timeline.at(-1)?.data).not.toHaveProperty(hidden);
    const unknown = await downloadsVersion(clerk, acuse, crypto.randomUUID());
    expect(statusAndCode(unknown)).toEqual([404, 'public-version-unknown']);
    expect((await downloadsVersion(elsewhere, acuse, proposal.versionId)).status).toBe(404);
  });

  it('lies nowhere in clear', async () => {
    const { owner, name } = hall.databases;
    for (const database of [name, `${name}_history`]) {
      const db = owner.db(database);
      for (const { name: collection } of await db.listCollections().toArray()) {
        const rows = await db.collection(collection).find({}).toArray();
        expect([collection, /Oro 8|dato personal|Solicitud de acceso 00123/.test(JSON.stringify(rows))]).toEqual([
          collection,
          false,
        ]);
      }
    }
  });
});

describe('K.19: a public version of a letter', () => {
  it('opens no more once a person it names is erased', async () => {
    const other = await clerk.registers(aStreetLightPetition({ applicant: { name: NAME } }));
    await officer.acceptsOnArrival(other);
    await officer.answers(other, { text: 'Se cambió la lámpara.', legalBasis: 'CPAEM, artículo 135' });
    const { letterId } = await signs(head, other, { template: 'resolucion-favorable', appeal: APPEAL });
    const text = await textToMark(officer, other, `document=letter&about=${letterId}`);
    expect(text).toContain(NAME);
    expect(text).not.toContain('Código del documento');
    const heldOn = (await officer.reads(other)).state.answeredOn;
    // The name of who holds a licence is public, so that it may stay.
    await officer.takes('public-version-proposals', other, {
      document: 'letter',
      about: letterId,
      occasion: 'transparency-duty',
      reference: 'LGTAIP, artículo 65',
      act: { number: 'CT/05/2026', heldOn },
      marks: marking(text, 'Se cambió la lámpara.'),
    });
    const { versionId = '', payloadHash = '' } = (await versionsOf(officer, other)).proposal ?? {};
    await adviser.takes('public-version-approval', other, { versionId, payloadHash });
    const { bytes } = await downloadsVersion(clerk, other, versionId);
    expect(wordsOf(bytes)).toContain(NAME);
    await isErasedBy([head, adviser], other, anErasure('p1'));
    const gone = await downloadsVersion(clerk, other, versionId);
    expect(statusAndCode(gone)).toEqual([409, 'public-version-erased']);
  });
});

describe('K.19: a proposal that nobody looked at', () => {
  it('is approved by nobody after 72 hours', async () => {
    await officer.takes('public-version-proposals', acuse, await whole());
    await hall.letsDaysPass(4);
    await everybodyArrives();
    const late = await adviser.tries('public-version-approval', acuse, await standing());
    expect(statusAndCode(late)).toEqual([409, 'proposal-expired']);
    expect((await versionsOf(adviser, acuse)).proposal).toMatchObject({ expired: true });
    await officer.takes('public-version-proposals', acuse, await whole());
  }, 60_000);
});
