import { concerns, movedIn } from './moved.js';

const moved = (view: string) => ({ view, cases: ['c1'], departments: ['obras'] });

describe('what a page asks for again when something moved', () => {
  it.each([
    ['department-inbox', ['case', 'c1'], true],
    ['department-inbox', ['case', 'c2'], false],
    ['department-inbox', ['deadline', 'c1'], true],
    ['department-inbox', ['inbox', 'obras', 'all', ''], true],
    ['department-inbox', ['inbox', 'agua', 'all', ''], false],
    ['department-inbox', ['counts', 'obras'], true],
    ['department-inbox', ['listing', 'rulings', ''], true],
    ['department-inbox', ['figures', {}], false],
    ['case-search', ['inbox', 'obras', 'all', ''], true],
    ['case-search', ['search', 'ana'], true],
    ['case-search', ['counts', 'obras'], false],
    ['case-facts', ['figures', {}], true],
    ['case-facts', ['counted', {}], true],
    ['case-facts', ['case', 'c1'], false],
    ['a-newer-view', ['inbox', 'obras'], false],
    ['department-inbox', ['session'], false],
  ])('%s: %j is asked for again: %s', (view, key, expected) => {
    expect(concerns(key, moved(view))).toBe(expected);
  });

  it('is nothing where it does not understand', () => {
    expect(movedIn('{"view":"case-facts","cases":[],"departments":[]}')).toEqual({
      view: 'case-facts',
      cases: [],
      departments: [],
    });
    expect(movedIn('{}')).toBeUndefined();
    expect(movedIn('nonsense')).toBeUndefined();
  });
});
