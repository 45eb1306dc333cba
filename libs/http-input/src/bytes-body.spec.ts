import { Problem } from '@libs/problem-details';
import { readFileName, readSheets } from './bytes-body.js';

const named = (name: string) => readFileName({ 'x-file-name': name });

describe('the name of a file', () => {
  it('keeps its accents and loses its path', () => {
    expect(named(encodeURIComponent('Croquis de la calle Ñandú.pdf'))).toBe('Croquis de la calle Ñandú.pdf');
    expect(named('C:\\Users\\ana\\foto.png')).toBe('foto.png');
    expect(named('..%2F..%2Fetc%2Fpasswd')).toBe('passwd');
    expect(named('n%CC%83.pdf')).toBe('ñ.pdf');
  });

  it.each([
    ['nothing', ''],
    ['blanks', '%20%20'],
    ['a zero byte', 'acta.pdf%00.html'],
    ['a line break', 'acta%0D%0ASet-Cookie:%20a'],
    ['letters that turn the reading round', 'acta%E2%80%AEfdp.exe'],
    ['half a letter', 'acta%C3'],
    ['a lone surrogate', '%ED%A0%80'],
    ['letters that were not encoded', 'ñ.pdf'],
    ['a path and no name', 'carpeta%2F'],
    ['too much', 'a'.repeat(151)],
  ])('is no name: %s', (_what, name) => {
    expect(() => named(name)).toThrow(Problem);
  });

  it('is asked for', () => {
    expect(() => readFileName({})).toThrow(Problem);
  });
});

describe('the sheets of a file', () => {
  it('are one where nothing is said, and a whole number else', () => {
    expect([undefined, '', '1', '240'].map((text) => readSheets({ 'x-sheets': text }))).toEqual([1, 1, 1, 240]);
    for (const text of ['0', '-1', '1.5', '1e3', ' 2', 'dos', '9999999'])
      expect(() => readSheets({ 'x-sheets': text })).toThrow(Problem);
  });
});
