import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type {
  BacklogFiguresDto,
  PublicRatingsDto,
  RatingFiguresOfAllDto,
  WhatIfSliceDto,
} from '../../src/oversight/oversight.dto.js';
import { civilDateIn } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aPotholePetition, aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const DAYS = 45;
const BANDS = ['overdue', 'soon', 'later', 'waiting'] as const;

/** What is open, how old it is, how citizens rated what was concluded, and what another law would have come to. */
describe('a supervisor looks at what waits', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let supervisor: Supervisor;
  let planner: Officer;
  let answered: Acuse;
  let period: { from: string; to: string };

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    await everybodySignsIn();
    await until('the figures to be there', async () =>
      (await supervisor.http.get('/oversight/ratings')).status === 200 ? true : undefined,
    );
    answered = await clerk.registers(aLandUsePetition());
    const others = [aLandUsePetition({ channel: 'phone' }), aPotholePetition(), aStreetLightPetition()];
    const acuses = [answered];
    for (const petition of others) acuses.push(await clerk.registers(petition));
    for (const acuse of acuses) await supervisor.seesDelivered(acuse);
    await planner.takesOver(answered);
    await planner.accepts(answered);
    await planner.concludes(answered);
    period = { from: answered.filedOn.slice(0, 7), to: answered.filedOn.slice(0, 7) };
    await supervisor.seesFigures('one conclusion', period, ({ concluded }) => concluded === 1);
  });

  afterAll(() => hall?.close());

  it('sees the backlog of today by age and by due date; each number has just so many cases behind it', async () => {
    const { total, groups } = await backlog();
    expect(total).toMatchObject({ open: 3, overdue: 0, soon: 0, later: 3, waiting: 0, oldest: 0 });
    expect(groups.map(({ group, open }) => [group, open])).toEqual([
      ['desarrollo-urbano', 1],
      ['obras-publicas', 1],
      ['servicios-publicos', 1],
    ]);
    await expectEachNumberToOpenItsList();
  });

  it('sees when days pass what has become overdue, and how old it is', async () => {
    await hall.letsDaysPass(DAYS);
    await everybodySignsIn();
    const { total, at, position, today } = await backlog();
    expect(total).toMatchObject({ open: 3, overdue: 3, later: 0, oldest: DAYS });
    expect(total.ages.find(({ age }) => age === '31-60')?.cases).toBe(3);
    // What the figures rest on, for whoever is handed them as a file.
    expect([civilDateIn(answered.zone, new Date(at)), position > 0]).toEqual([today, true]);
    await expectEachNumberToOpenItsList();
  });

  it('sees it by procedure, place, person and channel too, and opens the cases of a place', async () => {
    for (const by of ['procedure', 'officer', 'channel', 'place']) {
      const { groups } = await backlog({ by });
      expect([by, groups.reduce((sum, { open }) => sum + open, 0)]).toEqual([by, 3]);
    }
    await expectEachNumberToOpenItsList('place');
  });

  it('opens the cases that each office had', async () => {
    const { body } = await supervisor.asksWhoUsedTheTime(period);
    expect(body.offices).toHaveLength(3);
    for (const { office, cases } of body.offices) {
      const rows = await supervisor.opensNumber({ ...period, of: 'had', by: 'department', group: office });
      expect([office, rows.length]).toEqual([office, cases]);
    }
  });

  it('asks what another term would have come to, then against now', async () => {
    const asItIs = await whatIf({});
    expect(asItIs).toMatchObject({ outOf: 4, lookedAt: 4, largest: [] });
    for (const one of asItIs.departments) {
      expect([one.onTimeThen, one.overdueThen, one.asTheyAre]).toEqual([one.onTimeNow, one.overdueNow, 0]);
    }
    const urban = (told: WhatIfSliceDto) =>
      told.departments.find(({ department }) => department === 'desarrollo-urbano');
    expect(urban(asItIs)).toMatchObject({ cases: 2, concluded: 1, open: 1, onTimeNow: 1, overdueNow: 1 });
    const longer = await whatIf({ days: '90' });
    expect(urban(longer)).toMatchObject({ overdueNow: 1, overdueThen: 0 });
    expect(longer.largest).toHaveLength(4);
    expect(longer.largest[0]).toMatchObject({ standsNow: 'overdue', standsThen: 'running' });
    expect(longer.largest[0]?.folio).toMatch(/^CHI-/);
    expect(longer.largest[0]?.days).toBeGreaterThan(60);
    // Another calendar: nothing but days closed besides, for as long as the cases ran.
    const closedTo = longer.today;
    const closed = await whatIf({ closedFrom: answered.filedOn, closedTo });
    expect(closed.departments.reduce((sum, { overdueThen }) => sum + overdueThen, 0)).toBe(0);
    const only = await whatIf({ days: '90', procedure: 'no-hay-tal' });
    expect([only.outOf, only.departments]).toEqual([0, []]);
  });

  it('changes nothing by asking', async () => {
    await whatIf({ days: '1', saturdays: 'yes' });
    expect((await backlog()).total).toMatchObject({ open: 3, overdue: 3 });
  });

  it('is told what is wrong with a question', async () => {
    for (const query of ['days=0', 'days=731', 'unit=weeks', 'closedFrom=2026-13-01', 'saturdays=no', 'cursor=x'])
      expect([query, (await supervisor.http.get(`/oversight/what-if?${query}`)).status]).toEqual([query, 400]);
    const half = await supervisor.http.get('/oversight/what-if?closedFrom=2026-07-01');
    expect(statusAndCode(half)).toEqual([400, 'invalid-input']);
    const backwards = await supervisor.http.get('/oversight/what-if?closedFrom=2026-07-02&closedTo=2026-07-01');
    expect(statusAndCode(backwards)).toEqual([400, 'invalid-input']);
    for (const query of ['backlog?by=month', 'ratings?by=officer', 'backlog?department=A+B'])
      expect([query, (await supervisor.http.get(`/oversight/${query}`)).status]).toEqual([query, 400]);
  });

  it('sees how citizens rated what was concluded; the public sees no single rating', async () => {
    await new Citizen(hall).rates(answered, 4);
    await hall.viewsCatchUp();
    const rated = await ratings({ by: 'department' });
    expect(rated.total.rated).toBe(1);
    expect(rated.groups).toEqual([
      { group: 'desarrollo-urbano', rated: 1, mean: 4, satisfiedPercent: 100, distribution: [0, 0, 0, 1, 0] },
    ]);
    const rows = await supervisor.opensNumber({
      ...later(),
      of: 'rated',
      by: 'department',
      group: 'desarrollo-urbano',
    });
    expect(rows.map(({ caseId }) => caseId)).toEqual([answered.caseId]);
    const { groups } = await ratings({ by: 'month' });
    expect(groups.map((one) => one.rated)).toEqual([1]);
    const open = expected(
      200,
      'what everybody may read',
      await new Citizen(hall).reads<PublicRatingsDto>('/public/ratings'),
    );
    expect(open.body).toMatchObject({ smallestGroup: 10, total: { rated: 0, mean: null }, groups: [] });
  });

  it('lets a head see their own department only, and nobody else any', async () => {
    const head = await Head.arrives(hall, 'obras.titular');
    const own = await head.http.get<BacklogFiguresDto>('/oversight/backlog?department=desarrollo-urbano');
    expect(own.body.groups.map(({ group, open }) => [group, open])).toEqual([['obras-publicas', 1]]);
    const supposed = await head.http.get<WhatIfSliceDto>(`/oversight/what-if?days=90&from=${period.from}`);
    expect(supposed.body.departments.map(({ department }) => department)).toEqual(['obras-publicas']);
    const asked = new URLSearchParams({
      ...period,
      of: 'had',
      by: 'department',
      group: 'desarrollo-urbano',
    }).toString();
    const list = await head.http.get<{ rows: { department: string }[] }>(`/response-times/cases?${asked}`);
    expect(list.body.rows.map(({ department }) => department)).toEqual(['obras-publicas']);
    for (const person of [clerk, planner])
      for (const path of ['backlog', 'ratings', 'what-if'])
        expect((await person.http.get(`/oversight/${path}`)).status).toBe(403);
  });

  async function backlog(query: Record<string, string> = {}): Promise<BacklogFiguresDto> {
    const path = `/oversight/backlog?${new URLSearchParams(query).toString()}`;
    return expected(200, 'the backlog', await supervisor.http.get<BacklogFiguresDto>(path)).body;
  }

  async function whatIf(query: Record<string, string>): Promise<WhatIfSliceDto> {
    const path = `/oversight/what-if?${new URLSearchParams({ ...period, ...query }).toString()}`;
    return expected(200, 'what would have been', await supervisor.http.get<WhatIfSliceDto>(path)).body;
  }

  async function ratings(query: Record<string, string>): Promise<RatingFiguresOfAllDto> {
    const path = `/oversight/ratings?${new URLSearchParams({ ...later(), ...query }).toString()}`;
    return expected(200, 'the ratings', await supervisor.http.get<RatingFiguresOfAllDto>(path)).body;
  }

  /** From when the cases came in until now, whatever the clocks say. */
  function later(): Record<string, string> {
    return { from: period.from, to: `${Number(period.from.slice(0, 4)) + 1}-12` };
  }

  async function expectEachNumberToOpenItsList(asked = 'department'): Promise<void> {
    const { total, groups, by } = await backlog({ by: asked });
    for (const figures of [total, ...groups]) {
      const group: Record<string, string> = figures === total ? {} : { by, group: figures.group };
      const opened = async (more: Record<string, string>) =>
        (await supervisor.opensNumber({ of: 'open', ...group, ...more })).length;
      expect([figures.group, await opened({})]).toEqual([figures.group, figures.open]);
      for (const due of BANDS) expect([due, await opened({ due })]).toEqual([due, figures[due]]);
      for (const { age, cases } of figures.ages) expect([age, await opened({ age })]).toEqual([age, cases]);
    }
  }

  async function everybodySignsIn(): Promise<void> {
    clerk = await Clerk.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
    planner = await Officer.arrives(hall, 'urbano1');
  }
});
