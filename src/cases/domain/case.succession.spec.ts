import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { histories, people, registered } from './case.histories.js';
import { DepartmentReturnedCase, NotYourRole } from './case.refusals.js';
import { handOver, routeToSuccessor } from './case.succession.js';
import { isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const system = { kind: 'system', id: 'merge-departments' } as const;
const mergerId = '0b9f3c52-5d1a-5c3e-9b57-2f8d6a4e1c70';
const merged = (from: string, department = 'obras-publicas') => ({
  from,
  department,
  mergerId,
  handedOn: '2026-01-20',
});
const handed = (from: string): CaseEvent => ({ type: 'CaseHandedOver', data: merged(from) });
const departmentIn = (...events: CaseEvent[]) => {
  const { state } = given(...events);
  return isRegistered(state) ? (state.department ?? '') : '';
};

describe('a case of a merged department', () => {
  const inProgress = histories['in progress'];
  const from = departmentIn(...inProgress);

  it('is handed over as it stands: officer, status and delivery stay', () => {
    given(...inProgress)
      .when((state) => handOver(state, { ...merged(from), by: system }))
      .thenRecords(handed(from));
    const before = given(...inProgress).state;
    expect(given(...inProgress, handed(from)).state).toEqual({ ...before, department: 'obras-publicas' });
  });

  it('is handed over once, by the product alone', () => {
    given(...inProgress, handed(from))
      .when((state) => handOver(state, { ...merged(from), by: system }))
      .thenNothing();
    given(...inProgress)
      .when((state) => handOver(state, { ...merged(from), by: people.head }))
      .thenRefuses(NotYourRole);
  });

  it('stays with it once it has ended', () => {
    given(...histories.concluded)
      .when((state) => handOver(state, { ...merged(from), by: system }))
      .thenNothing();
  });

  it('is handed over when it is reopened', () => {
    given(...histories.reopened)
      .when((state) => handOver(state, { ...merged(from), by: system }))
      .thenRecords(handed(from));
  });
});

describe('a case that the rules send to a merged department', () => {
  const route = {
    department: 'obras-publicas',
    rule: 'alumbrado',
    basis: 'rule',
    unroutable: false,
    by: system,
  } as const;

  it('goes to the one that it is part of, with the rule and the merger in its history', () => {
    given(registered())
      .when((state) => routeToSuccessor(state, route, merged('alumbrado')))
      .thenRecords(
        {
          type: 'CaseRouted',
          data: { department: 'obras-publicas', rule: 'alumbrado', basis: 'rule', unroutable: false },
        },
        handed('alumbrado'),
      );
    expect(departmentIn(registered(), handed('alumbrado'))).toBe('');
  });

  it('has no word of a merger where none was followed, and none on a second signal', () => {
    given(registered())
      .when((state) => routeToSuccessor(state, route, undefined))
      .thenRecords({
        type: 'CaseRouted',
        data: { department: 'obras-publicas', rule: 'alumbrado', basis: 'rule', unroutable: false },
      });
    const routedThere: CaseEvent = {
      type: 'CaseRouted',
      data: { department: 'obras-publicas', rule: 'alumbrado', basis: 'rule', unroutable: false },
    };
    given(registered(), routedThere)
      .when((state) => routeToSuccessor(state, route, merged('alumbrado')))
      .thenNothing();
  });

  it('does not come back by that to one that returned it', () => {
    given(...histories.returned)
      .when((state) => {
        const [returner = ''] = isRegistered(state) ? state.returnedBy : [];
        return routeToSuccessor(state, { ...route, department: returner }, merged('alumbrado', returner));
      })
      .thenRefuses(DepartmentReturnedCase);
  });
});
