import { checkCui, checkCurp, checkNit, checkRfc } from './index.js';

describe('what must pass', () => {
  it.each([
    ['sex X', 'GAMA900515XDFRRN00'],
    ['born abroad (NE)', 'GAMA900515XNERRN06'],
    ['Mexico City, still DF', 'GAMA900515HDFRRN06'],
    ['29 February 2000, a letter at 17', 'GAMA000229HDFRRNA9'],
  ])('K.15 CURP with %s', (_what, curp) => {
    expect(checkCurp(curp)).toEqual({ kind: 'valid', value: curp, shown: curp });
  });

  it.each([
    ['Ñ of a company', 'ÑAN150810ABA'],
    ['Ñ of a person', 'ÑAGC900515AB2'],
    ['& of a company', 'A&B1508106EA'],
    ['& of a person', 'A&BC900515AB0'],
    ['29 February of year 00', 'GODE000229AB1'],
  ])('K.15 RFC with %s', (_what, rfc) => {
    expect(checkRfc(rfc)).toEqual({ kind: 'valid', value: rfc, shown: rfc });
  });

  it.each(['XAXX010101000', 'xexx010101000'])('K.15 the generic RFC %s, as one that names nobody', (rfc) => {
    const value = rfc.toUpperCase();
    expect(checkRfc(rfc)).toEqual({ kind: 'valid', value, shown: value, standIn: 'GENERIC' });
  });

  it.each(['CF', 'C/F', 'cf', ' c/f '])('K.15 the final consumer as %s, as one that names nobody', (text) => {
    expect(checkNit(text)).toEqual({ kind: 'valid', value: 'CF', shown: 'C/F', standIn: 'FINAL_CONSUMER' });
  });

  it.each(['576937-K', '576937-k', '576937K', ' 576937 - K ', '000576937-K', '576937\u2011K', '576937 K'])(
    'K.15 a NIT that ends in K, written as %s',
    (text) => {
      expect(checkNit(text)).toEqual({ kind: 'valid', value: '576937K', shown: '576937-K' });
    },
  );
});

describe('what is only doubted', () => {
  it.each([
    ['CURP', checkCurp('HEGG560427MVZRRL05')],
    ['RFC', checkRfc('VACE460910SX6')],
    ['CUI', checkCui('1234567800101')],
    ['NIT', checkNit('8977112-0')],
  ])('K.15 a check digit that does not fit the %s is a warning', (_which, checked) => {
    expect(checked).toMatchObject({ kind: 'doubtful', code: 'CHECK_DIGIT' });
  });

  it('keeps the value, so that it can be recorded with a reason', () => {
    expect(checkNit('8977112-0')).toEqual({
      kind: 'doubtful',
      value: '89771120',
      shown: '8977112-0',
      code: 'CHECK_DIGIT',
    });
  });

  it.each([
    ['CURP whose second letter is no vowel', checkCurp('GRMA900515HDFRRN00'), 'LETTERS'],
    ['CURP with a vowel among the inner consonants', checkCurp('GAMA900515HDFARN06'), 'LETTERS'],
    ['RFC whose homonymy begins past V', checkRfc('RUOF880714WA6'), 'HOMONYMY'],
    ['RFC with a zero in its homonymy', checkRfc('RUOF8807140K8'), 'HOMONYMY'],
  ])('a %s, whose check digit fits', (_what, checked, code) => {
    expect(checked).toMatchObject({ kind: 'doubtful', code });
  });

  it('a rude word in a CURP or an RFC is nobody’s fault', () => {
    expect(checkCurp('PEDO850630HOCRMS00').kind).toBe('valid');
    expect(checkRfc('PEDO900515AB2').kind).toBe('valid');
  });
});

describe('what is refused', () => {
  it.each([
    ['month 13', checkCurp('HEGG561327MVZRRL03'), 'DATE'],
    ['30 February', checkCurp('GAMA000230HDFRRNA0'), 'DATE'],
    ['29 February 1900, a digit at 17', checkCurp('GAMA000229HDFRRN09'), 'DATE'],
    ['29 February 2001', checkCurp('GAMA010229HDFRRNA6'), 'DATE'],
    ['day 00', checkCurp('GAMA900500HDFRRN01'), 'DATE'],
    ['a digit among its letters', checkCurp('G4MA900515HDFRRN06'), 'FORMAT'],
    ['a sign', checkCurp('GAMA900515HDFRRN0.'), 'FORMAT'],
    ['nothing', checkCurp(' '), 'LENGTH'],
  ])('K.15 a CURP with %s', (_what, checked, code) => {
    expect(checked).toEqual({ kind: 'malformed', code, wayOut: 'compare-with-document' });
  });

  it('K.15 a CURP with Ñ, in which RENAPO writes X', () => {
    const refused = { kind: 'malformed', code: 'FORMAT', wayOut: 'write-x-for-enye' };
    expect(checkCurp('GAÑA900515HDFRRN04')).toEqual(refused);
    expect(checkCurp('gan\u0303a900515hdfrrn04')).toEqual(refused);
  });

  it.each([
    ['29 February 2001', checkRfc('GODE010229GR7'), 'DATE'],
    ['month 00', checkRfc('CSO240001KI9'), 'DATE'],
    ['a letter that is no check digit', checkRfc('GODE561231GRB'), 'FORMAT'],
    ['two letters', checkRfc('GO9561231GR8'), 'FORMAT'],
    ['ten characters', checkRfc('GODE561231'), 'LENGTH'],
  ])('K.15 an RFC with %s', (_what, checked, code) => {
    expect(checked).toEqual({ kind: 'malformed', code, wayOut: 'compare-with-document' });
  });

  it.each(['GODE-561231-GR8', 'GODE 561231 GR8', 'CSO 240101 KI3'])('the RFC %s, since it is written in one', (rfc) => {
    expect(checkRfc(rfc)).toEqual({ kind: 'malformed', code: 'FORMAT', wayOut: 'leave-separators-out' });
  });

  it.each([
    ['a letter', checkCui('123456789010A'), 'FORMAT'],
    ['digits of another script', checkCui('١234567890101'), 'FORMAT'],
    ['12 digits', checkCui('123456789010'), 'LENGTH'],
    ['department 00', checkCui('1234567890001'), 'DEPARTMENT'],
    ['department 23', checkCui('1234567892301'), 'DEPARTMENT'],
    ['municipality 00', checkCui('1234567890100'), 'MUNICIPALITY'],
  ])('K.15 a CUI with %s', (_what, checked, code) => {
    expect(checked).toEqual({ kind: 'malformed', code, wayOut: 'compare-with-document' });
  });

  it.each([
    ['K before its end', checkNit('57693K7'), 'FORMAT', 'compare-with-document'],
    ['a hyphen in the wrong place', checkNit('57-6937K'), 'FORMAT', 'compare-with-document'],
    ['nothing but its check digit', checkNit('7'), 'LENGTH', 'compare-with-document'],
    ['12 digits before the check digit', checkNit('123456789012-K'), 'LENGTH', 'compare-with-document'],
    ['nothing but zeros', checkNit('000-0'), 'LENGTH', 'enter-cf-if-none'],
    ['the 13 digits of a CUI', checkNit('1234567890101'), 'LENGTH', 'enter-as-cui'],
    ['the 13 digits of a CUI as printed', checkNit('1234 56789 0101'), 'FORMAT', 'enter-as-cui'],
  ])('K.15 a NIT with %s', (_what, checked, code, wayOut) => {
    expect(checked).toEqual({ kind: 'malformed', code, wayOut });
  });

  it('in time linear in what was typed', () => {
    const before = performance.now();
    for (const check of [checkCurp, checkRfc, checkCui, checkNit]) {
      for (const filling of [' ', '-', '1', 'ñ', 'n\u0303']) check(`1${filling.repeat(200_000)}x`);
    }
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('without repeating what was typed', () => {
    for (const check of [checkCurp, checkRfc, checkCui, checkNit]) {
      expect(Object.keys(check('something else')).toSorted()).toEqual(['code', 'kind', 'wayOut']);
    }
  });
});

describe('identifiers are text', () => {
  it.each(['0000000192217', '0000 00019 2217', '0000-00019-2217', ' 0000 00019–2217 '])(
    'K.16 the zeros in front of the CUI %s are kept',
    (text) => {
      expect(checkCui(text)).toEqual({ kind: 'valid', value: '0000000192217', shown: '0000 00019 2217' });
    },
  );

  it('K.16 the zero of department 04 and municipality 01 is kept', () => {
    expect(checkCui('1782034590401')).toEqual({ kind: 'valid', value: '1782034590401', shown: '1782 03459 0401' });
  });

  it.each(['hegg560427-mvzrrl04 ', 'HEGG 560427 MVZRRL 04'])('a CURP is read in any case, spaced as %s', (text) => {
    expect(checkCurp(text)).toMatchObject({ kind: 'valid', value: 'HEGG560427MVZRRL04' });
  });

  it('an RFC is read in any case, with its ñ in one character or two', () => {
    expect(checkRfc(' ñan150810aba ')).toMatchObject({ kind: 'valid', value: 'ÑAN150810ABA' });
    expect(checkRfc('n\u0303an150810aba')).toMatchObject({ kind: 'valid', value: 'ÑAN150810ABA' });
  });

  it('letters that only look like ours, or become ours in upper case, are not read as ours', () => {
    expect(checkCurp('HEGG560427MVZRRLſ4').kind).toBe('malformed');
    expect(checkCurp('ΗEGG560427MVZRRL04').kind).toBe('malformed'); // a Greek Eta
    expect(checkRfc('ßN150810ABA').kind).toBe('malformed');
  });
});

describe('the place of a CUI', () => {
  /** Department 01 to 22, as DOMAIN A.6 lists them. */
  const counts = '17,8,16,16,14,14,19,8,24,21,9,30,33,21,8,17,14,5,11,11,7,17'.split(',').map(Number);
  const two = (number: number) => String(number).padStart(2, '0');
  const places = Array.from({ length: 10_000 }, (_, place) => [Math.floor(place / 100), place % 100] as const);
  const answerTo = ([department, municipality]: readonly [number, number]) =>
    checkCui(`123456789${two(department)}${two(municipality)}`);

  it('K.17 is one of the 340 municipalities of today', () => {
    const valid = places.filter((place) => answerTo(place).kind === 'valid');
    expect(valid).toHaveLength(340);
    expect(valid).toEqual(counts.flatMap((count, at) => Array.from({ length: count }, (_, m) => [at + 1, m + 1])));
  });

  it.each([
    ['Sipacate', '0514'],
    ['Petatán', '1333'],
    ['the 14th of Petén', '1714'],
  ])('K.17 knows %s, which older lists lack', (_name, place) => {
    expect(checkCui(`123456789${place}`).kind).toBe('valid');
  });

  it('K.17 past the list of a department is doubted, not refused: it may be founded tomorrow', () => {
    const doubted = places.filter((place) => answerTo(place).kind === 'doubtful');
    expect(doubted).toHaveLength(22 * 99 - 340);
    expect(checkCui('1234567890118')).toMatchObject({ kind: 'doubtful', code: 'MUNICIPALITY' });
  });
});
