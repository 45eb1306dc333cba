import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { answered, closed, histories, notified, people, reopened, type Situation } from './case.histories.js';
import { prevented, preventionNotified, dismissed } from './case.instruction-histories.js';
import { silenceTookEffect } from './case.later-events.js';
import { built } from './case.built.js';
import { annulLetterNumber, issueLetter, type SignedLetter } from './case.letter.js';
import { aLetter, letterIssued, letterNumberAnnulled } from './case.letter-histories.js';
import { LetterActMissing, LetterNumberLost } from './case.letter.refusals.js';
import { NotThisDepartment, NotYourRole } from './case.refusals.js';
import { SignerNotCompetent } from './case.resolution.refusals.js';
import type { CaseState } from './case.state.js';
import { allowedSteps } from './case.steps.js';

const given = specOf(caseDecider, caseEventSchemas);
const inTime = [...histories['in progress']];
const signedBy =
  (over: Partial<SignedLetter> = {}, by = people.head) =>
  (state: CaseState): CaseEvent[] =>
    issueLetter(state, { ...aLetter, competence: { capacity: 'holder', basis: 'Nombramiento' }, ...over, by });

describe('a letter that is signed', () => {
  it('tells of the act that stands, by a number', () => {
    given(...histories.answered)
      .when(signedBy())
      .thenRecords(letterIssued());
    given(...histories.signed)
      .when(signedBy())
      .thenRecords(letterIssued({ about: 'draft-1' }));
  });

  it('is signed once, however often it is sent', () => {
    given(...histories.answered, letterIssued())
      .when(signedBy({ number: 'CHI/DSP/0002/2026' }))
      .thenNothing();
  });

  it('says in whose place a substitute signs', () => {
    given(...histories.answered)
      .when(
        signedBy({ competence: { capacity: 'substitute', inPlaceOf: 'head-1', basis: 'Suplencia' } }, people.officer),
      )
      .thenRecords(letterIssued({ capacity: 'substitute', inPlaceOf: 'head-1', competenceBasis: 'Suplencia' }));
  });

  it('is signed by somebody competent, of the department that has the case', () => {
    given(...histories.answered)
      .when(signedBy({ competence: undefined }))
      .thenRefuses(SignerNotCompetent, { department: 'servicios-publicos', on: '2026-01-22' });
    given(...histories.answered)
      .when(signedBy({}, people.officerElsewhere))
      .thenRefuses(NotThisDepartment);
    given(...histories.answered)
      .when(signedBy({}, people.clerk))
      .thenRefuses(NotYourRole);
  });

  it('takes no number that was written off', () => {
    given(...histories.answered, letterNumberAnnulled())
      .when(signedBy())
      .thenRefuses(LetterNumberLost);
    given(...histories.answered, letterNumberAnnulled())
      .when(signedBy({ number: 'CHI/DSP/0002/2026' }))
      .thenRecords(letterIssued({ number: 'CHI/DSP/0002/2026' }));
  });

  it.each([
    ['prevention', [...inTime, prevented()], 'prevention-1'],
    ['admission', histories.admitted, '2026-01-19'],
    ['referral', histories['sent on'], 'referral-1'],
    ['dismissal', histories.dismissed, '2026-01-23'],
    ['lapse', histories.lapsed, '2026-04-29'],
    [
      'silence',
      [...inTime, silenceTookEffect(), built('SilenceCertified', { certifiedOn: '2026-02-05' }, {})],
      '2026-02-03',
    ],
    ['notification', [...histories.answered, letterIssued({ letterId: 'letter-9' })], 'letter-9'],
  ] as const)('may tell of a %s', (act, history, about) => {
    given(...history)
      .when(signedBy({ act }))
      .thenRecords(letterIssued({ act, about }));
    given(...inTime)
      .when(signedBy({ act }))
      .thenRefuses(LetterActMissing, { act, field: 'template' });
  });

  it('tells of nothing that does not stand any more', () => {
    const undone = [...histories.answered, letterIssued(), notified(), closed(), reopened()];
    given(...undone)
      .when(signedBy({ letterId: 'letter-2', act: 'notification' }))
      .thenRefuses(LetterActMissing);
    given(...undone, answered({ answeredOn: '2026-02-10' }))
      .when(signedBy({ letterId: 'letter-2', act: 'notification' }))
      .thenRefuses(LetterActMissing);
    given(...inTime, prevented(), preventionNotified(), dismissed())
      .when(signedBy({ letterId: 'letter-2', act: 'resolution' }))
      .thenRefuses(LetterActMissing);
  });

  it('is offered while there is something to write of', () => {
    const offered = (history: readonly CaseEvent[]) =>
      allowedSteps(given(...history).state, people.head).find(({ step }) => step === 'issue-letter');
    expect(offered(histories.answered)).toEqual({ step: 'issue-letter', allowed: true });
    expect(offered(inTime)).toEqual({ step: 'issue-letter', allowed: false, why: 'letter-act-missing' });
  });
});

describe('the number of a letter that nobody signed', () => {
  const lost = { letterId: 'letter-1', number: 'CHI/DSP/0001/2026', series: 'DSP' };

  it('is written off, once', () => {
    given(...histories.answered)
      .when((state) => annulLetterNumber(state, lost))
      .thenRecords(letterNumberAnnulled());
    given(...histories.answered, letterNumberAnnulled())
      .when((state) => annulLetterNumber(state, lost))
      .thenNothing();
  });

  it('is not written off when it was signed', () => {
    given(...histories.answered, letterIssued())
      .when((state) => annulLetterNumber(state, lost))
      .thenNothing();
  });
});

/** `+`, or the refusal, of a letter about whatever there is to write of. */
describe('a letter in every situation', () => {
  const there: readonly Situation[] = [
    'answered',
    'notified',
    'concluded',
    'prevention issued',
    'prevention notified',
    'prevention too late',
    'prevention answered',
    'dismissed',
    'admitted',
    'ready to resolve',
    'lapsed',
    'signed',
    'left a citatorio',
    'served',
    'under appeal',
    'appeal decided',
    'answer of another body awaited',
    'sent on',
    'dismissal notified',
    'dismissal appealed',
    'dismissal undone',
    'lapse notified',
    'represented by another',
  ];
  const unknown: readonly Situation[] = ['none', 'number abandoned'];
  const nowhere: readonly Situation[] = [
    'registered',
    'returned',
    'waiting for a ruling',
    'unclassified',
    'classified and on its way',
  ];

  it.each(Object.keys(histories) as Situation[])('a case that is: %s', (situation) => {
    const { state } = given(...histories[situation]);
    const told = allowedSteps(state, people.head).find(({ step }) => step === 'issue-letter');
    const expected = there.includes(situation)
      ? undefined
      : unknown.includes(situation)
        ? 'case-unknown'
        : nowhere.includes(situation)
          ? 'case-not-routed'
          : 'letter-act-missing';
    expect(told?.why).toBe(expected);
  });
});
