import type { Page } from '@libs/paging';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { GroupFigures } from '../../src/oversight/response-times.js';
import { plusDays } from '../support/business-days.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aPotholePetition, aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

/** More than fifteen business days and less than ten weeks, wherever the holidays lie. */
const A_MONTH_AND_A_HALF = 45;

describe('a supervisor audits response times', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let supervisor: Supervisor;
  let planner: Officer;
  let builder: Officer;
  let period: { from: string; to: string };
  let petitions: Acuse[];

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    await everybodySignsIn();
    // The worker has only just begun to build the lists.
    await until('the figures to be there', async () => {
      const { status } = await supervisor.http.get('/response-times');
      return status === 200 ? true : undefined;
    });
  });

  afterAll(() => hall?.close());

  it('sees nothing where nothing was received', async () => {
    const { total } = await supervisor.readsFigures();
    expect(total).toMatchObject({ received: 0, concluded: 0, pending: 0, overdue: 0, onTimePercent: null });
    expect(total.legalDays).toMatchObject({ median: null, p90: null });
  });

  it('K.25: sees what was received, concluded and is pending, and it reconciles in every group', async () => {
    const answered = await clerk.registers(aLandUsePetition());
    const late = await clerk.registers(aLandUsePetition({ channel: 'phone' }));
    const pending = await clerk.registers(aPotholePetition({ procedure: 'reporte-de-servicio' }));
    const withdrawn = await clerk.registers(aStreetLightPetition());
    petitions = [answered, late, pending, withdrawn];
    for (const acuse of petitions) await supervisor.seesDelivered(acuse);
    await planner.takesOver(answered);
    await planner.accepts(answered);
    await planner.concludes(answered);
    await planner.accepts(late);
    await clerk.withdraws(withdrawn);
    period = periodOf(answered);

    await supervisor.seesFigures('four cases', period, (total) => total.concluded === 1 && total.withdrawn === 1);
    for (const by of ['department', 'procedure', 'officer', 'channel', 'month']) {
      const { total, groups } = await supervisor.readsFigures({ ...period, by });
      expect(total).toMatchObject({ pendingBefore: 0, received: 4, concluded: 1, withdrawn: 1, pending: 2, onTime: 1 });
      expectToReconcile(total, groups, by);
    }
  });

  it('opens the cases behind each number: as many as it says', async () => {
    await expectEachNumberToOpenItsList(period);
    const [first, ...others] = await supervisor.opensNumber({ ...period, of: 'received' }, 1);
    expect(others).toHaveLength(3);
    // Of one day, so in the order of their ids.
    const answered = [first, ...others].find((one) => one?.caseId === petitions[0]?.caseId);
    expect(answered).toMatchObject({ folio: petitions[0]?.folio, subject: petitions[0]?.subject });
    const listed = new Set([first, ...others].map((one) => one?.caseId));
    expect(listed).toEqual(new Set(petitions.map(({ caseId }) => caseId)));
  });

  it('sees how many cases each filter of an inbox shows', async () => {
    const counts = await supervisor.countsInbox('desarrollo-urbano');
    expect(counts).toMatchObject({ all: 1, unassigned: 1, overdue: 0, waiting: 0 });
    const { rows } = await supervisor.looksAtInbox('desarrollo-urbano', 'unassigned');
    expect(rows).toHaveLength(1);
    expect((await builder.http.get('/departments/desarrollo-urbano/inbox/counts')).status).toBe(404);
    expect((await clerk.http.get('/departments/desarrollo-urbano/inbox/counts')).status).toBe(403);
  });

  it('sees them by department, procedure, officer and channel', async () => {
    expect(await groupsBy('department')).toEqual({
      'desarrollo-urbano': [2, 1, 1],
      'obras-publicas': [1, 0, 1],
      'servicios-publicos': [1, 0, 0],
    });
    expect(await groupsBy('procedure')).toEqual({ 'peticion-ciudadana': [3, 1, 1], 'reporte-de-servicio': [1, 0, 1] });
    expect(await groupsBy('channel')).toEqual({ desk: [3, 1, 1], phone: [1, 0, 1] });
    expect(await groupsBy('officer')).toMatchObject({ [planner.id]: [1, 1, 0] });
    const own = await supervisor.readsFigures({ ...period, department: 'desarrollo-urbano' });
    expect(own.total).toMatchObject({ received: 2, concluded: 1, pending: 1 });
  });

  it('K.10, K.26: sees lateness: what is open past its due date, and what was answered after it', async () => {
    await hall.letsDaysPass(A_MONTH_AND_A_HALF);
    await everybodySignsIn();

    const overdue = await supervisor.readsFigures({ ...period, by: 'department' });
    expect(overdue.total).toMatchObject({ pending: 2, overdue: 2, onTimePercent: 100 });
    expect(overdue.total.onTimePercentWithOverdue).toBeCloseTo(100 / 3, 0);
    const { total: before } = await supervisor.readsFigures({
      from: '2026-01',
      to: plusDays(`${period.from}-01`, -1).slice(0, 7),
    });
    expect(before).toMatchObject({ pending: 0, overdue: 0, onTimePercentWithOverdue: null });
    const { rows } = await supervisor.looksAtInbox('desarrollo-urbano', 'overdue');
    expect(rows).toEqual([expect.objectContaining({ overdue: true, channel: 'phone' })]);

    const [late] = rows;
    if (late !== undefined) await planner.concludes(late);

    const later = { from: period.from, to: plusDays(`${period.to}-01`, A_MONTH_AND_A_HALF + 31).slice(0, 7) };
    const { total } = await supervisor.seesFigures('the late answer', later, ({ concluded }) => concluded === 2);
    expect(total).toMatchObject({ received: 4, concluded: 2, withdrawn: 1, pending: 1, overdue: 1, onTime: 1 });
    expect(total.onTimePercent).toBe(50);
    expect(total.calendarDays.p90).toBe(A_MONTH_AND_A_HALF);
    // The months of the period add up to it, and each begins with what the one before left.
    const { groups } = await supervisor.readsFigures({ ...later, by: 'month' });
    expect(groups.reduce((sum, { concluded }) => sum + concluded, 0)).toBe(2);
    expect(groups.map(({ pendingBefore }) => pendingBefore)).toEqual(
      [0, ...groups.map(({ pending }) => pending)].slice(0, -1),
    );
    expect(groups.at(-1)).toMatchObject({ pending: 1 });
    for (const by of ['department', 'procedure', 'officer', 'channel']) {
      const figures = await supervisor.readsFigures({ ...later, by });
      expectToReconcile(figures.total, figures.groups, by);
    }
    await expectEachNumberToOpenItsList(later);
    expect(await supervisor.countsInbox('obras-publicas')).toMatchObject({ all: 1, overdue: 1, 'due-today': 0 });
  });

  it('sees what each office used of the time of its cases, as each case tells it', async () => {
    const answers = await Promise.all(petitions.map((acuse) => supervisor.asksWhoHadIt(acuse)));
    const spans = answers.flatMap(({ body }) => body.totals);
    const daysOf = (code: string) =>
      spans
        .filter(({ holder }) => holder.kind === 'department' && holder.department === code)
        .reduce((sum, { calendarDays }) => sum + calendarDays, 0);
    const { status, body } = await supervisor.asksWhoUsedTheTime(period);
    expect([status, body.total.cases]).toEqual([200, 4]);
    const consumed = body.offices.map(({ office, cases, consumed: { calendarDays } }) => [
      office,
      cases,
      calendarDays.total,
    ]);
    expect(consumed).toEqual([
      ['desarrollo-urbano', 2, daysOf('desarrollo-urbano')],
      ['obras-publicas', 1, daysOf('obras-publicas')],
      ['servicios-publicos', 1, daysOf('servicios-publicos')],
    ]);
    expect([daysOf('desarrollo-urbano'), daysOf('obras-publicas')]).toEqual([A_MONTH_AND_A_HALF, A_MONTH_AND_A_HALF]);
    const reports = await supervisor.asksWhoUsedTheTime({ ...period, procedure: 'reporte-de-servicio' });
    expect(reports.body.offices.map(({ office, cases }) => [office, cases])).toEqual([['obras-publicas', 1]]);
    const earlier = plusDays(`${period.from}-01`, -1).slice(0, 7);
    expect((await supervisor.asksWhoUsedTheTime({ from: earlier, to: earlier })).body.offices).toEqual([]);

    const table = await supervisor.asksWhoUsedTheTime(period, '.csv');
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = table.text.split('\r\n').map((line) => line.split(',').slice(0, 2));
    expect(lines.slice(0, 2)).toEqual([
      ['dependencia', 'expedientes'],
      ['desarrollo-urbano', '2'],
    ]);
    expect(lines.at(-2)).toEqual(['total', '4']);

    const head = await Head.arrives(hall, 'obras.titular');
    const own = await head.asksWhoUsedTheTime({ ...period, department: 'desarrollo-urbano' });
    expect(own.body.offices.map(({ office }) => office)).toEqual(['obras-publicas']);
    for (const person of [clerk, builder])
      for (const form of ['', '.csv']) expect((await person.asksWhoUsedTheTime(period, form)).status).toBe(403);
    for (const query of ['from=2026-05&to=2026-01', 'from=2026-13', 'by=officer', 'procedure=A+B'])
      expect((await supervisor.http.get(`/oversight/time-account?${query}`)).status).toBe(400);
  });

  it('lets a head see their own department only, and nobody else any', async () => {
    const head = await Head.arrives(hall, 'obras.titular');
    const own = await head.readsFigures({ ...period, department: 'desarrollo-urbano' });
    expect(own.total).toMatchObject({ received: 1, concluded: 0, pending: 1 });

    for (const person of [clerk, builder]) {
      expect((await person.http.get('/response-times')).status).toBe(403);
      expect((await person.http.get('/response-times/cases?of=received')).status).toBe(403);
    }
    const asked = new URLSearchParams({ ...period, of: 'received', department: 'desarrollo-urbano' }).toString();
    const list = await head.http.get<Page<{ department: string }>>(`/response-times/cases?${asked}`);
    expect(list.body.rows.map(({ department }) => department)).toEqual(['obras-publicas']);
  });

  it('is told what is wrong with a period', async () => {
    const backwards = await supervisor.http.get('/response-times?from=2026-05&to=2026-01');
    expect([backwards.status, backwards.body]).toEqual([400, expect.objectContaining({ code: 'invalid-input' })]);
    expect((await supervisor.http.get('/response-times?from=2026-13')).status).toBe(400);
    expect((await supervisor.http.get('/response-times?by=applicant')).status).toBe(400);
  });

  /** Every number of every group of every grouping has just so many cases behind it. */
  async function expectEachNumberToOpenItsList(asked: Record<string, string>): Promise<void> {
    for (const by of ['department', 'procedure', 'officer', 'channel', 'month']) {
      const { total, groups } = await supervisor.readsFigures({ ...asked, by });
      for (const figures of by === 'department' ? [total, ...groups] : groups) {
        const group: Record<string, string> = figures === total ? {} : { by, group: figures.group };
        for (const [of, number] of Object.entries(numbersOf(figures))) {
          // Of a month the figures leave out how much of its stock is overdue.
          if (by === 'month' && of === 'overdue') continue;
          const rows = await supervisor.opensNumber({ ...asked, ...group, of });
          expect([by, figures.group, of, rows.length]).toEqual([by, figures.group, of, number]);
        }
      }
    }
  }

  function numbersOf(figures: GroupFigures): Record<string, number> {
    return {
      'pending-before': figures.pendingBefore,
      received: figures.received,
      reopened: figures.reopened,
      concluded: figures.concluded,
      'on-time': figures.onTime,
      withdrawn: figures.withdrawn,
      dismissed: figures.dismissed,
      pending: figures.pending,
      overdue: figures.overdue,
    };
  }

  async function everybodySignsIn(): Promise<void> {
    clerk = await Clerk.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
    planner = await Officer.arrives(hall, 'urbano1');
    builder = await Officer.arrives(hall, 'obras1');
  }

  /** Received, concluded and pending of each group. */
  async function groupsBy(by: string): Promise<Record<string, number[]>> {
    const { groups } = await supervisor.readsFigures({ ...period, by });
    return Object.fromEntries(
      groups.map(({ group, received, concluded, pending }) => [group, [received, concluded, pending]]),
    );
  }
});

function periodOf({ filedOn }: Acuse): { from: string; to: string } {
  return { from: filedOn.slice(0, 7), to: filedOn.slice(0, 7) };
}

function expectToReconcile(total: GroupFigures, groups: GroupFigures[], by: string): void {
  for (const { pendingBefore, received, reopened, concluded, withdrawn, dismissed, pending } of [total, ...groups]) {
    expect(pending).toBe(pendingBefore + received + reopened - concluded - withdrawn - dismissed);
  }
  const added = (field: 'received' | 'concluded' | 'withdrawn' | 'pending') =>
    groups.reduce((sum, group) => sum + group[field], 0);
  expect([by, added('received'), added('concluded'), added('withdrawn'), added('pending')]).toEqual([
    by,
    total.received,
    total.concluded,
    total.withdrawn,
    total.pending,
  ]);
}
