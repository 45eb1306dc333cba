import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { aPetition, aRebinding, histories, people } from './case.histories.js';
import { registerPetition } from './case.intake.js';
import { CaseAlreadyAnswered, CaseAlreadyEnded, NotYourRole } from './case.refusals.js';
import { rebindCase } from './case.rebinding.js';
import { noCase } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const by = people.supervisor;
const law = { ...aRebinding.law, countsFrom: '2026-01-13' };
const rebound = (data: object): CaseEvent => ({ type: 'CaseRebound', data }) as CaseEvent;
const applied: CaseEvent = { type: 'RegimeApplied', data: aRebinding.law };

describe('the law a case is held to', () => {
  it('is recorded with the registration, and kept beside the term', () => {
    const events = registerPetition(noCase, { ...aPetition, termDays: undefined, law, by: people.clerk });
    expect(events.map(({ type }) => type)).toEqual(['PetitionRegistered', 'RegimeApplied']);
    const { state } = given(...events);
    expect(state).toMatchObject({ law, termFrom: aPetition.filedOn, dueOn: aPetition.dueOn });
    expect(state).toHaveProperty('termDays', undefined);
  });

  it('runs from the instant of filing where the term is in hours', () => {
    const hours = { regime: 'MX-LNETB', regimeVersion: law.regimeVersion, unit: 'HOURS', length: 72 } as const;
    const { state } = given(...registerPetition(noCase, { ...aPetition, law: hours, by: people.clerk }));
    expect(state).toMatchObject({ law: { ...hours, runsFrom: expect.stringMatching(/^2026-01-12T/) as string } });
  });
});

describe('a supervisor who moves a case to another version of its procedure', () => {
  it('leaves the old version, the new one and its law in the history, with the reason', () => {
    const { law: _, ...told } = aRebinding;
    given(...histories['in progress'])
      .when((state) => rebindCase(state, { ...aRebinding, by }))
      .thenRecords(rebound({ ...told, previousVersion: aPetition.procedureVersion }), applied);
  });

  it('gives the case its new due date and law', () => {
    const { law: _, reason: __, ...told } = aRebinding;
    const { state } = given(
      ...histories['in progress'],
      rebound({ ...told, previousVersion: 'a'.repeat(64) }),
      applied,
    );
    expect(state).toMatchObject({ procedureVersion: told.procedureVersion, dueOn: told.dueOn, law: aRebinding.law });
  });

  it('leaves the due date out where it stays, or waits for the citizen', () => {
    given(...histories['in progress'])
      .when((state) => rebindCase(state, { ...aRebinding, dueOn: aPetition.dueOn, by }))
      .thenRecords(
        rebound({
          previousVersion: aPetition.procedureVersion,
          procedureVersion: aRebinding.procedureVersion,
          reason: aRebinding.reason,
        }),
        applied,
      );
  });

  it('changes nothing with the version the case has', () => {
    given(...histories['in progress'])
      .when((state) => rebindCase(state, { ...aRebinding, procedureVersion: aPetition.procedureVersion, by }))
      .thenNothing();
  });

  it('is refused for what has ended or has its answer, and to everybody else', () => {
    const attempt =
      (who = by) =>
      (state: Parameters<typeof rebindCase>[0]) =>
        rebindCase(state, { ...aRebinding, by: who });
    given(...histories.concluded)
      .when(attempt())
      .thenRefuses(CaseAlreadyEnded);
    given(...histories.withdrawn)
      .when(attempt())
      .thenRefuses(CaseAlreadyEnded);
    given(...histories.answered)
      .when(attempt())
      .thenRefuses(CaseAlreadyAnswered);
    given(...histories['in progress'])
      .when(attempt(people.head))
      .thenRefuses(NotYourRole);
  });
});
