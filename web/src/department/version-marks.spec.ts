import { piecesOf, stretchesOf, type VersionMark } from './version-marks.js';

const TEXT = 'Juana pide que se repare. Firma Juana.';
const mark = (...spans: VersionMark['spans']): VersionMark => ({
  description: 'nombre',
  classification: 'confidential',
  basis: 'LGTAIP 115',
  reason: 'Identifica a una persona',
  spans,
});

describe('a stretch that is selected', () => {
  it('is marked wherever the same words stand', () => {
    expect(stretchesOf(TEXT, { start: 0, end: 6 }, [])).toEqual([
      { start: 0, end: 5 },
      { start: 32, end: 37 },
    ]);
  });

  it('leaves what is marked already', () => {
    expect(stretchesOf(TEXT, { start: 0, end: 5 }, [mark({ start: 32, end: 37 })])).toEqual([{ start: 0, end: 5 }]);
    expect(stretchesOf(TEXT, { start: 5, end: 6 }, [])).toEqual([]);
  });
});

describe('a text with marks', () => {
  it('is all of it, in order', () => {
    const pieces = piecesOf(TEXT, [mark({ start: 32, end: 37 }, { start: 0, end: 5 })]);
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    expect(pieces.filter(({ mark: number }) => number === 1).map(({ text }) => text)).toEqual(['Juana', 'Juana']);
  });
});
