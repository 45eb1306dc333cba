import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { histories, people, registered, stepTaken } from './case.histories.js';
import {
  DiligenceUnknown,
  PreventionStillOpen,
  RequirementAlwaysApplies,
  RequirementsIncomplete,
  RequirementsMissing,
  RequirementsNotChecked,
  RequirementUnknown,
} from './case.instruction-refusals.js';
import { RequirementAppliesByForm, RequirementNotAsked } from './case.requirement.refusals.js';
import { admitted, checked } from './case.instruction-histories.js';
import { readinessOf } from './case.readiness.js';
import { CaseNotAccepted } from './case.refusals.js';
import { admitCase, checkRequirements } from './case.requirements.js';
import { isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const requirements = [
  { code: 'escrito', conditional: false },
  { code: 'croquis', conditional: false },
  { code: 'anuencia', conditional: true },
];
const check = {
  by: people.clerk,
  checkId: 'check-1',
  checkedOn: '2026-01-14',
  met: ['escrito'],
  missing: ['croquis'],
  notApplicable: ['anuencia'],
  requirements,
};

describe('checking the requirements', () => {
  it('records which are met, missing and not applicable, in codes', () => {
    given(registered())
      .when((state) => checkRequirements(state, check))
      .thenRecords(checked({ notApplicable: 'anuencia' }));
  });

  it('does nothing on a second press', () => {
    given(registered(), checked())
      .when((state) => checkRequirements(state, check))
      .thenNothing();
  });

  it('has nothing to list for a procedure that asks for nothing', () => {
    given(registered())
      .when((state) =>
        checkRequirements(state, { ...check, met: [], missing: [], notApplicable: [], requirements: [] }),
      )
      .thenRecords({ type: 'RequirementsChecked', data: { checkId: 'check-1', checkedOn: '2026-01-14' } });
  });

  it('says something of each, once, and of no other', () => {
    given(registered())
      .when((state) => checkRequirements(state, { ...check, missing: [] }))
      .thenRefuses(RequirementsIncomplete, { unchecked: ['croquis'] });
    given(registered())
      .when((state) => checkRequirements(state, { ...check, met: ['escrito', 'croquis'] }))
      .thenRefuses(RequirementsIncomplete, { twice: ['croquis'] });
    given(registered())
      .when((state) => checkRequirements(state, { ...check, met: ['escrito', 'acta'] }))
      .thenRefuses(RequirementUnknown, { field: 'met', requirement: 'acta' });
    given(registered())
      .when((state) => checkRequirements(state, { ...check, missing: [], notApplicable: ['anuencia', 'croquis'] }))
      .thenRefuses(RequirementAlwaysApplies, { requirement: 'croquis' });
  });
});

describe('a requirement whose condition the form decides', () => {
  const asking = (byForm: boolean) => [...requirements.slice(0, 2), { code: 'anuencia', conditional: true, byForm }];
  const left = { ...check, notApplicable: [] };

  it('does not apply by itself where the form says so', () => {
    given(registered())
      .when((state) => checkRequirements(state, { ...left, requirements: asking(false) }))
      .thenRecords(checked({ notApplicable: 'anuencia' }));
  });

  it('may have been handed in all the same, and is not asked for', () => {
    given(registered())
      .when((state) => checkRequirements(state, { ...left, met: ['escrito', 'anuencia'], requirements: asking(false) }))
      .thenRecords(checked({ met: 'escrito,anuencia', notApplicable: undefined }));
    given(registered())
      .when((state) =>
        checkRequirements(state, { ...left, missing: ['croquis', 'anuencia'], requirements: asking(false) }),
      )
      .thenRefuses(RequirementNotAsked, { field: 'missing', requirement: 'anuencia' });
  });

  it('applies where the form says so, whatever a person thinks', () => {
    given(registered())
      .when((state) => checkRequirements(state, { ...check, requirements: asking(true) }))
      .thenRefuses(RequirementAppliesByForm, { requirement: 'anuencia' });
    given(registered())
      .when((state) => checkRequirements(state, { ...left, requirements: asking(true) }))
      .thenRefuses(RequirementsIncomplete, { unchecked: ['anuencia'] });
  });
});

describe('admitting a case', () => {
  const admission = { by: people.officer, admittedOn: '2026-01-19', diligences: [], requirements, tasks: [] };

  it('comes after the department accepted it and the requirements were checked', () => {
    given(...histories['in the inbox'])
      .when((state) => admitCase(state, admission))
      .thenRefuses(CaseNotAccepted);
    given(...histories['in progress'])
      .when((state) => admitCase(state, admission))
      .thenRefuses(RequirementsNotChecked);
    given(...histories['in progress'], checked({ missing: undefined }))
      .when((state) => admitCase(state, admission))
      .thenRecords(admitted());
  });

  it('needs a reason where something is missing, and says what was', () => {
    given(...histories['in progress'], checked())
      .when((state) => admitCase(state, admission))
      .thenRefuses(RequirementsMissing, { missing: ['croquis'] });
    given(...histories['in progress'], checked())
      .when((state) => admitCase(state, { ...admission, reason: 'Obra en otro expediente.' }))
      .thenRecords(admitted({ missing: 'croquis', reason: 'Obra en otro expediente.' }));
  });

  it('holds nothing against it that the form says is not asked for', () => {
    const unasked = requirements.map(({ code }) => ({ code, conditional: true, byForm: false }));
    given(...histories['in progress'], checked())
      .when((state) => admitCase(state, { ...admission, requirements: unasked }))
      .thenRecords(admitted());
    given(...histories['in progress'])
      .when((state) => admitCase(state, { ...admission, requirements: unasked }))
      .thenRecords(admitted());
  });

  it('waits for a prevention that is open', () => {
    given(...histories['prevention notified'])
      .when((state) => admitCase(state, { ...admission, reason: 'Ya.' }))
      .thenRefuses(PreventionStillOpen);
  });

  it('needs no check where the procedure asks for nothing, and is done once', () => {
    given(...histories['in progress'])
      .when((state) => admitCase(state, { ...admission, requirements: [] }))
      .thenRecords(admitted());
    given(...histories.admitted)
      .when((state) => admitCase(state, admission))
      .thenNothing();
  });

  it('lists the diligences of the file (LCA 1), which are done by recording them', () => {
    const listed = { ...admission, requirements: [], diligences: ['inspeccion'] };
    given(...histories['in progress'])
      .when((state) => admitCase(state, { ...listed, tasks: ['dictaminar'] }))
      .thenRefuses(DiligenceUnknown, { diligence: 'inspeccion' });
    const waiting = given(...histories['in progress'], admitted({ diligences: 'inspeccion' })).state;
    const done = given(...histories['in progress'], admitted({ diligences: 'inspeccion' }), stepTaken()).state;
    expect(isRegistered(waiting) && readinessOf(waiting)).toEqual({
      ready: false,
      waitsFor: [{ what: 'diligence', ref: 'inspeccion' }],
    });
    expect(isRegistered(done) && readinessOf(done)).toEqual({ ready: true, waitsFor: [] });
  });
});
