import { specOf } from '@libs/testing';
import { requestJoinder } from './case.joinder.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { classifyCase } from './case.classification.js';
import { addNote, assignOfficer } from './case.handling.js';
import { aPetition, histories, noted, people, registered, routed } from './case.histories.js';
import { registerPetition } from './case.intake.js';
import { giveOpinion, requestOpinions } from './case.opinions.js';
import { opinionRequested } from './case.instruction-histories.js';
import { CaseUnknown, NotYourRole } from './case.refusals.js';
import { grantAccess, nameAccused, withdrawAccess } from './case.reserve.js';
import { accessGranted, accessWithdrawn, accusedNamed, reserved, reservedCase } from './case.reserve-histories.js';
import {
  AccusedExcluded,
  CaseNotReserved,
  LastReader,
  NotOnTheList,
  ReservedStandsAlone,
} from './case.reserve.refusals.js';
import { beginStages } from './case.stages.js';
import { isRegistered } from './case.state.js';
import { deliverCase, returnCase, routeCase, ruleOnTransfer } from './case.transfer.js';

const given = specOf(caseDecider, caseEventSchemas);
const { officer, head, supervisor, headElsewhere, clerk, system, officerElsewhere } = people;
const worked = reserved['reserved, and worked'];
const accused = reserved['reserved, with somebody accused'];
const routedHere = routed();
const anOpening = {
  task: 'investigar',
  stage: 'investigacion',
  kind: 'inspection',
  openedOn: '2026-02-01',
  dueOn: '2026-03-01',
  blocking: true,
  silence: 'wait',
  outcomes: 'hay,no-hay',
  opinionId: 'opinion-9',
  question: 'x',
} as const;
const homeless = reserved['reserved, and its department accused'];

describe('a complaint that its procedure seals', () => {
  it('K.18: is reserved in the commit that registers it, with whom it is about and who may see it', () => {
    given()
      .when((state) =>
        registerPetition(state, {
          ...aPetition,
          reserve: {
            ground: 'sealed-procedure',
            unit: 'servicios-publicos',
            accused: { namingId: 'naming-1', staff: ['officer-9'], departments: ['obras-publicas'] },
            readers: [{ account: 'officer-1', department: 'servicios-publicos' }],
          },
          by: clerk,
        }),
      )
      .thenRecords(registered(), reservedCase(), accusedNamed(), accessGranted());
  });

  it.each([
    ['the clerk who took it down', clerk],
    ['the head of the department that has it', head],
    ['a supervisor', supervisor],
    ['another department', headElsewhere],
  ])('is no case to %s, who is not on its list', (_who, by) => {
    given(...worked)
      .when((state) => addNote(state, { noteId: 'note-1', visibility: 'internal', text: 'x', by }))
      .thenRefuses(CaseUnknown);
  });

  it('is one to who is on it, and to the product itself', () => {
    given(...worked)
      .when((state) => addNote(state, { noteId: 'note-1', visibility: 'internal', text: 'x', by: officer }))
      .thenRecords(noted({ text: 'x' }));
  });

  it('stands alone: it is neither returned, joined nor moved to another procedure', () => {
    for (const decide of [
      (state: never) => returnCase(state, { reasonCode: 'other', reason: 'x', by: officer }),
      (state: never) => requestJoinder(state, { joinderId: 'j', caseId: 'a', mainCase: 'b', reason: 'x', by: officer }),
      (state: never) =>
        classifyCase(state, {
          matter: 'bache',
          reason: 'x',
          change: { procedure: 'otro', procedureVersion: 'a'.repeat(64), dueOn: '2026-03-01', public: true },
          by: officer,
        }),
    ])
      given(...worked)
        .when((state) => decide(state as never))
        .thenRefuses(ReservedStandsAlone);
  });
});

describe('the accused, and those who work where they do', () => {
  it('are neither sent the case, nor asked, nor given it', () => {
    const route = { department: 'obras-publicas', rule: 'x', basis: 'rule', unroutable: false } as const;
    given(...reserved['reserved, and just filed'], accusedNamed())
      .when((state) => routeCase(state, { ...route, by: system }))
      .thenRefuses(AccusedExcluded);
    given(...homeless)
      .when((state) => ruleOnTransfer(state, { department: 'servicios-publicos', order: 'x', by: supervisor }))
      .thenRefuses(AccusedExcluded);
    const asked = { unit: 'obras-publicas', dueOn: '2026-03-01', blocking: true, silence: 'wait' } as const;
    given(...accused)
      .when((state) =>
        requestOpinions(state, {
          requestedOn: '2026-02-01',
          question: 'x',
          requests: [{ opinionId: 'o', ...asked }],
          by: officer,
        }),
      )
      .thenRefuses(AccusedExcluded);
    given(...accused)
      .when((state) =>
        assignOfficer(state, { officer: 'officer-9', officerDepartment: 'servicios-publicos', by: supervisor }),
      )
      .thenRefuses(AccusedExcluded);
    given(...reserved['reserved, and just filed'], accusedNamed({ departments: undefined }), routedHere)
      .when((state) =>
        deliverCase(state, {
          department: 'servicios-publicos',
          policy: 'round-robin',
          officer: 'officer-9',
          by: system,
        }),
      )
      .thenRefuses(AccusedExcluded);
    given(...accused)
      .when((state) => beginStages(state, { openings: [{ ...anOpening, unit: 'obras-publicas' }], by: officer }))
      .thenRefuses(AccusedExcluded);
  });

  it('find no case there, whatever they were asked before it was known', () => {
    given(...worked, opinionRequested({ unit: 'obras-publicas' }), accusedNamed())
      .when((state) =>
        giveOpinion(state, {
          opinionId: 'opinion-1',
          sense: 'favourable',
          givenOn: '2026-02-01',
          text: 'x',
          by: officerElsewhere,
        }),
      )
      .thenRefuses(CaseUnknown);
  });

  it('are not put on its list, and leave it', () => {
    for (const reader of [
      { account: 'officer-9', department: 'servicios-publicos' },
      { account: 'head-9', department: 'obras-publicas' },
    ])
      given(...accused)
        .when((state) => grantAccess(state, { reader, reason: 'x', by: officer }))
        .thenRefuses(AccusedExcluded);
    const listed = accessGranted({ account: 'head-9', department: 'obras-publicas', basis: 'granted', reason: 'x' });
    const { state } = given(...worked, listed, accusedNamed({ staff: undefined }));
    expect(isRegistered(state) && state.reserve?.readers.map(({ account }) => account)).toEqual(['officer-1']);
  });

  it('keep the case from where it would go: a supervisor of its list says where instead', () => {
    const { state } = given(...homeless);
    expect(state).toMatchObject({ status: 'registered', needsRuling: true, delivered: false });
    expect(isRegistered(state) && state.department).toBeUndefined();
    given(...homeless)
      .when((known) => ruleOnTransfer(known, { department: 'juridico', order: 'x', by: supervisor }))
      .thenRecords({ type: 'TransferRuled', data: { department: 'juridico', order: 'x' } });
  });

  it('are named by somebody who stays, once', () => {
    const naming = { namingId: 'naming-2', reason: 'Lo dijo un testigo.' };
    given(...worked)
      .when((state) => nameAccused(state, { ...naming, staff: [], departments: ['servicios-publicos'], by: officer }))
      .thenRefuses(AccusedExcluded);
    given(...accused)
      .when((state) => nameAccused(state, { ...naming, staff: ['officer-9'], departments: [], by: officer }))
      .thenNothing();
    given(...accused)
      .when((state) => nameAccused(state, { ...naming, staff: ['officer-7'], departments: [], by: officer }))
      .thenRecords(accusedNamed({ ...naming, staff: 'officer-7', departments: undefined }));
  });
});

describe('the list of a reserved case', () => {
  it('grows and shrinks by acts with a reason, and never to nobody', () => {
    const reason = 'Colabora en la investigación.';
    given(...worked)
      .when((state) => grantAccess(state, { reader: { account: 'supervisor-1' }, reason, by: officer }))
      .thenRecords(accessGranted({ account: 'supervisor-1', department: undefined, basis: 'granted', reason }));
    given(...accused)
      .when((state) => grantAccess(state, { reader: { account: 'supervisor-1' }, reason, by: officer }))
      .thenNothing();
    given(...accused)
      .when((state) => withdrawAccess(state, { account: 'supervisor-1', reason: 'Se excusó.', by: officer }))
      .thenRecords(accessWithdrawn());
    given(...accused)
      .when((state) => withdrawAccess(state, { account: 'somebody', reason, by: officer }))
      .thenNothing();
    given(...worked)
      .when((state) => withdrawAccess(state, { account: 'officer-1', reason, by: officer }))
      .thenRefuses(LastReader);
  });

  it('is for who may have the case in their hands', () => {
    given(...worked)
      .when((state) =>
        assignOfficer(state, { officer: 'officer-2', officerDepartment: 'servicios-publicos', by: officer }),
      )
      .thenRefuses(NotYourRole);
    given(...accused)
      .when((state) =>
        assignOfficer(state, { officer: 'officer-2', officerDepartment: 'servicios-publicos', by: supervisor }),
      )
      .thenRefuses(NotOnTheList);
  });

  it('is of reserved cases only', () => {
    given(...histories['in progress'])
      .when((state) => grantAccess(state, { reader: { account: 'head-9' }, reason: 'x', by: officer }))
      .thenRefuses(CaseNotReserved);
  });
});
