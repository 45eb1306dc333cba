import { fits, fitsInDatabase, isNarrowed } from './inbox-narrowing.js';

const row = { procedure: 'peticion-ciudadana', matter: 'bache', status: 'routed', officer: 'o-1' };

describe('a narrowed worklist', () => {
  it('has the rows that fit in all that was asked for', () => {
    expect(fits({}, row)).toBe(true);
    expect(fits({ matter: 'bache', assigned: 'o-1' }, row)).toBe(true);
    expect(fits({ matter: 'bache', assigned: 'o-2' }, row)).toBe(false);
    expect(fits({ status: 'in-progress' }, row)).toBe(false);
    expect(fits({ assigned: 'o-1' }, { ...row, officer: null })).toBe(false);
  });

  it('is one by anything but its filter', () => {
    expect([isNarrowed({}), isNarrowed({ procedure: 'x' })]).toEqual([false, true]);
  });

  it('takes what was asked for as data in the database too', () => {
    const wanted = { $eq: ['$officer', { $literal: '$where' }] };
    expect(fitsInDatabase({ assigned: '$where' })).toEqual({ $cond: [{ $and: [wanted] }, 1, 0] });
  });
});
