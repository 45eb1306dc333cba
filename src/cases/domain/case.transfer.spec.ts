import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { accepted, delivered, histories, people, registered, returned, routed, ruled } from './case.histories.js';
import {
  CaseAlreadyEnded,
  CaseAlreadyRouted,
  CaseNotDelivered,
  CaseNotRouted,
  CaseUnknown,
  DepartmentReturnedCase,
  NoRulingNeeded,
  NotThisDepartment,
  NotYourRole,
  RulingIsFinal,
  RulingRequired,
} from './case.refusals.js';
import { TRANSFER_CAP } from './case.state.js';
import { acceptCase, deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

const given = specOf(caseDecider, caseEventSchemas);
const { system, officer, officerElsewhere, head, supervisor, clerk, importer } = people;
const route = { department: 'servicios-publicos', rule: 'luminaria', basis: 'rule', unroutable: false } as const;
const byDefault = { department: 'atencion-ciudadana', rule: 'default', basis: 'default', unroutable: true } as const;

describe('routing a case', () => {
  it('sends it to the department the rule names', () => {
    given(registered())
      .when((state) => routeCase(state, { ...route, by: system }))
      .thenRecords(routed());
  });

  it('is never lost for want of a rule: the default department gets it, flagged', () => {
    given(registered())
      .when((state) => routeCase(state, { ...byDefault, by: system }))
      .thenRecords(routed(byDefault));
    expect(given(registered(), routed(byDefault)).state).toMatchObject({ unroutable: true });
  });

  it('does nothing when the case is there already', () => {
    given(...histories['in progress'])
      .when((state) => routeCase(state, { ...route, by: system }))
      .thenNothing();
  });

  it('does not move a case that is with another department', () => {
    given(registered(), routed())
      .when((state) => routeCase(state, { ...byDefault, by: system }))
      .thenRefuses(CaseAlreadyRouted, { department: 'servicios-publicos' });
  });

  it('does not send it back by a rule or suggestion, only as the last resort', () => {
    given(...histories.returned)
      .when((state) => routeCase(state, { ...route, by: system }))
      .thenRefuses(DepartmentReturnedCase);
    given(...histories.returned)
      .when((state) => routeCase(state, { ...route, basis: 'default', rule: 'default', unroutable: true, by: system }))
      .thenRecords(routed({ basis: 'default', rule: 'default', unroutable: true }));
  });

  it('follows what the returning department suggests', () => {
    const suggestion = {
      department: 'obras-publicas',
      rule: 'suggestion',
      basis: 'suggestion',
      unroutable: false,
    } as const;
    const suggested = returned({ suggestedDepartment: 'obras-publicas' });
    expect(given(registered(), routed(), delivered(), suggested).state).toMatchObject({
      returned: true,
      suggestedDepartment: 'obras-publicas',
      returnedBy: ['servicios-publicos'],
    });
    given(registered(), routed(), delivered(), suggested)
      .when((state) => routeCase(state, { ...suggestion, by: system }))
      .thenRecords(routed(suggestion));
  });

  it('stops at the cap of returns', () => {
    given(...histories['waiting for a ruling'])
      .when((state) => routeCase(state, { ...byDefault, by: system }))
      .thenRefuses(RulingRequired, { returns: TRANSFER_CAP });
  });

  it('takes the department of an imported log as it is, with no delivery to wait for', () => {
    const given0 = routed({ basis: 'import', rule: 'import' });
    given(registered())
      .when((state) => routeCase(state, { ...route, basis: 'import', rule: 'import', by: importer, source: 'import' }))
      .thenRecords(given0);
    given(registered(), given0)
      .when((state) => acceptCase(state, { by: officer }))
      .thenRecords(accepted());
  });

  it('is refused for a case that ended before its queue came to it', () => {
    given(registered(), ...histories.withdrawn.slice(2))
      .when((state) => routeCase(state, { ...route, by: system }))
      .thenRefuses(CaseAlreadyEnded);
  });

  it('is not done by hand', () => {
    given(registered())
      .when((state) => routeCase(state, { ...route, by: clerk }))
      .thenRefuses(NotYourRole);
  });
});

describe('delivering a case', () => {
  const delivery = { department: 'servicios-publicos', policy: 'round-robin', officer: 'officer-1' } as const;

  it('puts it in the inbox of the department, with the officer its policy names', () => {
    given(registered(), routed())
      .when((state) => deliverCase(state, { ...delivery, by: system }))
      .thenRecords(delivered(delivery));
    expect(given(registered(), routed(), delivered(delivery)).state).toMatchObject({
      delivered: true,
      officer: 'officer-1',
    });
  });

  it('leaves the officer open where the department assigns by hand', () => {
    given(registered(), routed())
      .when((state) => deliverCase(state, { ...delivery, policy: 'by-hand', officer: undefined, by: system }))
      .thenRecords(delivered());
  });

  it.each([
    ['twice', [...histories['in the inbox']]],
    ['for a department that has returned it since', [...histories.returned]],
    ['after the case went elsewhere', [...histories.returned, routed({ department: 'obras-publicas' })]],
    ['after it was withdrawn', [...histories.withdrawn]],
  ])('changes nothing when signalled %s', (_, history) => {
    given(...history)
      .when((state) => deliverCase(state, { ...delivery, by: system }))
      .thenNothing();
  });
});

describe('accepting a case', () => {
  it('is for an officer or the head of its department', () => {
    for (const by of [officer, head])
      given(...histories['in the inbox'])
        .when((state) => acceptCase(state, { by }))
        .thenRecords(accepted());
    given(...histories['in the inbox'])
      .when((state) => acceptCase(state, { by: officerElsewhere }))
      .thenRefuses(NotThisDepartment);
    given(...histories['in the inbox'])
      .when((state) => acceptCase(state, { by: clerk }))
      .thenRefuses(NotYourRole);
  });

  it('waits until the case stands in the inbox', () => {
    given(registered(), routed())
      .when((state) => acceptCase(state, { by: officer }))
      .thenRefuses(CaseNotDelivered);
  });

  it('needs a department', () => {
    given(registered())
      .when((state) => acceptCase(state, { by: officer }))
      .thenRefuses(CaseNotRouted);
    given()
      .when((state) => acceptCase(state, { by: officer }))
      .thenRefuses(CaseUnknown);
  });

  it('happens once', () => {
    given(...histories['in progress'])
      .when((state) => acceptCase(state, { by: head }))
      .thenNothing();
  });
});

describe('returning a case', () => {
  const reason = { reasonCode: 'not-our-matter', reason: 'El poste es de la CFE.' } as const;

  it('sends it back to be routed anew, with no department and no officer', () => {
    given(...histories['in the inbox'])
      .when((state) => returnCase(state, { ...reason, by: officer }))
      .thenRecords(returned());
    const { state } = given(registered(), routed(), delivered({ officer: 'officer-1' }), returned());
    expect(state).toMatchObject({ status: 'registered', returned: true, returns: 1, needsRuling: false });
    expect(state).toMatchObject({ department: undefined, officer: undefined, delivered: false });
  });

  it('is still possible after it was accepted', () => {
    given(...histories['in progress'])
      .when((state) => returnCase(state, { ...reason, by: head }))
      .thenRecords(returned());
  });

  it('is for the department that has it', () => {
    given(...histories['in the inbox'])
      .when((state) => returnCase(state, { ...reason, by: officerElsewhere }))
      .thenRefuses(NotThisDepartment);
  });

  it('calls for the supervisor the third time', () => {
    const { state } = given(...histories['waiting for a ruling']);
    expect(state).toMatchObject({ returns: TRANSFER_CAP, needsRuling: true, status: 'registered' });
  });

  it('is not possible after the ruling', () => {
    given(...histories.ruled)
      .when((state) => returnCase(state, { ...reason, by: officer }))
      .thenRefuses(RulingIsFinal);
  });
});

describe('the ruling of the supervisor', () => {
  const ruling = { department: 'servicios-publicos', order: 'Atiéndase por Servicios Públicos.' };

  it('sends the case where the order says, even to a department that returned it', () => {
    given(...histories['waiting for a ruling'])
      .when((state) => ruleOnTransfer(state, { ...ruling, by: supervisor }))
      .thenRecords(ruled());
    expect(given(...histories['waiting for a ruling'], ruled()).state).toMatchObject({
      status: 'routed',
      department: 'servicios-publicos',
      delivered: false,
      needsRuling: false,
      ruled: true,
    });
  });

  it('is given once', () => {
    given(...histories['waiting for a ruling'], ruled())
      .when((state) => ruleOnTransfer(state, { ...ruling, by: supervisor }))
      .thenRefuses(NoRulingNeeded);
    given(...histories['waiting for a ruling'], ruled())
      .when((state) => ruleOnTransfer(state, { ...ruling, department: 'obras-publicas', by: supervisor }))
      .thenRefuses(NoRulingNeeded);
  });

  it('is for cases that need one, and for supervisors', () => {
    given(...histories.returned)
      .when((state) => ruleOnTransfer(state, { ...ruling, by: supervisor }))
      .thenRefuses(NoRulingNeeded);
    given(...histories['waiting for a ruling'])
      .when((state) => ruleOnTransfer(state, { ...ruling, by: head }))
      .thenRefuses(NotYourRole);
  });
});
