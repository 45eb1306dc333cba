import { checkCui, checkCurp, checkNit, checkRfc, identityDemand, type Checked } from './index.js';

const given: Readonly<Record<string, Checked | undefined>> = {
  nothing: undefined,
  'a valid CURP': checkCurp('HEGG560427MVZRRL04'),
  'a doubtful CUI': checkCui('1234567800101'),
  'half a CURP': checkCurp('HEGG560427'),
  'the generic RFC': checkRfc('XAXX010101000'),
  CF: checkNit('CF'),
};

describe('what an intake form may demand', () => {
  it.each([
    ['nothing', 'identifier'],
    ['a valid CURP', 'nothing'],
    ['a doubtful CUI', 'reason'],
    ['half a CURP', 'correction'],
    ['the generic RFC', 'identifier'],
    ['CF', 'identifier'],
  ])('K.14 for a trámite in Mexico, given %s: %s', (what, demand) => {
    expect(identityDemand('REQUIRED', given[what])).toBe(demand);
  });

  it.each([
    ['nothing', 'nothing'],
    ['a valid CURP', 'nothing'],
    ['a doubtful CUI', 'reason'],
    ['half a CURP', 'correction'],
    ['the generic RFC', 'nothing'],
    ['CF', 'nothing'],
  ])('K.14 for a simple petition, given %s: %s', (what, demand) => {
    expect(identityDemand('OPTIONAL', given[what])).toBe(demand);
  });

  it.each(Object.keys(given))(
    'K.14 for an anonymous complaint or an information request, given %s: nothing',
    (what) => {
      expect(identityDemand('FORBIDDEN_TO_REQUIRE', given[what])).toBe('nothing');
    },
  );
});
