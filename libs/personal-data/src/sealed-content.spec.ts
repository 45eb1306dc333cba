import { randomBytes } from 'node:crypto';
import { type ContentAddress, openContent, sealContent, UnopenableContent } from './sealed-content.js';

const key = randomBytes(32);
const address: ContentAddress = { institution: 'demo', streamId: 'case-1', contentId: 'content-1' };

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function collected(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sealed = (bytes: Buffer, size = 10_000): Promise<Buffer> =>
  collected(sealContent(key, address, inPieces(bytes, size)));
const opened = (bytes: Buffer, size = 7_777, at = address, dataKey: Uint8Array = key): Promise<Buffer> =>
  collected(openContent(dataKey, at, inPieces(bytes, size)));

describe('a sealed content', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])(
    'of %d bytes opens again, however it comes',
    async (length) => {
      const plain = randomBytes(length);
      for (const size of [1_000, 65_536, 1_000_000]) {
        expect(await opened(await sealed(plain, size), size + 13)).toEqual(plain);
      }
    },
  );

  it('says nothing of what it holds, and not twice the same', async () => {
    const plain = Buffer.from('Credencial de una persona inventada');
    const [one, other] = await Promise.all([sealed(plain), sealed(plain)]);
    expect(one.includes('Credencial')).toBe(false);
    expect(one).not.toEqual(other);
  });

  it('opens with its own key and in its own place only', async () => {
    const stored = await sealed(randomBytes(100));
    await expect(opened(stored, 50, address, randomBytes(32))).rejects.toThrow(UnopenableContent);
    for (const moved of [{ institution: 'other' }, { streamId: 'case-2' }, { contentId: 'content-2' }])
      await expect(opened(stored, 50, { ...address, ...moved })).rejects.toThrow(UnopenableContent);
  });

  it('does not open when a byte was changed, a segment moved, left out or cut off', async () => {
    const segment = 65_536 + 16;
    const stored = await sealed(randomBytes(3 * 65_536));
    const part = (nth: number) => stored.subarray(32 + nth * segment, 32 + (nth + 1) * segment);
    const salt = stored.subarray(0, 32);
    const changed = Buffer.from(stored);
    changed[100] = (changed[100] ?? 0) ^ 1;
    const wrong = [
      changed,
      Buffer.concat([salt, part(1), part(0), part(2)]),
      Buffer.concat([salt, part(0), part(2)]),
      Buffer.concat([salt, part(0), part(1)]),
      Buffer.concat([stored, part(2)]),
      stored.subarray(0, -1),
      salt,
      salt.subarray(0, 5),
      Buffer.alloc(0),
    ];
    for (const bytes of wrong) await expect(opened(bytes)).rejects.toThrow(UnopenableContent);
  });
});
