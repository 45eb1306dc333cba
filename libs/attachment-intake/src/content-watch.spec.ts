import { createHash } from 'node:crypto';
import { Problem } from '@libs/problem-details';
import { ContentWatch } from './content-watch.js';
import { aPdf, inPieces, png } from './contents.fixture.js';

const MOST = 100_000;

async function watched(bytes: Buffer, size = 1_000): Promise<ContentWatch> {
  const watch = new ContentWatch(MOST);
  for await (const _ of watch.watch(inPieces(bytes, size)));
  return watch;
}

async function refusal(bytes: Buffer, size?: number): Promise<string> {
  const error: unknown = await watched(bytes, size)
    .then(() => undefined)
    .catch((caught: unknown) => caught);
  return error instanceof Problem ? `${error.status} ${error.code}` : String(error);
}

const text = (words: string) => Buffer.from(words, 'latin1');

describe('what a content is', () => {
  it('is told by its first bytes, however they come', async () => {
    const kinds = {
      'application/pdf': aPdf(),
      'image/png': png(2, 2),
      'image/jpeg': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100)]),
      'image/webp': Buffer.concat([text('RIFF\x64\0\0\0WEBPVP8 '), Buffer.alloc(100)]),
    };
    for (const [mediaType, bytes] of Object.entries(kinds)) {
      for (const size of [1, 7, 1_000]) expect((await watched(bytes, size)).result.mediaType).toBe(mediaType);
    }
  });

  it('comes with its length and the hash of every byte', async () => {
    const bytes = aPdf();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect((await watched(bytes, 13)).result).toEqual({ mediaType: 'application/pdf', bytes: bytes.length, sha256 });
  });

  it.each([
    ['a page that calls itself a PDF', text('<!doctype html><script>alert(1)</script> %PDF-1.7 %%EOF')],
    [
      'a drawing that runs scripts',
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    ],
    ['an archive', text('PK\x03\x04\x14\0\0\0\x08\0docProps/app.xml')],
    ['a program', text('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff')],
    ['words', text('nada más que palabras en un archivo')],
    ['a moving picture', text('GIF89a\x01\0\x01\0\x80\0\0')],
    ['something before a document', Buffer.concat([text('MZ'), aPdf()])],
    ['three bytes', text('%PD')],
  ])('is not taken: %s', async (_what, bytes) => {
    expect(await refusal(bytes)).toBe('415 content-type-not-taken');
  });

  it('is not taken before the rest of it has come', async () => {
    const watch = new ContentWatch(MOST);
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield await Promise.resolve(Buffer.alloc(1_000));
    }
    await expect(async () => {
      for await (const _ of watch.watch(endless()));
    }).rejects.toThrow(Problem);
  });
});

describe('a content that is not taken as it is', () => {
  it('is empty', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('422 content-empty');
  });

  it('is too long by one byte', async () => {
    expect(await refusal(aPdf({ length: MOST + 1 }))).toBe('413 content-too-large');
    expect(await refusal(aPdf({ length: MOST }))).not.toContain('413');
  });

  it('is a document that was cut off', async () => {
    const whole = aPdf();
    for (const part of [0.3, 0.9, 0.99]) {
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toBe('422 content-truncated');
    }
    expect(await refusal(text('%PDF-1.7\n%%EOF'))).toBe('422 content-truncated');
  });

  it('has something behind its end', async () => {
    const archive = text('PK\x05\x06' + '\0'.repeat(18));
    expect(await refusal(Buffer.concat([aPdf(), text('<script>x</script>')]))).toBe('422 content-not-one-file');
    expect(await refusal(Buffer.concat([aPdf(), archive]))).toBe('422 content-not-one-file');
    expect(await refusal(Buffer.concat([aPdf(), text('\r\n\0 \n')]))).toBe('undefined');
  });

  it('is a document in the comment of an archive', async () => {
    const end = text('\nstartxref\n9\n%%EOF\n');
    const record = Buffer.concat([text('PK\x05\x06'), Buffer.alloc(16), Buffer.from([end.length, 0])]);
    expect(await refusal(Buffer.concat([text('%PDF-1.4\n'), record, end]))).toBe('422 content-not-one-file');
    // The same letters in the middle of a document are nothing.
    expect(await refusal(aPdf({ holding: Buffer.concat([record, Buffer.alloc(200)]) }))).toBe('undefined');
  });
});
