import { MOST_SHEETS, nextSheet, sheetName, sheetOf } from './open-sheets.js';

describe('petitions that are open at one desk', () => {
  it('have the lowest number that is free, as far as there is room', () => {
    expect(nextSheet([1])).toBe(2);
    expect(nextSheet([1, 3])).toBe(2);
    expect(nextSheet(Array.from({ length: MOST_SHEETS }, (_, at) => at + 1))).toBeUndefined();
  });

  it('are named in the address; what is none of them is the first', () => {
    expect([undefined, '2', '0', '7', '1.5', 'x'].map(sheetOf)).toEqual([1, 2, 1, 1, 1, 1]);
  });

  it('have a draft of their own, and the first the one that was always there', () => {
    expect([sheetName('ana', 1), sheetName('ana', 2)]).toEqual(['petition:ana', 'petition:ana:sheet-2']);
  });
});
