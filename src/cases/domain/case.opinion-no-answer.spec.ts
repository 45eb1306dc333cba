import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { histories, people, type Situation } from './case.histories.js';
import { closeCase, notifyCitizen } from './case.outcome.js';
import { CaseNotAnswered } from './case.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const by = people.officer;

describe('K.12: what others think of a case is no resolution', () => {
  it.each<Situation>(['opinion given', 'opinion silent', 'reviewed'])('a case that has its "%s"', (situation) => {
    const { state } = given(...histories[situation]);
    expect(state).toMatchObject({ status: 'in-progress' });
    expect(state).not.toHaveProperty('outcome', expect.anything());
    given(...histories[situation])
      .when((one) => closeCase(one, { closedOn: '2026-02-02', by }))
      .thenRefuses(CaseNotAnswered);
    given(...histories[situation])
      .when((one) =>
        notifyCitizen(one, { mode: 'in-person', notifiedOn: '2026-02-02', proof: 'x', today: '2026-02-02', by }),
      )
      .thenRefuses(CaseNotAnswered);
  });
});
