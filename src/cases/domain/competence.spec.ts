import { findCompetence, type SigningFacts } from './competence.js';

const facts: SigningFacts = {
  signer: 'head',
  department: 'obras',
  on: '2026-03-10',
  signatories: [
    { staff: 'head', department: 'obras', capacity: 'holder', from: '2026-01-01', basis: 'Nombramiento' },
    {
      staff: 'delegate',
      department: 'obras',
      capacity: 'delegate',
      from: '2026-03-01',
      to: '2026-03-31',
      basis: 'Acuerdo 5',
    },
  ],
  standIns: [{ absent: 'head', substitute: 'deputy', from: '2026-03-09', to: '2026-03-13' }],
};
const competenceOf = (more: Partial<SigningFacts>) => findCompetence({ ...facts, ...more });

describe('who may sign', () => {
  it('is who holds the office, for their department only', () => {
    expect(competenceOf({})).toEqual({ capacity: 'holder', basis: 'Nombramiento' });
    expect(competenceOf({ department: 'agua' })).toBeUndefined();
    expect(competenceOf({ on: '2025-12-31' })).toBeUndefined();
    expect(competenceOf({ signer: 'nobody' })).toBeUndefined();
  });

  it('is a delegate on the first and the last day of the delegation and not after', () => {
    const signer = 'delegate';
    expect(competenceOf({ signer, on: '2026-03-01' })?.capacity).toBe('delegate');
    expect(competenceOf({ signer, on: '2026-03-31' })?.capacity).toBe('delegate');
    expect(competenceOf({ signer, on: '2026-04-01' })).toBeUndefined();
  });

  it('is the substitute while the competent one is away, in their place', () => {
    const signer = 'deputy';
    expect(competenceOf({ signer })).toEqual({ capacity: 'substitute', inPlaceOf: 'head', basis: 'Nombramiento' });
    expect(competenceOf({ signer, on: '2026-03-16' })).toBeUndefined();
    expect(competenceOf({ signer, department: 'agua' })).toBeUndefined();
  });
});
