import { createHash } from 'node:crypto';
import { wordsOf } from '../../src/cases/papers/paper-text.fixture.js';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { problemOf, statusAndCode } from '../support/http-caller.js';
import { APPEAL, downloadsLetter, drafts, lettersOf, previews, signs } from '../support/letters.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { TheTownHall } from '../support/the-town-hall.js';

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let head: Head;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  [clerk, officer, head] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Head.arrives(hall, 'servicios.titular'),
  ]);
});

afterAll(() => hall?.close());

const NUMBER = /^CHI\/DSP\/(\d{4})\/20\d\d$/;
const numberOf = (number: string): number => Number(NUMBER.exec(number)?.[1]);
const answer = 'Se cambió la lámpara el lunes.\nSe revisó también el cableado.';
const resolution = { template: 'resolucion-favorable', appeal: APPEAL };

async function anAnsweredCase(changes: Parameters<typeof aStreetLightPetition>[0] = {}): Promise<Acuse> {
  const acuse = await clerk.registers(aStreetLightPetition(changes));
  await officer.acceptsOnArrival(acuse);
  await officer.answers(acuse, { text: answer, legalBasis: 'CPAEM, artículo 135' });
  return acuse;
}

describe('a letter of a case', () => {
  it('K.21: has no number while it is a draft, and gets one when it is signed', async () => {
    const aCase = await anAnsweredCase();
    const before = (await head.reads(aCase)).version;
    const { status, body } = await drafts(officer, aCase, { ...resolution, text: 'Gracias por su reporte.' });
    expect(status).toBe(200);
    const lines = body.parts.map(({ text }) => text);
    expect(lines).toContain('Oficio número: (se asigna al firmar)');
    expect(lines).toEqual(
      expect.arrayContaining([
        'María Núñez Peña',
        'Se cambió la lámpara el lunes.',
        'Se revisó también el cableado.',
        APPEAL,
        'Gracias por su reporte.',
        '(nombre de quien firme)',
      ]),
    );
    const preview = await previews(officer, aCase, resolution);
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(wordsOf(preview.bytes)).toMatch(/BORRADOR.*Oficio número: \(se asigna al firmar\)/);
    expect((await head.reads(aCase)).version).toBe(before);

    const signed = await signs(head, aCase, resolution);
    expect(signed.number).toMatch(NUMBER);
    const text = (await downloadsLetter(head, aCase, signed, 'txt')).text;
    expect(text).toContain(`Oficio número: ${signed.number}`);
    expect(text).toContain('Directora de Servicios Públicos');
    const { timeline, state } = await clerk.reads(aCase);
    expect(timeline.at(-1)).toMatchObject({
      type: 'LetterIssued',
      words: 'Se firmó un oficio',
      data: { number: signed.number, act: 'resolution', about: state.answeredOn, capacity: 'holder' },
    });
    expect(timeline.at(-1)?.data).not.toHaveProperty('content');
  });

  it('K.21: two that are signed at once get consecutive numbers, and one press gets one', async () => {
    const cases = await Promise.all([anAnsweredCase(), anAnsweredCase()]);
    const [one, other] = await Promise.all(cases.map((aCase) => signs(head, aCase, resolution)));
    const numbers = [one, other].map((letter) => numberOf(letter?.number ?? ''));
    expect(Math.max(...numbers)).toBe(Math.min(...numbers) + 1);

    const key = { headers: { 'idempotency-key': 'una-sola-firma' } };
    const again = await anAnsweredCase();
    const { version } = await head.reads(again);
    const [pressed, twice] = await Promise.all([
      head.tries('letters', again, resolution, { version, ...key }),
      head.tries('letters', again, resolution, { version, ...key }),
    ]);
    expect([pressed.status, twice.status]).toEqual([200, 200]);
    expect(twice.body).toEqual(pressed.body);
    expect(pressed.body).toMatchObject({ number: expect.stringMatching(NUMBER) as unknown });
    const next = await signs(head, await anAnsweredCase(), resolution);
    const { number } = pressed.body as unknown as { number: string };
    expect(numberOf(next.number)).toBe(numberOf(number) + 1);
  });

  it('takes no number when it is refused', async () => {
    const aCase = await anAnsweredCase();
    const first = await signs(head, aCase, resolution);
    expect(statusAndCode(await officer.tries('letters', aCase, resolution))).toEqual([403, 'signer-not-competent']);
    const lacking = await head.tries('letters', aCase, { template: 'resolucion-favorable' });
    expect(statusAndCode(lacking)).toEqual([422, 'letter-facts-unknown']);
    const { version } = await head.reads(aCase);
    expect(statusAndCode(await head.tries('letters', aCase, resolution, { version: version - 1 }))).toEqual([
      412,
      'version-stale',
    ]);
    const second = await signs(head, aCase, resolution);
    expect(numberOf(second.number)).toBe(numberOf(first.number) + 1);
  });

  it('is refused with the name of what it lacks', async () => {
    const aCase = await anAnsweredCase();
    const refused = await drafts(officer, aCase, { template: 'resolucion-favorable' });
    expect(statusAndCode(refused)).toEqual([422, 'letter-facts-unknown']);
    expect(problemOf(refused).details).toMatchObject({ placeholders: 'medio-de-impugnacion', field: 'template' });
    const { offered } = await lettersOf(officer, aCase);
    expect(offered.find(({ template }) => template === 'resolucion-favorable')).toMatchObject({
      stands: true,
      missing: ['medio-de-impugnacion'],
    });
    expect(offered.find(({ template }) => template === 'prevencion')).toMatchObject({ stands: false });
    expect(offered.map(({ template }) => template)).not.toContain('resolucion-desfavorable');
    expect(statusAndCode(await drafts(officer, aCase, { template: 'prevencion' }))).toEqual([
      409,
      'letter-act-missing',
    ]);
    expect(statusAndCode(await drafts(officer, aCase, { template: 'resolucion-desfavorable' }))).toEqual([
      409,
      'letter-of-other-outcome',
    ]);
    expect(statusAndCode(await drafts(officer, aCase, { template: 'nada' }))).toEqual([422, 'letter-template-unknown']);
  });

  it('says for good what was signed, under the hash that the history has', async () => {
    const aCase = await anAnsweredCase({ subject: 'Lámpara {{oficio}} ATENTAMENTE' });
    const { letterId, textHash, number } = await signs(head, aCase, resolution);
    const file = await downloadsLetter(clerk, aCase, { letterId }, 'txt');
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="oficio-${number.replaceAll('/', '-')}.txt"`,
    );
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(textHash);
    const { issued } = await lettersOf(head, aCase);
    expect(issued).toEqual([expect.objectContaining({ letterId, number, textHash, title: 'Resolución: favorable' })]);
    expect(file.text).toContain('«Lámpara { {oficio} } ATENTAMENTE»');
    const [first, second] = await Promise.all([1, 2].map(() => downloadsLetter(head, aCase, { letterId }, 'pdf')));
    expect(first?.bytes.equals(second?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(wordsOf(first?.bytes ?? Buffer.alloc(0))).toContain(textHash);
    expect(wordsOf(first?.bytes ?? Buffer.alloc(0))).not.toContain('BORRADOR');
  });

  it('of what was decided is what the cédula cites', async () => {
    const aCase = await anAnsweredCase();
    const notice = { template: 'cedula-de-notificacion', appeal: APPEAL };
    expect(statusAndCode(await drafts(head, aCase, notice))).toEqual([409, 'letter-act-missing']);
    const { number, letterId } = await signs(head, aCase, resolution);
    const cedula = await signs(head, aCase, notice);
    const { text } = await downloadsLetter(head, aCase, cedula, 'txt');
    expect(text).toContain(`que consta en el oficio ${number}`);
    expect(text).toContain('Se cambió la lámpara el lunes.');
    expect((await head.reads(aCase)).timeline.at(-1)).toMatchObject({ data: { about: letterId } });
  });

  it('does not exist for another department', async () => {
    const aCase = await anAnsweredCase();
    const letter = await signs(head, aCase, resolution);
    const stranger = await Officer.arrives(hall, 'urbano1');
    const path = `/cases/${aCase.caseId}/letters`;
    const asked = await Promise.all([
      stranger.http.get(path),
      drafts(stranger, aCase, resolution),
      previews(stranger, aCase, resolution),
      stranger.http.post(path, resolution, { 'if-match': '"9"' }),
      downloadsLetter(stranger, aCase, letter, 'txt'),
      downloadsLetter(stranger, aCase, letter, 'pdf'),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(statusAndCode(await clerk.tries('letters', aCase, resolution))).toEqual([403, 'forbidden']);
  });

  it('keeps its number and loses the name of a person who is erased', async () => {
    const aCase = await anAnsweredCase();
    const letter = await signs(head, aCase, resolution);
    await isErasedBy([head, await LegalAdviser.arrives(hall)], aCase, anErasure('p1'));
    await head.waitsFor('the erasure', aCase, ({ timeline }) =>
      timeline.some(({ type }) => type === 'PersonalDataErased'),
    );
    const erased = await downloadsLetter(head, aCase, letter, 'txt');
    expect(erased.text).toContain('(dato suprimido)');
    expect(erased.text).not.toContain('Núñez');
    expect(createHash('sha256').update(erased.bytes).digest('hex')).not.toBe(letter.textHash);
    expect((await lettersOf(head, aCase)).issued).toMatchObject([{ number: letter.number }]);
    const refused = await drafts(head, aCase, resolution);
    expect(problemOf(refused).details).toMatchObject({ placeholders: 'persona' });
  });
});
