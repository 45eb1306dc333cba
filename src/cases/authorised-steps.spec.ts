import { authorisation } from '@libs/identity';
import { CASE_STEPS } from './domain/case.guards.js';

/** The decisions hold the roles of their own, so that they refuse whoever calls them; the matrix and they say the same. */
describe('the steps of a case', () => {
  it.each(Object.entries<readonly string[]>(CASE_STEPS))('%s is taken by those the matrix names', (step, roles) => {
    const granted = [...(authorisation.operations.get(step)?.grants.keys() ?? [])];
    expect(granted.toSorted()).toEqual([...roles].toSorted());
  });
});
