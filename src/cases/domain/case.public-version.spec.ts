import {
  NoProposal,
  ProposalAltered,
  ProposalExpired,
  ProposalPending,
  ProposerCannotApprove,
  SubstituteCannotApprove,
} from '@libs/four-eyes';
import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { histories, people } from './case.histories.js';
import { letterIssued } from './case.letter-histories.js';
import {
  approvePublicVersion,
  documentsOf,
  type ProposedVersion,
  proposePublicVersion,
  rejectPublicVersion,
} from './case.public-version.js';
import {
  A_TEXT,
  aName,
  anAddress,
  aVersion,
  proposingVersion,
  publicVersionApproved,
  publicVersionProposed,
  publicVersionRejected,
  versionApproval,
} from './case.public-version-histories.js';
import type { PublicVersionMark } from './case.public-version.events.js';
import {
  BlanketClassification,
  ConfidentialWithoutTerm,
  PublicVersionSourceMissing,
  RemovedWordsRemain,
  ReserveIncomplete,
  SpanCannotBeRemoved,
} from './case.public-version.refusals.js';
import { CaseUnknown, DateOutOfOrder, NotThisDepartment, NotYourRole } from './case.refusals.js';
import { raised } from './case.reserve-histories.js';
import { type CaseState, isRegistered } from './case.state.js';
import { allowedSteps } from './case.steps.js';

const given = specOf(caseDecider, caseEventSchemas);
const { officer, head, adviser, clerk, supervisor, officerElsewhere, system } = people;
const here = histories['in progress'];
/** Events of a spec come a minute apart, from 15:00 on 12 January 2026. */
const tooLate = '2026-01-15T16:30:00.000Z';

const proposing =
  (over: Partial<ProposedVersion> = {}, by: typeof officer | typeof system = officer) =>
  (state: CaseState): CaseEvent[] =>
    proposePublicVersion(state, { ...proposingVersion, ...over, by });
const marking = (...marks: readonly PublicVersionMark[]) =>
  proposing({ content: { ...proposingVersion.content, marks } });
const approving =
  (over: Partial<Parameters<typeof approvePublicVersion>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    approvePublicVersion(state, { ...versionApproval, by: adviser, ...over });
const waiting = [...here, { ...publicVersionProposed(), by: officer }];

describe('K.19: a public version', () => {
  it('is proposed by an officer or the head of the department, and publishes nothing', () => {
    for (const by of [officer, head])
      given(...here)
        .when(proposing({}, by))
        .thenRecords(publicVersionProposed());
    const { state } = given(...waiting);
    expect(isRegistered(state) && [state.publicVersions, state.legalMatter, state.publicVersionProposal]).toEqual([
      undefined,
      true,
      expect.objectContaining({ proposalId: 'version-1', proposer: officer.id, document: 'petition' }),
    ]);
  });

  it('is of a case of theirs', () => {
    given(...here)
      .when(proposing({}, officerElsewhere))
      .thenRefuses(NotThisDepartment);
    for (const by of [clerk, supervisor, adviser])
      given(...here)
        .when(proposing({}, by))
        .thenRefuses(NotYourRole);
    given(...raised)
      .when(proposing({}, { ...officer, id: 'officer-2' }))
      .thenRefuses(CaseUnknown);
  });

  it('is one at a time, the same once only, and another when nobody looked at it for 72 hours', () => {
    given(...waiting)
      .when(proposing())
      .thenNothing();
    given(...waiting)
      .when(proposing({ versionId: 'version-2' }))
      .thenRefuses(ProposalPending);
    given(...waiting)
      .when(proposing({ versionId: 'version-2', at: tooLate }))
      .thenRecords(publicVersionProposed({ versionId: 'version-2' }));
  });

  it('is of a text that the case has', () => {
    given(...here)
      .when(proposing({ document: 'answer' }))
      .thenRefuses(PublicVersionSourceMissing);
    given(...histories.answered)
      .when(proposing({ document: 'letter', about: 'letter-9' }))
      .thenRefuses(PublicVersionSourceMissing);
    const { state } = given(...histories.answered, letterIssued());
    expect(documentsOf(state)).toEqual([
      { document: 'petition', writtenOn: '2026-01-12' },
      { document: 'answer', writtenOn: '2026-01-22' },
      { document: 'letter', about: 'letter-1', writtenOn: '2026-01-22' },
    ]);
  });

  it('stays possible when the case has ended', () => {
    given(...histories.concluded)
      .when(proposing())
      .thenRecords(publicVersionProposed());
  });
});

describe('K.19: what is taken out', () => {
  it('is a part, never the whole', () => {
    const all = { ...aName, spans: [{ start: 0, end: A_TEXT.length }] };
    given(...here)
      .when(marking(all))
      .thenRefuses(BlanketClassification);
    const butDots = { ...aName, spans: [{ start: 0, end: A_TEXT.length - 1 }] };
    given(...here)
      .when(marking(butDots))
      .thenRefuses(BlanketClassification);
  });

  it('lies in the text, apart from the rest', () => {
    given(...here)
      .when(marking({ ...aName, spans: [{ start: 0, end: 999 }] }))
      .thenRefuses(SpanCannotBeRemoved, { field: 'marks[0].spans[0]', fault: 'out-of-text' });
    given(...here)
      .when(marking(aName, { ...aName, spans: [{ start: 3, end: 8 }] }))
      .thenRefuses(SpanCannotBeRemoved, { field: 'marks[1].spans[0]', fault: 'overlaps' });
  });

  it('is reserved until a day at most five years on, and says what harm it would do', () => {
    const { until: _, ...endless } = anAddress;
    const { harmTest: __, ...harmless } = anAddress;
    for (const mark of [endless, harmless])
      given(...here)
        .when(marking(aName, mark))
        .thenRefuses(ReserveIncomplete, { field: 'marks[1]' });
    for (const until of ['2031-01-23', '2026-01-21'])
      given(...here)
        .when(marking(aName, { ...anAddress, until }))
        .thenRefuses(DateOutOfOrder);
  });

  it('is confidential without a term', () => {
    given(...here)
      .when(marking({ ...aName, until: '2031-01-22' }))
      .thenRefuses(ConfidentialWithoutTerm, { field: 'marks[0]' });
  });

  it('is classified by the committee after the document was there, and not in advance', () => {
    for (const heldOn of ['2026-01-11', '2026-01-24'])
      given(...here)
        .when(proposing({ content: { ...proposingVersion.content, act: { number: 'CT/1', heldOn } } }))
        .thenRefuses(DateOutOfOrder);
  });

  it('stands nowhere else in the text, and whoever marks it is told where', () => {
    const once = { ...aName, spans: aName.spans.slice(0, 1) };
    given(...here)
      .when(marking(once, anAddress))
      .thenRefuses(RemovedWordsRemain, { field: 'marks[0]', where: ['text:70-85'] });
    const street = { ...anAddress, spans: [{ start: 24, end: 27 }] };
    given(...here)
      .when(marking(aName, street))
      .thenRefuses(RemovedWordsRemain, { field: 'marks[1]', where: ['text:43-46'] });
    given(...here)
      .when(marking(aName, { ...street, staysElsewhere: true }))
      .thenRecords(
        publicVersionProposed({
          content: { ...proposingVersion.content, marks: [aName, { ...street, staysElsewhere: true }] },
        }),
      );
  });

  it('is not told by what is said of it, nor by the sheet around it', () => {
    given(...here)
      .when(marking({ ...aName, reason: 'Así se llama juana inventada.' }, anAddress))
      .thenRefuses(RemovedWordsRemain, { field: 'marks[0]', where: ['marks[0].reason'] });
    given(...here)
      .when(proposing({ of: { text: A_TEXT, frame: ['Ayuntamiento de Oro 8'] } }))
      .thenRefuses(RemovedWordsRemain, { field: 'marks[1]', where: ['frame'] });
    given(...here)
      .when(proposing({ content: { ...proposingVersion.content, reference: 'Escrito de Juana Inventada' } }))
      .thenRefuses(RemovedWordsRemain, { field: 'marks[0]', where: ['reference'] });
  });
});

describe('K.19: the second person', () => {
  it('is a legal adviser', () => {
    given(...waiting)
      .when(approving())
      .thenRecords(publicVersionApproved());
    for (const by of [head, officer, supervisor])
      given(...waiting)
        .when(approving({ by }))
        .thenRefuses(NotYourRole);
  });

  it('is not the author, nor who acts in their place', () => {
    const ofAnAdviser = [...here, { ...publicVersionProposed(), by: { ...adviser, role: 'head' } }];
    given(...ofAnAdviser)
      .when(approving())
      .thenRefuses(ProposerCannotApprove);
    given(...waiting)
      .when(approving({ standIns: [officer.id] }))
      .thenRefuses(SubstituteCannotApprove);
  });

  it('approves what was proposed, as it was proposed, in time', () => {
    given(...waiting)
      .when(approving({ payloadHash: 'ff'.repeat(32) }))
      .thenRefuses(ProposalAltered);
    given(...waiting)
      .when(approving({ at: tooLate }))
      .thenRefuses(ProposalExpired);
    given(...here)
      .when(approving())
      .thenRefuses(NoProposal);
    given(...waiting, publicVersionApproved())
      .when(approving())
      .thenRefuses(NoProposal);
  });

  it('makes it one of the case, with the hash of its document', () => {
    const { state } = given(...waiting, publicVersionApproved());
    expect(isRegistered(state) && [state.publicVersionProposal, state.publicVersions]).toEqual([
      undefined,
      [{ versionId: 'version-1', document: 'petition', documentHash: 'd7'.repeat(32), approvedOn: '2026-01-24' }],
    ]);
  });

  it('or says no, as the first may too, and it is proposed anew', () => {
    for (const by of [adviser, officer, head])
      given(...waiting)
        .when((state) => rejectPublicVersion(state, { ...aVersion, reason: 'Falta un nombre.', by }))
        .thenRecords(publicVersionRejected());
    given(...waiting, publicVersionRejected())
      .when(proposing({ versionId: 'version-2' }))
      .thenRecords(publicVersionProposed({ versionId: 'version-2' }));
    given(...waiting)
      .when((state) => rejectPublicVersion(state, { ...aVersion, payloadHash: 'ff', reason: 'x', by: adviser }))
      .thenRefuses(ProposalAltered);
  });
});

describe('the steps of a public version', () => {
  const told = (by: typeof officer, ...history: readonly CaseEvent[]) =>
    allowedSteps(given(...history).state, by)
      .filter(({ step, allowed }) => allowed && step.endsWith('public-version'))
      .map(({ step }) => step);

  it('are offered to whom they are for', () => {
    expect(told(officer, ...here)).toEqual(['propose-public-version']);
    expect(told(adviser, ...here)).toEqual([]);
    expect(told(officer, ...waiting)).toEqual(['reject-public-version']);
    expect(told(adviser, ...waiting)).toEqual(['approve-public-version', 'reject-public-version']);
  });
});
