import { specOf } from '@libs/testing';
import { classifyCase } from './case.classification.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { accepted, asked, delivered, histories, people, registered, routed } from './case.histories.js';
import { admitted, classified } from './case.instruction-histories.js';
import { ProcedureSettled, ReclassificationNeedsReason } from './case.instruction-refusals.js';
import { NotThisDepartment, NotYourRole, QuestionAlreadyOpen } from './case.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const by = people.clerk;
const lamp = { matter: 'luminaria', place: 'barrio-xochiaca' };
const report = { procedure: 'reporte-de-servicio', procedureVersion: 'abcdef01', termDays: 10, dueOn: '2026-01-26' };

describe('classifying a petition in free words', () => {
  it('says what it is about; no department has it yet', () => {
    given(...histories.unclassified)
      .when((state) => classifyCase(state, { by, ...lamp }))
      .thenRecords(classified({ rerouted: false }));
  });

  it('takes it from the default unit, which has not accepted it, so that the rules find another one', () => {
    given(...histories['unclassified at the default'])
      .when((state) => classifyCase(state, { by, ...lamp }))
      .thenRecords(classified({ rerouted: true }));
    const { state } = given(...histories['classified and on its way']);
    expect(state).toMatchObject({
      status: 'registered',
      matter: 'luminaria',
      delivered: false,
      unroutable: false,
      returns: 0,
    });
    expect(state).toHaveProperty('department', undefined);
  });

  it('leaves it with the unit that took it, and with the one a supervisor ordered', () => {
    given(...histories['unclassified at the default'], accepted())
      .when((state) => classifyCase(state, { by, ...lamp }))
      .thenRecords(classified({ rerouted: false }));
    given(...histories.ruled)
      .when((state) => classifyCase(state, { by, ...lamp, matter: 'bache', reason: 'Es un bache.' }))
      .thenRecords(classified({ matter: 'bache', rerouted: false, reason: 'Es un bache.' }));
  });

  it('corrects an earlier classification only with a reason', () => {
    given(registered())
      .when((state) => classifyCase(state, { by, matter: 'bache' }))
      .thenRefuses(ReclassificationNeedsReason);
    given(registered())
      .when((state) => classifyCase(state, { by, matter: 'luminaria' }))
      .thenNothing();
  });

  it('moves it to another procedure with the term counted anew, and never makes it public by that', () => {
    given(...histories.unclassified)
      .when((state) => classifyCase(state, { by, ...lamp, change: { ...report, public: true } }))
      .thenRecords(classified({ ...report, public: false, rerouted: false }));
    const { state } = given(registered(), classified({ ...report, public: false, rerouted: false }));
    expect(state).toMatchObject({ procedure: 'reporte-de-servicio', termDays: 10, dueOn: '2026-01-26' });
  });

  it('leaves the procedure alone once something was done under its law', () => {
    const change = { ...report, public: false };
    given(registered(), routed(), delivered(), accepted(), admitted())
      .when((state) => classifyCase(state, { by, ...lamp, change, reason: 'Otro trámite.' }))
      .thenRefuses(ProcedureSettled);
    given(registered(), routed(), delivered(), accepted(), asked())
      .when((state) => classifyCase(state, { by, ...lamp, change, reason: 'Otro trámite.' }))
      .thenRefuses(QuestionAlreadyOpen);
  });

  it('is for the desk, the supervisor and the department that has it', () => {
    given(...histories['unclassified at the default'])
      .when((state) => classifyCase(state, { by: people.officerElsewhere, ...lamp }))
      .thenRefuses(NotThisDepartment);
    given(...histories.unclassified)
      .when((state) => classifyCase(state, { by: people.administrator, ...lamp }))
      .thenRefuses(NotYourRole);
  });
});
