import { envelopeAt } from '@libs/testing';
import { blindIndex } from './blind-index.js';
import { caseSearch, type CaseSearchRow, caseSearchView, forgetting } from './case-search.view.js';

const row = { subject: 'Luminaria', applicant: 'María Núñez', words: ['luminaria', 'maria', 'nunez'] };

describe('a row of the search after an erasure', () => {
  it('keeps what was not erased', () => {
    expect(forgetting(row, 'p1')).toEqual({
      subject: 'Luminaria',
      applicant: '',
      words: ['luminaria'],
      names: [],
    });
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

describe('who asked, in the search', () => {
  const blind = blindIndex(new Uint8Array(32).fill(7));
  const view = caseSearchView(blind);
  const registered = {
    type: 'PetitionRegistered',
    data: {
      folio: 'CHI-PET-2026-000001',
      filedOn: '2026-01-12',
      procedure: 'peticion',
      matter: 'unclassified',
      place: 'centro',
      subject: 'Luminaria',
      applicant: { name: 'María Núñez', phone: '55 1234 5678', identifier: 'QXCA900101HDFNNR04' },
    },
  };
  const after = (...events: { type: string; data: object }[]) =>
    events.reduce<CaseSearchRow | undefined>(
      (before, event, at) =>
        view.evolve(before, { ...event, envelope: envelopeAt(at), position: at + 1 } as never) ?? undefined,
      undefined,
    );

  it('is found by what was given, which is not there itself', () => {
    const found = after(registered);
    expect(found).toMatchObject({
      names: ['maria', 'nunez'],
      identifierKey: blind('identifier', 'town', 'QXCA900101HDFNNR04'),
      phoneKey: blind('phone', 'town', '5512345678'),
    });
    expect(JSON.stringify(found)).not.toMatch(/1234|QXCA/);
  });

  it('is found by what was put right, and no longer by what was wrong', () => {
    const right = { type: 'RegistrationCorrected', data: { applicant: { name: 'María Peña', phone: '5599998888' } } };
    const found = after(registered, right);
    expect(found).toMatchObject({ names: ['maria', 'pena'], phoneKey: blind('phone', 'town', '5599998888') });
    expect(found?.identifierKey).toBeUndefined();
  });

  it('is found by what two put right, and by the rest as before', () => {
    const right = (person: object, subject = 'p1') => ({ type: 'PersonalDataRectified', data: { subject, person } });
    const named = after(registered, right({ name: 'Ana Paz', identifier: 'QXCA900101MDFNNR05' }));
    expect(named).toMatchObject({
      applicant: 'Ana Paz',
      names: ['ana', 'paz'],
      words: ['ana', 'paz', 'luminaria'],
      identifierKey: blind('identifier', 'town', 'QXCA900101MDFNNR05'),
      phoneKey: blind('phone', 'town', '5512345678'),
    });
    expect(after(registered, right({ phone: '5599998888' }))).toMatchObject({
      applicant: 'María Núñez',
      identifierKey: blind('identifier', 'town', 'QXCA900101HDFNNR04'),
      phoneKey: blind('phone', 'town', '5599998888'),
    });
    // Of others, of who was erased since, and of who is on a shelf of their own, nothing is known here.
    const before = after(registered);
    expect(after(registered, right({ name: 'Ana Paz', phone: '5599998888' }, 's1'))).toEqual(before);
    expect(after(registered, { type: 'PersonalDataRectified', data: { subject: 'p1' } })).toEqual(before);
    const reserved = after(registered, { type: 'CaseReserved', data: {} }, right({ name: 'Ana Paz', phone: '559999' }));
    expect(reserved).toMatchObject({ applicant: '', words: [], names: [] });
    expect(reserved?.phoneKey).toBeUndefined();
  });

  it('is found by nothing once they were erased', () => {
    const found = after(registered, { type: 'PersonalDataErased', data: { subject: 'p1' } });
    expect(found).toMatchObject({ applicant: '', names: [] });
    expect(found?.identifierKey ?? found?.phoneKey).toBeUndefined();
  });

  it('stands under what it turned out to be about', () => {
    const found = after(registered, { type: 'CaseClassified', data: { matter: 'bache', place: 'norte' } });
    expect(found).toMatchObject({ procedure: 'peticion', matter: 'bache', place: 'norte', status: 'registered' });
  });
});
