import fc from 'fast-check';
import { checkCui, checkCurp, checkNit, checkRfc, type Checked } from './index.js';

/**
 * The libs compute a check digit from the rest; here a whole identifier is judged, check digit included: times its weight every character
 * adds up to a multiple of the modulus. Values and weights are written anew, and a digit is found by trying.
 */
interface Congruence {
  readonly modulus: number;
  /** Of the characters counted from the right, the check digit being 0. */
  readonly weight: (place: number) => number;
  readonly value: (character: string) => number;
  readonly checkCharacters: string;
}

const decimal = '0123456789';
const each = (text: string) => text.split('');
const latin = (character: string) => character.charCodeAt(0) - (character > 'N' ? 54 : 55); // one place is kept after N

const curpRule: Congruence = {
  modulus: 10,
  weight: (place) => place + 1,
  value: (character) => (/\d/.test(character) ? Number(character) : latin(character)),
  checkCharacters: decimal,
};
const rfcRule: Congruence = {
  modulus: 11,
  weight: (place) => place + 1,
  value: (character) =>
    ({ '&': 24, ' ': 37, Ñ: 38 })[character] ?? (/\d/.test(character) ? Number(character) : latin(character)),
  checkCharacters: `${decimal}A`,
};
const cuiRule: Congruence = { modulus: 11, weight: (place) => 10 - place, value: Number, checkCharacters: decimal };
const nitRule: Congruence = {
  modulus: 11,
  weight: (place) => place + 1,
  value: (character) => (character === 'K' ? 10 : Number(character)),
  checkCharacters: `${decimal}K`,
};

function fits(text: string, { modulus, weight, value }: Congruence): boolean {
  const fromTheRight = each(text).toReversed();
  return fromTheRight.reduce((sum, character, place) => sum + value(character) * weight(place), 0) % modulus === 0;
}

function complete(body: string, rule: Congruence): string | undefined {
  const found = each(rule.checkCharacters).filter((character) => fits(body + character, rule));
  return found.length === 1 ? body + found[0] : undefined;
}

/** Every text that differs from this one in a single digit between two places. */
function slips(text: string, from: number, to: number): string[] {
  const places = each(text)
    .map((_, at) => at)
    .filter((at) => at >= from && at < to && /\d/.test(text[at]!));
  return places.flatMap((at) =>
    each(decimal)
      .filter((digit) => digit !== text[at])
      .map((digit) => text.slice(0, at) + digit + text.slice(at + 1)),
  );
}

function exists(year: number, monthAndDay: string): boolean {
  const day = `${year}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

const letters = (text: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...each(text)), minLength: length, maxLength: length });
const digits = (minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...each(decimal)), minLength, maxLength });
const anyLetter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const consonants = 'BCDFGHJKLMNPQRSTVWXYZ';
const birth = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

const aCurp = fc
  .tuple(
    letters(anyLetter, 1),
    letters('AEIOUX', 1),
    letters(anyLetter, 2),
    birth,
    fc.constantFrom('H', 'M', 'X'),
    fc.constantFrom('AS', 'BC', 'DF', 'MC', 'NE', 'OC', 'ZS'),
    letters(consonants, 3),
    letters(anyLetter, 1),
    digits(1),
  )
  .map(([first, vowel, next, date, sex, state, inner, letter, digit]) => {
    const distinction = date.startsWith('20') ? letter : digit;
    return complete(`${first}${vowel}${next}${date.slice(2)}${sex}${state}${inner}${distinction}`, curpRule)!;
  });

const anRfc = fc
  .tuple(
    fc.integer({ min: 3, max: 4 }).chain((length) => letters(`${anyLetter}&Ñ`, length)),
    birth,
    letters('123456789ABCDEFGHIJKLMNOPQRSTUV', 1),
    letters(`123456789${anyLetter}`, 1),
  )
  .map(([initials, date, one, other]) =>
    complete(`${initials}${date.slice(2)}${one}${other}`.padStart(12), rfcRule)!.trim(),
  );

const aCui = fc
  .tuple(digits(8), fc.integer({ min: 1, max: 22 }), fc.integer({ min: 1, max: 5 }))
  .map(([body, department, municipality]) => {
    const numbered = complete(body, cuiRule); // one body in eleven has no check digit
    return numbered && `${numbered}${String(department).padStart(2, '0')}0${municipality}`;
  })
  .filter((cui) => cui !== undefined);

const aNit = fc
  .tuple(fc.constantFrom(...each(decimal.slice(1))), digits(0, 10))
  .map(([first, rest]) => complete(first + rest, nitRule)!);

const validOr = (kind: Checked['kind'], valid: boolean) => (valid ? 'valid' : kind);

describe('identifiers with the right check digit are valid, and any slip in a digit that breaks the sum is doubted', () => {
  it('CURP, unless the slip makes a day that does not exist', () => {
    fc.assert(
      fc.property(aCurp, (curp) => {
        expect(checkCurp(curp)).toEqual({ kind: 'valid', value: curp, shown: curp });
        for (const slip of slips(curp, 0, 18)) {
          const year = Number(`${/\d/.test(slip[16]!) ? 19 : 20}${slip.slice(4, 6)}`);
          const expected = exists(year, slip.slice(6, 10)) ? validOr('doubtful', fits(slip, curpRule)) : 'malformed';
          expect({ slip, kind: checkCurp(slip).kind }).toEqual({ slip, kind: expected });
        }
      }),
    );
  });

  it('RFC, unless the slip makes a day that exists in neither century', () => {
    fc.assert(
      fc.property(anRfc, (rfc) => {
        expect(checkRfc(rfc)).toEqual({ kind: 'valid', value: rfc, shown: rfc });
        for (const slip of slips(rfc, 0, 13)) {
          const [yy, monthAndDay] = [slip.slice(-9, -7), slip.slice(-7, -3)];
          const day = exists(Number(`19${yy}`), monthAndDay) || exists(Number(`20${yy}`), monthAndDay);
          const homonymy = !slip.slice(-3, -1).includes('0');
          const expected = day ? validOr('doubtful', homonymy && fits(slip.padStart(13), rfcRule)) : 'malformed';
          expect({ slip, kind: checkRfc(slip).kind }).toEqual({ slip, kind: expected });
        }
      }),
    );
  });

  it('CUI', () => {
    fc.assert(
      fc.property(aCui, (cui) => {
        expect(checkCui(cui)).toMatchObject({ kind: 'valid', value: cui });
        for (const slip of slips(cui, 0, 9)) {
          const expected = validOr('doubtful', fits(slip.slice(0, 9), cuiRule));
          expect({ slip, kind: checkCui(slip).kind }).toEqual({ slip, kind: expected });
        }
      }),
    );
  });

  it('NIT, unless the slip leaves nothing but zeros', () => {
    fc.assert(
      fc.property(aNit, (nit) => {
        expect(checkNit(nit)).toMatchObject({ kind: 'valid', value: nit });
        for (const slip of slips(nit, 0, nit.length)) {
          const number = Number(slip.slice(0, -1)) > 0;
          const expected = number ? validOr('doubtful', fits(slip, nitRule)) : 'malformed';
          expect({ slip, kind: checkNit(slip).kind }).toEqual({ slip, kind: expected });
        }
      }),
    );
  });

  it('whatever is typed gets an answer, and what was accepted is accepted again as it is stored and as it is shown', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), aCurp, anRfc, aCui, aNit);
    fc.assert(
      fc.property(text, fc.constantFrom(checkCurp, checkRfc, checkCui, checkNit), (typed, check) => {
        const answer = check(typed);
        if (answer.kind === 'malformed') return;
        expect(check(answer.value)).toEqual(answer);
        expect(check(answer.shown)).toEqual(answer);
      }),
    );
  });
});
