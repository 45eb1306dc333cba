import { bareRegime } from '@libs/legal-terms';
import { BusinessDayClock } from '../../deadlines/index.js';
import type { ProcedureInForce } from '../../procedures/index.js';
import type { GoverningLaw, RegisteredCase } from '../domain/case.state.js';
import { continuedTerm } from './governing-term.js';

const bare = bareRegime({ id: 'GT-PET', name: 'Petición', legalBasis: 'LCA 1', preventionEffect: 'NONE' });
const regime = { ...bare, length: 5, startRule: 'READY_TO_RESOLVE' } as const;
const calendar = { version: '1', weekend: [6, 7], validFrom: '2026-01-01', validTo: '2026-12-31', holidays: [] };
const clock = new BusinessDayClock({
  get: () => Promise.resolve({ zone: 'America/Guatemala', calendar, revisions: { calendar: 'ca' } }),
  consulted: <Content>() => Promise.resolve(regime as Content),
});
const version = { definition: { term: {} }, regime, regimeVersion: 'a0', version: 'b0' } as unknown as ProcedureInForce;
const law: GoverningLaw = { regime: 'GT-PET', regimeVersion: 'a0', unit: 'BUSINESS_DAYS', length: 5 };

/** Filed on Friday 4 September 2026. */
const moved = (change: Partial<RegisteredCase>) =>
  continuedTerm(
    clock,
    'chimaltenango',
    version,
    { termFrom: '2026-09-04', suspensions: [], ...change } as unknown as RegisteredCase,
    { country: 'GT', on: '2026-09-21' },
  );

describe('a case that goes on under another version whose clock begins with a ready file', () => {
  it('waits on where its file is not ready', async () => {
    const { law: applied, due } = await moved({ law: { ...law, waitsFor: 'READY_TO_RESOLVE' } });
    expect([applied.waitsFor, due.dueOn]).toEqual(['READY_TO_RESOLVE', '2026-09-11']);
  });

  it('keeps the day on which its clock began, and that of its filing', async () => {
    const { law: applied, due } = await moved({ law: { ...law, countsFrom: '2026-09-07' }, readyOn: '2026-09-16' });
    expect(due.dueOn).toBe('2026-09-23');
    expect(applied).toMatchObject({ countsFrom: '2026-09-07' });
    expect(applied).not.toHaveProperty('waitsFor');
    const onTime = await moved({ law, readyOn: '2026-09-16' });
    expect(onTime.law).not.toHaveProperty('countsFrom');
  });
});
