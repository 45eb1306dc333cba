import { specOf } from '@libs/testing';
import { fileAppeal } from './case.appeal.js';
import { correctRegistration } from './case.correction.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { aSheet, cosignerListed, cosignersListed, interpreterNoted } from './case.group-histories.js';
import { representativeReplaced } from './case.group-histories.js';
import { listCosigners, MOST_COSIGNERS, replaceRepresentative, represented } from './case.group.js';
import {
  GroupTooSmall,
  InterpreterLanguageMissing,
  NoLongerRepresents,
  NotCollective,
  RepresentativeMissing,
  TooManyCosigners,
} from './case.group.refusals.js';
import { aPetition, erased, histories, notified, partyNamed, people, registered, served } from './case.histories.js';
import { registerPetition } from './case.intake.js';
import { attemptNotification, noticesOwed, type Service, serveNotification } from './case.notification.js';
import { AlreadyServed } from './case.notification.refusals.js';
import { closeCase, erasePersonalData } from './case.outcome.js';
import { CaseAlreadyAnswered, NotYourRole, SubjectUnknown } from './case.refusals.js';
import { isRegistered } from './case.state.js';
import { aService } from './case.later-events.js';

const given = specOf(caseDecider, caseEventSchemas);
const { clerk, officer, system } = people;

const two = [{ name: 'Firmante Inventada' }, { name: 'Firmante Inventado Dos' }];
const service: Service = { ...aService, today: '2026-01-23' };
const told = () => ({ type: 'CitizenNotified', data: { notifiedOn: '2026-01-23' } }) as ReturnType<typeof notified>;
const replacement = {
  replacementId: 'replacement-1',
  replacedOn: '2026-01-21',
  document: 'Acta de la asamblea',
  person: { name: 'Vecina Inventada' },
};
const newOne = partyNamed({ partyId: 'replacement-1', role: 'representative' });
const signedTogether = [...histories.signed, ...aSheet];

describe('a collective petition', () => {
  const group = { listId: 'list-1', name: 'Comité Inventado', cosigners: two };

  it('K.32: lists who signs beside the applicant with the registration, each under an alias of their own', () => {
    given()
      .when((state) => registerPetition(state, { ...aPetition, group, by: clerk }))
      .thenRecords(registered(), ...aSheet);
  });

  it('is represented by the first one listed where nobody else is named', () => {
    const [first, second] = two;
    expect(represented({ group: { cosigners: two } })).toEqual({ applicant: first, group: { cosigners: [second] } });
    const named = { applicant: { name: 'Persona Inventada' }, group: { cosigners: two } };
    expect(represented(named)).toBe(named);
    expect(represented({ applicant: { name: 'Persona Inventada' } })).not.toHaveProperty('group');
  });

  it('is one of two people at least and of a few hundred at most', () => {
    given()
      .when((state) => registerPetition(state, { ...aPetition, group: { ...group, cosigners: [] }, by: clerk }))
      .thenRefuses(GroupTooSmall);
    given(...histories['in progress'], cosignersListed({ count: MOST_COSIGNERS - 1 }))
      .when((state) => listCosigners(state, { listId: 'list-2', cosigners: two, by: clerk }))
      .thenRefuses(TooManyCosigners);
  });

  it('takes a second sheet at the desk until it is answered, once', () => {
    const sheet = { listId: 'list-2', cosigners: [{ name: 'Firmante Tardía' }] };
    given(...histories.collective)
      .when((state) => listCosigners(state, { ...sheet, by: clerk }))
      .thenRecords(
        cosignersListed({ listId: 'list-2', count: 1, groupName: undefined }),
        cosignerListed({ cosigner: 's3', listId: 'list-2', person: { name: 'Firmante Tardía' } }),
      );
    given(...histories.collective)
      .when((state) => listCosigners(state, { listId: 'list-1', cosigners: two, by: clerk }))
      .thenNothing();
    given(...histories.collective)
      .when((state) => listCosigners(state, { ...sheet, by: officer }))
      .thenRefuses(NotYourRole);
    given(...histories.answered)
      .when((state) => listCosigners(state, { ...sheet, by: clerk }))
      .thenRefuses(CaseAlreadyAnswered);
  });

  it('becomes one by a later sheet, where there is an applicant to represent it', () => {
    given(...histories['in progress'])
      .when((state) => listCosigners(state, { listId: 'list-1', cosigners: two, by: clerk }))
      .thenRecords(cosignersListed({ groupName: undefined }), ...aSheet.slice(1));
    given(registered({ applicantAlias: undefined, applicant: undefined }))
      .when((state) => listCosigners(state, { listId: 'list-1', cosigners: two, by: clerk }))
      .thenRefuses(RepresentativeMissing);
  });

  it('K.32: is notified once, to its representative, and can be closed then', () => {
    const { state } = given(...signedTogether);
    expect(isRegistered(state) && noticesOwed(state)).toEqual([{ act: 'resolution', party: 'p1' }]);
    given(...signedTogether)
      .when((now) => serveNotification(now, { ...service, by: officer }))
      .thenRecords(served(), told());
    given(...signedTogether, served(), told())
      .when((now) => closeCase(now, { closedOn: '2026-01-23', by: officer }))
      .thenRecords({ type: 'CaseClosed', data: { basis: 'notified', closedOn: '2026-01-23' } });
  });

  it('forgets one of those who signed and keeps the others', () => {
    given(...histories.collective)
      .when((state) => erasePersonalData(state, { subject: 's2', basis: 'arco-cancelacion', by: system }))
      .thenRecords(erased({ subject: 's2' }));
    given(...histories.collective, erased({ subject: 's2' }))
      .when((state) => erasePersonalData(state, { subject: 's2', basis: 'arco-cancelacion', by: system }))
      .thenNothing();
    given(...histories.collective)
      .when((state) => erasePersonalData(state, { subject: 's3', basis: 'arco-cancelacion', by: system }))
      .thenRefuses(SubjectUnknown);
  });
});

describe('the representative of a group', () => {
  it('gives way to another by a document, once', () => {
    given(...signedTogether)
      .when((state) => replaceRepresentative(state, { ...replacement, by: clerk }))
      .thenRecords(newOne, representativeReplaced());
    given(...signedTogether, newOne, representativeReplaced())
      .when((state) => replaceRepresentative(state, { ...replacement, by: clerk }))
      .thenNothing();
    given(...histories.signed)
      .when((state) => replaceRepresentative(state, { ...replacement, by: clerk }))
      .thenRefuses(NotCollective);
  });

  it('K.32: is then the one who is served, tried and heard', () => {
    const replaced = [...signedTogether, newOne, representativeReplaced()];
    const { state } = given(...replaced);
    expect(isRegistered(state) && noticesOwed(state)).toEqual([{ act: 'resolution', party: 'p2' }]);
    given(...replaced)
      .when((now) => serveNotification(now, { ...service, by: officer }))
      .thenRefuses(NoLongerRepresents);
    given(...replaced)
      .when((now) =>
        attemptNotification(now, {
          act: 'resolution',
          party: 'p1',
          attemptId: 'attempt-1',
          mode: 'in-person',
          attemptedOn: '2026-01-23',
          result: 'nobody-there',
          today: '2026-01-23',
          by: officer,
        }),
      )
      .thenRefuses(NoLongerRepresents);
    given(...replaced)
      .when((now) => serveNotification(now, { ...service, party: 'p2', by: officer }))
      .thenRecords(served({ party: 'p2' }), told());
    const appeal = { appealId: 'appeal-1', filedOn: '2026-01-28', today: '2026-01-28', grounds: 'g' };
    given(...replaced, served({ party: 'p2' }), told())
      .when((now) => fileAppeal(now, { ...appeal, termEndsOn: '2026-02-16', party: 'p1', by: clerk }))
      .thenRefuses(NoLongerRepresents);
  });

  it('who was served before stays served: the new one is not told again', () => {
    const neighbour = partyNamed({ partyId: 'party-1' });
    const next = partyNamed({ party: 'p3', partyId: 'replacement-1', role: 'representative' });
    const replaced = [...signedTogether, neighbour, served(), next, representativeReplaced({ party: 'p3' })];
    const { state } = given(...replaced);
    expect(isRegistered(state) && noticesOwed(state)).toEqual([{ act: 'resolution', party: 'p2' }]);
    given(...replaced)
      .when((now) => serveNotification(now, { ...service, party: 'p3', by: officer }))
      .thenRefuses(AlreadyServed);
    given(...replaced)
      .when((now) => serveNotification(now, { ...service, party: 'p2', by: officer }))
      .thenRecords(served({ party: 'p2' }), told());
  });

  it('gives way again, and nobody of before is told anything', () => {
    const twice = [
      ...signedTogether,
      newOne,
      representativeReplaced(),
      partyNamed({ party: 'p3', partyId: 'replacement-2', role: 'representative' }),
      representativeReplaced({ replacementId: 'replacement-2', former: 'p2', party: 'p3' }),
    ];
    const { state } = given(...twice);
    expect(isRegistered(state) && noticesOwed(state)).toEqual([{ act: 'resolution', party: 'p3' }]);
  });
});

describe('an interpreter', () => {
  const petition = { ...aPetition, by: clerk };

  it('K.35: is asked for at registration, in the language of the person or in another one', () => {
    given()
      .when((state) => registerPetition(state, { ...petition, language: 'nah', interpreter: true }))
      .thenRecords(registered({ language: 'nah' }), { type: 'InterpreterNoted', data: { needed: true } });
    given()
      .when((state) => registerPetition(state, { ...petition, interpreter: 'nah' }))
      .thenRecords(registered(), interpreterNoted());
    given()
      .when((state) => registerPetition(state, { ...petition, interpreter: false }))
      .thenRecords(registered());
  });

  it('is one of a language', () => {
    given()
      .when((state) => registerPetition(state, { ...petition, interpreter: true }))
      .thenRefuses(InterpreterLanguageMissing);
  });

  it('K.35: is noted, or noted as not needed, by a correction', () => {
    const correction = { correctionId: 'correction-1', correctedOn: '2026-01-13', reason: 'Se capturó mal.' };
    const corrected = (data: object) => ({ type: 'RegistrationCorrected', data: { ...correction, ...data } }) as never;
    given(registered())
      .when((state) => correctRegistration(state, { ...correction, language: 'cak', interpreter: true, by: clerk }))
      .thenRecords(corrected({ language: 'cak' }), { type: 'InterpreterNoted', data: { needed: true } });
    given(registered(), interpreterNoted())
      .when((state) => correctRegistration(state, { ...correction, interpreter: false, by: clerk }))
      .thenRecords(corrected({}), { type: 'InterpreterNoted', data: { needed: false } });
    const { state } = given(registered(), interpreterNoted(), interpreterNoted({ needed: false }));
    expect(isRegistered(state) && state.interpreter).toBe(false);
  });
});
