import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { DepartmentLinesDto } from '../../src/departments/departments.dto.js';
import type { GroupFigures } from '../../src/oversight/response-times.js';
import { Administrator } from '../support/administrator.js';
import { Clerk } from '../support/clerk.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aPotholePetition, aStreetLightPetition } from '../support/petitions.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const ENDED = 'obras-publicas';
const GOES_ON = 'servicios-publicos';

interface MergersPage {
  mergers: { mergerId: string; department: string; into: string; acuerdo: string; left: number }[];
}

let hall: TheTownHall;
let clerk: Clerk;
let supervisor: Supervisor;
let administrator: Administrator;
let works: Officer;
let streets: Officer;
let closed: Acuse;
let begun: Acuse;
let waiting: Acuse;
let theirs: Acuse;
let act: Record<string, string>;
let period: Record<string, string>;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  supervisor = await Supervisor.arrives(hall);
  administrator = await Administrator.arrives(hall);
  works = await Officer.arrives(hall, 'obras1');
  streets = await Officer.arrives(hall, 'servicios1');
  [closed, begun, waiting] = [
    await clerk.registers(aPotholePetition()),
    await clerk.registers(aPotholePetition()),
    await clerk.registers(aPotholePetition()),
  ];
  theirs = await clerk.registers(aStreetLightPetition());
  await works.acceptsOnArrival(closed);
  await works.concludes(closed);
  await works.acceptsOnArrival(begun);
  await works.takesOver(begun);
  await works.receives(waiting);
  await streets.acceptsOnArrival(theirs);
  const month = begun.filedOn.slice(0, 7);
  period = { from: month, to: month };
  act = {
    department: ENDED,
    into: GOES_ON,
    from: (await supervisor.reads(closed)).state.answeredOn ?? '',
    acuerdo: 'Acuerdo de Cabildo 12/2026, de fusión de direcciones',
  };
});

afterAll(() => hall?.close());

const merges = (body: object, who: { http: Administrator['http'] } = administrator) =>
  who.http.post<{ mergerId: string }>('/mergers', body);
const mergersPage = async () => expected(200, 'the mergers', await works.http.get<MergersPage>('/mergers')).body;

/** By department, once the figures have followed; each reconciles. */
async function stocks(what: string, holds: (of: (department: string) => GroupFigures) => boolean) {
  const groups = await until(what, async () => {
    const figures = await supervisor.readsFigures({ ...period, by: 'department' });
    const of = (department: string) =>
      figures.groups.find(({ group }) => group === department) ?? ({ group: department } as GroupFigures);
    return holds(of) ? [figures.total, ...figures.groups] : undefined;
  });
  for (const { group, ...one } of groups) {
    const came = one.pendingBefore + one.received + one.reopened + one.transferredIn;
    const went = one.concluded + one.withdrawn + one.dismissed + one.transferredOut;
    expect([group, one.pending]).toEqual([group, came - went]);
  }
  return Object.fromEntries(groups.map((one) => [one.group, one]));
}

describe('K.25: a department becomes part of another one', () => {
  it('by an administrator, by a published act, and never backwards', async () => {
    expect((await merges(act, supervisor)).status).toBe(403);
    expect(statusAndCode(await merges({ ...act, from: '2025-01-02' }))).toEqual([422, 'merged-out-of-time']);
    expect(statusAndCode(await merges({ ...act, into: 'nadie' }))).toEqual([422, 'merged-department-unknown']);
    expect(statusAndCode(await merges({ ...act, into: ENDED }))).toEqual([422, 'merged-with-itself']);
    const before = await stocks('four cases', (of) => of(ENDED).concluded === 1 && of(GOES_ON).received === 1);
    expect(before[ENDED]).toMatchObject({ received: 3, concluded: 1, pending: 2, transferredOut: 0 });
    expect(before['total']).toMatchObject({ received: 4, concluded: 1, pending: 3 });
    expected(201, 'merging', await merges(act));
    expect(statusAndCode(await merges({ ...act, into: 'agua-potable' }))).toEqual([409, 'already-merged']);
  });

  it('hands over what is open as it stands, with the reason in each history', async () => {
    const there = ({ state }: { state: { department?: string } }) => state.department === GOES_ON;
    const file = await supervisor.waitsFor('the case to be handed over', begun, there);
    expect(file.state).toMatchObject({ status: 'in-progress', officer: works.id, department: GOES_ON });
    const [{ mergerId, acuerdo }] = (await mergersPage()).mergers as [MergersPage['mergers'][number]];
    expect(acuerdo).toBe(act['acuerdo']);
    expect(file.timeline.at(-1)).toMatchObject({
      type: 'CaseHandedOver',
      by: { kind: 'system', id: 'merge-departments' },
      data: { from: ENDED, department: GOES_ON, mergerId, handedOn: act['from'] },
    });
    expect((await supervisor.waitsFor('the other one', waiting, there)).state).toMatchObject({ delivered: true });
    expect((await supervisor.reads(closed)).state).toMatchObject({ status: 'concluded', department: ENDED });
    expect((await supervisor.reads(theirs)).timeline.map(({ type }) => type)).not.toContain('CaseHandedOver');
    await until('nothing to be left', async () => {
      const { mergers } = await mergersPage();
      return mergers.every(({ left }) => left === 0) || undefined;
    });
  });

  it('brings its people along, who go on with what they had', async () => {
    works = await Officer.arrives(hall, 'obras1');
    expect(works.department).toBe(GOES_ON);
    await expect(works.seesInInbox(begun)).resolves.toMatchObject({ folio: begun.folio });
    await works.accepts(waiting);
    await works.concludes(begun);
  });

  it('is told to administrators alone, with who is in each department and what is open there', async () => {
    const told = await administrator.http.get<DepartmentLinesDto>('/departments/lines');
    const { departments } = expected(200, 'the departments', told).body;
    const line = (code: string) => departments.find((one) => one.code === code);
    expect(departments.map(({ code }) => code)).toEqual(
      expect.arrayContaining([ENDED, GOES_ON, 'agua-potable', 'desarrollo-urbano']),
    );
    expect(line(ENDED)).toMatchObject({
      officers: 0,
      open: 0,
      more: false,
      mergedInto: GOES_ON,
      mergedFrom: act['from'],
    });
    expect(line(GOES_ON)).toMatchObject({ officers: 4, heads: expect.arrayContaining(['Elena Rivas Inventada']) });
    expect(line(GOES_ON)).not.toHaveProperty('mergedInto');
    expect(line('agua-potable')).toEqual({
      code: 'agua-potable',
      name: expect.any(String),
      heads: [],
      officers: 1,
      open: 0,
      more: false,
    });
    await until('the two open cases to be counted', async () => {
      const again = await administrator.http.get<DepartmentLinesDto>('/departments/lines');
      return again.body.departments.find(({ code }) => code === GOES_ON)?.open === 2 || undefined;
    });
    for (const who of [supervisor, clerk, streets]) expect((await who.http.get('/departments/lines')).status).toBe(403);
  });

  it('gives it nothing new: rules that name it lead to the other one, and nobody else can', async () => {
    const fresh = await clerk.registers(aPotholePetition());
    const { state, timeline } = await supervisor.seesDelivered(fresh);
    expect(state.department).toBe(GOES_ON);
    const [routed, handed] = timeline.filter(({ type }) => ['CaseRouted', 'CaseHandedOver'].includes(type));
    expect([routed?.data, handed?.data]).toMatchObject([
      { department: GOES_ON, rule: 'bache' },
      { from: ENDED, department: GOES_ON },
    ]);
    const asked = { unit: ENDED, dueOn: '2030-01-10', blocking: true, silence: 'wait' };
    const opinion = await streets.tries('opinion-requests', theirs, { question: '¿Procede?', units: [asked] });
    expect(statusAndCode(opinion)).toEqual([409, 'department-merged']);
    const newcomer = { username: 'nueva.obra', name: 'Ofelia Inventada', role: 'officer', department: ENDED };
    expect(statusAndCode(await administrator.http.post('/accounts', newcomer))).toEqual([409, 'department-merged']);
  });

  it('leaves it what it received and concluded, and the stock of each reconciles', async () => {
    const after = await stocks('the transfer', (of) => of(GOES_ON).concluded === 1 && of(GOES_ON).received === 2);
    expect(after[ENDED]).toMatchObject({ received: 3, concluded: 1, transferredOut: 2, pending: 0, overdue: 0 });
    expect(after[GOES_ON]).toMatchObject({ received: 2, transferredIn: 2, concluded: 1, pending: 3 });
    expect(after['total']).toMatchObject({
      received: 5,
      transferredIn: 2,
      transferredOut: 2,
      concluded: 2,
      pending: 3,
    });
    const behind = async (of: string, group: string) =>
      (await supervisor.opensNumber({ ...period, of, by: 'department', group })).map(({ caseId }) => caseId).toSorted();
    const ids = (...cases: Acuse[]) => cases.map(({ caseId }) => caseId).toSorted();
    expect(await behind('received', ENDED)).toEqual(ids(closed, begun, waiting));
    expect(await behind('transferred-out', ENDED)).toEqual(ids(begun, waiting));
    expect(await behind('transferred-in', GOES_ON)).toEqual(ids(begun, waiting));
    expect(await behind('pending', ENDED)).toEqual([]);
  });

  it('takes over what comes back to it later', async () => {
    await supervisor.takes('reopen', closed, { reasonCode: 'work-not-done', reason: 'Se volvió a abrir el bache.' });
    const there = ({ state }: { state: { department?: string } }) => state.department === GOES_ON;
    await supervisor.waitsFor('the reopened case to be handed over', closed, there);
    const after = await stocks('the reopening', (of) => of(GOES_ON).transferredIn === 3);
    expect(after[ENDED]).toMatchObject({ received: 3, concluded: 1, reopened: 1, transferredOut: 3, pending: 0 });
    expect(after[GOES_ON]).toMatchObject({ transferredIn: 3, pending: 4 });
  });
});
