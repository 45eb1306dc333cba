import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { specOf } from '@libs/testing';
import { goalDecider } from './goal.decider.js';
import { authoriseGoal, defineGoal, reviseGoal } from './goal.decisions.js';
import { goalEventSchemas } from './goal.event-schemas.js';
import type { GoalEvent, GoalEventType } from './goal.events.js';
import { GoalFalls, GoalFrozen, GoalNotAuthorised, GoalNotForThisRole, GoalUnknown } from './goal.refusals.js';

const folder = join(__dirname, 'golden');
const sampleOf = (type: GoalEventType, version = 1): GoalEvent => {
  const { v: _, ...event } = JSON.parse(readFileSync(join(folder, `${type}.v${version}.json`), 'utf8')) as {
    v: number;
  } & GoalEvent;
  return event;
};
const given = specOf(goalDecider, goalEventSchemas);
const by = { kind: 'staff', id: 's', role: 'supervisor' } as const;
const goalId = '5d2c8e41-7a3b-5f60-9c1d-3e4f5a6b7c80';
const place = { goalId, department: 'servicios-publicos', year: 2026, measure: 'concluded' } as const;
const numbers = { kind: 'DISTRIBUTION', annual: 200, percent: [4200, 2900, 2900, 0] } as const;
const goal = { ...place, ...numbers, by };
const authorisation = {
  goalId,
  authorisedOn: '2026-01-12',
  act: 'Acuerdo de Cabildo 3/2026, programa operativo anual',
  by,
};
const revision = {
  ...numbers,
  goalId,
  annual: 180,
  by,
  revisionId: '6e2c8e41-7a3b-5f60-9c1d-3e4f5a6b7c81',
  revisedOn: '2026-05-04',
  reason: 'Se redujo el presupuesto.',
  act: 'Acuerdo de Cabildo 41/2026',
};
const [defined, authorised, revised] = (['GoalDefined', 'GoalAuthorised', 'GoalRevised'] as const).map((type) =>
  sampleOf(type),
) as [GoalEvent, GoalEvent, GoalEvent];

describe('K.24: a goal', () => {
  it('is defined by a supervisor, once for the same words', () => {
    given()
      .when((state) => defineGoal(state, goal))
      .thenRecords(defined);
    given(defined)
      .when((state) => defineGoal(state, goal))
      .thenNothing();
    given()
      .when((state) => defineGoal(state, { ...goal, by: { kind: 'staff', id: 'h', role: 'head' } }))
      .thenRefuses(GoalNotForThisRole, { role: 'head' });
  });

  it('is defined anew as long as it is a draft, under the id it has', () => {
    given(defined)
      .when((state) => defineGoal(state, { ...goal, goalId: revision.revisionId, annual: 210 }))
      .thenRecords({ type: 'GoalDefined', data: { ...(defined.data as object), annual: 210 } } as GoalEvent);
  });

  it('is frozen once it is authorised', () => {
    given(defined)
      .when((state) => authoriseGoal(state, authorisation))
      .thenRecords(authorised);
    given(defined, authorised)
      .when((state) => authoriseGoal(state, authorisation))
      .thenNothing();
    given(defined, authorised)
      .when((state) => defineGoal(state, { ...goal, annual: 210 }))
      .thenRefuses(GoalFrozen, { goalId, authorisedOn: '2026-01-12' });
  });

  it('changes from there on as another version, with its reason and its act', () => {
    given(defined)
      .when((state) => reviseGoal(state, revision))
      .thenRefuses(GoalNotAuthorised);
    given(defined, authorised)
      .when((state) => reviseGoal(state, revision))
      .thenRecords(revised);
    given(defined, authorised, revised)
      .when((state) => reviseGoal(state, revision))
      .thenNothing();
    const { state } = given(defined, authorised, revised);
    expect(state.goals).toMatchObject([
      { version: 2, annual: 180, authorisedOn: '2026-01-12', revisedOn: '2026-05-04' },
    ]);
  });

  it('is known before it is authorised or revised, and does not fall where it is cumulative', () => {
    given()
      .when((state) => authoriseGoal(state, authorisation))
      .thenRefuses(GoalUnknown);
    given()
      .when((state) => defineGoal(state, { ...goal, kind: 'CUMULATIVE' }))
      .thenRefuses(GoalFalls);
  });
});

describe('the golden samples of goals', () => {
  it('are one for each event type and version, with every clear field', () => {
    const versions = Object.entries(goalEventSchemas).flatMap(([type, schemas]) =>
      schemas.map(({ clear }, at) => ({ file: `${type}.v${at + 1}.json`, type, at, clear: Object.keys(clear) })),
    );
    expect(readdirSync(folder).toSorted()).toEqual(versions.map(({ file }) => file).toSorted());
    for (const { type, at, clear } of versions) {
      expect(Object.keys(sampleOf(type as GoalEventType, at + 1).data)).toEqual(expect.arrayContaining(clear));
    }
  });
});
