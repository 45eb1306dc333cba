import { specOf } from '@libs/testing';
import {
  NoProposal,
  ProposalAltered,
  ProposalExpired,
  ProposalPending,
  ProposerCannotApprove,
  type SecondLook,
  SubstituteCannotApprove,
} from '@libs/four-eyes';
import { licenceDecider } from './licence.decider.js';
import { eraseAsInCase } from './licence.erasure.js';
import { licenceEventSchemas } from './licence.event-schemas.js';
import type { Measure } from './licence.codes.js';
import * as story from './licence.fixture.js';
import { issueLicence } from './licence.issue.js';
import { lastDayOf } from './licence-days.js';
import { approveMeasure, proposeMeasure, rejectMeasure } from './licence.measures.js';
import {
  LicenceAlreadyIssued,
  LicenceDecisionNotNotified,
  LicenceEndNotSet,
  LicenceEndSetByProcedure,
  LicenceGiroMissing,
  LicenceHasNoEnd,
  LicenceNotGranted,
  LicenceRevoked,
  LicenceTasksLeft,
  LicenceUnknown,
  MeasureOutOfPlace,
  NotItsRenewal,
  RenewalOfAnother,
} from './licence.refusals.js';
import { claimRenewal, fileRenewal, renewLicence } from './licence.renewal.js';
import { isIssued, type LicenceState } from './licence.state.js';

const given = specOf(licenceDecider, licenceEventSchemas);
const { aGrant, aFiling, issued, claimed, filed, renewed, proposed, approved, rejected, erased } = story;
const number = issued.data.number;
const conditions = 'De 6:00 a 22:00';

describe('a licence is issued', () => {
  const issuing =
    (more: Parameters<typeof aGrant>[0] = {}, said: Parameters<typeof issueLicence>[1] = { conditions }) =>
    (state: LicenceState) =>
      issueLicence(state, said, { ...aGrant(more), number });

  it('on what was granted, from the day on which the notification took effect', () => {
    given().when(issuing()).thenRecords(issued);
    given()
      .when(issuing({ outcome: 'partial', caseStatus: 'concluded' }))
      .thenRecords(issued);
  });

  it('once: again under the same number it is the same, under another it is refused', () => {
    given(issued)
      .when((state) => issueLicence(state, { conditions }, { ...aGrant(), number }))
      .thenNothing();
    given(issued)
      .when((state) => issueLicence(state, {}, { ...aGrant(), number: 'LIC-GDC-LOC-2026-000002' }))
      .thenRefuses(LicenceAlreadyIssued, { number });
  });

  it('not without a favourable decision that has its effect, nor before what the procedure asks for', () => {
    given()
      .when(issuing({ caseStatus: 'in-progress' }))
      .thenRefuses(LicenceNotGranted, { status: 'in-progress' });
    given()
      .when(issuing({ outcome: 'unfavourable' }))
      .thenRefuses(LicenceNotGranted, { outcome: 'unfavourable' });
    const { effectiveOn: _, ...untold } = aGrant();
    given()
      .when((state) => issueLicence(state, {}, { ...untold, number }))
      .thenRefuses(LicenceDecisionNotNotified);
    given()
      .when(issuing({ effectiveOn: '2026-03-13' }))
      .thenRefuses(LicenceDecisionNotNotified, { effectiveOn: '2026-03-13' });
    given()
      .when(issuing({ tasksLeft: ['pagar'] }))
      .thenRefuses(LicenceTasksLeft, { tasks: ['pagar'] });
  });

  it('for what the form says, or whoever issues it; for nothing it is refused', () => {
    given()
      .when(issuing({ form: {} }))
      .thenRefuses(LicenceGiroMissing);
    given()
      .when(
        issuing({ form: {} }, { giro: 'Comedor', place: 'Calle Inventada 1', establishment: 'La Prueba', conditions }),
      )
      .thenRecords(issued);
  });

  it('until the day that its procedure sets, and no other', () => {
    given()
      .when(issuing({}, { validTo: '2030-01-01' }))
      .thenRefuses(LicenceEndSetByProcedure, { validTo: '2027-03-09' });
    const byPerson = { validity: { kind: 'until', text: 'El periodo', basis: ['gt-licencia'] } } as const;
    given().when(issuing(byPerson)).thenRefuses(LicenceEndNotSet);
    given()
      .when(issuing(byPerson, { validTo: '2026-03-09' }))
      .thenRefuses(LicenceEndNotSet);
    given()
      .when(issuing(byPerson, { conditions, validTo: '2027-03-09' }))
      .thenRecords(issued);
  });
});

describe('the last day of a licence', () => {
  const years = (length: number) => ({ validity: { kind: 'term', length, unit: 'YEARS', basis: [] } }) as const;
  const months = (length: number) => ({ validity: { kind: 'term', length, unit: 'MONTHS', basis: [] } }) as const;
  const until = { kind: 'until', text: 'x', basis: [] } as const;

  it.each([
    ['2026-03-10', years(1), '2027-03-09'],
    ['2028-02-29', years(1), '2029-02-28'],
    ['2027-03-01', years(1), '2028-02-29'],
    ['2026-01-01', years(1), '2026-12-31'],
    ['2026-11-30', months(3), '2027-02-28'],
    ['2026-01-31', months(1), '2026-02-28'],
    ['2026-12-15', months(1), '2027-01-14'],
    ['2026-03-10', { validity: { kind: 'term', length: 30, unit: 'DAYS', basis: [] } } as const, '2026-04-08'],
    ['2026-03-10', { validity: until, until: { kind: 'year-end' } } as const, '2026-12-31'],
    [
      '2026-03-10',
      { validity: until, until: { kind: 'field', field: 'fecha' }, fieldDay: '2026-05-01' } as const,
      '2026-05-01',
    ],
    ['2026-03-10', { validity: { kind: 'indefinite', basis: [] } } as const, undefined],
  ])('of one from %s is the eve (LOJ 45), the end of the year or the day that is set: %j', (from, lasting, last) => {
    expect(lastDayOf(from, lasting)).toBe(last);
  });
});

describe('K.28: a renewal is filed', () => {
  const filing =
    (more: Parameters<typeof aFiling>[0] = {}) =>
    (state: LicenceState) =>
      fileRenewal(state, aFiling(more));
  const told = (more: Partial<typeof filed.data>) => ({ ...filed, data: { ...filed.data, ...more } });

  it('in time until the last day, that day included', () => {
    given(issued).when(filing()).thenRecords(filed);
    given(issued)
      .when(filing({ filedOn: '2027-03-09' }))
      .thenRecords(told({ filedOn: '2027-03-09' }));
    given(issued)
      .when(filing({ filedOn: '2027-03-10' }))
      .thenRecords(told({ filedOn: '2027-03-10', timely: false }));
  });

  it('until the next business day where the last one is none', () => {
    const businessDayFrom = () => '2027-03-11';
    const lastDay = '2027-03-11';
    given(issued)
      .when(filing({ filedOn: '2027-03-11', businessDayFrom }))
      .thenRecords(told({ filedOn: '2027-03-11', lastDay }));
    given(issued)
      .when(filing({ filedOn: '2027-03-12', businessDayFrom }))
      .thenRecords(told({ filedOn: '2027-03-12', lastDay, timely: false }));
  });

  it('keeps the licence valid in Guatemala and not in Mexico, unless its procedure says otherwise', () => {
    given(issued)
      .when(filing({ country: 'MX' }))
      .thenRecords(told({ extends: false, basis: 'no-timely-rule' }));
    const rule = { procedure: 'licencia-de-local', opensDaysBefore: 60 };
    given(issued)
      .when(filing({ country: 'MX', rule: { ...rule, timely: { extends: true, basis: ['reglamento', 'ley'] } } }))
      .thenRecords(told({ extends: true, basis: 'reglamento,ley' }));
    given(issued)
      .when(filing({ rule: { ...rule, timely: { extends: false, basis: ['ley'] } } }))
      .thenRecords(told({ extends: false, basis: 'ley' }));
  });

  it('once a case, and by its own procedure', () => {
    given(issued, filed)
      .when((state) => fileRenewal(state, aFiling()))
      .thenNothing();
    given(issued)
      .when(filing({ procedure: 'peticion' }))
      .thenRefuses(NotItsRenewal, { renewedBy: 'licencia-de-local' });
    const { rule: _, ...without } = aFiling();
    given(issued)
      .when((state) => fileRenewal(state, without))
      .thenRefuses(NotItsRenewal, { renewedBy: 'none' });
    given(claimed)
      .when((state) => fileRenewal(state, aFiling()))
      .thenRefuses(LicenceUnknown);
    const { validTo: ___, ...endless } = issued.data;
    given({ ...issued, data: endless })
      .when((state) => fileRenewal(state, aFiling()))
      .thenRefuses(LicenceHasNoEnd);
    given(issued, proposed('revocation'), approved('revocation', '2026-06-01'))
      .when((state) => fileRenewal(state, aFiling()))
      .thenRefuses(LicenceRevoked);
  });

  it('by a case that renews one licence and issues none of its own', () => {
    given()
      .when((state) => claimRenewal(state, claimed.data))
      .thenRecords(claimed);
    given(claimed)
      .when((state) => claimRenewal(state, claimed.data))
      .thenNothing();
    given(claimed)
      .when((state) => claimRenewal(state, { ...claimed.data, licenceOf: story.PROPOSAL_ID }))
      .thenRefuses(RenewalOfAnother);
    given(issued)
      .when((state) => claimRenewal(state, claimed.data))
      .thenRefuses(LicenceAlreadyIssued);
  });
});

describe('K.28: a renewal is granted', () => {
  const grant = (more: Parameters<typeof aGrant>[0] = {}) =>
    aGrant({ caseId: story.RENEWAL_ID, effectiveOn: '2027-04-20', on: '2027-04-22', ...more });
  const said = { conditions: 'De 6:00 a 20:00' };

  it('and its period follows on the one before, where it was kept valid meanwhile', () => {
    given(issued, filed)
      .when((state) => renewLicence(state, said, grant()))
      .thenRecords(renewed);
    given(issued, filed, renewed)
      .when((state) => renewLicence(state, said, grant()))
      .thenNothing();
  });

  it('from the effect of its notification where it was not, and never before the period before has ended', () => {
    const late = { ...filed, data: { ...filed.data, timely: false } };
    given(issued, late)
      .when((state) => renewLicence(state, said, grant()))
      .thenRecords({ ...renewed, data: { ...renewed.data, validFrom: '2027-04-20', validTo: '2028-04-19' } });
    given(issued, late)
      .when((state) => renewLicence(state, said, grant({ effectiveOn: '2027-02-20' })))
      .thenRecords({ ...renewed, data: { ...renewed.data, effectiveOn: '2027-02-20' } });
  });

  it('from its effect where it came so late that the period would be over already', () => {
    const slow = grant({ effectiveOn: '2028-04-01', on: '2028-04-01' });
    given(issued, filed)
      .when((state) => renewLicence(state, said, slow))
      .thenRecords({
        ...renewed,
        data: {
          ...renewed.data,
          enteredOn: '2028-04-01',
          effectiveOn: '2028-04-01',
          validFrom: '2028-04-01',
          validTo: '2029-03-31',
        },
      });
  });

  it('not on a refusal, nor for a case that did not ask for it', () => {
    given(issued, filed)
      .when((state) => renewLicence(state, said, grant({ outcome: 'unfavourable' })))
      .thenRefuses(LicenceNotGranted);
    given(issued)
      .when((state) => renewLicence(state, said, grant()))
      .thenRefuses(LicenceUnknown);
    given(issued, filed, proposed('revocation'), approved('revocation', '2027-04-01'))
      .when((state) => renewLicence(state, said, grant()))
      .thenRefuses(LicenceRevoked);
  });
});

describe('a measure about a licence', () => {
  const moment = { at: '2026-01-12T16:00:00.000Z', on: '2026-06-01' };
  const look = {
    proposalId: story.PROPOSAL_ID,
    payloadHash: story.HASH,
    approver: 'supervisor-1',
    at: moment.at,
    standIns: [],
  };

  it('is proposed by one person, one at a time', () => {
    given(issued)
      .when((state) => proposeMeasure(state, proposed('suspension').data, moment))
      .thenRecords({ type: 'MeasureProposed', data: proposed('suspension').data });
    given(issued, proposed('suspension'))
      .when((state) => proposeMeasure(state, proposed('suspension').data, moment))
      .thenNothing();
    given(issued, proposed('suspension'))
      .when((state) => proposeMeasure(state, { ...proposed('revocation').data, proposalId: story.CASE_ID }, moment))
      .thenRefuses(ProposalPending);
    given()
      .when((state) => proposeMeasure(state, proposed('suspension').data, moment))
      .thenRefuses(LicenceUnknown);
  });

  it('is in force from the day on which another one approves the very same', () => {
    given(issued, proposed('suspension', { until: '2026-07-01' }))
      .when((state) => approveMeasure(state, look, moment))
      .thenRecords(approved('suspension', '2026-06-01', { until: '2026-07-01' }));
    given(issued, proposed('suspension'), approved('suspension', '2026-06-01'))
      .when((state) => approveMeasure(state, look, moment))
      .thenNothing();
  });

  it('is not approved by who proposed it, by who stands in for them, altered or too late', () => {
    const approving = (more: Partial<SecondLook>) => (state: LicenceState) =>
      approveMeasure(state, { ...look, ...more }, moment);
    given(issued, proposed('revocation'))
      .when(approving({ approver: 'head-1' }))
      .thenRefuses(ProposerCannotApprove);
    given(issued, proposed('revocation'))
      .when(approving({ standIns: ['head-1'] }))
      .thenRefuses(SubstituteCannotApprove);
    given(issued, proposed('revocation'))
      .when(approving({ payloadHash: 'cd'.repeat(32) }))
      .thenRefuses(ProposalAltered);
    given(issued, proposed('revocation'))
      .when(approving({ at: '2026-01-16T00:00:00.000Z' }))
      .thenRefuses(ProposalExpired);
    given(issued)
      .when((state) => approveMeasure(state, look, moment))
      .thenRefuses(NoProposal);
  });

  it('may be rejected, with its reason, and then another one proposed', () => {
    const rejection = { ...look, reason: rejected.data.reason };
    given(issued, proposed('revocation'))
      .when((state) => rejectMeasure(state, rejection))
      .thenRecords(rejected);
    given(issued, proposed('revocation'), rejected)
      .when((state) => rejectMeasure(state, rejection))
      .thenNothing();
    given(issued, proposed('revocation'), rejected)
      .when((state) => proposeMeasure(state, { ...proposed('suspension').data, proposalId: story.CASE_ID }, moment))
      .thenRecords({ type: 'MeasureProposed', data: { ...proposed('suspension').data, proposalId: story.CASE_ID } });
  });

  it('is one that the licence as it stands allows', () => {
    const proposing = (measure: Measure) => (state: LicenceState) =>
      proposeMeasure(state, { ...proposed(measure).data, proposalId: story.CASE_ID }, moment);
    given(issued).when(proposing('reinstatement')).thenRefuses(MeasureOutOfPlace, { measure: 'reinstatement' });
    given(issued, proposed('suspension'), approved('suspension', '2026-05-01'))
      .when(proposing('suspension'))
      .thenRefuses(MeasureOutOfPlace, { measure: 'suspension' });
    given(issued, proposed('revocation'), approved('revocation', '2026-05-01'))
      .when(proposing('suspension'))
      .thenRefuses(MeasureOutOfPlace, { measure: 'suspension' });
    given(issued)
      .when((state) => proposeMeasure(state, proposed('suspension', { until: '2026-05-31' }).data, moment))
      .thenRefuses(MeasureOutOfPlace);
  });

  it('ends a suspension the day before it is lifted', () => {
    const { state } = given(
      issued,
      proposed('suspension'),
      approved('suspension', '2026-05-01'),
      proposed('reinstatement'),
      approved('reinstatement', '2026-06-01'),
    );
    expect(isIssued(state) && state.suspensions).toEqual([{ from: '2026-05-01', to: '2026-05-31' }]);
  });
});

describe('what a case loses', () => {
  it('the licence loses too: its texts with the case, its holder under the same alias', () => {
    given(issued)
      .when((state) => eraseAsInCase(state, erased.data))
      .thenRecords(erased);
    given(issued)
      .when((state) => eraseAsInCase(state, { ...erased.data, subject: 'case' }))
      .thenRecords({ ...erased, data: { ...erased.data, subject: 'case' } });
    given(issued)
      .when((state) => eraseAsInCase(state, { ...erased.data, subject: 'p2' }))
      .thenNothing();
    given(claimed)
      .when((state) => eraseAsInCase(state, erased.data))
      .thenNothing();
  });
});
