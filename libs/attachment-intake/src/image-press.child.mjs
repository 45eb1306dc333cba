// The process that reads an image and writes it anew, started by image-press.ts for one image and ended with it. Whatever a malicious
// image does, it does here: without settings, without connections, with bounds on memory and time.
//
//   node image-press.child.mjs <jpeg|png|webp> <most pixels>     image in at stdin, out at stdout
import { readFileSync, writeSync } from 'node:fs';
import sharp from 'sharp';

/** Exit codes that image-press.ts reads; anything else is a crash. */
const UNREADABLE = 10;
const TOO_LARGE = 11;
const ANIMATED = 12;

const [format = '', mostPixels = '0'] = process.argv.slice(2);

sharp.cache(false);
sharp.concurrency(1);
// Of all that the library reads, what is taken and nothing else.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

try {
  const input = readFileSync(0);
  const bounds = { limitInputPixels: Number(mostPixels), failOn: 'warning', sequentialRead: true };
  const { format: found, width, height, pages = 1 } = await sharp(input, { failOn: 'warning' }).metadata();
  if (found !== format) process.exit(UNREADABLE);
  if (width * height * pages > Number(mostPixels)) process.exit(pages > 1 ? ANIMATED : TOO_LARGE);
  if (pages > 1 || isAnimatedPng(input)) process.exit(ANIMATED);
  // Upright as its camera held it; then without a word of the camera, the place, the time or the program.
  const output = await sharp(input, bounds)
    .autoOrient()
    .toColourspace('srgb')
    .toFormat(format, format === 'png' ? { compressionLevel: 8 } : { quality: 90 })
    .toBuffer();
  for (let at = 0; at < output.length;) at += written(output, at);
} catch (error) {
  process.exitCode = /pixel limit/i.test(error?.message ?? '') ? TOO_LARGE : UNREADABLE;
}

/** A pipe that is full for a moment is asked again. */
function written(output, at) {
  try {
    return writeSync(1, output, at);
  } catch (error) {
    if (error.code === 'EAGAIN') return 0;
    throw error;
  }
}

/** A PNG that moves says so in a part before its first picture. */
function isAnimatedPng(input) {
  const control = input.indexOf('acTL', 8, 'latin1');
  const picture = input.indexOf('IDAT', 8, 'latin1');
  return format === 'png' && control >= 0 && control < picture;
}
