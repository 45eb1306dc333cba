import { base32 } from './base32.js';
import { otpauthUri, stepAt, stepOfCode, totpCode } from './totp.js';

/** The secret of the appendices of RFC 4226 and RFC 6238. */
const secret = Buffer.from('12345678901234567890');

describe('a time-based code', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is that of RFC 6238 at %i s', (seconds, code) => {
    const step = stepAt(new Date(seconds * 1000));
    expect(totpCode(secret, step, 8)).toBe(code);
    expect(totpCode(secret, step)).toBe(code.slice(2));
  });

  it('is taken a step early or late, and no further', () => {
    const now = new Date(1_234_567_890_000);
    const at = (steps: number) => stepOfCode(secret, totpCode(secret, stepAt(now) + steps), now);
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([undefined, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, undefined]);
  });

  it('is six digits and nothing else', () => {
    const now = new Date(1_234_567_890_000);
    const right = totpCode(secret, stepAt(now));
    for (const wrong of ['', right.slice(1), `${right}0`, ` ${right.slice(1)}`, 'áéíóúñ', '000000'])
      expect(stepOfCode(secret, wrong, now)).toBeUndefined();
  });

  it('is set up by an address that authenticator programs read', () => {
    expect(otpauthUri(secret, { issuer: 'Ayuntamiento de Ñ & Co', account: 'rosa.nunez' })).toBe(
      'otpauth://totp/Ayuntamiento%20de%20%C3%91%20%26%20Co:rosa.nunez?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ayuntamiento%20de%20%C3%91%20%26%20Co&algorithm=SHA1&digits=6&period=30',
    );
  });
});

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %j is that of RFC 4648', (text, expected) => {
    expect(base32(Buffer.from(text))).toBe(expected);
  });
});
