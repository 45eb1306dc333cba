import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { aPetition, folioAnnulled, histories, people, registered, registrationAnnulled } from './case.histories.js';
import { annulFolio, annulRegistration, registerPetition } from './case.intake.js';
import { CaseUnknown, DueBeforeFiling, FolioInUse, FolioWasAnnulled, NotYourRole } from './case.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const { applicantAlias: _, ...petition } = aPetition;
const { applicant: __, ...anonymous } = petition;
const by = people.clerk;

describe('registering a petition', () => {
  it('takes it down as it was told, with an alias for the applicant', () => {
    given()
      .when((state) => registerPetition(state, { ...petition, by }))
      .thenRecords(registered());
  });

  it('gives an anonymous petition no alias', () => {
    given()
      .when((state) => registerPetition(state, { ...anonymous, by: people.citizen }))
      .thenRecords({ type: 'PetitionRegistered', data: anonymous });
  });

  it('leaves out what was not given', () => {
    const { state } = given();
    const [event] = registerPetition(state, { ...petition, office: undefined, location: undefined, by });
    expect(event?.data).not.toHaveProperty('office');
    expect(event?.data).not.toHaveProperty('location');
    expect(event?.data).not.toHaveProperty('by');
  });

  it('adds nothing when pressed twice, whatever folio the second press brings', () => {
    given(registered())
      .when((state) => registerPetition(state, { ...petition, folio: 'CHI-PET-2026-000999', by }))
      .thenNothing();
  });

  it('opens the case under a new number after the first was abandoned', () => {
    given(registrationAnnulled())
      .when((state) => registerPetition(state, { ...petition, by }))
      .thenRecords(registered());
  });

  it('is refused under a number that was written off, so that a late writer takes another', () => {
    given(registrationAnnulled({ folio: petition.folio }))
      .when((state) => registerPetition(state, { ...petition, by }))
      .thenRefuses(FolioWasAnnulled, { folio: petition.folio });
  });

  it('is refused when due before it was filed, but an import keeps what the log says', () => {
    const early = { ...petition, dueOn: '2026-01-11' };
    given()
      .when((state) => registerPetition(state, { ...early, by }))
      .thenRefuses(DueBeforeFiling);
    given()
      .when((state) => registerPetition(state, { ...early, by: people.importer, source: 'import' }))
      .thenRecords(registered({ dueOn: '2026-01-11' }));
  });

  it('is for the desk, the portal, other systems and the import', () => {
    given()
      .when((state) => registerPetition(state, { ...petition, by: people.officer }))
      .thenRefuses(NotYourRole, { step: 'register', role: 'officer' });
  });
});

describe('an abandoned number', () => {
  const number = { folio: 'CHI-PET-2026-000122', series: 'PET' };

  it('is annulled in the case it was taken for', () => {
    given()
      .when((state) => annulRegistration(state, number))
      .thenRecords(registrationAnnulled());
  });

  it('is annulled once', () => {
    given(registrationAnnulled())
      .when((state) => annulRegistration(state, number))
      .thenNothing();
  });

  it('may be the second one that was abandoned', () => {
    given(registrationAnnulled({ folio: 'CHI-PET-2026-000100' }))
      .when((state) => annulRegistration(state, number))
      .thenRecords(registrationAnnulled());
  });

  it('is not annulled once the petition came after all', () => {
    given(registered(number))
      .when((state) => annulRegistration(state, number))
      .thenRefuses(FolioInUse, { folio: number.folio });
  });
});

describe('a second number of a case', () => {
  const second = { folio: 'CHI-PET-2026-000124', series: 'PET' };

  it('is annulled, and the case keeps its own', () => {
    given(registered())
      .when((state) => annulFolio(state, second))
      .thenRecords(folioAnnulled());
    expect(given(registered(), folioAnnulled()).state).toMatchObject({ status: 'registered', folio: aPetition.folio });
  });

  it('is annulled once, also after the case has ended', () => {
    given(...histories.concluded, folioAnnulled())
      .when((state) => annulFolio(state, second))
      .thenNothing();
  });

  it('is never the number the case goes by', () => {
    given(registered())
      .when((state) => annulFolio(state, { folio: aPetition.folio, series: 'PET' }))
      .thenRefuses(FolioInUse);
  });

  it('needs a registered case', () => {
    given()
      .when((state) => annulFolio(state, second))
      .thenRefuses(CaseUnknown);
  });
});
