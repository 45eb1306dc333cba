import { envelopeAt } from '@libs/testing';
import { departmentInbox, type InboxRow } from '../../departments/index.js';
import { SECONDS } from '../domain/case.proposal.js';

describe('the list of what waits for a second person', () => {
  it.each(Object.entries(SECONDS))('shows %s to whom the case lets confirm it', (step, roles) => {
    const row = { term: { count: 'natural' }, told: [], passed: [] } as unknown as InboxRow;
    const after = departmentInbox.evolve(row, {
      type: 'DecisionProposed',
      data: { step },
      envelope: envelopeAt(1),
      position: 1,
    });
    expect(after?.seconds).toMatchObject([{ of: 'step', roles }]);
  });
});
