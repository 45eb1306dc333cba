import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Administrator, aFlood, aHoliday } from '../support/administrator.js';
import { businessDaysFrom, dueDateByHand } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { type Answer, expected, problemOf } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import type { File } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const DAY_MS = 86_400_000;

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let administrator: Administrator;
let acuse: Acuse;
let asked: Acuse;
let answered: Acuse;
let closed: Acuse;
/** The first business day after filing: every case of this spec counts it. */
let holiday: string;
let later: string;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  await everybodyArrives();
  [acuse, asked, answered, closed] = (await Promise.all(
    Array.from({ length: 4 }, () => clerk.registers(aStreetLightPetition())),
  )) as [Acuse, Acuse, Acuse, Acuse];
  for (const one of [acuse, asked, answered, closed]) {
    await officer.acceptsOnArrival(one);
  }
  await officer.asks(asked, '¿En qué poste?');
  await officer.answers(answered);
  await officer.concludes(closed);
  holiday = businessDaysFrom(acuse.filedOn, 1);
  later = withHoliday(acuse);
  for (const one of [acuse, asked]) await officer.seesInInbox(await officer.reads(one));
  const supervisor = await Supervisor.arrives(hall);
  await supervisor.seesFigures('all that was done', {}, ({ received, concluded }) => received === 4 && concluded === 1);
});

afterAll(() => hall?.close());

async function everybodyArrives(): Promise<void> {
  clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  administrator = await Administrator.arrives(hall);
}

const withHoliday = ({ filedOn, termDays = 0 }: Acuse): string =>
  dueDateByHand(filedOn, termDays, [], new Set([holiday]));

const recomputations = ({ timeline }: File) => timeline.filter(({ type }) => type === 'DueDateRecomputed');

describe('K.4: a holiday that is declared late', () => {
  let declared: { declarationId: string; calendar: string };

  it('counts from its first moment for whoever looks, with no worker at work', async () => {
    await hall.worker.kill();
    declared = await administrator.declaresHoliday(holiday);
    const file = await officer.reads(acuse);
    expect([file.state.dueOn, recomputations(file)]).toEqual([later, []]);
    expect((await officer.rereads(acuse, file.version)).status).toBe(200);
    const { dueOn, recordedDueOn, agrees, calendarVersion, term } = expected(
      200,
      'the deadline',
      await officer.asksWhyDue(acuse),
    ).body;
    expect({ dueOn, recordedDueOn, agrees }).toEqual({ dueOn: later, recordedDueOn: acuse.dueOn, agrees: true });
    expect(calendarVersion).toBe(declared.calendar);
    if (term.state !== 'due') throw new Error(term.state);
    expect(term.ledger.find(({ date }) => date === holiday)).toMatchObject({
      status: 'skipped',
      causes: [{ kind: 'HOLIDAY', name: aHoliday.name, basis: `${aHoliday.acuerdo}; ${aHoliday.legalBasis}` }],
    });
    expect((await new Citizen(hall).follows(acuse)).dueOn).toBe(later);
    const { rows } = await officer.looksAtInbox(officer.department);
    expect(rows.find(({ caseId }) => caseId === acuse.caseId)?.dueOn).toBe(later);
    expect((await clerk.registers(aStreetLightPetition())).dueOn).toBe(later);
  });

  it('makes nobody late by a day that the law gave, and nobody in time by one it did not', async () => {
    const days = (Date.parse(later) - Date.parse(acuse.filedOn)) / DAY_MS;
    await hall.letsDaysPass(days);
    await everybodyArrives();
    const idsOf = async (filter: 'overdue' | 'due-today') =>
      (await officer.looksAtInbox(officer.department, filter)).rows.map(({ caseId }) => caseId);
    expect(await idsOf('due-today')).toContain(acuse.caseId);
    expect(await idsOf('overdue')).not.toContain(acuse.caseId);
    const supervisor = await Supervisor.arrives(hall);
    // The one that was answered and not notified is late by its own date, which the law no longer moves.
    expect((await supervisor.looksAtFigures({ from: acuse.filedOn.slice(0, 7) })).total.overdue).toBe(1);
    await hall.letsDaysPass(days + 1);
    await everybodyArrives();
    expect(await idsOf('overdue')).toContain(acuse.caseId);
    await hall.letsDaysPass(0);
    await everybodyArrives();
  });

  it('reaches the history of each open case once, with the old date, the new one and the reason', async () => {
    await hall.worker.start();
    const { recomputation } = await administrator.seesRecomputed();
    expect(recomputation).toMatchObject({ state: 'finished', left: 0, moved: 1 });
    const file = await officer.reads(acuse);
    const { declarationId } = declared;
    expect(recomputations(file).map(({ data }) => data)).toEqual([
      { previousDueOn: acuse.dueOn, dueOn: later, cause: 'holiday-declared', declarationId },
    ]);
    expect(file.state.dueOn).toBe(later);
    expect(await officer.seesInInbox(file)).toMatchObject({ dueOn: later });
    const { dueOn, recordedDueOn } = expected(200, 'the deadline', await officer.asksWhyDue(acuse)).body;
    expect([dueOn, recordedDueOn]).toEqual([later, later]);
    const status = await new Citizen(hall).follows(acuse);
    expect(status.history.map(({ type }) => type)).toContain('DueDateRecomputed');
  });

  it('leaves what was answered or closed as it was, and what waits for the citizen to the reply', async () => {
    for (const one of [answered, closed, asked]) {
      const file = await officer.reads(one);
      expect([file.state.dueOn, recomputations(file)]).toEqual([one.dueOn, []]);
    }
    await clerk.takesReply(asked, 'En el de la esquina');
    expect((await officer.reads(asked)).state.dueOn).toBe(later);
  });

  it('has one effect however often the same request comes', async () => {
    const date = businessDaysFrom(holiday, 1);
    const [first, second] = [
      await administrator.declaresHoliday(date, 'holiday-once'),
      await administrator.declaresHoliday(date, 'holiday-once'),
    ];
    expect(second).toEqual(first);
    const { declarations } = await officer.readsCalendar();
    expect(declarations.filter(({ from }) => from === date)).toHaveLength(1);
    expect(declarations[0]).toMatchObject({ kind: 'holiday', ...aHoliday, declaredBy: administrator.id });
    await administrator.revokes(first);
    await administrator.seesRecomputed();
  });

  it('brings the date back when it is revoked, at once and then in the history', async () => {
    await administrator.revokes(declared);
    expect((await officer.reads(acuse)).state.dueOn).toBe(acuse.dueOn);
    await administrator.seesRecomputed();
    const file = await officer.reads(acuse);
    expect([file.state.dueOn, recomputations(file).at(-1)?.data]).toEqual([
      acuse.dueOn,
      {
        previousDueOn: later,
        dueOn: acuse.dueOn,
        cause: 'declaration-revoked',
        declarationId: declared.declarationId,
      },
    ]);
  });
});

describe('K.30: labours that are suspended', () => {
  it('are told apart from holidays in the ledger, and outlive the loading of a calendar', async () => {
    const to = businessDaysFrom(holiday, 1);
    const { declarationId } = await administrator.suspendsLabours(holiday, to);
    const { term, agrees } = expected(200, 'the deadline', await officer.asksWhyDue(acuse)).body;
    if (term.state !== 'due') throw new Error(term.state);
    expect(agrees).toBe(true);
    expect(term.ledger.find(({ date }) => date === to)).toMatchObject({
      causes: [{ kind: 'FORCE_MAJEURE', name: aFlood.name }],
    });
    const before = (await officer.readsCalendar()).calendar;
    await hall.tool('seed', ['--password', 'una-clave-de-prueba-2026']);
    await everybodyArrives();
    expect((await officer.readsCalendar()).calendar).toBe(before);
    const { recomputation } = await administrator.seesRecomputed();
    expect(recomputation.left).toBe(0);
    expect(recomputations(await officer.reads(acuse)).at(-1)?.data).toMatchObject({
      cause: 'suspension-declared',
      declarationId,
      dueOn: term.dueOn,
    });
    await administrator.revokes({ declarationId });
    await administrator.seesRecomputed();
  });
});

describe('a worker that is killed in the middle', () => {
  it('loses no case and counts none twice', async () => {
    const cases: Acuse[] = [];
    while (cases.length < 400)
      cases.push(...(await Promise.all(Array.from({ length: 20 }, () => clerk.registers(aStreetLightPetition())))));
    const last = cases.at(-1) ?? acuse;
    const commits = hall.databases.owner.db(`${hall.databases.name}_history`).collection('commits');
    const streams = { streamId: { $in: cases.map(({ caseId }) => caseId) }, 'events.type': 'DueDateRecomputed' };
    await administrator.declaresHoliday(holiday);
    await until(
      'the first cases to be counted anew',
      async () => (await commits.countDocuments(streams)) > 0 || undefined,
      {
        everyMs: 5,
      },
    );
    await hall.worker.restart();
    await administrator.seesRecomputed();
    const counted = await commits
      .aggregate<{ _id: string; times: number }>([
        { $match: streams },
        { $group: { _id: '$streamId', times: { $sum: 1 } } },
      ])
      .toArray();
    expect(counted).toHaveLength(cases.length);
    expect(counted.every(({ times }) => times === 1)).toBe(true);
    expect((await clerk.reads(last)).state.dueOn).toBe(withHoliday(last));
  });
});

/** Of the year that comes next: none of it has passed. */
const inMarch = (day: number) => `${new Date().getUTCFullYear() + 1}-03-0${day}`;
const firstSundayOfMarch =
  [1, 2, 3, 4, 5, 6, 7].map(inMarch).find((day) => new Date(day).getUTCDay() === 0) ?? 'no Sunday in a week';

describe('a declaration that cannot be', () => {
  const problem = async (answer: Promise<Answer>) => {
    const { status, code, errors, details } = problemOf(await answer);
    return { status, code, field: errors?.[0]?.field ?? details?.['field'] };
  };

  it.each([
    ['no date', { name: 'Asueto', acuerdo: 'A 1' }, 400, 'date'],
    ['a day that does not exist', { ...aHoliday, date: '2026-02-30' }, 400, 'date'],
    ['no acuerdo', { date: inMarch(3), name: 'Asueto' }, 400, 'acuerdo'],
    ['a word too many', { ...aHoliday, date: inMarch(3), force: true }, 400, 'force'],
    ['a Sunday', { ...aHoliday, date: firstSundayOfMarch }, 409, 'date'],
    ['a day beyond the calendar', { ...aHoliday, date: '2035-03-07' }, 422, 'date'],
    ['a day long ago', { ...aHoliday, date: '2025-03-05' }, 422, 'date'],
  ])('is refused for %s, naming the field', async (_, body, status, field) => {
    const told = await problem(administrator.triesHoliday(body));
    expect([told.status, told.field]).toEqual([status, field]);
  });

  it('is refused for a span that ends before it begins', async () => {
    const span = { ...aFlood, from: inMarch(4), to: inMarch(3) };
    expect(await problem(administrator.triesSuspension(span))).toEqual({
      status: 422,
      code: 'span-ends-before-it-begins',
      field: 'to',
    });
  });

  it('cannot be revoked when it was never made, or was revoked before', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await problem(administrator.triesRevoking(nowhere))).toMatchObject({
      status: 404,
      code: 'declaration-unknown',
    });
    const { declarations } = await officer.readsCalendar();
    const revoked = declarations.find((one) => one.revoked !== undefined)?.declarationId ?? '';
    expect(await problem(administrator.triesRevoking(revoked))).toMatchObject({
      status: 409,
      code: 'declaration-already-revoked',
    });
  });

  it('is not for those who keep the cases', async () => {
    const body = { ...aHoliday, date: inMarch(3) };
    expect((await officer.http.post('/calendar/holidays', body)).status).toBe(403);
    expect(
      (await clerk.http.post('/calendar/suspensions', { ...aFlood, from: inMarch(3), to: inMarch(3) })).status,
    ).toBe(403);
  });
});
