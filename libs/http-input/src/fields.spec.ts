import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { isCivilDate } from './civil-date.js';
import { fieldErrors } from './field-errors.js';
import { CivilDate, Code, Email, Id, Keyword, Month, OneOf, Phone, QueryInteger, Secret, Text } from './fields.js';

class Sample {
  @Text({ min: 3, max: 20, optional: true }) line?: unknown;
  @Text({ min: 1, max: 100, multiline: true, optional: true }) lines?: unknown;
  @Code({ optional: true }) code?: unknown;
  @Keyword({ optional: true }) keyword?: unknown;
  @Id({ optional: true }) id?: unknown;
  @Id({ optional: true, listOf: 2 }) ids?: unknown;
  @CivilDate({ optional: true }) date?: unknown;
  @Month({ optional: true }) month?: unknown;
  @Phone({ optional: true }) phone?: unknown;
  @Email({ optional: true }) email?: unknown;
  @OneOf(['yes', 'no'], { optional: true }) choice?: unknown;
  @Secret({ optional: true }) secret?: unknown;
  @QueryInteger({ min: 1, max: 100, optional: true }) limit?: unknown;
}

function check(plain: Sample): { value: Sample; codes: Record<string, string> } {
  const value = plainToInstance(Sample, plain, { exposeUnsetFields: false });
  const errors = fieldErrors(validateSync(value, { whitelist: true, forbidNonWhitelisted: true }));
  return { value, codes: Object.fromEntries(errors.map(({ field, code }) => [field, code])) };
}

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('fields of a DTO', () => {
  it.each<[keyof Sample, unknown, string]>([
    ['line', 'ab', 'too-short'],
    ['line', 'x'.repeat(21), 'too-long'],
    ['line', '   ', 'blank'],
    ['keyword', '', 'not-a-keyword'],
    ['keyword', 'dos palabras', 'not-a-keyword'],
    ['keyword', '-raya', 'not-a-keyword'],
    ['keyword', '{{folio}}', 'not-a-keyword'],
    ['keyword', 'a'.repeat(41), 'not-a-keyword'],
    ['line', '\u200D\u200D\u200D', 'blank'],
    ['line', '\u200Babc', 'invisible-character'],
    ['line', 'abc\u0000', 'invisible-character'],
    ['line', 'abc\ndef', 'invisible-character'],
    ['line', 'abc\u202Etxt.exe', 'invisible-character'],
    ['line', 'abc\uE000', 'invisible-character'],
    ['line', 'abc\uD800', 'not-well-formed'],
    ['line', { $ne: 1 }, 'not-a-text'],
    ['line', ['abc'], 'not-a-text'],
    ['line', 12345, 'not-a-text'],
    ['line', null, 'required'],
    ['lines', 'a\u0007', 'invisible-character'],
    ['lines', '\n\n \t', 'blank'],
    ['lines', '😀'.repeat(80), 'too-long'],
    ['code', 'Obras', 'not-a-code'],
    ['code', '-obras', 'not-a-code'],
    ['code', 'x'.repeat(65), 'not-a-code'],
    ['code', 'obras\n', 'not-a-code'],
    ['id', id.toUpperCase(), 'not-an-id'],
    ['id', `${id}\n`, 'not-an-id'],
    ['ids', [id, id, id], 'too-many'],
    ['ids', [id, { $gt: '' }], 'not-an-id'],
    ['ids', id, 'not-a-list'],
    ['date', '2026-02-30', 'not-a-date'],
    ['date', '2025-02-29', 'not-a-date'],
    ['date', '2026-02-03T00:00:00Z', 'not-a-date'],
    ['month', '2026-13', 'not-a-month'],
    ['phone', '123', 'not-a-phone'],
    ['phone', '55 1234 5678 ext Juan', 'not-a-phone'],
    ['email', 'ana@exаmple.org', 'not-an-email'],
    ['email', 'ana@example.org\r\nBcc: x@y.z', 'not-an-email'],
    ['choice', 'maybe', 'not-a-choice'],
    ['secret', '', 'not-a-secret'],
    ['secret', 'x'.repeat(257), 'not-a-secret'],
    ['limit', '101', 'not-in-range'],
    ['limit', '1e1', 'not-in-range'],
    ['limit', '0x10', 'not-in-range'],
  ])('%s refuses %j as %s', (field, value, code) => {
    expect(check({ [field]: value }).codes).toEqual({ [field]: code });
  });

  it.each<[keyof Sample, unknown, unknown]>([
    ['line', '  Nu\u0301ñez  ', 'Núñez'],
    ['line', '👩‍👧 hi', '👩‍👧 hi'],
    ['lines', ' a\r\nb\rc\u2028d\te ', 'a\nb\nc\nd\te'],
    ['code', 'obras-publicas-2', 'obras-publicas-2'],
    ['ids', [id], [id]],
    ['date', '2024-02-29', '2024-02-29'],
    ['month', '2026-01', '2026-01'],
    ['phone', ' +52 (55) 1234-5678', '+52 (55) 1234-5678'],
    ['email', 'ana@example.org', 'ana@example.org'],
    ['secret', '  spaces stay  ', '  spaces stay  '],
    ['limit', '50', 50],
  ])('%s takes %j as %j', (field, given, kept) => {
    const { value, codes } = check({ [field]: given });
    expect(codes).toEqual({});
    expect(value[field]).toEqual(kept);
  });

  it('never lets a control or formatting character through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const { value, codes } = check({ line: text });
        if (Object.keys(codes).length > 0) return;
        expect(value.line).toBe((value.line as string).normalize('NFC').trim());
        expect(value.line).not.toMatch(/[\p{Cc}\p{Cs}\p{Co}]|(?![\u200C\u200D])\p{Cf}/u);
        // What is kept is kept again: normalising is done once and for all.
        expect(check({ line: value.line }).value.line).toBe(value.line);
      }),
    );
  });

  it('knows exactly the days the calendar has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1890, max: 2210 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const date = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect(isCivilDate(text)).toBe(exists && y >= 1900 && y <= 2200);
        },
      ),
    );
  });
});
