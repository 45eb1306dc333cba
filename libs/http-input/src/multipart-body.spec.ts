import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { type FileForm, readFileForm } from './multipart-body.js';

const CRLF = '\r\n';
const file = Buffer.concat([Buffer.from('%PDF-1.7\r\n--not the end\r\n'), Buffer.from([0, 255, 13, 10, 45, 45])]);

function sent(parts: readonly Buffer[], boundary = '----x'): Buffer {
  return Buffer.concat([
    ...parts.flatMap((part) => [Buffer.from(`--${boundary}${CRLF}`), part, Buffer.from(CRLF)]),
    Buffer.from(`--${boundary}--${CRLF}`),
  ]);
}

function field(name: string, value: string): Buffer {
  return Buffer.from(`Content-Disposition: form-data; name="${name}"${CRLF}${CRLF}${value}`);
}

function fileNamed(name: string, bytes: Buffer): Buffer {
  const head = `Content-Disposition: form-data; name="file"; filename="${name}"${CRLF}Content-Type: application/pdf`;
  return Buffer.concat([Buffer.from(head + CRLF + CRLF), bytes]);
}

/** The body comes in pieces of that many bytes. */
function reading(body: Buffer, size: number, type = 'multipart/form-data; boundary=----x'): Promise<FileForm> {
  const pieces = Array.from({ length: Math.ceil(body.length / size) }, (_, at) =>
    body.subarray(at * size, (at + 1) * size),
  );
  const request = { headers: { 'content-type': type }, body: Readable.from(pieces, { objectMode: false }) };
  return readFileForm(request as unknown as FastifyRequest);
}

async function bytesOf({ file: found }: FileForm): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of found?.body ?? []) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

describe('a form with a file', () => {
  it.each([1, 2, 7, 64, 65_536])('is read as it was sent, in pieces of %i bytes', async (size) => {
    const body = sent([field('t', 'abc'), field('texto', 'línea\r\ncon ñ'), fileNamed('C:\\fotos\\mi acta.pdf', file)]);
    const form = await reading(body, size);
    expect(form.fields).toEqual({ t: 'abc', texto: 'línea\r\ncon ñ' });
    expect(form.file?.name).toBe('mi acta.pdf');
    expect(await bytesOf(form)).toEqual(file);
  });

  it('may come without one: a browser then sends one that has no name', async () => {
    expect(await reading(sent([field('t', 'abc'), fileNamed('', Buffer.alloc(0))]), 64)).toEqual({
      fields: { t: 'abc' },
    });
    expect(await reading(sent([field('t', 'abc')]), 64)).toEqual({ fields: { t: 'abc' } });
  });

  it('ends, or its file is not whole', async () => {
    const cut = sent([fileNamed('a.pdf', file)]).subarray(0, -20);
    await expect(reading(cut, 64).then(bytesOf)).rejects.toMatchObject({ code: 'form-malformed' });
  });

  it.each([
    ['another boundary', () => reading(sent([field('t', 'a')], 'y'), 64)],
    ['no boundary', () => reading(sent([field('t', 'a')]), 64, 'multipart/form-data')],
    ['a field twice', () => reading(sent([field('t', 'a'), field('t', 'b')]), 64)],
    ['a field without a name', () => reading(sent([Buffer.from(`X-Y: z${CRLF}${CRLF}a`)]), 64)],
    ['a name no object may have', () => reading(sent([field('__proto__', 'a')]), 64)],
    ['a field without an end in sight', () => reading(sent([field('t', 'a'.repeat(40_000))]), 1_000)],
    ['bytes that are no UTF-8', () => reading(sent([Buffer.concat([field('t', ''), Buffer.from([0xff])])]), 64)],
  ])('is refused with %s', async (_what, read) => {
    await expect(read()).rejects.toMatchObject({ status: 400, code: 'form-malformed' });
  });

  it('is refused where the name of its file has nothing to read', async () => {
    await expect(reading(sent([fileNamed('\u200b', file)]), 64)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
