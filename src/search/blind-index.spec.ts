import { blindIndex, comparedIdentifier, comparedPhone } from './blind-index.js';

describe('a person is matched without being read', () => {
  it.each([
    ['55 1234 5678', '5512345678'],
    ['+52 55 1234-5678', '5512345678'],
    ['044 55 1234 5678', '5512345678'],
    ['(502) 7839 1234', '78391234'],
    ['+502 7839-1234', '78391234'],
    ['7839 1234', '78391234'],
    ['12345', undefined],
  ])('by a telephone number however it is written: %s', (written, compared) => {
    expect(comparedPhone(written)).toBe(compared);
  });

  it.each([
    ['qxca-900101 hdfnnr04', 'QXCA900101HDFNNR04'],
    ['2345 67890 0101', '2345678900101'],
    ['ñ-12', undefined],
  ])('by an identifier however it is written: %s', (written, compared) => {
    expect(comparedIdentifier(written)).toBe(compared);
  });

  it('under a key, of one institution, as one kind of value', () => {
    const blind = blindIndex(new Uint8Array(32).fill(1));
    const index = blind('phone', 'chi', '55 1234 5678');
    expect(index).toMatch(/^[\w-]{22}$/);
    expect(blind('phone', 'chi', '+525512345678')).toBe(index);
    expect(blind('identifier', 'chi', '5512345678')).not.toBe(index);
    expect(blind('phone', 'gob', '5512345678')).not.toBe(index);
    expect(blindIndex(new Uint8Array(32).fill(2))('phone', 'chi', '5512345678')).not.toBe(index);
  });
});
