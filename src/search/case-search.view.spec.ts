import { envelopeAt } from '@libs/testing';
import { caseSearch, type CaseSearchRow, forgetting } from './case-search.view.js';

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

describe('a collective petition in the search', () => {
  const events = [
    {
      type: 'PetitionRegistered',
      data: {
        folio: 'CHI-PET-2026-000001',
        filedOn: '2026-01-12',
        subject: 'Luminaria',
        applicant: { name: 'María Núñez' },
      },
    },
    { type: 'CosignersListed', data: { listId: 'list-1', count: 1, groupName: 'Comité Inventado' } },
    { type: 'CosignerListed', data: { cosigner: 's1', listId: 'list-1', person: { name: 'Firmante Inventada' } } },
  ];

  it('K.32: is found by its representative and not by who signed beside them', () => {
    const found = events.reduce<CaseSearchRow | undefined>(
      (before, event, at) => caseSearch.evolve(before, { ...event, envelope: envelopeAt(at), position: at + 1 }),
      undefined,
    );
    expect(found?.words.toSorted()).toEqual(['luminaria', 'maria', 'nunez']);
    expect(JSON.stringify(found)).not.toMatch(/Firmante|Comit/);
  });
});
