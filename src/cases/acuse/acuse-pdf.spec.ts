import { renderAcuse, type AcuseDocument } from './acuse-pdf.js';
import { trackingUrl } from './acuse-pdf-words.js';
import { printable } from '../papers/paper-words.js';
import { pagesOf, textOf, wordsOf } from '../papers/paper-text.fixture.js';

function anAcuse(change: Partial<AcuseDocument> = {}): AcuseDocument {
  return {
    caseId: '3b0c6a1e-7f6d-5c1b-9a55-0f4f3a9d7e21',
    version: 1,
    folio: 'MXL-PET-2026-000123',
    secretCode: '01AB-CD10-XYZ9',
    institution: { code: 'mexicali', name: 'Ayuntamiento de Mexicali, Baja California' },
    receivedAt: '2026-11-05T06:30:00.000Z',
    zone: 'America/Tijuana',
    filedOn: '2026-11-04',
    procedure: { code: 'peticion', name: 'Petición ciudadana', legalBasis: 'art. 8 de la Constitución' },
    matter: { code: 'alumbrado', name: 'Alumbrado público' },
    place: { code: 'nacozari', name: 'Colonia Nacozari, sección Ñuñoa' },
    channel: 'desk',
    subject:
      'Lámpara fundida en la esquina: ¿cuándo la cambiarán? Señala la señora que llegó a <b>pedirlo</b> & "volvió".',
    term: { unit: 'BUSINESS_DAYS', length: 15 },
    termDays: 15,
    dueOn: '2026-11-26',
    verification: 'c649dbdb8d73a59bac02b70c88bcb5730dc04f3fd1646d0c42d02edd2154b247',
    statusUrl: 'https://ventanilla.example/api/v1/public/status',
    ...change,
  };
}

describe('the acuse as PDF', () => {
  it('is one tagged page in Spanish', async () => {
    const pdf = await renderAcuse(anAcuse());
    const source = pdf.toString('latin1');
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pagesOf(pdf)).toBe(1);
    expect(source).toContain('/Marked true');
    expect(source).toContain('/Lang (es)');
    expect(source).toContain('/S /TH');
    expect(source).not.toContain('/Subtype /Image'); // the QR is drawn
  });

  it('gives the same bytes for the same acuse, dated by it', async () => {
    const [first, second] = [await renderAcuse(anAcuse()), await renderAcuse(anAcuse())];
    expect(first.equals(second)).toBe(true);
    expect(first.toString('latin1')).toContain('(D:20261105063000Z)');
  });

  it('says what a citizen must be told', async () => {
    const words = wordsOf(
      await renderAcuse(
        anAcuse({ office: 'Ventanilla 3', clerk: 'Íñigo Muñoz', annexes: ['copia de la CURP', 'croquis'] }),
      ),
    );
    for (const part of [
      'Ayuntamiento de Mexicali, Baja California',
      'Folio MXL-PET-2026-000123',
      '4 de noviembre de 2026',
      '22:30 h (America/Tijuana, UTC-08:00)',
      'Oficina Ventanilla 3',
      'Recibió Íñigo Muñoz',
      'Petición ciudadana',
      'Colonia Nacozari, sección Ñuñoa',
      'copia de la CURP; croquis',
      'Se determina al turnar el expediente',
      '15 días hábiles (art. 8 de la Constitución)',
      '26 de noviembre de 2026',
      'https://ventanilla.example/consulta',
      '01AB-CD10-XYZ9',
      'Aviso de privacidad',
      anAcuse().verification,
    ]) {
      expect(words).toContain(part);
    }
  });

  it("prints a citizen's text as it was written, markup included", async () => {
    expect(wordsOf(await renderAcuse(anAcuse()))).toContain(anAcuse().subject);
  });

  it('stays on its page however long the texts are', async () => {
    const long = 'Se solicita la reparación de la banqueta. '.repeat(400);
    const everything = anAcuse({
      subject: long,
      office: long,
      clerk: long,
      annexes: Array.from({ length: 200 }, (_, i) => `anexo ${i}`),
      missingRequirements: [long],
      responsibleUnit: long,
      privacyNotice: long,
      institution: { code: 'x', name: long },
      place: { code: 'x', name: 'A'.repeat(3_000) },
    });
    const pdf = await renderAcuse(everything);
    expect(pagesOf(pdf)).toBe(1);
    expect(textOf(pdf)).toContain('…');
    expect(textOf(pdf)).toContain('01AB-CD10-XYZ9');
  });

  it('wraps a text of several lines without losing any of it', async () => {
    const subject = Array.from(
      { length: 12 },
      (_, i) => `Punto ${i + 1}: falta de agua en la calle número ${i + 100}.`,
    ).join('\n');
    const words = wordsOf(await renderAcuse(anAcuse({ subject })));
    expect(words).toContain(subject.replace(/\s+/g, ' '));
  });

  it('leads to the status page with folio and code behind the #', () => {
    expect(trackingUrl(anAcuse())).toBe(
      'https://ventanilla.example/consulta#f=MXL-PET-2026-000123&c=01AB-CD10-XYZ9&i=mexicali',
    );
    expect(trackingUrl(anAcuse({ publicUrl: 'https://a.example/v/', folio: 'SOL/77 ñ' }))).toBe(
      'https://a.example/v/consulta#f=SOL%2F77%20%C3%B1&c=01AB-CD10-XYZ9&i=mexicali',
    );
  });

  it.each([
    ['Ñandú, güero, ¿así? — «sí» “no” Tz’utujil', 'Ñandú, güero, ¿así? — «sí» “no” Tz’utujil'],
    ['n\u0303 e\u0301', 'ñ é'],
    ['Tzʼutujil Kꞌicheʼ', 'Tz’utujil K’iche’'],
    ['Tlāhtōlli', 'Tlahtolli'],
    ['a\u202eb\u0000c\td', 'abc d'],
    ['🙂', '?'],
  ])('prints %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
