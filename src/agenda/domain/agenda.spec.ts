import { specOf } from '@libs/testing';
import { entrustAgenda, planVisit, requestPerformance, scheduleBooking, type TimingGiven } from './agenda.bookings.js';
import { agendaDecider } from './agenda.decider.js';
import { eraseAsInCase } from './agenda.erasure.js';
import { agendaEventSchemas } from './agenda.event-schemas.js';
import type { AgendaEvent } from './agenda.events.js';
import {
  ANA,
  at,
  aVisit,
  CASE_ID,
  confirmed,
  entrusted,
  FAIR,
  later,
  LUIS,
  MASS,
  moment,
  PARADE,
  reported,
  requested,
  scheduled,
  VISIT,
  visitHeld,
} from './agenda.fixture.js';
import {
  AgendaConflict,
  BookingEndsBeforeItBegins,
  BookingInThePast,
  BookingIsFollowed,
  BookingNotInStatus,
  BookingToCome,
  BookingTooLong,
  BookingUnknown,
  DisplacementReasonMissing,
  InformationOutOfTime,
  NotAPerformance,
  NotAVisit,
  NotFollowed,
  OwnSituationReport,
  ParticipantsMissing,
  RescheduleReasonMissing,
  SituationReportUnknown,
} from './agenda.refusals.js';
import {
  authoriseVisit,
  cancelBooking,
  confirmPerformance,
  conflictsShown,
  recordHeld,
  recordNotHeld,
} from './agenda.steps.js';
import { approveReport, raiseDemand, reportSituation } from './agenda.visits.js';

const given = specOf(agendaDecider, agendaEventSchemas);

const timing = (from: string, until: string, more: Partial<TimingGiven> = {}): TimingGiven => ({
  from: at(from),
  until: at(until),
  there: 60,
  back: 60,
  ...more,
});
const fair = [requested(FAIR), scheduled(FAIR, '2026-03-15T10:00', '2026-03-15T12:00')];
const mass = requested(MASS);
const puts =
  (bookingId: string, of: TimingGiven, on = moment) =>
  (state: Parameters<typeof scheduleBooking>[0]) =>
    scheduleBooking(state, bookingId, of, on);

describe('a request for the band', () => {
  const { keptUnder: _, hostUnder: __, requestedOn: ___, act = 'cultural', ...wish } = requested(FAIR).data;

  it('is recorded and takes no time', () => {
    given(entrusted)
      .when((state) => requestPerformance(state, { ...wish, act }, moment))
      .thenRecords(requested(FAIR));
    given(...fair)
      .when((state) => requestPerformance(state, { ...wish, act, bookingId: MASS }, moment))
      .thenRecords(mass);
    expect(conflictsShown(given(...fair, mass).state.bookings[1]!, given(...fair).state.bookings)).toEqual([FAIR]);
  });

  it('is for a time to come that ends after it begins', () => {
    const asks =
      (more: object, on = moment) =>
      (state: Parameters<typeof requestPerformance>[0]) =>
        requestPerformance(state, { ...wish, act, ...more }, on);
    given()
      .when(asks({}, later('2026-03-15T10:00')))
      .thenRefuses(BookingInThePast);
    given()
      .when(asks({ until: wish.from }))
      .thenRefuses(BookingEndsBeforeItBegins);
    given()
      .when(asks({ until: wish.from + 32 * 1_440 }))
      .thenRefuses(BookingTooLong);
  });
});

describe('K.22: bookings of the band', () => {
  it('overlap by the time on the way', () => {
    given(...fair, mass)
      .when(puts(MASS, timing('2026-03-15T13:30', '2026-03-15T15:00')))
      .thenRefuses(AgendaConflict, {
        leavesAt: '2026-03-15T09:00-06:00',
        backAt: '2026-03-15T13:00-06:00',
        resources: ['band'],
        freeFrom: '2026-03-15T14:00-06:00',
        freeUntil: '2026-03-15T15:30-06:00',
      });
    given(...fair, mass)
      .when(puts(MASS, timing('2026-03-15T14:00', '2026-03-15T15:00')))
      .thenRecords(scheduled(MASS, '2026-03-15T14:00', '2026-03-15T15:00'));
    given(...fair, mass)
      .when(puts(MASS, timing('2026-03-15T13:00', '2026-03-15T15:00', { there: 0 })))
      .thenRecords(scheduled(MASS, '2026-03-15T13:00', '2026-03-15T15:00', { there: 0 }));
  });

  it('are offered another day at the same hour where the day is full', () => {
    given(...fair, mass)
      .when(puts(MASS, timing('2026-03-15T11:00', '2026-03-15T22:30')))
      .thenRefuses(AgendaConflict, { freeFrom: '2026-03-16T11:00-06:00', freeUntil: '2026-03-16T22:30-06:00' });
  });

  it('follow one another directly where the way between the two is known, and nothing fits between them', () => {
    const follows = { follows: FAIR, direct: 15 };
    const direct = scheduled(MASS, '2026-03-15T12:20', '2026-03-15T13:00', follows);
    given(...fair, mass)
      .when(puts(MASS, timing('2026-03-15T12:20', '2026-03-15T13:00', follows)))
      .thenRecords(direct);
    const late = scheduled(MASS, '2026-03-15T20:00', '2026-03-15T21:00', follows);
    given(...fair, mass, late, requested(PARADE))
      .when(puts(PARADE, timing('2026-03-15T15:00', '2026-03-15T16:00')))
      .thenRefuses(AgendaConflict, { leavesAt: '2026-03-15T12:00-06:00', backAt: '2026-03-15T22:00-06:00' });
    const held: AgendaEvent = { ...visitHeld, data: { ...visitHeld.data, bookingId: FAIR } };
    given(...fair, mass, late, requested(PARADE), confirmed(FAIR), held)
      .when(puts(PARADE, timing('2026-03-15T15:00', '2026-03-15T16:00')))
      .thenRefuses(AgendaConflict, { leavesAt: '2026-03-15T12:00-06:00' });
    given(...fair, mass, direct)
      .when(puts(FAIR, timing('2026-03-15T09:00', '2026-03-15T11:00', { reason: 'Lo pide el anfitrión' })))
      .thenRefuses(BookingIsFollowed, { from: '2026-03-15T12:20-06:00' });
  });

  it('follow only what holds its time, with time to get there', () => {
    const tries = (more: Partial<TimingGiven>, from = '2026-03-15T12:20') =>
      puts(MASS, timing(from, '2026-03-16T23:00', more));
    given(...fair, mass)
      .when(tries({ follows: FAIR, direct: 21 }))
      .thenRefuses(NotFollowed);
    given(...fair, mass)
      .when(tries({ follows: FAIR }))
      .thenRefuses(NotFollowed);
    given(...fair, mass)
      .when(tries({ direct: 10 }))
      .thenRefuses(NotFollowed);
    given(...fair, mass)
      .when(tries({ follows: PARADE, direct: 10 }))
      .thenRefuses(NotFollowed);
    given(...fair, mass)
      .when(tries({ follows: MASS, direct: 10 }))
      .thenRefuses(NotFollowed);
    given(...fair, mass)
      .when(tries({ follows: FAIR, direct: 10 }, '2026-03-16T12:01'))
      .thenRefuses(NotFollowed);
  });

  it('come from the base again when what they followed is cancelled', () => {
    const direct = scheduled(MASS, '2026-03-15T12:20', '2026-03-15T13:00', { follows: FAIR, direct: 15 });
    const reason = 'El anfitrión desistió';
    given(...fair, mass, direct)
      .when((state) => cancelBooking(state, { bookingId: FAIR, reason }, moment))
      .thenRecords(
        {
          type: 'BookingCancelled',
          data: { bookingId: FAIR, reason, keptUnder: keptOf(FAIR), cancelledOn: moment.on },
        },
        { type: 'DirectTravelEnded', data: { bookingId: MASS } },
      );
  });

  it('are put elsewhere in one step: the old time is free for it, and then for others', () => {
    const reason = 'Lo pide el anfitrión';
    const moved: AgendaEvent = {
      type: 'BookingRescheduled',
      data: {
        ...scheduled(FAIR, '2026-03-15T11:00', '2026-03-15T13:00').data,
        keptUnder: keptOf(FAIR),
        previousFrom: at('2026-03-15T10:00'),
        reason,
      },
    };
    given(...fair, confirmed(FAIR))
      .when(puts(FAIR, timing('2026-03-15T11:00', '2026-03-15T13:00', { reason })))
      .thenRecords(moved);
    given(...fair)
      .when(puts(FAIR, timing('2026-03-15T11:00', '2026-03-15T13:00')))
      .thenRefuses(RescheduleReasonMissing);
    given(...fair)
      .when(puts(FAIR, timing('2026-03-15T10:00', '2026-03-15T12:00')))
      .thenNothing();
    const { state } = given(...fair, confirmed(FAIR), moved);
    expect(state.bookings[0]).toMatchObject({ status: 'scheduled', firstFrom: at('2026-03-15T10:00'), moves: 1 });
    given(...fair, moved, mass)
      .when(puts(MASS, timing('2026-03-15T08:00', '2026-03-15T09:00')))
      .thenRecords(scheduled(MASS, '2026-03-15T08:00', '2026-03-15T09:00'));
  });

  it('give way to an official act for a reason, and to no other', () => {
    const official = requested(PARADE, { official: true, act: 'civic' });
    const displaces = { displaces: true, reason: 'Acto oficial del 15 de marzo' };
    const at11 = (more: object) => timing('2026-03-15T11:00', '2026-03-15T12:00', more);
    given(...fair, official)
      .when(puts(PARADE, at11(displaces)))
      .thenRecords(
        {
          type: 'BookingDisplaced',
          data: { bookingId: FAIR, keptUnder: keptOf(FAIR), displacedBy: PARADE, reason: displaces.reason },
        },
        scheduled(PARADE, '2026-03-15T11:00', '2026-03-15T12:00'),
      );
    given(...fair, official)
      .when(puts(PARADE, at11({ displaces: true })))
      .thenRefuses(DisplacementReasonMissing);
    given(...fair, official)
      .when(puts(PARADE, at11({ reason: displaces.reason })))
      .thenRefuses(AgendaConflict);
    given(...fair, mass)
      .when(puts(MASS, at11(displaces)))
      .thenRefuses(AgendaConflict);
    given(requested(FAIR, { official: true }), fair[1]!, official)
      .when(puts(PARADE, at11(displaces)))
      .thenRefuses(AgendaConflict);
  });

  it('give way too when they come from the base once what they followed gave way', () => {
    const official = requested(PARADE, { official: true, act: 'civic' });
    const direct = scheduled(MASS, '2026-03-15T12:30', '2026-03-15T13:00', { follows: FAIR, direct: 15, there: 120 });
    const { events } = resultOf(given(...fair, mass, direct, official).state, {
      ...timing('2026-03-15T09:30', '2026-03-15T10:30', { there: 0, back: 15 }),
      displaces: true,
      reason: 'Acto oficial',
    });
    expect(events.map(({ type }) => type)).toEqual([
      'BookingDisplaced',
      'DirectTravelEnded',
      'BookingDisplaced',
      'BookingScheduled',
    ]);
  });
});

describe('what becomes of a booking', () => {
  const held = { bookingId: FAIR, attendance: 300, report: 'Se interpretó el himno.' };
  const notHeld = { bookingId: FAIR, cause: 'weather' as const, reason: 'Llovió toda la tarde' };

  it('is confirmed, and recorded once it has begun', () => {
    given(...fair)
      .when((state) => confirmPerformance(state, FAIR, moment))
      .thenRecords(confirmed(FAIR));
    given(...fair, confirmed(FAIR))
      .when((state) => confirmPerformance(state, FAIR, moment))
      .thenNothing();
    given(mass)
      .when((state) => confirmPerformance(state, MASS, moment))
      .thenRefuses(BookingNotInStatus, { status: 'requested' });
    given(...fair, confirmed(FAIR))
      .when((state) => recordHeld(state, held, moment))
      .thenRefuses(BookingToCome, { from: '2026-03-15T10:00-06:00' });
    given(...fair)
      .when((state) => recordHeld(state, held, later('2026-03-15T13:00')))
      .thenRefuses(BookingNotInStatus);
    given(...fair, confirmed(FAIR))
      .when((state) => recordHeld(state, held, later('2026-03-16T00:10')))
      .thenRecords({ type: 'BookingHeld', data: { ...held, keptUnder: keptOf(FAIR), heldOn: '2026-03-15' } });
    given(...fair)
      .when((state) => recordNotHeld(state, notHeld, later('2026-03-15T13:00')))
      .thenRecords({
        type: 'BookingNotHeld',
        data: { ...notHeld, keptUnder: keptOf(FAIR), recordedOn: '2026-03-15' },
      });
  });

  it('is over once it ended', () => {
    const over: AgendaEvent = { ...visitHeld, data: { ...visitHeld.data, bookingId: FAIR } };
    const cancels = { bookingId: FAIR, reason: 'Ya no' };
    given(...fair, over)
      .when((state) => cancelBooking(state, cancels, moment))
      .thenRefuses(BookingNotInStatus, { status: 'held' });
    given(...fair, over)
      .when(puts(FAIR, timing('2026-03-20T10:00', '2026-03-20T12:00', { reason: 'Otra vez' })))
      .thenRefuses(BookingNotInStatus);
    given(...fair)
      .when((state) => cancelBooking(state, { ...cancels, bookingId: MASS }, moment))
      .thenRefuses(BookingUnknown);
  });
});

describe('K.22: visits', () => {
  const plan = (participants: string[], bookingId = PARADE) => {
    const { keptUnder: _, hostUnder: __, requestedOn: ___, ...wish } = aVisit({ bookingId }).data;
    return (state: Parameters<typeof planVisit>[0]) =>
      planVisit(state, wish, { ...timing('2026-03-15T10:00', '2026-03-15T12:00'), participants }, moment);
  };
  const ofAna = scheduled(VISIT, '2026-03-15T10:00', '2026-03-15T12:00', { resources: ANA });

  it('overlap by person', () => {
    given(aVisit(), ofAna)
      .when(plan([LUIS, ANA]))
      .thenRefuses(AgendaConflict, { resources: [ANA] });
    given(aVisit(), ofAna)
      .when((state) => plan([LUIS])(state).slice(1))
      .thenRecords(scheduled(PARADE, '2026-03-15T10:00', '2026-03-15T12:00', { resources: LUIS }));
    given().when(plan([])).thenRefuses(ParticipantsMissing);
    given()
      .when(plan([ANA, ANA]))
      .thenRefuses(ParticipantsMissing);
  });

  it('are authorised by an act, held and reported on, and somebody else approves the report', () => {
    const { keptUnder, report: _, ...situation } = reported.data;
    given(aVisit(), ofAna)
      .when((state) => authoriseVisit(state, { bookingId: VISIT, act: 'Nombramiento 12-2026' }, moment))
      .thenRecords({
        type: 'BookingConfirmed',
        data: { bookingId: VISIT, keptUnder, confirmedOn: moment.on, act: 'Nombramiento 12-2026' },
      });
    const visited = [aVisit(), ofAna, confirmed(VISIT), visitHeld];
    given(...visited)
      .when((state) => reportSituation(state, situation, later('2026-03-16T09:00')))
      .thenRecords(reported);
    given(...visited)
      .when((state) => reportSituation(state, { ...situation, informationOn: '2026-03-14' }, later('2026-03-16T09:00')))
      .thenRefuses(InformationOutOfTime);
    given(aVisit(), ofAna)
      .when((state) => reportSituation(state, situation, later('2026-03-16T09:00')))
      .thenRefuses(BookingNotInStatus);
    const byAna = { ...reported, by: { kind: 'staff' as const, id: ANA } };
    given(...visited, byAna)
      .when((state) => approveReport(state, { bookingId: VISIT, report: 1 }, moment))
      .thenRefuses(OwnSituationReport);
    const byLuis = { ...later('2026-03-20T09:00'), by: LUIS };
    const approved: AgendaEvent = {
      type: 'SituationReportApproved',
      data: { bookingId: VISIT, report: 1, approvedOn: '2026-03-20' },
    };
    given(...visited, byAna)
      .when((state) => approveReport(state, { bookingId: VISIT, report: 1 }, byLuis))
      .thenRecords(approved);
    given(...visited)
      .when((state) => approveReport(state, { bookingId: VISIT, report: 1 }, byLuis))
      .thenRefuses(SituationReportUnknown);
    expect(given(...visited, byAna).state.communities).toEqual([
      { place: '0401', community: 'aldea-paraxaj', lastVisitOn: '2026-03-15' },
    ]);
    expect(given(...visited, byAna, approved).state.communities).toEqual([
      { place: '0401', community: 'aldea-paraxaj', lastVisitOn: '2026-03-15', informationOn: '2026-03-15' },
    ]);
  });

  it('raise demands that are cases, each once', () => {
    const visited = [aVisit(), ofAna, confirmed(VISIT), visitHeld, reported];
    const data = { bookingId: VISIT, report: 1, caseId: CASE_ID, folio: 'GDC-PET-2026-000001', raisedOn: moment.on };
    const { raisedOn: _, ...demand } = data;
    given(...visited)
      .when((state) => raiseDemand(state, demand, moment))
      .thenRecords({ type: 'DemandRaised', data });
    given(...visited, { type: 'DemandRaised', data })
      .when((state) => raiseDemand(state, demand, moment))
      .thenNothing();
    given(...fair)
      .when((state) => raiseDemand(state, { ...demand, bookingId: FAIR }, moment))
      .thenRefuses(NotAVisit);
    given(aVisit(), ofAna)
      .when((state) => confirmPerformance(state, VISIT, moment))
      .thenRefuses(NotAPerformance);
  });
});

describe('an agenda', () => {
  it('is entrusted to a department', () => {
    given()
      .when((state) => entrustAgenda(state, 'desarrollo', moment))
      .thenRecords(entrusted);
    given(entrusted)
      .when((state) => entrustAgenda(state, 'desarrollo', moment))
      .thenNothing();
  });

  it('loses what a case lost: the host with anybody of it, the words with its texts', () => {
    const ofCase = requested(FAIR, { caseId: CASE_ID, folio: 'GDC-PET-2026-000001' });
    const { keptUnder, hostUnder } = ofCase.data;
    const erases =
      (subject: string, caseId = CASE_ID) =>
      (state: Parameters<typeof eraseAsInCase>[0]) =>
        eraseAsInCase(state, caseId, { subject, basis: 'arco' });
    const gone = (subject: string): AgendaEvent => ({ type: 'PersonalDataErased', data: { subject, basis: 'arco' } });
    given(ofCase).when(erases('p1')).thenRecords(gone(hostUnder));
    given(ofCase).when(erases('case')).thenRecords(gone(hostUnder), gone(keptUnder));
    given(ofCase).when(erases('case', VISIT)).thenNothing();
  });

  it('forgets what ended more than two years ago, and nothing that is open', () => {
    const old = { from: at('2023-03-15T10:00'), until: at('2023-03-15T12:00') };
    const ended: AgendaEvent = { ...visitHeld, data: { ...visitHeld.data, bookingId: FAIR } };
    const { state } = given(requested(FAIR, old), ended, requested(MASS, old), requested(PARADE));
    expect(state.bookings.map(({ bookingId }) => bookingId)).toEqual([MASS, PARADE]);
  });
});

function keptOf(bookingId: string): string {
  return requested(bookingId).data.keptUnder;
}

function resultOf(state: Parameters<typeof scheduleBooking>[0], timingGiven: TimingGiven): { events: AgendaEvent[] } {
  return { events: scheduleBooking(state, PARADE, timingGiven, moment) };
}
