import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sameCode, secretCode } from './secret-code.js';

const golden = JSON.parse(readFileSync(join(process.cwd(), 'src/cases/golden/secret-codes.json'), 'utf8')) as {
  codes: { key: string; caseId: string; generation: number; code: string }[];
};

describe("a citizen's secret code", () => {
  it.each(golden.codes)(
    'is $code for $caseId, generation $generation (frozen)',
    ({ key, caseId, generation, code }) => {
      expect(secretCode(Buffer.from(key, 'hex'), caseId, generation)).toBe(code);
    },
  );

  it('differs by key, case and generation', () => {
    const key = Buffer.alloc(32, 1);
    const codes = [
      secretCode(key, 'a', 1),
      secretCode(key, 'a', 2),
      secretCode(key, 'b', 1),
      secretCode(Buffer.alloc(32), 'a', 1),
    ];
    expect(new Set(codes).size).toBe(4);
    expect(codes.every((code) => /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/.test(code))).toBe(true);
  });

  it('refuses a weak key and a generation that does not count', () => {
    expect(() => secretCode(Buffer.alloc(16), 'a', 1)).toThrow(RangeError);
    expect(() => secretCode(Buffer.alloc(32), 'a', 0)).toThrow(RangeError);
    expect(() => secretCode(Buffer.alloc(32), 'a', 1.5)).toThrow(RangeError);
  });

  it.each(['01AB-CD10-XYZ9', '01abcd10xyz9', ' OIAB CD1O XYZ9 ', 'olab–cdL0-xyz9', '0-1-A-B-C-D-1-0-X-Y-Z-9'])(
    'is recognised when written %s',
    (written) => {
      expect(sameCode('01AB-CD10-XYZ9', written)).toBe(true);
      expect(sameCode(written, '01AB-CD10-XYZ9')).toBe(true);
    },
  );

  it.each(['', '01AB-CD10-XYZ8', '01AB-CD10-XYZ', '01AB-CD10-XYZ99', '01AB-CD10-XYZ9A', 'ñ1ABCD10XYZ9', '🙂'])(
    'is not %s',
    (written) => {
      expect(sameCode('01AB-CD10-XYZ9', written)).toBe(false);
    },
  );

  it('is never nothing', () => {
    expect(sameCode('', '')).toBe(false);
    expect(sameCode('-', ' ')).toBe(false);
  });
});
