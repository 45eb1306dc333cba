import { type Begun, type Candidate, likelyDuplicates } from './likely-duplicates.js';

const begun: Begun = {
  procedure: 'peticion',
  matter: 'bache',
  place: 'centro',
  words: ['bache', 'profundo', 'frente', 'mercado'],
  today: '2026-11-22',
};
const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  caseId: 'c1',
  procedure: 'peticion',
  matter: 'bache',
  place: 'norte',
  filedOn: '2026-11-20',
  open: true,
  words: [],
  ...more,
});
const scoresOf = (...candidates: Candidate[]) => likelyDuplicates(begun, candidates);

describe('a likely duplicate', () => {
  it('is an open case of the same person and procedure; the identifier says more than the telephone', () => {
    const [first, second] = scoresOf(
      candidate({ person: 'phone' }),
      candidate({ caseId: 'c2', person: 'identifier', filedOn: '2025-01-01' }),
    );
    expect(first).toMatchObject({ caseId: 'c2', reasons: ['same-identifier'] });
    expect(second).toMatchObject({ caseId: 'c1', reasons: ['same-phone'] });
    expect(first?.score).toBeGreaterThan(second?.score ?? 100);
  });

  it('is none of another procedure, nor one that has ended', () => {
    expect(scoresOf(candidate({ person: 'identifier', procedure: 'licencia' }))).toEqual([]);
    expect(scoresOf(candidate({ person: 'identifier', open: false }))).toEqual([]);
  });

  it('is a report of the same matter at the same place in these days, the nearer the likelier', () => {
    const at = (caseId: string, filedOn: string) => candidate({ caseId, place: 'centro', filedOn });
    const found = scoresOf(at('far', '2026-11-08'), at('near', '2026-11-21'), at('too-far', '2026-11-06'));
    expect(found.map(({ caseId, reasons }) => [caseId, ...reasons])).toEqual([
      ['near', 'same-place'],
      ['far', 'same-place'],
    ]);
  });

  it('is likelier when it says the same, which alone is no reason', () => {
    const words = ['bache', 'profundo', 'mercado', 'ana'];
    const [alike, bare] = scoresOf(
      candidate({ caseId: 'bare', place: 'centro' }),
      candidate({ caseId: 'alike', place: 'centro', words }),
    );
    expect([alike?.caseId, bare?.caseId]).toEqual(['alike', 'bare']);
    expect(alike?.reasons).toEqual(['same-place', 'similar-words']);
    expect(scoresOf(candidate({ words }))).toEqual([]);
  });

  it('is nothing before place and matter are known, and never more than five', () => {
    const many = Array.from({ length: 9 }, (_, at) => candidate({ caseId: `c${at}`, place: 'centro' }));
    expect(scoresOf(...many)).toHaveLength(5);
    const { place: _place, ...placeless } = begun;
    expect(likelyDuplicates(placeless, many)).toEqual([]);
  });

  it('never scores above a hundred', () => {
    const [all] = scoresOf(candidate({ person: 'identifier', place: 'centro', words: begun.words }));
    expect(all?.score).toBe(100);
  });
});
