import { specOf } from '@libs/testing';
import {
  agree,
  concludeWithout,
  declareCommitment,
  rescheduleCommitment,
  verifyCommitment,
} from './mediation.conclusion.js';
import { mediationDecider } from './mediation.decider.js';
import { eraseAsInCase } from './mediation.erasure.js';
import { mediationEventSchemas } from './mediation.event-schemas.js';
import {
  aScheduledOne,
  agreed,
  anAgreedOne,
  anOpenOne,
  CASE_ID,
  colleague,
  declared,
  deliveredTo,
  ended,
  erased,
  failed,
  first,
  further,
  head,
  held,
  invited,
  m1,
  m2,
  missedBy,
  note,
  officer,
  opened,
  postponed,
  promised,
  refused,
  rescheduled,
  risk,
  verified,
} from './mediation.fixture.js';
import {
  deliverInvitation,
  issueInvitation,
  noteViolenceRisk,
  openMediation,
  refuseMediation,
} from './mediation.opening.js';
import * as no from './mediation.refusals.js';
import { endEarly, postponeSession, recordSession, scheduleSession, takeNote } from './mediation.sessions.js';
import type { BegunMediation, MediationState } from './mediation.state.js';

const given = specOf(mediationDecider, mediationEventSchemas);
const on = (day: string) => ({ on: day });
const facts = { caseId: CASE_ID, caseStatus: 'in-progress', department: 'conflictos-de-tierra', on: '2026-03-02' };
const begun = (state: MediationState) => state as BegunMediation;

const { party: _m1, ...one } = m1.data;
const { party: _m2, ...other } = m2.data;
const opening = {
  typology: 'territorial-limits',
  violenceRisk: false,
  territory: 'El lindero del río',
  parties: [one, other],
} as const;
const opens = (state: MediationState) => openMediation(state, opening, { ...facts, inviteBy: '2026-03-09' });

describe('a mediation begins', () => {
  it('with its parties, by the department that works the case', () => {
    given().when(opens).thenRecords(opened, m1, m2);
  });

  it('once a case, and only while the case is in progress', () => {
    given(opened, m1, m2).when(opens).thenRefuses(no.MediationAlreadyBegun);
    for (const more of [{ caseStatus: 'routed' }, { caseStatus: 'concluded' }, { department: undefined }])
      given()
        .when((state) => openMediation(state, opening, { ...facts, ...more, inviteBy: '2026-03-09' }))
        .thenRefuses(no.CaseNotMediable);
  });

  it('or is not admitted, with where to go on, and then takes no step', () => {
    const { typology, violenceRisk, nextWay, reason } = refused.data;
    given()
      .when((state) => refuseMediation(state, { typology, violenceRisk, nextWay, reason }, facts))
      .thenRecords(refused);
    given(refused)
      .when((state) => concludeWithout(state, { nextWay: 'courts', reasons: 'Nadie vino' }, on('2026-03-03')))
      .thenRefuses(no.MediationOver);
  });

  it('or never did', () => {
    given()
      .when((state) => endEarly(state, { cause: 'death', reason: 'Falleció' }, on('2026-03-03')))
      .thenRefuses(no.MediationUnknown);
  });

  it('with the risk of violence as it is seen last', () => {
    const noting = (state: MediationState) =>
      noteViolenceRisk(state, { violenceRisk: true, reason: 'Hubo amenazas' }, on('2026-03-03'));
    given(...anOpenOne)
      .when(noting)
      .thenRecords(risk);
    given(...anOpenOne, risk)
      .when(noting)
      .thenNothing();
  });
});

const { invitation: _n, issuedOn: _i, inviteBy: _b, late: _l, ...place } = invited.data;
const inviting = (day: string) => (state: MediationState) =>
  issueInvitation(state, place, { on: day, inviteBy: '2026-03-09' });
const delivering =
  (party: string, deliveredOn = '2026-03-05') =>
  (state: MediationState) =>
    deliverInvitation(state, { party, mode: 'in-person', deliveredOn, proof: 'Firmó de recibido' }, on('2026-03-05'));

describe('an invitation', () => {
  it('issued within the days is in time, and after them late and issued all the same', () => {
    given(...anOpenOne)
      .when(inviting('2026-03-04'))
      .thenRecords(invited);
    given(...anOpenOne)
      .when(inviting('2026-03-10'))
      .thenRecords({ ...invited, data: { ...invited.data, issuedOn: '2026-03-10', late: true } });
  });

  it('takes the place of one that did not reach everybody, and is not late for that', () => {
    const again = { ...invited.data, invitation: 2, issuedOn: '2026-03-12' };
    given(...anOpenOne, invited, deliveredTo('m1'))
      .when(inviting('2026-03-12'))
      .thenRecords({ ...invited, data: again });
    expect(
      begun(given(...anOpenOne, invited, deliveredTo('m1'), { ...invited, data: again }).state).invitation,
    ).toMatchObject({
      invitation: 2,
      deliveries: [],
    });
    given(...aScheduledOne)
      .when(inviting('2026-03-12'))
      .thenRefuses(no.InvitationAlreadyTaken);
  });

  it('invites to a day to come', () => {
    given(...anOpenOne)
      .when(inviting('2026-03-17'))
      .thenRefuses(no.MediationDayPassed, { field: 'sessionOn' });
  });

  it('is delivered to each party once, and with the last the session stands', () => {
    given(...anOpenOne, invited)
      .when(delivering('m1'))
      .thenRecords(deliveredTo('m1'));
    given(...anOpenOne, invited, deliveredTo('m1'))
      .when(delivering('m1'))
      .thenNothing();
    given(...anOpenOne, invited, deliveredTo('m1'))
      .when(delivering('m2'))
      .thenRecords(deliveredTo('m2'), first);
  });

  it('is not delivered to nobody, on no day and before it was issued', () => {
    given(...anOpenOne)
      .when(delivering('m1'))
      .thenRefuses(no.InvitationNotIssued);
    given(...anOpenOne, invited)
      .when(delivering('m3'))
      .thenRefuses(no.MediationPartyUnknown);
    given(...anOpenOne, invited)
      .when(delivering('m1', '2026-03-06'))
      .thenRefuses(no.MediationDayToCome);
    given(...anOpenOne, invited)
      .when(delivering('m1', '2026-03-03'))
      .thenRefuses(no.DeliveryOutOfTime);
  });
});

const postponing = (sessionOn: string) => (state: MediationState) =>
  postponeSession(state, { cause: 'agreement', sessionOn, reason: 'Lo pidieron las dos partes' }, on('2026-03-10'));
const scheduling = (sessionOn: string) => (state: MediationState) =>
  scheduleSession(state, { sessionOn, place: 'Salón comunal', hour: '10:00' }, on('2026-03-16'));

describe('K.23: postponements', () => {
  const twice = [postponed(1, '2026-03-16', '2026-03-18'), postponed(1, '2026-03-18', '2026-03-20')];

  it('K.23: are two at most, whatever session they are of', () => {
    given(...aScheduledOne)
      .when(postponing('2026-03-18'))
      .thenRecords(postponed(1, '2026-03-16', '2026-03-18'));
    given(...aScheduledOne, ...twice.slice(0, 1))
      .when(postponing('2026-03-20'))
      .thenRecords(...twice.slice(1));
    given(...aScheduledOne, ...twice)
      .when(postponing('2026-03-24'))
      .thenRefuses(no.TooManyPostponements, { most: 2 });
    given(...aScheduledOne, ...twice, held(1, '2026-03-20'), further(2, '2026-03-27'))
      .when(postponing('2026-03-30'))
      .thenRefuses(no.TooManyPostponements);
  });

  it('are of a session that is scheduled', () => {
    given(...anOpenOne, invited)
      .when(postponing('2026-03-18'))
      .thenRefuses(no.SessionNotScheduled);
    given(...aScheduledOne)
      .when(postponing('2026-03-09'))
      .thenRefuses(no.MediationDayPassed);
  });

  it('and a further session waits for the one before, and for everybody to be invited', () => {
    given(...aScheduledOne, held(1, '2026-03-16'))
      .when(scheduling('2026-03-23'))
      .thenRecords(further(2, '2026-03-23'));
    given(...aScheduledOne)
      .when(scheduling('2026-03-23'))
      .thenRefuses(no.SessionOutstanding);
    given(...anOpenOne)
      .when(scheduling('2026-03-23'))
      .thenRefuses(no.InvitationNotIssued);
    given(...anOpenOne, invited, deliveredTo('m1'))
      .when(scheduling('2026-03-23'))
      .thenRefuses(no.InvitationNotDelivered, { missing: ['m2'] });
  });
});

type Attended = Parameters<typeof recordSession>[1]['attendance'];
const both: Attended = [
  { party: 'm1', attendance: 'present' },
  { party: 'm2', attendance: 'present' },
];
const without = (party: string, attendance: 'absent' | 'excused'): Attended =>
  both.map((told) => (told.party === party ? { party, attendance } : told));
const recording =
  (attendance: Attended, more: Partial<Parameters<typeof recordSession>[1]> = {}, day = '2026-03-16') =>
  (state: MediationState) =>
    recordSession(state, { held: true, attendance, minutes: 'Hablaron del lindero', ...more }, on(day));
const nobodyCame = { held: false, minutes: 'No llegó una de las partes' };

describe('a session', () => {
  it('is held with all, and tells who refused to sign', () => {
    given(...aScheduledOne)
      .when(recording(both))
      .thenRecords(held(1, '2026-03-16'));
    const { data } = held(1, '2026-03-16');
    given(...aScheduledOne)
      .when(recording(both, { unsigned: ['m2'] }))
      .thenRecords({ type: 'SessionHeld', data: { ...data, unsigned: 'm2' } });
    given(...aScheduledOne)
      .when(recording(without('m2', 'absent')))
      .thenRefuses(no.PartiesMissing, { missing: ['m2'] });
    given(...aScheduledOne)
      .when(recording(without('m2', 'absent'), { ...nobodyCame, unsigned: ['m2'] }))
      .thenRefuses(no.UnsignedWereAbsent);
  });

  it('is recorded from its day on, with a word on each party', () => {
    given(...aScheduledOne)
      .when(recording(both, {}, '2026-03-15'))
      .thenRefuses(no.MediationDayToCome);
    given(...aScheduledOne)
      .when(recording(both.slice(1)))
      .thenRefuses(no.AttendanceUnclear, { parties: ['m1'] });
    given(...aScheduledOne)
      .when(recording([...both, ...both.slice(1)]))
      .thenRefuses(no.AttendanceUnclear);
  });

  it('with one of the parties apart says nothing of the others', () => {
    const apart = held(1, '2026-03-16').data;
    given(...aScheduledOne)
      .when(recording(both.slice(1), { separate: true }))
      .thenRecords({ type: 'SessionHeld', data: { ...apart, present: 'm2', separate: true } });
    given(...aScheduledOne)
      .when(recording([{ party: 'm2', attendance: 'excused' }], { separate: true }))
      .thenRefuses(no.AttendanceUnclear);
  });

  it('takes notes for who mediates, each once', () => {
    const taking = (state: MediationState) =>
      takeNote(state, { noteId: 'note-1', text: 'Ceden si se mide de nuevo' }, on('2026-03-16'));
    given(...aScheduledOne)
      .when(taking)
      .thenRecords(note);
    given(...aScheduledOne, note)
      .when(taking)
      .thenNothing();
    given(refused).when(taking).thenRefuses(no.MediationOver);
  });
});

describe('K.23: absences', () => {
  const once = [...aScheduledOne, missedBy('m2', 1, '2026-03-16'), further(2, '2026-03-23')];
  const missing = recording(without('m2', 'absent'), nobodyCame, '2026-03-23');

  it('K.23: of a party at two sessions in a row without cause end it, as a fact with its cause', () => {
    given(...aScheduledOne)
      .when(recording(without('m2', 'absent'), nobodyCame))
      .thenRecords(missedBy('m2', 1, '2026-03-16'));
    given(...once)
      .when(missing)
      .thenRecords(missedBy('m2', 2, '2026-03-23'), ended);
    expect(given(...once, missedBy('m2', 2, '2026-03-23'), ended).state).toMatchObject({
      status: 'ended-early',
      ending: { cause: 'two-absences', party: 'm2', on: '2026-03-23' },
    });
  });

  it('K.23: with a cause, by another party or with a session in between do not', () => {
    const { data } = missedBy('m2', 2, '2026-03-23');
    given(...once)
      .when(recording(without('m2', 'excused'), nobodyCame, '2026-03-23'))
      .thenRecords({
        type: 'SessionNotHeld',
        data: { session: 2, heldOn: data.heldOn, present: 'm1', excused: 'm2', minutes: data.minutes },
      });
    given(...once)
      .when(recording(without('m1', 'absent'), nobodyCame, '2026-03-23'))
      .thenRecords(missedBy('m1', 2, '2026-03-23'));
    given(...once, held(2, '2026-03-23'), further(3, '2026-03-23'))
      .when(missing)
      .thenRecords(missedBy('m2', 3, '2026-03-23'));
  });
});

describe('a mediation ends', () => {
  it('early, for what the law names', () => {
    given(...aScheduledOne)
      .when((state) => endEarly(state, { cause: 'will-of-party', party: 'm1', reason: 'No sigue' }, on('2026-03-10')))
      .thenRecords({
        type: 'MediationEndedEarly',
        data: { cause: 'will-of-party', party: 'm1', reason: 'No sigue', endedOn: '2026-03-10' },
      });
    given(...anAgreedOne)
      .when((state) => endEarly(state, { cause: 'death', reason: 'Falleció' }, on('2026-03-20')))
      .thenRefuses(no.MediationOver);
  });

  it('K.23: without agreement as a conclusion of its own, with reasons and the way that is open', () => {
    const concluding = (state: MediationState) =>
      concludeWithout(state, { nextWay: 'fondo-de-tierras', reasons: 'Nadie cede' }, on('2026-03-16'));
    given(...aScheduledOne, held(1, '2026-03-16'))
      .when(concluding)
      .thenRecords(failed);
    given(...anOpenOne, invited)
      .when(concluding)
      .thenRecords(failed);
    given(...anOpenOne)
      .when(concluding)
      .thenRefuses(no.InvitationNotIssued);
    given(...aScheduledOne)
      .when(concluding)
      .thenRefuses(no.SessionOutstanding);
    const { state } = given(...aScheduledOne, held(1, '2026-03-16'), failed);
    expect(state).toMatchObject({ status: 'no-agreement', ending: { nextWay: 'fondo-de-tierras' } });
  });

  const { commitment: _c, ...promise } = promised.data;
  const agreeing =
    (more: Partial<Parameters<typeof agree>[1]> = {}) =>
    (state: MediationState) =>
      agree(state, { scope: 'total', text: 'El lindero es el río', commitments: [promise], ...more }, on('2026-03-16'));

  it('by an agreement that was reached in a session', () => {
    given(...aScheduledOne, held(1, '2026-03-16'))
      .when(agreeing())
      .thenRecords(agreed, promised);
    given(...aScheduledOne)
      .when(agreeing())
      .thenRefuses(no.SessionOutstanding);
    given(...aScheduledOne, missedBy('m2', 1, '2026-03-16'))
      .when(agreeing())
      .thenRefuses(no.NoSessionHeld);
  });

  it('in part, where somebody does not sign', () => {
    const after = [...aScheduledOne, held(1, '2026-03-16')];
    given(...after)
      .when(agreeing({ unsigned: ['m2'] }))
      .thenRefuses(no.AgreementUnsigned);
    given(...after)
      .when(agreeing({ scope: 'partial', unsigned: ['m2'], pending: 'El paso de agua' }))
      .thenRecords(
        { ...agreed, data: { ...agreed.data, scope: 'partial', unsigned: 'm2', pending: 'El paso de agua' } },
        promised,
      );
  });

  it('with commitments that have a day or a review, and somebody who fulfils them', () => {
    const after = [...aScheduledOne, held(1, '2026-03-16')];
    const { dueOn: _, ...endless } = promise;
    given(...after)
      .when(agreeing({ commitments: [endless] }))
      .thenRefuses(no.CommitmentTermUnclear, { commitment: 1 });
    given(...after)
      .when(agreeing({ commitments: [{ ...promise, reviewEveryDays: 30 }] }))
      .thenRefuses(no.CommitmentTermUnclear);
    given(...after)
      .when(agreeing({ commitments: [{ ...promise, party: 'm9' }] }))
      .thenRefuses(no.MediationPartyUnknown);
    given(...after)
      .when(agreeing({ commitments: [{ ...promise, dueOn: '2026-03-15' }] }))
      .thenRefuses(no.MediationDayPassed);
    given(...after)
      .when(agreeing({ commitments: [{ ...endless, reviewEveryDays: 30 }] }))
      .thenRecords(agreed, { type: 'CommitmentMade', data: { ...endless, commitment: 1, reviewEveryDays: 30 } });
  });
});

describe('a commitment', () => {
  const declaring = (fulfilled: boolean) => (state: MediationState) =>
    declareCommitment(state, { commitment: 1, fulfilled, evidence: 'Fotografías' }, on('2026-04-20'));
  const verifying =
    (by: typeof officer, accepted = true) =>
    (state: MediationState) =>
      verifyCommitment(state, { commitment: 1, accepted }, { ...on('2026-04-22'), by });

  it('is declared fulfilled by one and verified by another', () => {
    const { by: _, ...declaredSo } = declared(true);
    given(...anAgreedOne)
      .when(declaring(true))
      .thenRecords(declaredSo);
    given(...anAgreedOne, declared(true))
      .when(verifying(officer))
      .thenRefuses(no.DeclarerCannotVerify);
    given(...anAgreedOne, declared(true))
      .when(verifying(colleague))
      .thenRecords(verified(true));
    given(...anAgreedOne, declared(true))
      .when(verifying(head))
      .thenRecords(verified(true));
    given(...anAgreedOne, declared(true))
      .when(verifying({ ...officer, id: 'officer-3' }))
      .thenRefuses(no.NotTheVerifier);
    expect(given(...anAgreedOne, declared(true), verified(true)).state.status).toBe('fulfilled');
  });

  it('runs on where the evidence does not show it', () => {
    const rejected = [...anAgreedOne, declared(true), verified(false)];
    expect(given(...rejected).state.status).toBe('follow-up');
    given(...rejected)
      .when(verifying(colleague))
      .thenRefuses(no.CommitmentNotDeclared);
    given(...anAgreedOne)
      .when(verifying(colleague))
      .thenRefuses(no.CommitmentNotDeclared);
  });

  it('is declared unfulfilled, and settled by that', () => {
    const settled = [...anAgreedOne, declared(false)];
    expect(given(...settled).state.status).toBe('unfulfilled');
    given(...settled)
      .when(declaring(true))
      .thenRefuses(no.CommitmentNotRunning);
    given(...anAgreedOne)
      .when((state) => declareCommitment(state, { commitment: 9, fulfilled: true, evidence: 'Nada' }, on('2026-04-20')))
      .thenRefuses(no.CommitmentUnknown);
  });

  it('keeps its first day when it is given another', () => {
    const putOff = (dueOn: string) => (state: MediationState) =>
      rescheduleCommitment(state, { commitment: 1, dueOn, reason: 'Llovió todo el mes' }, on('2026-04-15'));
    given(...anAgreedOne)
      .when(putOff('2026-05-29'))
      .thenRecords(rescheduled);
    given(...anAgreedOne, rescheduled)
      .when(putOff('2026-05-29'))
      .thenNothing();
    given(...anAgreedOne)
      .when(putOff('2026-04-14'))
      .thenRefuses(no.MediationDayPassed);
    expect(begun(given(...anAgreedOne, rescheduled).state).commitments[0]).toMatchObject({
      dueOn: '2026-05-29',
      firstDueOn: '2026-04-30',
    });
  });
});

describe('what a case lost', () => {
  it('the mediation loses too: the same person, or all texts and notes', () => {
    const { basis } = erased.data;
    const texts = ['case', 'notes'].map((subject) => ({ ...erased, data: { ...erased.data, subject } }));
    given(...anAgreedOne)
      .when((state) => eraseAsInCase(state, { subject: 'p1', basis }))
      .thenRecords(erased);
    given(...anAgreedOne)
      .when((state) => eraseAsInCase(state, { subject: 'case', basis }))
      .thenRecords(...texts);
    given(...anAgreedOne)
      .when((state) => eraseAsInCase(state, { subject: 'p2', basis }))
      .thenNothing();
    given()
      .when((state) => eraseAsInCase(state, { subject: 'case', basis }))
      .thenNothing();
    expect(given(...anAgreedOne, erased).state).toEqual(given(...anAgreedOne).state);
  });
});
