import fc from 'fast-check';
import { findRoute, type RoutingFacts, type RoutingRule, type RoutingTable } from './find-route.js';

const table: RoutingTable = {
  defaultDepartment: 'atencion-ciudadana',
  rules: [
    { name: 'centro', place: 'centro', department: 'obras-publicas' },
    { name: 'luminaria', matter: 'luminaria', department: 'servicios-publicos' },
    { name: 'luminaria-otra', matter: 'luminaria', department: 'desarrollo-urbano' },
    { name: 'luminaria-centro', matter: 'luminaria', place: 'centro', department: 'alumbrado-centro' },
    { name: 'quejas', procedure: 'queja', department: 'contraloria' },
    { name: 'luminaria-queja', matter: 'luminaria', procedure: 'queja', department: 'contraloria' },
  ],
};
const lamp: RoutingFacts = { matter: 'luminaria', place: 'xochiaca', procedure: 'peticion', exclude: [] };

describe('finding the department', () => {
  it.each([
    ['matter and place before matter alone', { place: 'centro' }, 'luminaria-centro', 'alumbrado-centro'],
    ['matter', {}, 'luminaria', 'servicios-publicos'],
    ['matter before place', { place: 'centro', exclude: ['alumbrado-centro'] }, 'luminaria', 'servicios-publicos'],
    ['matter and procedure before matter', { procedure: 'queja' }, 'luminaria-queja', 'contraloria'],
    [
      'matter and place before matter and procedure',
      { place: 'centro', procedure: 'queja' },
      'luminaria-centro',
      'alumbrado-centro',
    ],
    ['place', { matter: 'bache', place: 'centro' }, 'centro', 'obras-publicas'],
    ['place before procedure', { matter: 'bache', place: 'centro', procedure: 'queja' }, 'centro', 'obras-publicas'],
    ['procedure', { matter: 'bache', procedure: 'queja' }, 'quejas', 'contraloria'],
  ])('goes by %s', (_, facts, rule, department) => {
    expect(findRoute(table, { ...lamp, ...facts })).toEqual({ department, rule, basis: 'rule', unroutable: false });
  });

  it('takes the first of two rules that are equally precise', () => {
    expect(findRoute(table, lamp).rule).toBe('luminaria');
    expect(findRoute({ ...table, rules: table.rules.toReversed() }, lamp).rule).toBe('luminaria-otra');
  });

  it('gives what fits no rule to the default department, and says so', () => {
    expect(findRoute(table, { ...lamp, matter: 'otro' })).toEqual({
      department: 'atencion-ciudadana',
      rule: 'default',
      basis: 'default',
      unroutable: true,
    });
  });
});

describe('after a return', () => {
  it('passes over the department that returned it', () => {
    expect(findRoute(table, { ...lamp, exclude: ['servicios-publicos'] })).toMatchObject({
      rule: 'luminaria-otra',
      department: 'desarrollo-urbano',
    });
  });

  it('follows what the returning department suggests, though a rule would say otherwise', () => {
    const facts = { ...lamp, exclude: ['servicios-publicos'], suggestion: 'obras-publicas' };
    expect(findRoute(table, facts)).toEqual({
      department: 'obras-publicas',
      rule: 'suggestion',
      basis: 'suggestion',
      unroutable: false,
    });
  });

  it('does not follow a suggestion back to a department that returned it', () => {
    const facts = { ...lamp, exclude: ['servicios-publicos', 'obras-publicas'], suggestion: 'obras-publicas' };
    expect(findRoute(table, facts)).toMatchObject({ rule: 'luminaria-otra' });
  });

  it('falls to the default when every department that fits has returned it, the default included', () => {
    const exclude = ['servicios-publicos', 'desarrollo-urbano', 'atencion-ciudadana'];
    expect(findRoute(table, { ...lamp, exclude })).toMatchObject({
      department: 'atencion-ciudadana',
      basis: 'default',
      unroutable: true,
    });
  });
});

describe('any table', () => {
  const code = fc.constantFrom('a', 'b', 'c');
  const maybe = fc.option(code, { nil: undefined });
  const rules: fc.Arbitrary<RoutingRule[]> = fc.array(
    fc.record({ name: fc.string(), matter: maybe, place: maybe, procedure: maybe, department: code }),
  );
  const facts: fc.Arbitrary<RoutingFacts> = fc.record({
    matter: code,
    place: code,
    procedure: code,
    exclude: fc.uniqueArray(code),
    suggestion: maybe,
  });

  it('always finds a department, never one that is excluded but for the default, and the same one twice', () => {
    fc.assert(
      fc.property(rules, facts, (given, known) => {
        const route = findRoute({ rules: given, defaultDepartment: 'last' }, known);
        expect(known.exclude).not.toContain(route.department);
        expect(route.unroutable).toBe(route.department === 'last');
        expect(findRoute({ rules: structuredClone(given), defaultDepartment: 'last' }, known)).toEqual(route);
      }),
    );
  });

  it('does not care for the order of rules that are not equally precise', () => {
    const distinct = [
      { name: 'all', matter: 'a', place: 'a', department: 'x' },
      { name: 'matter', matter: 'a', department: 'y' },
      { name: 'place', place: 'a', department: 'z' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(distinct, { minLength: 3 }), facts, (shuffled, known) => {
        const inOrder = findRoute({ rules: distinct, defaultDepartment: 'last' }, known);
        expect(findRoute({ rules: shuffled, defaultDepartment: 'last' }, known)).toEqual(inOrder);
      }),
    );
  });
});
