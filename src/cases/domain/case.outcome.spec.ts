import { specOf } from '@libs/testing';
import { AppealPending } from './case.appeal.refusals.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import {
  answered,
  appealDecided,
  appealed,
  closed,
  erased,
  histories,
  noted,
  notified,
  partyNamed,
  people,
  registered,
  reopened,
  served,
  withdrawn,
} from './case.histories.js';
import {
  type Answer,
  answerCase,
  closeCase,
  erasePersonalData,
  notifyCitizen,
  reopenCase,
  type Reopening,
  withdrawCase,
} from './case.outcome.js';
import {
  CaseAlreadyAnswered,
  CaseAlreadyEnded,
  CaseNotAccepted,
  CaseNotAnswered,
  CaseNotConcluded,
  CaseNotRouted,
  CitizenAlreadyNotified,
  CitizenNotNotified,
  DateOutOfOrder,
  NotThisDepartment,
  NotYourRole,
  QuestionAlreadyOpen,
  SubjectUnknown,
} from './case.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const { officer, officerElsewhere, head, supervisor, clerk, citizen, system, importer } = people;

describe('answering a case', () => {
  const answer: Answer = {
    outcome: 'favourable',
    answeredOn: '2026-01-22',
    text: 'Se cambió la luminaria.',
    legalBasis: 'CPAEM 135',
  };

  it('resolves it; a due date comes along only to end an open question', () => {
    given(...histories['in progress'])
      .when((state) => answerCase(state, { ...answer, dueOn: '2026-02-10', by: officer }))
      .thenRecords(answered());
    expect(given(...histories.answered).state).toMatchObject({ status: 'resolved', outcome: 'favourable' });
  });

  it('K.10: is late after the due date, and possible all the same', () => {
    given(...histories['in progress'])
      .when((state) => answerCase(state, { ...answer, answeredOn: '2026-12-01', by: officer }))
      .thenRecords(answered({ answeredOn: '2026-12-01' }));
  });

  it('ends the waiting for a reply that never came, with the due date that results', () => {
    given(...histories['waiting for the citizen'])
      .when((state) => answerCase(state, { ...answer, by: officer }))
      .thenRefuses(QuestionAlreadyOpen);
    given(...histories['waiting for the citizen'])
      .when((state) => answerCase(state, { ...answer, dueOn: '2026-02-10', by: officer }))
      .thenRecords(answered({ dueOn: '2026-02-10' }));
    expect(given(...histories['waiting for the citizen'], answered({ dueOn: '2026-02-10' })).state).toMatchObject({
      dueOn: '2026-02-10',
      openQuestion: undefined,
      suspensions: [{ from: '2026-01-15', to: '2026-01-22' }],
    });
  });

  it('is not dated before the question or the filing', () => {
    given(...histories['waiting for the citizen'])
      .when((state) => answerCase(state, { ...answer, answeredOn: '2026-01-14', dueOn: '2026-02-10', by: officer }))
      .thenRefuses(DateOutOfOrder, { notBefore: '2026-01-15' });
    given(...histories['in progress'])
      .when((state) => answerCase(state, { ...answer, answeredOn: '2026-01-11', by: officer }))
      .thenRefuses(DateOutOfOrder, { notBefore: '2026-01-12' });
  });

  it('is given once, by the department that accepted the case', () => {
    given(...histories.answered)
      .when((state) => answerCase(state, { ...answer, by: officer }))
      .thenRefuses(CaseAlreadyAnswered);
    given(...histories['in the inbox'])
      .when((state) => answerCase(state, { ...answer, by: officer }))
      .thenRefuses(CaseNotAccepted);
    given(...histories['in progress'])
      .when((state) => answerCase(state, { ...answer, by: officerElsewhere }))
      .thenRefuses(NotThisDepartment);
  });
});

describe('notifying the citizen', () => {
  const notice = {
    mode: 'in-person',
    notifiedOn: '2026-01-23',
    proof: 'Firma de recibido',
    today: '2026-01-23',
  } as const;

  it('records how and when the answer arrived', () => {
    for (const by of [officer, clerk])
      given(...histories.answered)
        .when((state) => notifyCitizen(state, { ...notice, by }))
        .thenRecords(notified());
  });

  it('lies between the answer and today', () => {
    given(...histories.answered)
      .when((state) => notifyCitizen(state, { ...notice, notifiedOn: '2026-01-21', by: officer }))
      .thenRefuses(DateOutOfOrder, { notBefore: '2026-01-22' });
    given(...histories.answered)
      .when((state) => notifyCitizen(state, { ...notice, notifiedOn: '2026-01-24', by: officer }))
      .thenRefuses(DateOutOfOrder, { notAfter: '2026-01-23' });
  });

  it('needs an answer, and happens once', () => {
    given(...histories['in progress'])
      .when((state) => notifyCitizen(state, { ...notice, by: officer }))
      .thenRefuses(CaseNotAnswered);
    given(...histories.notified)
      .when((state) => notifyCitizen(state, { ...notice, by: officer }))
      .thenRefuses(CitizenAlreadyNotified);
  });
});

describe('closing a case', () => {
  const closing = { closedOn: '2026-01-23' };

  it('concludes what was answered and notified', () => {
    given(...histories.notified)
      .when((state) => closeCase(state, { ...closing, by: officer }))
      .thenRecords(closed());
  });

  it('is refused before that', () => {
    given(...histories.answered)
      .when((state) => closeCase(state, { ...closing, by: officer }))
      .thenRefuses(CitizenNotNotified);
    given(...histories['in progress'])
      .when((state) => closeCase(state, { ...closing, by: officer }))
      .thenRefuses(CaseNotAnswered);
  });

  it('happens once', () => {
    given(...histories.concluded)
      .when((state) => closeCase(state, { ...closing, by: head }))
      .thenNothing();
    given(...histories.withdrawn)
      .when((state) => closeCase(state, { ...closing, by: head }))
      .thenRefuses(CaseAlreadyEnded);
  });

  it('needs neither answer nor notice in imported history, only a department', () => {
    given(...histories.imported)
      .when((state) => closeCase(state, { ...closing, by: importer, source: 'import' }))
      .thenRecords(closed({ basis: 'import' }));
    given(...histories.registered)
      .when((state) => closeCase(state, { ...closing, by: importer, source: 'import' }))
      .thenRefuses(CaseNotRouted);
  });

  it('ends no clock before it was stopped, in imported history either', () => {
    given(...histories['waiting for the citizen'])
      .when((state) => closeCase(state, { closedOn: '2026-01-14', by: importer, source: 'import' }))
      .thenRefuses(DateOutOfOrder, { notBefore: '2026-01-15' });
  });
});

describe('reopening a case', () => {
  const reopening: Reopening = {
    reasonCode: 'work-not-done',
    reopenedOn: '2026-01-30',
    termDays: 15,
    dueOn: '2026-02-23',
    reason: 'Sigue apagada.',
  };

  it('goes on in the same department, with a new term and no answer', () => {
    for (const by of [head, supervisor])
      given(...histories.concluded)
        .when((state) => reopenCase(state, { ...reopening, by }))
        .thenRecords(reopened());
    const { state } = given(...histories.reopened);
    expect(state).toMatchObject({
      status: 'in-progress',
      department: 'servicios-publicos',
      filedOn: '2026-01-12',
      termFrom: '2026-01-30',
      dueOn: '2026-02-23',
      outcome: undefined,
      notifiedOn: undefined,
      closedOn: undefined,
    });
  });

  it('is for concluded cases, and not dated before their end', () => {
    given(...histories.withdrawn)
      .when((state) => reopenCase(state, { ...reopening, by: head }))
      .thenRefuses(CaseNotConcluded, { status: 'withdrawn' });
    given(...histories.concluded)
      .when((state) => reopenCase(state, { ...reopening, reopenedOn: '2026-01-22', by: head }))
      .thenRefuses(DateOutOfOrder);
    given(...histories.concluded)
      .when((state) => reopenCase(state, { ...reopening, dueOn: '2026-01-29', by: head }))
      .thenRefuses(DateOutOfOrder);
  });

  it('waits for an appeal, and for the notice of what was decided on it: reopening would drop both', () => {
    const appealedLate = [...histories.served, closed(), appealed()];
    given(...appealedLate)
      .when((state) => reopenCase(state, { ...reopening, by: head }))
      .thenRefuses(AppealPending);
    given(...appealedLate, appealDecided())
      .when((state) => reopenCase(state, { ...reopening, reopenedOn: '2026-02-03', by: head }))
      .thenRefuses(CitizenNotNotified);
    const told = served({ act: 'appeal-decision', noticeId: 'notice-2' });
    given(...appealedLate, appealDecided(), told)
      .when((state) => reopenCase(state, { ...reopening, reopenedOn: '2026-02-03', by: head }))
      .thenRecords(reopened({ reopenedOn: '2026-02-03' }));
  });

  it('is not for officers', () => {
    given(...histories.concluded)
      .when((state) => reopenCase(state, { ...reopening, by: officer }))
      .thenRefuses(NotYourRole);
  });
});

describe('withdrawing a petition', () => {
  const withdrawal = { reasonCode: 'citizen-request', withdrawnOn: '2026-01-20' } as const;

  it.each(['registered', 'on its way', 'in progress', 'waiting for the citizen', 'answered'] as const)(
    'is possible while the case is %s',
    (situation) => {
      for (const by of [clerk, citizen])
        given(...histories[situation])
          .when((state) => withdrawCase(state, { ...withdrawal, by }))
          .thenRecords(withdrawn());
    },
  );

  it('lets a stopped clock run out', () => {
    const { state } = given(...histories['waiting for the citizen'], withdrawn());
    expect(state).toMatchObject({ openQuestion: undefined, suspensions: [{ to: '2026-01-20' }] });
  });

  it('comes too late when the answer was notified, or is appealed: an answer given late stays a late answer (K.26)', () => {
    for (const situation of ['notified', 'under appeal'] as const)
      given(...histories[situation])
        .when((state) => withdrawCase(state, { ...withdrawal, withdrawnOn: '2026-03-02', by: clerk }))
        .thenRefuses(CitizenAlreadyNotified);
    // One of two parties was served and appeals.
    given(...histories.signed, partyNamed(), served(), appealed())
      .when((state) => withdrawCase(state, { ...withdrawal, withdrawnOn: '2026-03-02', by: clerk }))
      .thenRefuses(AppealPending);
  });

  it('happens once, and not after the end', () => {
    given(...histories.withdrawn)
      .when((state) => withdrawCase(state, { ...withdrawal, by: clerk }))
      .thenRefuses(CaseAlreadyEnded);
    given(...histories.concluded)
      .when((state) => withdrawCase(state, { ...withdrawal, by: clerk }))
      .thenRefuses(CaseAlreadyEnded);
    given(...histories.registered)
      .when((state) => withdrawCase(state, { ...withdrawal, withdrawnOn: '2026-01-11', by: clerk }))
      .thenRefuses(DateOutOfOrder);
  });
});

describe('erasing personal data', () => {
  const erasure = { subject: 'p1', basis: 'arco-cancelacion' };

  it('names whose data went and why, once', () => {
    given(...histories.concluded)
      .when((state) => erasePersonalData(state, { ...erasure, by: system }))
      .thenRecords(erased());
    given(...histories.concluded, erased())
      .when((state) => erasePersonalData(state, { ...erasure, by: system }))
      .thenNothing();
  });

  it('leaves the case as it was otherwise', () => {
    const { erased: _, ...rest } = given(...histories['in progress']).state as { erased: unknown };
    expect(given(...histories['in progress'], erased()).state).toEqual({ ...rest, erased: ['p1'] });
  });

  it('knows the people of the case only', () => {
    given(...histories.concluded)
      .when((state) => erasePersonalData(state, { ...erasure, subject: 'p2', by: system }))
      .thenRefuses(SubjectUnknown);
    given(registered({ applicantAlias: undefined, applicant: undefined }))
      .when((state) => erasePersonalData(state, { ...erasure, by: system }))
      .thenRefuses(SubjectUnknown);
    given(...histories.concluded)
      .when((state) => erasePersonalData(state, { ...erasure, by: supervisor }))
      .thenRefuses(NotYourRole);
  });

  it('erases the texts of the case again where new ones came since', () => {
    const texts = { subject: 'case', basis: 'arco-cancelacion' };
    given(...histories['in progress'], erased(texts))
      .when((state) => erasePersonalData(state, { ...texts, by: system }))
      .thenNothing();
    given(...histories['in progress'], erased(texts), noted())
      .when((state) => erasePersonalData(state, { ...texts, by: system }))
      .thenRecords(erased(texts));
  });
});
