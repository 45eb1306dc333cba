import { specOf } from '@libs/testing';
import type { InstitutionDirectory } from '../../institutions/index.js';
import { caseDecider } from '../domain/case.decider.js';
import { caseEventSchemas } from '../domain/case.event-schemas.js';
import { requireRegistered } from '../domain/case.guards.js';
import { histories } from '../domain/case.histories.js';
import { ResolutionLaws } from './resolution-law.js';

const { state } = specOf(caseDecider, caseEventSchemas)(...histories.concluded);
const lawOf = (definition: object) =>
  new ResolutionLaws({ consulted: () => Promise.resolve(definition) } as unknown as InstitutionDirectory).of(
    requireRegistered(state),
  );

describe('within how many days a citizen may reopen', () => {
  it.each([
    [{ termDays: 15 }, 10],
    [{ kind: 'PETITION' }, 10],
    [{ kind: 'COMPLAINT' }, 10],
    [{ kind: 'LICENCE' }, 0],
    [{ kind: 'INFORMATION_REQUEST' }, 0],
    [{ kind: 'ARCO' }, 0],
    [{ kind: 'OFICIO' }, 0],
    [{ kind: 'PETITION', reopenDays: 0 }, 0],
    [{ kind: 'LICENCE', reopenDays: 5 }, 5],
  ])('is what the procedure says, or what its kind does: %j', async (definition, days) => {
    await expect(lawOf(definition)).resolves.toMatchObject({ reopenDays: days });
  });
});
