import { Refusal } from '@libs/decider';
import { specOf } from '@libs/testing';
import type { AppealedAct } from './case.codes.js';
import {
  appealable,
  type AppealVerdictGiven,
  type AppealWrit,
  decideAppeal,
  fileAppeal,
  isAppealPending,
} from './case.appeal.js';
import {
  AnsweredExpressly,
  AppealPending,
  AppealWithoutMatter,
  NotYetAppealable,
  NothingToAppeal,
  OnlyResolutionModified,
  SignerCannotDecideAppeal,
} from './case.appeal.refusals.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import {
  answered,
  appealDecided,
  appealed,
  asked,
  deadlinePassed,
  drafted,
  histories,
  lapsed,
  lapseWarned,
  heldToLaw,
  notified,
  partyNamed,
  people,
  reopened,
  served,
  signed,
  silenceSetAside,
  silenceTookEffect,
} from './case.histories.js';
import { noticesOwed, partiesOf, serveNotification, type Service } from './case.notification.js';
import { closeCase, reopenCase } from './case.outcome.js';
import { CaseNotConcluded, CitizenNotNotified } from './case.refusals.js';
import { NothingToNotify } from './case.notification.refusals.js';
import { type CaseState, isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const { clerk, officer, head, supervisor } = people;

const writ: AppealWrit = {
  appealId: 'appeal-9',
  party: 'p1',
  filedOn: '2026-02-10',
  termEndsOn: '2026-02-16',
  today: '2026-05-31',
  grounds: 'No se valoró la prueba.',
};
const filing =
  (over: Partial<AppealWrit> = {}) =>
  (state: CaseState): CaseEvent[] =>
    fileAppeal(state, { ...writ, ...over, by: clerk });
const decision: AppealVerdictGiven = {
  appealId: 'appeal-1',
  verdict: 'revoked',
  decidedOn: '2026-02-12',
  reasons: 'Los agravios son infundados.',
  termDays: 15,
  dueOn: '2026-03-06',
};
const deciding =
  (over: Partial<AppealVerdictGiven> = {}, by = supervisor) =>
  (state: CaseState): CaseEvent[] =>
    decideAppeal(state, { ...decision, ...over, by });
const granted = reopened({
  reasonCode: 'appeal-granted',
  reopenedOn: '2026-02-12',
  dueOn: '2026-03-06',
  reason: decision.reasons,
});
const service: Service = {
  act: 'dismissal',
  party: 'p1',
  noticeId: 'notice-9',
  mode: 'in-person',
  rule: 'lfpa-38',
  servedOn: '2026-01-26',
  effectiveOn: '2026-01-26',
  proofKind: 'signed-slip',
  proof: 'Cédula 12',
  today: '2026-05-31',
};
const serving =
  (over: Partial<Service> = {}) =>
  (state: CaseState): CaseEvent[] =>
    serveNotification(state, { ...service, ...over, by: clerk });

function registeredIn(state: CaseState) {
  if (!isRegistered(state)) throw new Error(state.status);
  return state;
}

const twoParties = [
  ...histories.signed,
  partyNamed(),
  served(),
  served({ party: 'p2', noticeId: 'notice-2', servedOn: '2026-01-26', effectiveOn: '2026-01-26' }),
  notified({ mode: undefined, notifiedOn: '2026-01-26', proof: undefined }),
];
const bothAppeal = [...twoParties, appealed(), appealed({ appealId: 'appeal-2', number: 2, party: 'p2' })];

describe('several appeals', () => {
  it('may come from several parties, each with its own number, and each waits for its own decision', () => {
    given(...twoParties, appealed())
      .when(filing({ appealId: 'appeal-2', party: 'p2', filedOn: '2026-01-28' }))
      .thenRecords(appealed({ appealId: 'appeal-2', number: 2, party: 'p2' }));
    given(...bothAppeal)
      .when(deciding({ appealId: 'appeal-2', verdict: 'upheld' }))
      .thenRecords(appealDecided({ appealId: 'appeal-2', decidedOn: '2026-02-12' }));
    const one = given(...bothAppeal, appealDecided({ appealId: 'appeal-2' }));
    expect(registeredIn(one.state).appeals?.map(({ verdict }) => verdict)).toEqual([undefined, 'upheld']);
    expect(isAppealPending(registeredIn(one.state))).toBe(true);
  });

  it('are each notified with their decision before the case is closed', () => {
    const both = [...bothAppeal, appealDecided(), appealDecided({ appealId: 'appeal-2' })];
    const told = (appealId: string, party: string) =>
      served({ act: 'appeal-decision', appealId, party, noticeId: `notice-${appealId}-${party}` });
    const three = [told('appeal-1', 'p1'), told('appeal-1', 'p2'), told('appeal-2', 'p1')];
    const { state } = given(...both, ...three);
    expect(noticesOwed(registeredIn(state))).toEqual([{ act: 'appeal-decision', appealId: 'appeal-2', party: 'p2' }]);
    const closing = { closedOn: '2026-03-02', by: officer };
    given(...both, ...three)
      .when((now) => closeCase(now, closing))
      .thenRefuses(CitizenNotNotified);
    given(...both, ...three)
      .when(
        serving({
          act: 'appeal-decision',
          appealId: 'appeal-2',
          party: 'p2',
          servedOn: '2026-02-04',
          effectiveOn: '2026-02-04',
        }),
      )
      .thenRecords(
        served({
          act: 'appeal-decision',
          appealId: 'appeal-2',
          party: 'p2',
          noticeId: 'notice-9',
          proof: 'Cédula 12',
          servedOn: '2026-02-04',
          effectiveOn: '2026-02-04',
        }),
      );
    given(...both, ...three)
      .when(serving({ act: 'appeal-decision', appealId: 'appeal-7' }))
      .thenRefuses(NothingToNotify);
    given(...histories.signed)
      .when(serving({ act: 'resolution', appealId: 'appeal-1' }))
      .thenRefuses(NothingToNotify);
  });

  it('that wait when one is granted attack nothing any more: they are dismissed', () => {
    const events = [...bothAppeal, appealDecided({ verdict: 'revoked' }), granted];
    expect(registeredIn(given(...events).state).appeals).toMatchObject([
      { verdict: 'revoked' },
      { number: 2, undone: true },
    ]);
    for (const verdict of ['revoked', 'upheld'] as const)
      given(...events)
        .when(deciding({ appealId: 'appeal-2', verdict }))
        .thenRefuses(AppealWithoutMatter, { number: 2 });
    given(...events)
      .when(deciding({ appealId: 'appeal-2', verdict: 'dismissed' }, head))
      .thenRecords(appealDecided({ appealId: 'appeal-2', verdict: 'dismissed', decidedOn: '2026-02-12' }));
  });
});

describe('an act that ended a case without an answer', () => {
  const lapse = histories.lapsed;
  it.each([
    { act: 'dismissal', ended: histories.dismissed, told: histories['dismissal notified'], on: '2026-01-26' },
    { act: 'lapse', ended: lapse, told: histories['lapse notified'], on: '2026-05-04' },
  ] as const)('a $act is notified to each party with proof, and appealed from there', ({ act, ended, told, on }) => {
    expect(noticesOwed(registeredIn(given(...ended).state))).toEqual([{ act, party: 'p1' }]);
    given(...ended)
      .when(filing({ filedOn: on }))
      .thenRefuses(NotYetAppealable);
    given(...ended)
      .when(serving({ act, servedOn: on, effectiveOn: on }))
      .thenRecords(served({ act, noticeId: 'notice-9', servedOn: on, effectiveOn: on, proof: 'Cédula 12' }));
    expect(registeredIn(given(...told).state).notices).toMatchObject([{ act, servedOn: on, effectiveOn: on }]);
    given(...told)
      .when(filing({ filedOn: on, termEndsOn: on }))
      .thenRecords(appealed({ appealId: 'appeal-9', against: act, filedOn: on, termEndsOn: on }));
    given(...told)
      .when(filing({ filedOn: on, against: 'resolution' }))
      .thenRefuses(NothingToAppeal, { against: 'resolution' });
  });

  it('is of its own kind: no lapse is notified of a case that was dismissed', () => {
    for (const act of ['lapse', 'appeal-decision'] as const)
      given(...histories.dismissed)
        .when(serving({ act }))
        .thenRefuses(NothingToNotify);
    given(...histories['dismissal notified'])
      .when(filing({ against: 'lapse' }))
      .thenRefuses(NothingToAppeal);
  });

  it('is not judged by who decided it, and stands or falls', () => {
    given(...histories['dismissal appealed'])
      .when(deciding({}, head))
      .thenRefuses(SignerCannotDecideAppeal);
    given(...histories['dismissal appealed'])
      .when(deciding({ verdict: 'modified', outcome: 'favourable' }))
      .thenRefuses(OnlyResolutionModified);
    given(...histories['dismissal appealed'])
      .when(deciding({ verdict: 'upheld' }))
      .thenRecords(appealDecided({ decidedOn: '2026-02-12' }));
    const upheld = given(...histories['dismissal appealed'], appealDecided());
    expect(upheld.state).toMatchObject({ status: 'dismissed' });
  });

  it('is undone by an appeal that is granted: the case goes on where it was, and only so', () => {
    given(...histories['dismissal appealed'])
      .when(deciding())
      .thenRecords(appealDecided({ verdict: 'revoked', decidedOn: '2026-02-12' }), granted);
    for (const history of [histories['dismissal notified'], histories['lapse notified']])
      given(...history)
        .when((state) =>
          reopenCase(state, {
            reasonCode: 'appeal-granted',
            reopenedOn: '2026-06-01',
            termDays: 15,
            dueOn: '2026-06-22',
            reason: 'x',
            by: head,
          }),
        )
        .thenRefuses(CaseNotConcluded);
    const { state } = given(...histories['dismissal undone']);
    expect(state).toMatchObject({
      status: 'in-progress',
      department: 'servicios-publicos',
      termFrom: '2026-02-02',
      dueOn: '2026-02-24',
      ending: undefined,
      notices: undefined,
      instruction: { preventions: [{ preventionId: 'prevention-1' }] },
      earlier: [{ ending: { act: 'dismissal', on: '2026-01-23' }, notices: [{ act: 'dismissal', party: 'p1' }] }],
    });
    expect(registeredIn(state).instruction).not.toHaveProperty('dismissedOn');
    const again = given(
      ...histories['lapse notified'],
      appealed({ against: 'lapse' }),
      appealDecided({ verdict: 'revoked' }),
      granted,
    );
    expect(again.state).toMatchObject({ status: 'in-progress', lapsedOn: undefined, lapseWarning: undefined });
  });
});

describe('a refusal by silence', () => {
  const silent = histories['refused by silence'];
  const ofSilence = { against: 'silence', filedOn: '2026-02-10', termEndsOn: undefined } as const;

  it('is appealed on any day, since no term runs against it', () => {
    for (const filedOn of ['2026-02-10', '2026-05-30'])
      given(...silent)
        .when(filing({ filedOn }))
        .thenRecords(appealed({ ...ofSilence, appealId: 'appeal-9', filedOn }));
  });

  it('is appealed as long as no express answer reached the party, and then there is that to appeal', () => {
    given(...silent, answered({ answeredOn: '2026-02-09' }))
      .when(filing())
      .thenRecords(appealed({ ...ofSilence, appealId: 'appeal-9' }));
    const told = [...silent, answered({ answeredOn: '2026-02-09' }), notified({ notifiedOn: '2026-02-10' })];
    given(...told)
      .when(filing({ against: 'silence' }))
      .thenRefuses(AnsweredExpressly, { effectiveOn: '2026-02-10' });
    given(...told)
      .when(filing())
      .thenRecords(appealed({ appealId: 'appeal-9', against: 'resolution', filedOn: '2026-02-10' }));
  });

  it('is none where silence granted, was set aside, or has not come', () => {
    const granting = [...histories['in progress'], deadlinePassed(), silenceTookEffect()];
    for (const history of [granting, [...silent, silenceSetAside()], histories['in progress']]) {
      given(...history)
        .when(filing({ against: 'silence' }))
        .thenRefuses(NothingToAppeal);
      given(...history)
        .when(filing())
        .thenRefuses(NotYetAppealable);
    }
    given(...silent)
      .when(filing({ against: 'dismissal' }))
      .thenRefuses(NothingToAppeal);
    given(...histories['refusal by silence appealed'])
      .when(filing())
      .thenRefuses(AppealPending);
  });

  it('is undone by an appeal that is granted: the case goes on, wherever it is, with a new term and no silence', () => {
    const { state } = given(...histories['refusal by silence undone']);
    expect(state).toMatchObject({
      status: 'in-progress',
      silence: undefined,
      passedDueOns: undefined,
      dueOn: '2026-02-24',
      earlier: [{ silence: { effect: 'negative', dueOn: '2026-02-03' } }],
    });
    const untaken = [...histories['in the inbox'], deadlinePassed(), silenceTookEffect({ effect: 'negative' })];
    const asWell = given(...untaken, appealed(ofSilence), appealDecided({ verdict: 'revoked' }), granted);
    expect(asWell.state).toMatchObject({ status: 'routed', delivered: true });
    const waiting = [...histories['refusal by silence appealed'], asked({ askedOn: '2026-02-11' })];
    const anew = given(...waiting, appealDecided({ verdict: 'revoked' }), granted);
    expect(anew.state).toMatchObject({
      openQuestion: undefined,
      suspensions: [{ from: '2026-02-11', to: '2026-02-12' }],
    });
  });

  it('takes the ground from under its appeal once an express answer reached the party, or it was set aside', () => {
    const pending = histories['refusal by silence appealed'];
    const told = [answered({ answeredOn: '2026-02-10' }), notified({ notifiedOn: '2026-02-11' })];
    for (const after of [told, [silenceSetAside()]])
      given(...pending, ...after)
        .when(deciding())
        .thenRefuses(AppealWithoutMatter);
    given(...pending, ...told)
      .when(deciding({ verdict: 'dismissed' }))
      .thenRecords(appealDecided({ verdict: 'dismissed', decidedOn: '2026-02-12' }));
  });
});

describe('what stood decided before an appeal was granted', () => {
  const revoked = histories['revoked on appeal'];

  it('stays in the file with the notices it had, and the decision on the appeal owes its own', () => {
    const { state } = given(...revoked);
    expect(registeredIn(state)).toMatchObject({
      resolution: undefined,
      notices: undefined,
      earlier: [
        {
          reopenedOn: '2026-02-02',
          resolution: { draftId: 'draft-1', signer: people.head.id },
          outcome: 'favourable',
          notifiedOn: '2026-01-23',
          notices: [{ act: 'resolution', party: 'p1', noticeId: 'notice-1', effectiveOn: '2026-01-23' }],
        },
      ],
    });
    expect(noticesOwed(registeredIn(state))).toEqual([{ act: 'appeal-decision', appealId: 'appeal-1', party: 'p1' }]);
  });

  it('notifies nothing of the new resolution', () => {
    const anew = [
      ...revoked,
      drafted({ draftId: 'draft-2' }),
      signed({ draftId: 'draft-2', signedOn: '2026-02-05' }),
      answered({ answeredOn: '2026-02-05' }),
    ];
    const owed: { act: string; party: string; appealId?: string }[] = [
      { act: 'resolution', party: 'p1' },
      { act: 'appeal-decision', appealId: 'appeal-1', party: 'p1' },
    ];
    expect(noticesOwed(registeredIn(given(...anew).state))).toEqual(owed);
    const told = served({ noticeId: 'notice-2', servedOn: '2026-02-06', effectiveOn: '2026-02-06' });
    const { state } = given(...anew, told, notified({ notifiedOn: '2026-02-06' }));
    expect(registeredIn(state)).toMatchObject({
      notices: [{ noticeId: 'notice-2' }],
      earlier: [{ notices: [{ noticeId: 'notice-1' }] }],
    });
    given(...anew, told, notified({ notifiedOn: '2026-02-06' }))
      .when((now) => closeCase(now, { closedOn: '2026-02-09', by: officer }))
      .thenRefuses(CitizenNotNotified);
  });
});

describe('what a party means that does not say what it appeals', () => {
  const acts: [string, readonly CaseEvent[], AppealedAct][] = [
    ['an answer that reached it', histories.served, 'resolution'],
    ['the dismissal', histories['dismissal notified'], 'dismissal'],
    ['the silence', histories['refused by silence'], 'silence'],
    [
      'the lapse',
      [...histories['in progress'], heldToLaw(), asked(), lapseWarned(), lapsed(), served({ act: 'lapse' })],
      'lapse',
    ],
  ];
  it.each(acts)('is %s', (_, history, against) => {
    given(...history)
      .when((state) =>
        filing({ filedOn: '2026-05-30', overrideReason: 'Tarde.' })(state).map(
          (one) => ({ ...one, data: { against: (one.data as { against?: unknown }).against } }) as CaseEvent,
        ),
      )
      .thenRecords({ type: 'AppealFiled', data: { against } } as CaseEvent);
  });
});

describe('what the file says can be appealed', () => {
  const stories = {
    ...histories,
    'one party told, the other not': [...histories.signed, partyNamed(), served()],
    'appealed and not decided': [...histories.signed, served(), appealed()],
    'appealed and decided': [...histories.signed, served(), appealed(), appealDecided()],
    'lapsed and told': [...histories['warned of a lapse'], lapsed(), served({ act: 'lapse' })],
    'refused by silence': [...histories['held to a law'], deadlinePassed(), silenceTookEffect({ effect: 'negative' })],
  };

  const registered = Object.entries(stories).filter(([, events]) => isRegistered(given(...events).state));

  it.each(registered)('is what is received with a reason: %s', (_, events) => {
    const { state } = given(...events);
    if (!isRegistered(state)) throw new Error(state.status);
    const received = partiesOf(state).filter((party) => {
      try {
        return (
          filing({ party, filedOn: '9998-12-30', today: '9999-12-31', overrideReason: 'Lo ordenó el juez' })(state)
            .length > 0
        );
      } catch (refused) {
        if (refused instanceof Refusal) return false;
        throw refused;
      }
    });
    expect(appealable(state).map(({ party }) => party)).toEqual(received);
  });

  it('runs from the effect of the notice, and against a refusal by silence from nowhere', () => {
    const said = (name: keyof typeof stories) => {
      const { state } = given(...stories[name]);
      return isRegistered(state) ? appealable(state) : [];
    };
    expect(said('one party told, the other not')).toEqual([{ party: 'p1', against: 'resolution', from: '2026-01-23' }]);
    expect(said('refused by silence')).toEqual([{ party: 'p1', against: 'silence' }]);
  });
});
