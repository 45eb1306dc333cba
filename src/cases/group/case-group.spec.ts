import { specOf } from '@libs/testing';
import { cosignersIn, seesCosigners, withheldOfCosigners } from './case-group.js';
import { caseDecider } from '../domain/case.decider.js';
import { caseEventSchemas } from '../domain/case.event-schemas.js';
import { histories, returned } from '../domain/case.histories.js';
import { opinionRequested } from '../domain/case.instruction-histories.js';
import { isRegistered } from '../domain/case.state.js';

const given = specOf(caseDecider, caseEventSchemas);

describe('the names of those who signed', () => {
  const { state } = given(...histories.collective);
  if (!isRegistered(state)) throw new Error('it is registered');

  it('K.32: are for who works the case, their head and the supervisor, and for nobody else', () => {
    const roles = ['clerk', 'officer', 'head', 'supervisor', 'legal-adviser', 'administrator'];
    expect(roles.filter((role) => seesCosigners({ role }, state))).toEqual(['supervisor']);
    expect(roles.filter((role) => seesCosigners({ role, department: 'servicios-publicos' }, state))).toEqual([
      'officer',
      'head',
      'supervisor',
    ]);
    expect(roles.filter((role) => seesCosigners({ role, department: 'obras-publicas' }, state))).toEqual([
      'supervisor',
    ]);
  });

  it('leave with the case: who returned it, or gives an opinion, sees them no more', () => {
    const back = given(...histories['in the inbox'], ...histories.collective.slice(4), returned()).state;
    const asked = given(...histories.collective, opinionRequested({ unit: 'obras-publicas' })).state;
    if (!isRegistered(back) || !isRegistered(asked)) throw new Error('they are registered');
    expect(seesCosigners({ role: 'officer', department: 'servicios-publicos' }, back)).toBe(false);
    expect(seesCosigners({ role: 'officer', department: 'obras-publicas' }, asked)).toBe(false);
  });

  it('are told by alias, without what was erased', () => {
    const listed = { type: 'CosignerListed', envelope: {} as never };
    const events = [
      { ...listed, data: { cosigner: 's1', listId: 'l', person: { name: 'Firmante Inventada' } } },
      { ...listed, data: { cosigner: 's2', listId: 'l' }, erased: ['person'] },
    ];
    expect(cosignersIn(events)).toEqual([{ cosigner: 's1', name: 'Firmante Inventada' }, { cosigner: 's2' }]);
  });

  it('are told as they were put right, of each their own', () => {
    const envelope = {} as never;
    const listed = { type: 'CosignerListed', envelope };
    const right = (subject: string, person?: object) => ({
      type: 'PersonalDataRectified',
      envelope,
      data: { subject, ...(person && { person }) },
    });
    const events = [
      { ...listed, data: { cosigner: 's1', person: { name: 'Firmante Inventada', identifier: 'X-1' } } },
      { ...listed, data: { cosigner: 's2', person: { name: 'Otra Inventada' } } },
      right('s1', { name: 'Firmante Ynventada' }),
      right('s2'),
    ];
    expect(cosignersIn(events)).toEqual([
      { cosigner: 's1', name: 'Firmante Ynventada', identifier: 'X-1' },
      { cosigner: 's2', name: 'Otra Inventada' },
    ]);
  });

  it('stand in the history of a rectification for who sees them, and for the two who decide on it', () => {
    const of = (type: string, subject: string) => ({ type, data: { subject } });
    const department = 'servicios-publicos';
    const withheld = (role: string, event: { type: string; data: { subject: string } }) =>
      withheldOfCosigners({ role, department }, state)(event);
    expect(withheld('clerk', of('PersonalDataRectified', 's1'))).toEqual(['person', 'reason']);
    expect(withheld('clerk', of('DecisionProposed', 's1'))).toEqual(['personal']);
    for (const role of ['officer', 'head', 'supervisor', 'legal-adviser'])
      expect(withheld(role, of('PersonalDataRectified', 's1'))).toEqual([]);
    for (const event of [of('PersonalDataRectified', 'p1'), of('ErasureProposed', 's1'), of('NoteAdded', '')])
      expect(withheld('clerk', event)).toEqual([]);
    expect(withheldOfCosigners(undefined, state)(of('PersonalDataRectified', 's1'))).toEqual(['person', 'reason']);
  });
});
