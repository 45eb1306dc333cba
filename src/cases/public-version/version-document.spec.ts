import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { Refusal } from '@libs/decider';
import { removedStrings, type Span } from '@libs/redaction';
import type { PublicVersionMark } from '../domain/case.public-version.events.js';
import { RemovedWordsRemain } from '../domain/case.public-version.refusals.js';
import { requireClassification } from '../domain/case.public-version.rules.js';
import { openPaper, put } from '../papers/paper.js';
import { pagesOf, textOf, wordsOf } from '../papers/paper-text.fixture.js';
import { parted, together } from './two-keys.js';
import { leaksIn } from './version-check.js';
import { renderVersionPdf } from './version-pdf.js';
import { frameOf, type VersionFacts, versionSheet } from './version-sheet.js';

const TEXT = [
  'Juana Inventada Pérez, con domicilio en Oro 8, pide que se repare el poste.',
  '',
  'Su teléfono es 55 1234 5678. El poste está frente a la escuela y ya se reparó.',
].join('\n');

function stretch(words: string, text = TEXT): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${words} in the text`);
  return { start, end: start + words.length };
}
const hidden = (description: string, ...words: readonly string[]): PublicVersionMark => ({
  description,
  classification: 'confidential',
  basis: 'LGTAIP, artículo 115',
  reason: 'Identifica a quien pidió.',
  spans: words.map((one) => stretch(one)),
});
const MARKS = [
  hidden('nombre', 'Juana Inventada Pérez'),
  hidden('teléfono', '55 1234 5678'),
  hidden('domicilio', 'Oro 8'),
];
const facts: VersionFacts = {
  institution: 'Ayuntamiento de Chimalhuacán',
  department: 'Servicios Públicos',
  folio: 'CHI-PET-2026-000001',
  title: 'Solicitud',
  preparedOn: '2026-11-22',
  occasion: 'information-request',
  text: TEXT,
  content: { act: { number: 'CT/04/2026', heldOn: '2026-11-20' }, reference: 'Solicitud 123', marks: MARKS },
};
const version = (over: Partial<VersionFacts> = {}) => renderVersionPdf(versionSheet({ ...facts, ...over }));
const removed = (text: string, marks: readonly PublicVersionMark[]) =>
  marks.map((mark) => ({ words: removedStrings(text, mark), staysElsewhere: mark.staysElsewhere === true }));
const leaks = (pdf: Buffer, said: readonly string[] = []) => leaksIn(pdf, removed(TEXT, MARKS), said);

describe('K.19: the document of a public version', () => {
  it('has the text with a mark where something was, and a list of what was taken out', async () => {
    const { bytes } = await version();
    const words = wordsOf(bytes);
    expect(words).toContain('[ELIMINADO 1: nombre, LGTAIP, artículo 115]');
    expect(words).toContain('pide que se repare el poste.');
    expect(words).toContain('Acta del Comité de Transparencia: CT/04/2026');
    for (const told of [
      '2. teléfono',
      'Página: 1',
      'Fundamento: LGTAIP',
      'Motivación: Identifica',
      'sin límite de tiempo',
    ])
      expect(words).toContain(told);
    for (const gone of ['Juana', '1234', 'Oro']) expect(words).not.toContain(gone);
    expect(pagesOf(bytes)).toBe(2);
  });

  it('says on which pages each mark stands', async () => {
    const long = `${'El poste sigue igual y nadie lo repara. '.repeat(160)}\nFirma Juana Inventada.`;
    const marks = [
      { ...hidden('nombre'), spans: [stretch('Juana Inventada', long)] },
      { ...hidden('motivo'), spans: [stretch('nadie', long)], staysElsewhere: true },
    ];
    const { bytes } = await version({ text: long, content: { ...facts.content, marks } });
    expect(wordsOf(bytes)).toContain('1. nombre Página: 2');
    expect(wordsOf(bytes)).toContain('2. motivo Página: 1');
  });

  it.each(['eliminada', 'Comité de Transparencia', 'noviembre', 'te el', 'Página', 'sin límite', 'Versión'])(
    'is refused before it is built where what it says by itself has the words: %s',
    (words) => {
      const text = `El poste (${words}) sigue igual.`;
      const content = { ...facts.content, marks: [{ ...hidden('dato'), spans: [stretch(words, text)] }] };
      const { text: _, ...known } = { ...facts, content };
      const classify = () =>
        requireClassification({ text, frame: frameOf(known), writtenOn: '2026-11-01' }, content, facts.preparedOn);
      expect(classify).toThrow(RemovedWordsRemain);
      expect(classify).toThrow(/: frame\./);
    },
  );

  it('is the same bytes again', async () => {
    const [one, other] = await Promise.all([version(), version()]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it('has nothing of what was taken out, in no stream and no name', async () => {
    const { bytes, said } = await version();
    expect(leaks(bytes, said)).toEqual([]);
  });

  it('has nothing of any stretch of any text that may be published so', async () => {
    const word = fc.constantFrom(
      'Juana',
      'Oro',
      '8',
      'el',
      'poste',
      'MÉNDEZ',
      '5512345678',
      'ñandú',
      'a',
      'Page',
      '(x)',
      'Ł',
      '\n',
    );
    const texts = fc.array(word, { minLength: 4, maxLength: 40 }).map((words) => words.join(' '));
    const cut = fc.tuple(
      texts,
      fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 }),
    );
    let published = 0;
    await fc.assert(
      fc.asyncProperty(cut, async ([text, cuts]) => {
        const marks = cuts.map(([at, length]) => {
          const start = at % text.length;
          return { ...hidden('dato'), spans: [{ start, end: Math.min(text.length, start + length) }] };
        });
        const content = { ...facts.content, marks };
        const { text: _, ...known } = { ...facts, content };
        try {
          requireClassification({ text, frame: frameOf(known), writtenOn: '2026-11-01' }, content, facts.preparedOn);
        } catch (refusal) {
          if (refusal instanceof Refusal) return;
          throw refusal;
        }
        published += 1;
        const { bytes, said } = await version({ text, content });
        expect(leaksIn(bytes, removed(text, marks), said)).toEqual([]);
        // Read by other eyes than those of the check.
        const drawn = textOf(bytes);
        for (const words of marks.flatMap((mark) => removedStrings(text, mark)).filter((one) => one.length > 5)) {
          expect(drawn).not.toMatch(asWords(words));
          expect(bytes.toString('latin1')).not.toMatch(asWords(words));
        }
      }),
      { numRuns: 120 },
    );
    expect(published).toBeGreaterThan(10);
  });
});

describe('K.19: what covers instead of removing', () => {
  /** As somebody does who paints over a page: everything is still there. */
  async function covered(title = 'Versión pública', text: readonly string[] = TEXT.split('\n')): Promise<Buffer> {
    const { doc, root, bytes } = openPaper({ title, author: 'Ayuntamiento', at: new Date('2026-11-22T00:00:00Z') });
    text.forEach((line, at) => {
      root.add(doc.struct('P', {}, () => put(doc, line, { y: 80 + at * 20 })));
    });
    doc.rect(40, 70, 540, 90).fill('black');
    root.end();
    doc.end();
    return bytes;
  }

  it('is caught under its black box', async () => {
    expect(leaks(await covered())).toEqual([1, 2, 3]);
  });

  it('is caught in the title and the author', async () => {
    expect(leaks(await covered('Solicitud de JUANA inventada perez', []))).toEqual([1]);
  });

  it('is caught behind the end, in a stream nobody shows, and in other encodings', async () => {
    const { bytes, said } = await version();
    const more = (...parts: readonly (Buffer | string)[]) =>
      leaks(Buffer.concat([bytes, ...parts.map((one) => Buffer.from(one as string))]), said);
    expect(more('\n% Juana Inventada Pérez')).toEqual([1]);
    expect(more(Buffer.from('55 1234 5678', 'utf16le').swap16())).toEqual([2]);
    expect(more(Buffer.from('Juana Inventada Pérez', 'latin1').toString('hex'))).toEqual([1]);
    const stream = Buffer.concat([
      Buffer.from('9 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      deflateSync(Buffer.from('BT [<4a75616e6120> 20 <496e76656e74616461205065> <72657a>] TJ ET')),
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    expect(leaks(Buffer.concat([bytes, stream]), said)).toEqual([1]);
  });

  it('is not trusted where something of it cannot be read', async () => {
    const { bytes, said } = await version();
    for (const odd of [
      '9 0 obj\n<< /Filter /LZWDecode >>\nstream\nxx\nendstream\nendobj\n',
      '9 0 obj\n<< /Filter /FlateDecode >>\nstream\nxx\nendstream\nendobj\n',
      '9 0 obj\n<< /Subtype /Type0 >>\nendobj\n',
    ])
      expect(leaks(Buffer.concat([bytes, Buffer.from(odd)]), said)).toEqual([1, 2, 3]);
  });

  it('is not taken for what the author said is meant to stay', async () => {
    const text = 'Oro Pérez vive en la calle Oro Pérez.';
    const marks = [{ ...hidden('nombre'), spans: [{ start: 0, end: 9 }], staysElsewhere: true }];
    const { bytes, said } = await version({ text, content: { ...facts.content, marks } });
    expect(leaksIn(bytes, removed(text, marks), said)).toEqual([]);
    const strict = marks.map((mark) => ({ ...mark, staysElsewhere: false }));
    expect(leaksIn(bytes, removed(text, strict), said)).toEqual([1]);
    expect(leaksIn(await covered('Versión', [text]), removed(text, marks), said)).toEqual([1]);
  });
});

describe('a document under two keys', () => {
  it('is whole with both and nothing with one', () => {
    const bytes = Buffer.from('Versión pública de un oficio');
    const { document, pad } = parted(bytes);
    expect(together({ document, pad }).equals(bytes)).toBe(true);
    for (const part of [document, pad]) expect(Buffer.from(part, 'base64').includes('oficio')).toBe(false);
    expect(parted(bytes).document).not.toBe(document);
  });
});

/** The same words: half of a word that was marked is not hidden where the whole word stands elsewhere. */
function asWords(words: string): RegExp {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(String.raw`(?<![\p{L}\p{N}](?=[\p{L}\p{N}]))${literal}(?!(?<=[\p{L}\p{N}])[\p{L}\p{N}])`, 'u');
}
