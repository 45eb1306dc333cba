import type { RoutingTable } from './find-route.js';
import { findRoutingFaults, type RoutingCodes } from './routing-faults.js';

const codes: RoutingCodes = {
  departments: ['obras', 'agua', 'atencion'],
  matters: ['bache', 'fuga'],
  places: ['centro'],
  procedures: ['peticion'],
};
const sound: RoutingTable = {
  defaultDepartment: 'atencion',
  rules: [
    { name: 'bache', matter: 'bache', department: 'obras' },
    { name: 'fuga', matter: 'fuga', department: 'agua' },
    { name: 'fuga-then', matter: 'fuga', department: 'obras' },
  ],
};

describe('faults of a routing table', () => {
  it('are none in a sound one', () => {
    expect(findRoutingFaults(sound, codes)).toEqual([]);
  });

  it.each([
    [{ name: 'default', matter: 'bache', department: 'agua' }, 'its name is reserved'],
    [{ name: 'bache', matter: 'fuga', place: 'centro', department: 'agua' }, 'its name is taken'],
    [{ name: 'all', department: 'agua' }, 'it fits everything: that is the default'],
    [{ name: 'x', matter: 'ruido', department: 'agua' }, 'the matter ruido does not exist'],
    [{ name: 'x', place: 'norte', department: 'agua' }, 'the place norte does not exist'],
    [{ name: 'x', procedure: 'queja', department: 'agua' }, 'the procedure queja does not exist'],
    [{ name: 'x', place: 'centro', department: 'parques' }, 'the department parques does not exist'],
    [{ name: 'x', matter: 'fuga', department: 'agua' }, 'an earlier rule has the same conditions, so it never applies'],
  ])('%j', (rule, fault) => {
    const found = findRoutingFaults({ ...sound, rules: [...sound.rules, rule] }, codes);
    expect(found).toEqual([`rule ${rule.name}: ${fault}`]);
  });

  it('tell of a default that is not there', () => {
    expect(findRoutingFaults({ ...sound, defaultDepartment: 'parques' }, codes)).toEqual([
      'the default department parques does not exist',
    ]);
  });
});
