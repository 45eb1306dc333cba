import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import {
  aDraft,
  answered,
  approved,
  asked,
  doneBy,
  drafted,
  histories,
  people,
  reopened,
  reviewed,
  signed,
} from './case.histories.js';
import { answerCase, notifyCitizen } from './case.outcome.js';
import { NotYourRole, QuestionAlreadyOpen } from './case.refusals.js';
import {
  approveResolution,
  draftResolution,
  reviewResolution,
  type Signature,
  signResolution,
} from './case.resolution.js';
import {
  ApprovalRequired,
  DraftAltered,
  DrafterCannotDecide,
  DraftNotApproved,
  DraftObjected,
  NoDraft,
  ReviewerCannotDecide,
  ReviewMissing,
  ReviewStands,
  SignerNotCompetent,
} from './case.resolution.refusals.js';
import { ProofRequired } from './case.notification.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const { officer, head, adviser, supervisor } = people;
const draft = { ...aDraft, outcome: 'favourable', text: 'Se otorga.', legalBasis: 'CPAEM 135', salt: 'c2Fs' } as const;
const otherHash = { ...aDraft, contentHash: 'abcd'.padEnd(64, '0') };

describe('drafting a resolution', () => {
  it('proposes an outcome under the hash of its text', () => {
    given(...histories['in progress'])
      .when((state) => draftResolution(state, { ...draft, by: officer }))
      .thenRecords(drafted());
  });

  it('happens once for one press', () => {
    given(...histories.drafted)
      .when((state) => draftResolution(state, { ...draft, by: officer }))
      .thenNothing();
  });

  it('voids what was said of the draft before', () => {
    const redrafted = given(...histories.approved, doneBy('officer', drafted({ draftId: 'draft-2' })));
    expect(redrafted.state).toMatchObject({ resolution: { draftId: 'draft-2', drafter: officer.id } });
    expect(redrafted.state).not.toHaveProperty('resolution.approver');
    expect(redrafted.state).not.toHaveProperty('resolution.review');
    redrafted
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: false, by: head }))
      .thenRefuses(DraftAltered, { draftId: 'draft-2' });
  });

  it('is void when the case is taken up again', () => {
    expect(given(...histories.signed, reopened()).state).toMatchObject({ resolution: undefined });
  });
});

describe('the legal review', () => {
  it('clears a draft or objects to it, and may be changed', () => {
    given(...histories.drafted)
      .when((state) => reviewResolution(state, { ...aDraft, verdict: 'cleared', by: adviser }))
      .thenRecords(reviewed());
    given(...histories.reviewed)
      .when((state) => reviewResolution(state, { ...aDraft, verdict: 'objected', by: adviser }))
      .thenRecords(reviewed({ verdict: 'objected' }));
    given(...histories.reviewed)
      .when((state) => reviewResolution(state, { ...aDraft, verdict: 'cleared', by: adviser }))
      .thenRefuses(ReviewStands);
  });

  it('is for the adviser, of a draft there is', () => {
    given(...histories.drafted)
      .when((state) => reviewResolution(state, { ...aDraft, verdict: 'cleared', by: head }))
      .thenRefuses(NotYourRole);
    given(...histories['in progress'])
      .when((state) => reviewResolution(state, { ...aDraft, verdict: 'cleared', by: adviser }))
      .thenRefuses(NoDraft);
  });
});

describe('approving a resolution', () => {
  it('is done by a second person, on the same hash', () => {
    given(...histories.reviewed)
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: true, by: head }))
      .thenRecords(approved());
    given(...histories.reviewed)
      .when((state) => approveResolution(state, { ...otherHash, reviewAsked: true, by: head }))
      .thenRefuses(DraftAltered);
    given(...histories.approved)
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: true, by: head }))
      .thenNothing();
  });

  it('is done by an officer only in the place of an absent head', () => {
    given(...histories['in progress'], doneBy('head', drafted()))
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: false, by: officer }))
      .thenRefuses(NotYourRole);
    given(...histories['in progress'], doneBy('head', drafted()))
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: false, inPlaceOf: 'head-1', by: officer }))
      .thenRecords(approved({ inPlaceOf: 'head-1' }));
  });

  it('is never done by who drafted it', () => {
    given(...histories['in progress'], doneBy('head', drafted()))
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: false, by: head }))
      .thenRefuses(DrafterCannotDecide, { step: 'approve' });
  });

  it('needs the review where the procedure asks for one, and none that objects', () => {
    given(...histories.drafted)
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: true, by: head }))
      .thenRefuses(ReviewMissing);
    given(...histories.drafted)
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: false, by: head }))
      .thenRecords(approved());
    given(...histories.drafted, doneBy('adviser', reviewed({ verdict: 'objected' })))
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: true, by: head }))
      .thenRefuses(DraftObjected);
  });
});

describe('signing a resolution', () => {
  const signature: Signature = {
    ...aDraft,
    signedOn: '2026-01-22',
    competence: { capacity: 'holder', basis: 'Nombramiento' },
    text: 'Se otorga.',
    legalBasis: 'CPAEM 135',
  };

  it('makes the approved text the answer of the case', () => {
    given(...histories.approved)
      .when((state) => signResolution(state, { ...signature, by: head }))
      .thenRecords(signed(), answered({ text: 'Se otorga.' }));
    expect(given(...histories.signed).state).toMatchObject({
      status: 'resolved',
      outcome: 'favourable',
      resolution: { signer: head.id },
    });
  });

  it('mentions in whose place a substitute signs', () => {
    const competence = { capacity: 'substitute', inPlaceOf: 'head-1', basis: 'Nombramiento' } as const;
    given(...histories.approved)
      .when((state) => signResolution(state, { ...signature, competence, by: officer }))
      .thenRecords(signed({ capacity: 'substitute', inPlaceOf: 'head-1' }), answered({ text: 'Se otorga.' }));
  });

  it('is refused without competence, without approval, on another hash', () => {
    given(...histories.approved)
      .when((state) => signResolution(state, { ...signature, competence: undefined, by: head }))
      .thenRefuses(SignerNotCompetent, { department: 'servicios-publicos', on: '2026-01-22' });
    given(...histories.reviewed)
      .when((state) => signResolution(state, { ...signature, by: head }))
      .thenRefuses(DraftNotApproved);
    given(...histories.approved)
      .when((state) => signResolution(state, { ...signature, ...otherHash, by: head }))
      .thenRefuses(DraftAltered);
  });

  it('is refused once the adviser objects, and to whoever gave the opinion', () => {
    given(...histories.approved, doneBy('adviser', reviewed({ verdict: 'objected' })))
      .when((state) => signResolution(state, { ...signature, by: head }))
      .thenRefuses(DraftObjected);
    given(...histories.drafted, doneBy('officer', reviewed()), doneBy('head', approved()))
      .when((state) => signResolution(state, { ...signature, by: officer }))
      .thenRefuses(ReviewerCannotDecide);
  });

  it('ends the waiting for a reply like any answer, with the due date that results', () => {
    given(...histories.approved, asked())
      .when((state) => signResolution(state, { ...signature, by: head }))
      .thenRefuses(QuestionAlreadyOpen);
    given(...histories.approved, asked())
      .when((state) => signResolution(state, { ...signature, dueOn: '2026-02-10', by: head }))
      .thenRecords(signed(), answered({ text: 'Se otorga.', dueOn: '2026-02-10' }));
  });
});

describe('a procedure that asks for an approved resolution', () => {
  const answer = { outcome: 'favourable', answeredOn: '2026-01-22', text: 'Se otorga.' } as const;

  it('takes no answer of one officer', () => {
    given(...histories['in progress'])
      .when((state) => answerCase(state, { ...answer, approvalAsked: true, by: officer }))
      .thenRefuses(ApprovalRequired);
  });

  it('is concluded with proof only', () => {
    const word = {
      mode: 'phone',
      proof: 'Contestó su hermana',
      notifiedOn: '2026-01-22',
      today: '2026-01-22',
    } as const;
    given(...histories.signed)
      .when((state) => notifyCitizen(state, { ...word, by: officer }))
      .thenRefuses(ProofRequired);
  });

  it('leaves the steps of the department to the department', () => {
    given(...histories.reviewed)
      .when((state) => approveResolution(state, { ...aDraft, reviewAsked: true, by: supervisor }))
      .thenRefuses(NotYourRole);
  });
});
