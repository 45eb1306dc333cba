import { crc32, deflateSync } from 'node:zlib';

/** Small files for specs, made byte by byte. */

export async function* inPieces(bytes: Buffer, size = 1_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** A document of one page, as long as asked for. */
export function aPdf({ length = 0, holding = Buffer.alloc(0) }: { length?: number; holding?: Buffer } = {}): Buffer {
  const head = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n', 'latin1');
  const tail = Buffer.from(
    '\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>\nstartxref\n41\n%%EOF\n',
    'latin1',
  );
  const filling = Math.max(0, length - head.length - holding.length - tail.length);
  return Buffer.concat([head, holding, Buffer.alloc(filling, '%'), tail]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A grey image; it may have fewer rows than it says, or say that it moves. */
export function png(
  width: number,
  height: number,
  { rows = height, moving = false }: { rows?: number; moving?: boolean } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const control = moving ? [chunk('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]))] : [];
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * rows)));
  return Buffer.concat([signature, chunk('IHDR', header), ...control, pixels, chunk('IEND', Buffer.alloc(0))]);
}
