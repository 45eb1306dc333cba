import type { GoalProgressDto } from '../../src/goals/goals.dto.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const STREETS = 'servicios-publicos';

let hall: TheTownHall;
let supervisor: Supervisor;
let head: Head;
let year: number;
/** Of the day on which this runs, from 0. */
let quarter: number;
let goalId: string;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  supervisor = await Supervisor.arrives(hall);
  head = await Head.arrives(hall, 'servicios.titular');
  const clerk = await Clerk.arrives(hall);
  const officer = await Officer.arrives(hall, 'servicios1');
  const petition = await clerk.registers(aStreetLightPetition());
  await officer.acceptsOnArrival(petition);
  await officer.concludes(petition);
  const { answeredOn = '' } = (await officer.reads(petition)).state;
  year = Number(answeredOn.slice(0, 4));
  quarter = Math.floor((Number(answeredOn.slice(5, 7)) - 1) / 3);
});

afterAll(() => hall?.close());

const aGoal = (more: object = {}) => ({
  department: STREETS,
  year,
  measure: 'concluded',
  kind: 'DISTRIBUTION',
  annual: 8,
  percent: [25, 25, 25, 25],
  ...more,
});
const sets = (body: object, who: { http: Supervisor['http'] } = supervisor) =>
  who.http.post<{ goalId: string }>('/goals', body);
const asks = (what: string, body: object) => supervisor.http.post(`/goals/${goalId}/${what}`, body);
async function reads(who: { http: Supervisor['http'] } = head): Promise<GoalProgressDto[]> {
  const path = `/goals?year=${year}`;
  return expected(200, 'the goals', await who.http.get<{ goals: GoalProgressDto[] }>(path)).body.goals;
}

describe('K.24: the goals of the year', () => {
  it('are set by a supervisor, and shares that are not the whole are warned of', async () => {
    expect((await sets(aGoal(), head)).status).toBe(403);
    expect(statusAndCode(await sets(aGoal({ department: 'nadie' })))).toEqual([422, 'department-unknown']);
    expect(statusAndCode(await sets(aGoal({ percent: [50, 50, 0] })))[0]).toBe(400);
    expect(statusAndCode(await sets(aGoal({ kind: 'CUMULATIVE', percent: [50, 40, 90, 100] })))).toEqual([
      422,
      'goal-falls',
    ]);
    ({ goalId } = expected(201, 'a goal', await sets(aGoal({ percent: [25, 25, 25, 33.34] }))).body);
    expect(await reads()).toMatchObject([{ goalId, percent: [25, 25, 25, 33.34], warnings: ['sum-is-not-100'] }]);
    const again = expected(201, 'the same goal', await sets(aGoal())).body;
    expect(again.goalId).toBe(goalId);
    expect(await reads()).toMatchObject([{ goalId, warnings: [] }]);
  });

  it('stand beside what the figures count, quarter by quarter as they begin', async () => {
    const quarters = await until('the conclusion to be counted', async () => {
      const [goal] = await reads();
      return goal?.quarters.at(-1)?.done === 1 ? goal.quarters : undefined;
    });
    expect(quarters.map((one) => one.quarter)).toEqual([1, 2, 3, 4].slice(0, quarter + 1));
    const planned = 2 * (quarter + 1);
    expect(quarters.at(-1)).toMatchObject({
      planned: 2,
      done: 1,
      compliance: 50,
      unplanned: false,
      cumulative: { planned, done: 1, compliance: Math.floor(1_000 / planned + 0.5) / 10 },
    });
  });

  it('are frozen by their act, and change only as another version with its reason', async () => {
    expect(statusAndCode(await asks('revision', { ...revision(), reason: 'Se redujo el presupuesto.' }))).toEqual([
      409,
      'goal-not-authorised',
    ]);
    expected(200, 'authorising', await asks('authorisation', { act: 'Acuerdo de Cabildo 3/2026' }));
    expect(statusAndCode(await sets(aGoal({ annual: 4 })))).toEqual([409, 'goal-frozen']);
    expect(statusAndCode(await asks('revision', revision()))[0]).toBe(400);
    expected(200, 'revising', await asks('revision', { ...revision(), reason: 'Se redujo el presupuesto.' }));
    const [goal] = await reads(supervisor);
    expect(goal).toMatchObject({ version: 2, annual: 4, authorisedOn: expect.any(String) });
  });

  it('have no compliance where nothing was planned: what was done is told as not programmed', async () => {
    const [goal] = await reads();
    expect(goal?.quarters.at(-1)).toMatchObject({ planned: 0, done: 1, compliance: null, unplanned: true });
  });
});

/** Nothing is planned for the quarter that runs. */
function revision(): object {
  const percent = [0, 0, 0, 0].map((_, at) => (at === (quarter + 1) % 4 ? 100 : 0));
  return { kind: 'DISTRIBUTION', annual: 4, percent, act: 'Acuerdo de Cabildo 41/2026' };
}
