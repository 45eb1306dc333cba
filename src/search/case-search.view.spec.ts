import { forgetting } from './case-search.view.js';

const row = { subject: 'Luminaria', applicant: 'María Núñez', words: ['luminaria', 'maria', 'nunez'] };

describe('a row of the search after an erasure', () => {
  it('keeps what was not erased', () => {
    expect(forgetting(row, 'p1')).toEqual({ subject: 'Luminaria', applicant: '', words: ['luminaria'] });
    expect(forgetting(row, 'case')).toMatchObject({ subject: '', applicant: 'María Núñez' });
  });

  it('has nothing of another party', () => {
    expect(forgetting(row, 'p2')).toMatchObject({ subject: 'Luminaria', applicant: 'María Núñez' });
  });
});
