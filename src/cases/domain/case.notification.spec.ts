import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { attempted, erased, histories, notified, partyNamed, people, served } from './case.histories.js';
import { type Attempt, attemptNotification, nameParty, type Service, serveNotification } from './case.notification.js';
import { AlreadyServed, NothingToNotify, PartyUnknown, SummonsMissing } from './case.notification.refusals.js';
import { closeCase, erasePersonalData } from './case.outcome.js';
import { CitizenAlreadyNotified, CitizenNotNotified, DateOutOfOrder } from './case.refusals.js';
import { aService } from './case.later-events.js';

const given = specOf(caseDecider, caseEventSchemas);
const { officer, clerk, system } = people;

const attempt: Attempt = {
  act: 'resolution',
  party: 'p1',
  attemptId: 'attempt-1',
  mode: 'in-person',
  attemptedOn: '2026-01-22',
  result: 'summons-left',
  appointmentOn: '2026-01-23',
  today: '2026-01-22',
};
const service: Service = { ...aService, today: '2026-01-23' };
const told = () => notified({ mode: undefined, proof: undefined });
/** Without the field that a service leaves out. */
const toldOf = (overrides: Parameters<typeof notified>[0] = {}) => {
  const { type, data } = told();
  const { proof: _, ...rest } = { ...data, ...overrides } as { proof?: string };
  return { type, data: rest } as ReturnType<typeof notified>;
};

describe('an attempt to notify', () => {
  it('is recorded, with the day for which a citatorio was left', () => {
    given(...histories.signed)
      .when((state) => attemptNotification(state, { ...attempt, by: clerk }))
      .thenRecords(attempted());
    given(...histories['left a citatorio'])
      .when((state) => attemptNotification(state, { ...attempt, by: clerk }))
      .thenNothing();
  });

  it('needs an act, a party of the case and a day that was', () => {
    given(...histories['in progress'])
      .when((state) => attemptNotification(state, { ...attempt, by: officer }))
      .thenRefuses(NothingToNotify);
    given(...histories.signed)
      .when((state) => attemptNotification(state, { ...attempt, party: 'p2', by: officer }))
      .thenRefuses(PartyUnknown);
    given(...histories.signed)
      .when((state) => attemptNotification(state, { ...attempt, attemptedOn: '2026-01-23', by: officer }))
      .thenRefuses(DateOutOfOrder);
  });
});

describe('a notification with proof', () => {
  it('counts as the citizen being notified, from the day of its effect', () => {
    given(...histories.signed)
      .when((state) => serveNotification(state, { ...service, by: officer }))
      .thenRecords(served(), toldOf());
    given(...histories.signed)
      .when((state) =>
        serveNotification(state, { ...service, mode: 'notice-board', effectiveOn: '2026-01-26', by: officer }),
      )
      .thenRecords(served({ mode: 'notice-board', effectiveOn: '2026-01-26' }), toldOf({ notifiedOn: '2026-01-26' }));
  });

  it('waits for every party, and counts from the last', () => {
    given(...histories.signed, partyNamed())
      .when((state) => serveNotification(state, { ...service, by: officer }))
      .thenRecords(served());
    given(...histories.signed, partyNamed(), served())
      .when((state) => closeCase(state, { closedOn: '2026-01-30', by: officer }))
      .thenRefuses(CitizenNotNotified);
    given(...histories.signed, partyNamed(), served({ effectiveOn: '2026-01-28' }))
      .when((state) => serveNotification(state, { ...service, party: 'p2', by: officer }))
      .thenRecords(served({ party: 'p2' }), toldOf({ notifiedOn: '2026-01-28' }));
  });

  it('is left with another person only at the hour of a citatorio', () => {
    given(...histories.signed)
      .when((state) => serveNotification(state, { ...service, mode: 'with-another', by: officer }))
      .thenRefuses(SummonsMissing);
    given(...histories['left a citatorio'])
      .when((state) => serveNotification(state, { ...service, mode: 'with-another', by: officer }))
      .thenRecords(served({ mode: 'with-another' }), toldOf());
  });

  it('happens once for each party', () => {
    given(...histories.served)
      .when((state) => serveNotification(state, { ...service, by: officer }))
      .thenRefuses(AlreadyServed);
    given(...histories.notified)
      .when((state) => serveNotification(state, { ...service, by: officer }))
      .thenRefuses(CitizenAlreadyNotified);
  });

  it('K.13: is what lets the case be closed', () => {
    given(...histories.signed)
      .when((state) => closeCase(state, { closedOn: '2026-01-23', by: officer }))
      .thenRefuses(CitizenNotNotified);
    given(...histories.served)
      .when((state) => closeCase(state, { closedOn: '2026-01-23', by: officer }))
      .thenRecords({ type: 'CaseClosed', data: { basis: 'notified', closedOn: '2026-01-23' } });
  });
});

describe('another party', () => {
  const named = { partyId: 'party-1', role: 'third-party', person: { name: 'Vecina Inventada' } } as const;

  it('gets the next alias, once', () => {
    given(...histories.registered)
      .when((state) => nameParty(state, { ...named, by: clerk }))
      .thenRecords(partyNamed());
    given(...histories.registered, partyNamed())
      .when((state) => nameParty(state, { ...named, by: clerk }))
      .thenNothing();
    given(...histories.registered, partyNamed())
      .when((state) => nameParty(state, { ...named, partyId: 'party-2', by: clerk }))
      .thenRecords(partyNamed({ party: 'p3', partyId: 'party-2' }));
  });

  it('comes too late once everybody was told', () => {
    given(...histories.served)
      .when((state) => nameParty(state, { ...named, by: clerk }))
      .thenRefuses(CitizenAlreadyNotified);
  });

  it('can be erased like the applicant', () => {
    given(...histories.registered, partyNamed())
      .when((state) => erasePersonalData(state, { subject: 'p2', basis: 'arco-cancelacion', by: system }))
      .thenRecords(erased({ subject: 'p2' }));
  });
});
