import type { LetterPart } from '@libs/letters';
import { pagesOf, textOf, wordsOf } from '../papers/paper-text.fixture.js';
import { type LetterSheet, renderLetterPdf } from './letter-pdf.js';

const parts: readonly LetterPart[] = [
  { part: 'institution', text: 'Ayuntamiento de Chimalhuacán' },
  { part: 'title', text: 'Resolución: favorable' },
  { part: 'number', text: 'Oficio número: CHI/DSP/0001/2026' },
  { part: 'addressee', text: 'Juana Inventada Ñúñez' },
  { part: 'paragraph', text: 'Se reparó la lámpara.' },
  { part: 'signature', text: 'Elena Rivas' },
];
const sheet: LetterSheet = {
  title: 'Resolución CHI/DSP/0001/2026',
  institution: 'Ayuntamiento de Chimalhuacán',
  parts,
  at: new Date('2026-01-22T18:00:00Z'),
  textHash: 'ab'.repeat(32),
};
const { textHash: _, ...draft } = sheet;

describe('a letter on paper', () => {
  it('says every line of it, and the hash of its text', async () => {
    const words = wordsOf(await renderLetterPdf(sheet));
    for (const { text } of parts) expect(words).toContain(text);
    expect(words).toContain(`Huella SHA-256 del texto de este documento: ${sheet.textHash}`);
    expect(words).not.toContain('BORRADOR');
  });

  it('is the same bytes for the same letter', async () => {
    expect((await renderLetterPdf(sheet)).equals(await renderLetterPdf(sheet))).toBe(true);
  });

  it('is a tagged document in Spanish', async () => {
    const raw = (await renderLetterPdf(sheet)).toString('latin1');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/Lang (es)');
    expect(raw.match(/\/S \/H1\b/g)).toHaveLength(1);
  });

  it('is marked on each page while it is a draft', async () => {
    const long = { part: 'paragraph', text: 'Palabra. '.repeat(500) } as const;
    const pdf = await renderLetterPdf({ ...draft, parts: [...parts, long, long, long] });
    expect(pagesOf(pdf)).toBeGreaterThan(1);
    expect(textOf(pdf).match(/BORRADOR/g)).toHaveLength(pagesOf(pdf) ?? 0);
    expect(wordsOf(pdf)).toContain('Borrador sin número ni firma');
  });

  it('tells when something of it was erased', async () => {
    expect(wordsOf(await renderLetterPdf({ ...sheet, altered: true }))).toContain('ya no corresponde a esa huella');
  });

  it('takes no controls and no marks of direction for words', async () => {
    const odd = [{ part: 'paragraph', text: 'uno\u202edos\u0007tres' } as const];
    expect(wordsOf(await renderLetterPdf({ ...sheet, parts: odd }))).toContain('unodostres');
  });
});
