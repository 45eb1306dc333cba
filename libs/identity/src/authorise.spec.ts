import { decide, filterFor, mayEver, projected, type RelationColumns } from './authorise.js';
import { MatrixInvalid, type OperationName, parseMatrix } from './matrix.js';

const file = {
  roles: { clerk: '', officer: '', head: '' },
  relations: { allowed: '', 'own-department': '', 'asked-department': '', listed: '' },
  phases: { legal: '' },
  needs: { 'second-person': '', 'break-glass': '' },
  levels: { public: 'look', internal: 'look', confidential: 'look-closely', reserved: 'look-inside' },
  content: { folio: 'public', state: 'internal', name: 'confidential' },
  operations: {
    look: { grants: { clerk: 'allowed', officer: ['own-department', 'asked-department'] } },
    'look-closely': { grants: { clerk: { to: 'allowed', needs: 'break-glass' }, officer: 'own-department' } },
    'look-inside': { grants: { officer: 'listed' } },
    decide: { grants: { officer: { to: 'own-department', while: 'legal', needs: 'second-person' } } },
  },
};
const matrix = parseMatrix(file);
const clerk = { role: 'clerk', id: 'c', institution: 'here' };
const officer = { role: 'officer', id: 'o', institution: 'here', department: 'works' };
const ours = { institution: 'here', department: 'works' };

describe('a right', () => {
  it('is denied wherever the file does not grant it', () => {
    expect(decide('look', { role: 'head' }, {}, matrix)).toEqual({ allowed: false, why: 'role' });
    expect(decide('pave-the-moon', clerk, ours, matrix)).toEqual({ allowed: false, why: 'role' });
  });

  it('ends at the institution, the relation and the phase', () => {
    expect(decide('look', clerk, { institution: 'there' }, matrix)).toEqual({ allowed: false, why: 'institution' });
    expect(decide('look', officer, { department: 'parks' }, matrix)).toEqual({ allowed: false, why: 'relation' });
    expect(decide('look', officer, { department: 'parks', askedDepartments: ['works'] }, matrix).allowed).toBe(true);
    expect(decide('decide', officer, { ...ours, proposer: 'p' }, matrix)).toEqual({ allowed: false, why: 'phase' });
  });

  it('is nobody’s where neither has a department', () => {
    expect(decide('look', { role: 'officer', id: 'o' }, {}, matrix)).toEqual({ allowed: false, why: 'relation' });
  });

  it('waits for a second person, who is somebody else and known', () => {
    const waiting = { allowed: false, why: 'needs', needs: 'second-person' };
    for (const proposer of [undefined, 'o']) {
      const subject = { ...ours, drafted: true, ...(proposer !== undefined && { proposer }) };
      expect(decide('decide', officer, subject, matrix)).toEqual(waiting);
    }
    expect(decide('decide', officer, { ...ours, drafted: true, proposer: 'p' }, matrix)).toEqual({ allowed: true });
  });

  it('that only break-glass opens is closed until somebody has opened it', () => {
    expect(mayEver('look-closely', 'clerk', matrix)).toBe(true);
    expect(decide('look-closely', clerk, ours, matrix)).toMatchObject({ allowed: false, needs: 'break-glass' });
    expect(decide('look-closely', clerk, { ...ours, glassBroken: true }, matrix)).toEqual({ allowed: true });
  });

  it('on what is reserved takes a place on its list besides', () => {
    const reserved = { ...ours, level: 'reserved', listed: ['o'] } as const;
    expect(decide('look', officer, reserved, matrix)).toEqual({ allowed: true });
    expect(decide('look', { ...officer, id: 'x' }, reserved, matrix)).toEqual({ allowed: false, why: 'level' });
    expect(decide('look', clerk, reserved, matrix)).toEqual({ allowed: false, why: 'level' });
  });
});

describe('a list', () => {
  const filter = (name: string, asker: typeof clerk, has: RelationColumns) =>
    filterFor(name as OperationName, asker, has, matrix);
  const columns = { 'own-department': 'department', 'asked-department': 'asked.unit' };

  it('is filtered by the relations of its cell', () => {
    expect(filter('look', clerk, columns)).toEqual({ institution: 'here' });
    expect(filter('look', officer, columns)).toEqual({
      institution: 'here',
      $or: [{ department: 'works' }, { 'asked.unit': 'works' }],
    });
    expect(filter('look-closely', officer, columns)).toEqual({ institution: 'here', department: 'works' });
  });

  it('holds nothing where its rows cannot tell, or something else must be there', () => {
    expect(filter('look', officer, {})).toBeUndefined();
    expect(filter('look', { ...clerk, role: 'head' }, columns)).toBeUndefined();
    expect(filter('look-closely', clerk, columns)).toBeUndefined();
    expect(filter('decide', officer, columns)).toBeUndefined();
  });
});

it('a file shows each field by its level, and one without a level to nobody', () => {
  const whole = { folio: 'F-1', state: 'open', name: 'María', forgotten: 'x' };
  expect(projected(whole, officer, ours, matrix)).toEqual({ folio: 'F-1', state: 'open', name: 'María' });
  expect(projected(whole, clerk, ours, matrix)).toEqual({ folio: 'F-1', state: 'open' });
});

describe('a data file', () => {
  it.each<[string, unknown]>([
    ['a role it does not explain', { look: { grants: { mayor: 'allowed' } } }],
    ['a relation', { look: { grants: { clerk: 'neighbour' } } }],
    ['a need', { look: { grants: { clerk: { to: 'allowed', needs: 'luck' } } } }],
    ['a phase', { look: { grants: { clerk: { to: 'allowed', while: 'raining' } } } }],
    ['a grant of nothing', { look: { grants: { clerk: [] } } }],
    ['a condition nobody looks at', { look: { grants: { clerk: { to: 'allowed', unless: 'sunday' } } } }],
    ['no operations', {}],
  ])('with %s is refused', (_what, operations) => {
    const levels = Object.keys(operations as object).length > 0 ? { internal: 'look' } : {};
    expect(() => parseMatrix({ ...file, levels, content: {}, operations })).toThrow(MatrixInvalid);
  });
});
