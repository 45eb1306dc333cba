/** What a content is by its first bytes. Its name and what was sent with it are hearsay. */

export type IntakeType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

/** As many bytes tell. */
export const HEAD_BYTES = 16;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Undefined for everything that is not taken. A PDF begins with its first byte: what readers forgive before it hides other files. */
export function intakeTypeOf(head: Buffer): IntakeType | undefined {
  if (head.subarray(0, 3).equals(JPEG)) return 'image/jpeg';
  if (head.subarray(0, 8).equals(PNG)) return 'image/png';
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  if (/^%PDF-[12]\.\d/.test(head.toString('latin1', 0, 8))) return 'application/pdf';
  return undefined;
}
