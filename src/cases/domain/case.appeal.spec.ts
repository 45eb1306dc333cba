import { specOf } from '@libs/testing';
import { decideAppeal, type AppealVerdictGiven, type AppealWrit, fileAppeal } from './case.appeal.js';
import {
  AppealAlreadyDecided,
  AppealLate,
  AppealPending,
  AppealTermUnknown,
  NoAppealPending,
  NotYetAppealable,
  OutcomeOfModificationOnly,
  SignerCannotDecideAppeal,
} from './case.appeal.refusals.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { appealDecided, appealed, closed, histories, people, reopened, served } from './case.histories.js';
import { closeCase } from './case.outcome.js';
import { CaseAlreadyEnded, CitizenNotNotified, DateOutOfOrder, NotYourRole } from './case.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const { clerk, officer, head, supervisor } = people;

const toldOfDecision = served({ act: 'appeal-decision', appealId: 'appeal-1', noticeId: 'notice-2' });
const writ: AppealWrit = {
  appealId: 'appeal-1',
  party: 'p1',
  filedOn: '2026-01-28',
  termEndsOn: '2026-02-16',
  today: '2026-03-31',
  grounds: 'No se valoró la prueba.',
};

describe('filing an appeal', () => {
  it('is in time until the last day of the term', () => {
    given(...histories.served)
      .when((state) => fileAppeal(state, { ...writ, by: clerk }))
      .thenRecords(appealed());
    given(...histories.served)
      .when((state) => fileAppeal(state, { ...writ, filedOn: '2026-02-16', by: clerk }))
      .thenRecords(appealed({ filedOn: '2026-02-16' }));
  });

  it('is told on which day the term ended, and received as late on the word of a person', () => {
    const late = { ...writ, filedOn: '2026-02-17' };
    given(...histories.served)
      .when((state) => fileAppeal(state, { ...late, by: clerk }))
      .thenRefuses(AppealLate, { termEndsOn: '2026-02-16', field: 'overrideReason' });
    const overrideReason = 'Alega que no fue notificado.';
    given(...histories.served)
      .when((state) => fileAppeal(state, { ...late, overrideReason, by: clerk }))
      .thenRecords(appealed({ filedOn: '2026-02-17', timeliness: 'late', overrideReason }));
  });

  it('is a person’s word too where no term is known', () => {
    const unknown = { ...writ, termEndsOn: undefined };
    given(...histories.notified)
      .when((state) => fileAppeal(state, { ...unknown, by: clerk }))
      .thenRefuses(AppealTermUnknown);
  });

  it('needs no reason in time, and keeps none', () => {
    given(...histories.served)
      .when((state) => fileAppeal(state, { ...writ, overrideReason: 'De más.', by: clerk }))
      .thenRecords(appealed());
  });

  it('K.13: follows the notification, closed or not, and lies in the past', () => {
    given(...histories.signed)
      .when((state) => fileAppeal(state, { ...writ, by: clerk }))
      .thenRefuses(NotYetAppealable);
    given(...histories.served, closed())
      .when((state) => fileAppeal(state, { ...writ, by: clerk }))
      .thenRecords(appealed());
    given(...histories.withdrawn)
      .when((state) => fileAppeal(state, { ...writ, by: clerk }))
      .thenRefuses(CaseAlreadyEnded);
    given(...histories.served)
      .when((state) => fileAppeal(state, { ...writ, today: '2026-01-27', by: clerk }))
      .thenRefuses(DateOutOfOrder);
    given(...histories.served)
      .when((state) => fileAppeal(state, { ...writ, filedOn: '2026-01-21', by: clerk }))
      .thenRefuses(DateOutOfOrder, { notBefore: '2026-01-22' });
  });

  it('is one press, and one at a time of each party against the same act', () => {
    given(...histories['under appeal'])
      .when((state) => fileAppeal(state, { ...writ, by: clerk }))
      .thenNothing();
    given(...histories['under appeal'])
      .when((state) => fileAppeal(state, { ...writ, appealId: 'appeal-2', by: clerk }))
      .thenRefuses(AppealPending);
    // The first press of one that was decided meanwhile.
    given(...histories['appeal decided'])
      .when((state) => fileAppeal(state, { ...writ, by: clerk }))
      .thenNothing();
  });

  it('may follow one that was decided, with its own number', () => {
    given(...histories['appeal decided'])
      .when((state) => fileAppeal(state, { ...writ, appealId: 'appeal-2', filedOn: '2026-02-03', by: clerk }))
      .thenRecords(appealed({ appealId: 'appeal-2', number: 2, filedOn: '2026-02-03' }));
  });

  it('keeps the case from being closed until it is decided and that is notified', () => {
    const closing = { closedOn: '2026-03-02', by: officer };
    given(...histories['under appeal'])
      .when((state) => closeCase(state, closing))
      .thenRefuses(AppealPending);
    given(...histories['appeal decided'])
      .when((state) => closeCase(state, closing))
      .thenRefuses(CitizenNotNotified);
    given(...histories['appeal decided'], toldOfDecision)
      .when((state) => closeCase(state, closing))
      .thenRecords(closed({ closedOn: '2026-03-02' }));
  });
});

describe('deciding an appeal', () => {
  const decision: AppealVerdictGiven = {
    appealId: 'appeal-1',
    verdict: 'upheld',
    decidedOn: '2026-02-02',
    reasons: 'Los agravios son infundados.',
    termDays: 15,
    dueOn: '2026-02-24',
  };

  it('upholds or dismisses: the resolution stands', () => {
    given(...histories['under appeal'])
      .when((state) => decideAppeal(state, { ...decision, by: supervisor }))
      .thenRecords(appealDecided());
    given(...histories['under appeal'])
      .when((state) => decideAppeal(state, { ...decision, verdict: 'dismissed', by: supervisor }))
      .thenRecords(appealDecided({ verdict: 'dismissed' }));
    expect(given(...histories['appeal decided']).state).toMatchObject({ status: 'resolved', outcome: 'favourable' });
  });

  it('modifies: the case has another outcome', () => {
    given(...histories['under appeal'])
      .when((state) => decideAppeal(state, { ...decision, verdict: 'modified', outcome: 'partial', by: supervisor }))
      .thenRecords(appealDecided({ verdict: 'modified', outcome: 'partial' }));
    const modified = appealDecided({ verdict: 'modified', outcome: 'partial' });
    expect(given(...histories['under appeal'], modified).state).toMatchObject({ outcome: 'partial' });
    for (const wrong of [{ verdict: 'modified' }, { verdict: 'upheld', outcome: 'partial' }] as const)
      given(...histories['under appeal'])
        .when((state) => decideAppeal(state, { ...decision, ...wrong, by: supervisor }))
        .thenRefuses(OutcomeOfModificationOnly);
  });

  it('revokes: the department takes the case up again by a coded act, with a new term', () => {
    const again = reopened({
      reasonCode: 'appeal-granted',
      reopenedOn: '2026-02-02',
      dueOn: '2026-02-24',
      reason: decision.reasons,
    });
    given(...histories['under appeal'])
      .when((state) => decideAppeal(state, { ...decision, verdict: 'revoked', by: supervisor }))
      .thenRecords(appealDecided({ verdict: 'revoked' }), again);
    const { state } = given(...histories['under appeal'], appealDecided({ verdict: 'revoked' }), again);
    expect(state).toMatchObject({
      status: 'in-progress',
      resolution: undefined,
      notices: undefined,
      notifiedOn: undefined,
      appeals: [{ number: 1, verdict: 'revoked', decidedOn: '2026-02-02' }],
    });
  });

  it('is for the superior, and not for who signed', () => {
    given(...histories['under appeal'])
      .when((state) => decideAppeal(state, { ...decision, by: head }))
      .thenRefuses(SignerCannotDecideAppeal);
    given(...histories['under appeal'])
      .when((state) => decideAppeal(state, { ...decision, by: officer }))
      .thenRefuses(NotYourRole);
  });

  it('happens once, of an appeal there is', () => {
    given(...histories.served)
      .when((state) => decideAppeal(state, { ...decision, by: supervisor }))
      .thenRefuses(NoAppealPending);
    given(...histories['appeal decided'])
      .when((state) => decideAppeal(state, { ...decision, by: supervisor }))
      .thenRefuses(AppealAlreadyDecided);
  });
});
