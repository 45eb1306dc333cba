import { peopleIn } from './people-in.js';
import type { OpenedFile } from './step-fields.js';

const entry = (type: string, data: object) => ({ type, data });

describe('the people of a file', () => {
  it('are the applicant, the parties and who signed, named as far as the file names them', () => {
    const file = {
      petition: { applicant: { name: 'Ana Inventada' } },
      timeline: [
        entry('PetitionRegistered', { applicantAlias: 'p1' }),
        entry('CosignersListed', { count: 1 }),
        entry('PartyNamed', { party: 'p2', person: { name: 'Parte Inventada' } }),
        entry('PartyNamed', { party: 'p3' }),
        entry('CosignersListed', { count: 1 }),
      ],
    } as unknown as OpenedFile;
    expect(peopleIn(file)).toEqual([
      { code: 'p1', name: 'p1 · Ana Inventada' },
      { code: 'p2', name: 'p2 · Parte Inventada' },
      { code: 'p3', name: 'p3' },
      { code: 's1', name: 's1' },
      { code: 's2', name: 's2' },
    ]);
  });

  it('are nobody where nobody gave a name', () => {
    const file = { timeline: [entry('PetitionRegistered', {})] } as unknown as OpenedFile;
    expect(peopleIn(file)).toEqual([]);
  });
});
