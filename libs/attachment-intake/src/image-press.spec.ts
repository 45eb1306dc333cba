import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem, Unavailable } from '@libs/problem-details';
import sharp from 'sharp';
import { inPieces, png } from './contents.fixture.js';
import { ImagePress, type ImageType, PRESS_LIMITS } from './image-press.js';

const press = new ImagePress();
const pressed = (type: ImageType, image: Buffer, by = press): Promise<Buffer> =>
  by.press(type, inPieces(image, 60_000));

async function refusal(attempt: Promise<Buffer>): Promise<string> {
  const error: unknown = await attempt.then(() => undefined).catch((caught: unknown) => caught);
  return error instanceof Problem ? `${error.status} ${error.code}` : String(error);
}

const aPhotograph = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: { r: 200, g: 120, b: 40 } } });

describe('an image written anew', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is still a %s of what it shows', async (format) => {
    const anew = await pressed(`image/${format}`, await aPhotograph().toFormat(format).toBuffer());
    const { format: kind, width, height } = await sharp(anew).metadata();
    expect([kind, width, height]).toEqual([format, 400, 200]);
    const { dominant } = await sharp(anew).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
  });

  it('says nothing of who took it, where and with what, and stands upright', async () => {
    const exif = { IFD0: { Copyright: 'Persona Inventada', Make: 'Camara' }, IFD3: { GPSLatitude: '19/1 24/1 0/1' } };
    const taken = await aPhotograph().withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(taken).metadata()).orientation).toBe(6);
    const anew = await pressed('image/jpeg', taken);
    const { exif: told, icc, xmp, orientation, width, height } = await sharp(anew).metadata();
    expect([told, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect([width, height]).toEqual([200, 400]);
  });

  it('loses what lay behind its end', async () => {
    const image = await aPhotograph().png().toBuffer();
    const anew = await pressed(
      'image/png',
      Buffer.concat([image, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]),
    );
    expect(anew.includes('<script>')).toBe(false);
  });
});

describe('an image that cannot be read', () => {
  it('was cut off', async () => {
    const whole = await aPhotograph().jpeg().toBuffer();
    expect(await refusal(pressed('image/jpeg', whole.subarray(0, whole.length - 300)))).toBe('422 image-unreadable');
    expect(await refusal(pressed('image/png', png(50, 50, { rows: 3 }).subarray(0, 60)))).toBe('422 image-unreadable');
  });

  it('is of another kind than its first bytes say, or of none', async () => {
    const webp = await aPhotograph().webp().toBuffer();
    expect(await refusal(pressed('image/png', webp))).toBe('422 image-unreadable');
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(await refusal(pressed('image/png', drawing))).toBe('422 image-unreadable');
  });

  it('says it is larger than anybody needs: a small file that would fill the memory', async () => {
    expect(await refusal(pressed('image/png', png(65_000, 65_000, { rows: 1 })))).toBe('422 image-too-large');
    expect(await refusal(pressed('image/png', png(5_001, 5_000, { rows: 1 })))).toBe('422 image-too-large');
  });

  it('moves', async () => {
    const raw = { width: 10, height: 20, channels: 3, pageHeight: 10 } as const;
    const webp = await sharp(Buffer.alloc(600).fill(255, 300), { raw }).webp().toBuffer();
    expect((await sharp(webp).metadata()).pages).toBe(2);
    expect(await refusal(pressed('image/webp', webp))).toBe('422 image-animated');
    expect(await refusal(pressed('image/png', png(4, 4, { moving: true })))).toBe('422 image-animated');
  });
});

describe('the process that reads an image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'press-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const child = (name: string, code: string): string => {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, code);
    return file;
  };
  const small = png(4, 4);

  it('may take an image as large as is allowed', async () => {
    const large = await sharp({ create: { width: 5_000, height: 5_000, channels: 3, background: 'red' } })
      .webp()
      .toBuffer();
    expect((await sharp(await pressed('image/webp', large)).metadata()).width).toBe(5_000);
  });

  it('crashes alone', async () => {
    const crashing = new ImagePress(
      PRESS_LIMITS,
      child('crash', 'process.kill(process.pid, "SIGSEGV"); setInterval(() => {}, 1000);'),
    );
    expect(await refusal(pressed('image/png', small, crashing))).toBe('422 image-unreadable');
  });

  it('is ended when it takes too long', async () => {
    const stuck = new ImagePress({ ...PRESS_LIMITS, ms: 300 }, child('stuck', 'for (;;);'));
    const began = performance.now();
    expect(await refusal(pressed('image/png', small, stuck))).toBe('422 image-unreadable');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('is ended when it takes too much memory', async () => {
    const code =
      'const kept = []; for (let n = 0; n < 4000; n += 1) kept.push(Buffer.alloc(1e6, 1)); process.stdout.write("done");';
    const greedy = new ImagePress(PRESS_LIMITS, child('greedy', code));
    expect(await refusal(pressed('image/png', small, greedy))).toBe('422 image-unreadable');
  });

  it('is ended when it writes too much', async () => {
    const code = 'const more = () => process.stdout.write(Buffer.alloc(1e6), more); more();';
    const talking = new ImagePress({ ...PRESS_LIMITS, outputBytes: 5_000_000 }, child('talking', code));
    expect(await refusal(pressed('image/png', small, talking))).toBe('413 content-too-large');
  });

  it('has no setting of ours', async () => {
    process.env['VENTANILLA_TEST_SECRET'] = 'clave';
    const code = 'process.stdin.resume().on("end", () => process.stdout.write(JSON.stringify(process.env)));';
    const telling = new ImagePress(PRESS_LIMITS, child('telling', code));
    expect((await pressed('image/png', small, telling)).toString()).not.toContain('clave');
  });

  it('is one of a few: so many wait, and the next is told to come again', async () => {
    const code = 'process.stdin.resume().on("end", () => setTimeout(() => process.stdout.write("x"), 300));';
    const busy = new ImagePress({ ...PRESS_LIMITS, atOnce: 1, waiting: 1 }, child('busy', code));
    const all = await Promise.allSettled([1, 2, 3].map(() => pressed('image/png', small, busy)));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((all[2] as PromiseRejectedResult).reason).toBeInstanceOf(Unavailable);
  });
});
