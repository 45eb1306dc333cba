import { askedNumber, folioEnds } from './asked-number.js';

describe('digits that are searched for', () => {
  it.each([
    ['123', { folioEnd: '123' }],
    [' 00 0123 ', { folioEnd: '000123' }],
    ['7839-1234', { phone: '7839-1234' }],
    ['+52 (55) 1234 5678', { phone: '+52 (55) 1234 5678' }],
    ['+502 7839-1234', { phone: '+502 7839-1234' }],
  ])('are the end of a folio or a telephone number: %s', (typed, meant) => {
    expect(askedNumber(typed)).toEqual(meant);
  });

  it.each(['12', '1234567890123456', 'lote 1234', '2026 bache', 'CHI-PET-2026-000123', '', '+', '--'])(
    'are neither where they are too few, too many or stand beside words: %s',
    (typed) => {
      expect(askedNumber(typed)).toBeUndefined();
    },
  );
});

describe('the ends of a folio', () => {
  it.each([
    ['CHI-PET-2026-000123', ['123', '0123', '00123', '000123']],
    ['CHI-PET-2026-1000123', ['123', '0123', '00123', '000123']],
    ['sample-002', ['002']],
    ['sample-02', []],
    ['expediente', []],
  ])('are those of its running number: %s', (folio, ends) => {
    expect(folioEnds(folio)).toEqual(ends);
  });
});
