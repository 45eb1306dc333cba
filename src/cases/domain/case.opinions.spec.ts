import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { histories, people } from './case.histories.js';
import {
  admitted,
  opinionGiven,
  opinionRequested,
  opinionSilent,
  opinionWithdrawn,
} from './case.instruction-histories.js';
import {
  FileNotReady,
  OpinionAwaited,
  OpinionOfOwnUnit,
  OpinionSettled,
  OpinionTermRunning,
  OpinionUnknown,
  SilenceSenseMissing,
  UnitAskedAlready,
} from './case.instruction-refusals.js';
import { giveOpinion, recordOpinionSilence, requestOpinions, withdrawOpinion } from './case.opinions.js';
import { answerCase } from './case.outcome.js';
import { readinessOf } from './case.readiness.js';
import { DateOutOfOrder, NotThisDepartment } from './case.refusals.js';
import { isRegistered } from './case.state.js';

const given = specOf(caseDecider, caseEventSchemas);
const by = people.officer;
const inProgress = histories['in progress'];
const works = {
  opinionId: 'opinion-1',
  unit: 'obras-publicas',
  dueOn: '2026-01-27',
  blocking: true,
  silence: 'go-on' as const,
};
const water = { ...works, opinionId: 'opinion-2', unit: 'agua-potable', dueOn: '2026-01-30', blocking: false };
const asking = { by, requestedOn: '2026-01-20', question: '¿El poste es del municipio?', requests: [works, water] };

describe('asking other units', () => {
  it('asks each by an event of its own, with its own term, in one step', () => {
    given(...inProgress)
      .when((state) => requestOpinions(state, asking))
      .thenRecords(opinionRequested(), opinionRequested(water));
  });

  it('does nothing on a second press', () => {
    given(...inProgress, opinionRequested(), opinionRequested(water))
      .when((state) => requestOpinions(state, asking))
      .thenNothing();
  });

  it('asks no unit twice at a time, and not the one that has the case', () => {
    const again = { ...asking, requests: [{ ...works, opinionId: 'opinion-3' }] };
    given(...inProgress, opinionRequested())
      .when((state) => requestOpinions(state, again))
      .thenRefuses(UnitAskedAlready, { unit: 'obras-publicas' });
    given(...inProgress, opinionRequested(), opinionGiven())
      .when((state) => requestOpinions(state, again))
      .thenRecords(opinionRequested({ opinionId: 'opinion-3' }));
    given(...inProgress)
      .when((state) => requestOpinions(state, { ...asking, requests: [{ ...works, unit: 'servicios-publicos' }] }))
      .thenRefuses(OpinionOfOwnUnit);
  });

  it('declares what silence means, completely', () => {
    for (const wrong of [{ silence: 'sense' as const }, { silenceSense: 'favourable' as const }])
      given(...inProgress)
        .when((state) => requestOpinions(state, { ...asking, requests: [{ ...works, ...wrong }] }))
        .thenRefuses(SilenceSenseMissing);
    given(...inProgress)
      .when((state) => requestOpinions(state, { ...asking, requests: [{ ...works, dueOn: '2026-01-19' }] }))
      .thenRefuses(DateOutOfOrder, { field: 'dueOn' });
  });
});

describe('giving an opinion', () => {
  const opinion = { opinionId: 'opinion-1', sense: 'favourable' as const, givenOn: '2026-01-22', text: 'Sí.' };

  it('is for the people of the asked unit', () => {
    given(...histories['opinion asked'])
      .when((state) => giveOpinion(state, { ...opinion, by: people.officerElsewhere }))
      .thenRecords(opinionGiven());
    given(...histories['opinion asked'])
      .when((state) => giveOpinion(state, { ...opinion, by }))
      .thenRefuses(NotThisDepartment);
    given(...histories['opinion asked'])
      .when((state) => giveOpinion(state, { ...opinion, by: people.headElsewhere, opinionId: 'opinion-2' }))
      .thenRefuses(OpinionUnknown);
  });

  it('is taken late, and after silence was recorded, but not twice and not when it is asked no more', () => {
    given(...histories['opinion silent'])
      .when((state) => giveOpinion(state, { ...opinion, by: people.headElsewhere, givenOn: '2026-01-29' }))
      .thenRecords(opinionGiven({ givenOn: '2026-01-29', late: true }));
    for (const history of [histories['opinion given'], [...histories['opinion asked'], opinionWithdrawn()]])
      given(...history)
        .when((state) => giveOpinion(state, { ...opinion, by: people.officerElsewhere }))
        .thenRefuses(OpinionSettled);
  });
});

describe('the silence of a unit', () => {
  const silence = { by: people.supervisor, opinionId: 'opinion-1', silentOn: '2026-01-28' };

  it('has the effect that was declared, once the term has passed', () => {
    given(...histories['opinion asked'])
      .when((state) => recordOpinionSilence(state, { ...silence, silentOn: '2026-01-27' }))
      .thenRefuses(OpinionTermRunning, { dueOn: '2026-01-27' });
    given(...histories['opinion asked'])
      .when((state) => recordOpinionSilence(state, { ...silence, by: people.system }))
      .thenRecords(opinionSilent());
    given(...inProgress, opinionRequested({ silence: 'sense', silenceSense: 'favourable' }))
      .when((state) => recordOpinionSilence(state, silence))
      .thenRecords(opinionSilent({ effect: 'sense', sense: 'favourable' }));
  });

  it('has none where the file waits on', () => {
    given(...inProgress, opinionRequested({ silence: 'wait' }))
      .when((state) => recordOpinionSilence(state, silence))
      .thenRefuses(OpinionAwaited);
  });
});

describe('a file that is ready to resolve', () => {
  const readiness = (...history: CaseEvent[]) => {
    const { state } = given(...history);
    return isRegistered(state) ? readinessOf(state) : undefined;
  };
  const answer = { by, outcome: 'favourable' as const, answeredOn: '2026-01-28', text: 'Se cambió la luminaria.' };

  it('is that of a simple petition from the acceptance on', () => {
    expect(readiness(...histories['in the inbox'])).toEqual({ ready: false, waitsFor: [{ what: 'acceptance' }] });
    expect(readiness(...inProgress)).toEqual({ ready: true, waitsFor: [] });
    expect(readiness(...histories.answered)).toBeUndefined();
  });

  it('waits for what blocks, and the answer with it', () => {
    const waits = [{ what: 'opinion', ref: 'opinion-1' }];
    expect(readiness(...inProgress, opinionRequested(), opinionRequested(water))).toEqual({
      ready: false,
      waitsFor: waits,
    });
    given(...histories['opinion asked'])
      .when((state) => answerCase(state, answer))
      .thenRefuses(FileNotReady, { waitsFor: ['opinion-1'] });
  });

  it.each([
    ['the opinion is in', opinionGiven()],
    ['silence was declared to let it go on', opinionSilent()],
    ['the request was withdrawn', opinionWithdrawn()],
  ])('goes on when %s', (_what, event) => {
    expect(readiness(...histories['opinion asked'], event)).toEqual({ ready: true, waitsFor: [] });
  });

  it('still waits where silence only calls the supervisor', () => {
    const asked = opinionRequested({ silence: 'escalate' });
    expect(readiness(...inProgress, asked, opinionSilent({ effect: 'escalate' }))?.ready).toBe(false);
  });

  it('waits for the citizen and for what is missing, which an answer may pass over', () => {
    expect(readiness(...histories['prevention notified'])).toEqual({
      ready: false,
      waitsFor: [
        { what: 'prevention', ref: 'prevention-1' },
        { what: 'requirement', ref: 'croquis' },
      ],
    });
    expect(readiness(...histories['waiting for the citizen'])).toMatchObject({ waitsFor: [{ what: 'question' }] });
  });

  it('counts a listed diligence as done when every unit that was asked for it has spoken', () => {
    const listed = [...inProgress, admitted({ diligences: 'dictaminar' })];
    const one = opinionRequested({ task: 'dictaminar' });
    const other = opinionRequested({ ...water, task: 'dictaminar' });
    expect(readiness(...listed, one, other, opinionGiven())?.ready).toBe(false);
    const both = opinionGiven({ opinionId: 'opinion-2', unit: 'agua-potable' });
    expect(readiness(...listed, one, other, opinionGiven(), both)?.ready).toBe(true);
    expect(readiness(...listed, one, opinionWithdrawn())?.ready).toBe(false);
  });

  it('leaves a withdrawn request alone', () => {
    given(...histories['opinion asked'])
      .when((state) =>
        withdrawOpinion(state, {
          by,
          opinionId: 'opinion-1',
          withdrawnOn: '2026-01-22',
          reason: 'Ya consta en el expediente.',
        }),
      )
      .thenRecords(opinionWithdrawn());
    given(...histories['opinion asked'], opinionWithdrawn())
      .when((state) =>
        withdrawOpinion(state, { by, opinionId: 'opinion-1', withdrawnOn: '2026-01-23', reason: 'Otra vez.' }),
      )
      .thenNothing();
  });
});
