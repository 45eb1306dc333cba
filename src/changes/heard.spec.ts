import type { CaseMove } from './domain/case-move.js';
import { heardBy } from './heard.js';

const move = (more: Partial<CaseMove> = {}): CaseMove => ({
  institution: 'chi',
  caseId: 'c1',
  position: 7,
  department: 'obras',
  asked: [],
  awaitsReview: false,
  touched: [],
  returnedBy: [],
  ...more,
});
const officerOf = (department: string) => ({ role: 'officer', id: 'o1', institution: 'chi', department });
const of = (role: string) => ({ role, id: 'x', institution: 'chi' });

describe('who hears of a case that moved', () => {
  it('is the department that has it', () => {
    expect(heardBy(officerOf('obras'), [move()])).toEqual({ position: 7, cases: ['c1'], departments: ['obras'] });
  });

  it('is no other department, and nobody of another institution', () => {
    expect(heardBy(officerOf('agua'), [move()])).toBeUndefined();
    for (const role of ['clerk', 'supervisor', 'head', 'auditor'])
      expect(heardBy({ ...of(role), institution: 'gob', department: 'obras' }, [move()])).toBeUndefined();
  });

  it('is told that its list moved when a case has left it, and not which case', () => {
    const told = heardBy(officerOf('agua'), [move({ touched: ['agua'] })]);
    expect(told).toEqual({ position: 7, cases: [], departments: ['agua'] });
  });

  it('is a department that was asked, and one that sent it back', () => {
    expect(heardBy(officerOf('agua'), [move({ asked: ['agua'] })])?.cases).toEqual(['c1']);
    const back = move({ department: null, touched: ['agua'], returnedBy: ['agua'] });
    expect(heardBy(officerOf('agua'), [back])?.cases).toEqual(['c1']);
  });

  it('is the desk, the supervisor and the auditor, of all of their institution', () => {
    expect(heardBy(of('clerk'), [move(), move({ caseId: 'c2', position: 9 })])).toEqual({
      position: 9,
      cases: ['c1', 'c2'],
      departments: [],
    });
    for (const role of ['supervisor', 'auditor'])
      expect(heardBy(of(role), [move()])).toMatchObject({ cases: ['c1'], departments: ['obras'] });
  });

  it('is the legal adviser where a draft waits, and never the administrator', () => {
    expect(heardBy(of('legal-adviser'), [move()])).toBeUndefined();
    expect(heardBy(of('legal-adviser'), [move({ awaitsReview: true })])?.cases).toEqual(['c1']);
    expect(heardBy(of('administrator'), [move({ awaitsReview: true })])).toBeUndefined();
  });

  it('is the department whose list a case has left that was raised to reserved, and nobody is told which', () => {
    const raised = move({ institution: 'chi~reserved', leaves: 'chi' });
    const told = { position: 7, cases: [], departments: ['obras'] };
    expect(heardBy(officerOf('obras'), [raised])).toEqual(told);
    expect(heardBy(of('supervisor'), [raised])).toEqual(told);
    expect(heardBy(officerOf('agua'), [raised])).toBeUndefined();
    expect(heardBy({ ...of('supervisor'), institution: 'gob' }, [raised])).toBeUndefined();
  });

  it('tells nobody of a position that only others moved', () => {
    const told = heardBy(officerOf('obras'), [move(), move({ institution: 'gob', position: 99 })]);
    expect(told?.position).toBe(7);
  });
});
