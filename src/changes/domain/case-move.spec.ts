import { gathered, moveOf } from './case-move.js';

const commit = (position: number, more = {}) => ({
  position,
  streamId: 'c1',
  institution: 'chi',
  types: ['CaseNoteAdded'],
  ...more,
});

describe('what is told of a case that moved', () => {
  it('is one thing, however many steps came at once', () => {
    const steps = gathered(new Map(), [commit(4, { department: 'obras' }), commit(7), commit(9, { streamId: 'c2' })]);
    expect([...steps.values()]).toEqual([
      { institution: 'chi', caseId: 'c1', position: 7, touched: ['obras'], returnedBy: [], raised: false },
      { institution: 'chi', caseId: 'c2', position: 9, touched: [], returnedBy: [], raised: false },
    ]);
  });

  it('remembers who sent it back, whatever comes behind', () => {
    const first = gathered(new Map(), [commit(4, { department: 'obras', types: ['CaseReturned'] })]);
    const steps = gathered(first, [commit(5, { types: ['CaseRouted'] })]);
    expect(steps.get('c1')).toMatchObject({ position: 5, touched: ['obras'], returnedBy: ['obras'] });
  });

  it('concerns the lists where it stood before', () => {
    const [steps] = gathered(new Map(), [commit(4)]).values();
    if (steps === undefined) throw new Error('nothing gathered');
    const place = { institution: 'chi', department: 'agua', asked: [], awaitsReview: false };
    const before = { institution: 'chi', department: 'obras', asked: ['juridico'], awaitsReview: true };
    expect(moveOf(steps, place, before)).toMatchObject({
      department: 'agua',
      touched: ['juridico', 'obras'],
      awaitsReview: true,
    });
    expect(moveOf(steps, undefined, undefined)).toMatchObject({ department: null, touched: [], awaitsReview: false });
  });

  it("is on no institution's account where the case is reserved", () => {
    const [steps] = gathered(new Map(), [commit(4)]).values();
    if (steps === undefined) throw new Error('nothing gathered');
    const shelf = { institution: 'chi~reserved', department: 'contraloria', asked: [], awaitsReview: false };
    expect(moveOf(steps, shelf, undefined).institution).toBe('chi~reserved');
  });

  it('is that it left the lists where it was raised, and nothing where it was reserved from the first on', () => {
    const shelf = { institution: 'chi~reserved', department: 'obras', asked: [], awaitsReview: false };
    const told = (types: readonly string[]) => {
      const [steps] = gathered(new Map(), [commit(4, { types }), commit(5)]).values();
      return steps && moveOf(steps, shelf, undefined);
    };
    expect(told(['CaseReserved'])).toMatchObject({ institution: 'chi~reserved', leaves: 'chi', department: 'obras' });
    expect(told(['PetitionRegistered', 'CaseReserved'])).not.toHaveProperty('leaves');
    expect(told(['CaseNoteAdded'])).not.toHaveProperty('leaves');
  });
});
