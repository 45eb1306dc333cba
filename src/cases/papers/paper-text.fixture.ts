import { inflateSync } from 'node:zlib';

/** For specs: what a paper says. */

// Node's own decoder takes windows-1252 for latin1 in some versions.
const above = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const decoded = (hex: string) =>
  Buffer.from(hex, 'hex')
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => above.charAt(character.charCodeAt(0) - 0x80));

/** The drawn text of a PDF in the order of drawing, one line a drawing: inflates the streams and reads the hex strings of TJ. */
export function textOf(pdf: Buffer): string {
  const lines: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const raw = pdf.subarray(at + 7, pdf.indexOf('\nendstream', at));
    const content = raw[0] === 0x78 ? inflateSync(raw).toString('latin1') : raw.toString('latin1');
    for (const [, shown = ''] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const hex = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, digits]) => digits).join('');
      lines.push(decoded(hex));
    }
  }
  return lines.join('\n');
}

/** The same with every run of white space as one space, so that wrapped text can be searched. */
export const wordsOf = (pdf: Buffer) => textOf(pdf).replace(/\s+/g, ' ');
/** How many pages it has. */
export const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
