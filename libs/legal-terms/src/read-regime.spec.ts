import { appealRegime, readRegime, RegimeInvalid } from './index.js';
import { aRegime } from './regime.fixture.js';

const read = (change: object): unknown => readRegime('xx-20.json', { ...aRegime(), ...change });

describe("a regime's file", () => {
  it('is taken as it is when it is right', () => {
    expect(readRegime('xx-20.json', aRegime())).toEqual(aRegime());
  });

  it.each([
    ['unit', 'WEEKS'],
    ['length', 0],
    ['length', 2.5],
    ['startRule', 'WHENEVER'],
    ['preventionWithin', 'HALF'],
    ['extensionMax', -1],
    ['institutionTypes', []],
    ['legalBasis', ''],
    ['validFrom', '2026-02-30'],
    ['coversNotification', 'yes'],
    ['appeal', { name: 'Revisión', unit: 'MONTHS', monthRule: null, term: 3, body: null, decideTerm: null }],
    ['confidence', 'sure'],
  ])('is refused for %s %j, naming file and field', (field, value) => {
    const attempt = () => read({ [field]: value });
    expect(attempt).toThrow(RegimeInvalid);
    expect(attempt).toThrow(`xx-20.json, ${field}: it cannot be ${JSON.stringify(value)}`);
  });

  it('is refused for a field too many or too few, and for fields that contradict each other', () => {
    const { unit: _, ...incomplete } = aRegime();
    expect(() => readRegime('xx-20.json', incomplete)).toThrow('xx-20.json, unit: it is missing');
    expect(() => read({ lenght: 3 })).toThrow('xx-20.json, lenght: no such field');
    expect(() => read({ unit: 'MONTHS' })).toThrow('monthRule: months end by LFPA_29 or LOJ_45');
    expect(() => read({ validFrom: '2027-01-01', validTo: '2026-01-01' })).toThrow('its validity is reversed');
    expect(() => read({ confidence: 'open' })).toThrow('does not say what to ask');
    expect(() => read({ uncertain: [{ field: 'size', ask: '?' }] })).toThrow('there is no field "size"');
    expect(() => read({ preventionWithin: 'FIRST_THIRD', preventionEffect: 'NONE' })).toThrow('preventionEffect');
    expect(() => readRegime('xx-20.json', 'x')).toThrow('it is not an object');
  });

  it('gives the term of its appeal, counted from notification', () => {
    expect(appealRegime(aRegime())).toBeUndefined();
    const appeal = {
      name: 'Revocatoria',
      unit: 'BUSINESS_DAYS',
      monthRule: null,
      term: 5,
      body: null,
      decideTerm: 15,
    } as const;
    expect(appealRegime(aRegime({ appeal }))).toMatchObject({
      id: 'XX-20/appeal',
      name: 'Revocatoria',
      length: 5,
      startRule: 'NEXT_DAY_AFTER_NOTIFICATION',
      preventionEffect: 'NONE',
    });
  });
});
