import { randomUUID } from 'node:crypto';
import type { SavedViewsDto } from '../../src/departments/saved-views.dto.js';
import type { InboxLine } from '../../src/departments/inbox-line.js';
import type { Page } from '@libs/paging';
import { Clerk } from '../support/clerk.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aPotholePetition } from '../support/petitions.js';
import type { CaseRef } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

const DEPARTMENT = 'obras-publicas';

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let colleague: Officer;
let supervisor: Supervisor;
let cases: CaseRef[];

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'obras1');
  colleague = await Officer.arrives(hall, 'obras2');
  supervisor = await Supervisor.arrives(hall);
  cases = [];
  for (const _ of [1, 2, 3]) cases.push(await clerk.registers(aPotholePetition()));
  for (const one of cases) await officer.receives(one);
  await officer.accepts(cases[0] as CaseRef);
  for (const one of cases) {
    const { version, state } = await officer.reads(one);
    if (state.officer !== officer.id) await officer.seesInInbox(await officer.takesOver(one));
    else await officer.seesInInbox({ caseId: one.caseId, version });
  }
  await hall.viewsCatchUp();
});

afterAll(() => hall?.close());

const put = (who: Officer | Supervisor, id: string, body: object) =>
  who.http.call('PUT', `/api/v1/saved-views/${id}`, { json: body });
const viewsOf = async (who: Officer | Supervisor) =>
  expected(200, 'the views', await who.http.get<SavedViewsDto>('/saved-views')).body.views;
const rowsOf = async (query: string) =>
  expected(200, 'the inbox', await officer.http.get<Page<InboxLine>>(`/departments/${DEPARTMENT}/inbox?${query}`)).body;

describe('a worklist', () => {
  it('is narrowed by procedure, matter, state and person, together with its filters', async () => {
    expect((await rowsOf(`assigned=${officer.id}`)).rows).toHaveLength(3);
    expect((await rowsOf(`assigned=${colleague.id}`)).rows).toHaveLength(0);
    expect((await rowsOf('status=in-progress')).rows.map(({ caseId }) => caseId)).toEqual([cases[0]?.caseId]);
    expect((await rowsOf('matter=bache&procedure=peticion-ciudadana&filter=mine')).rows).toHaveLength(3);
    expect((await rowsOf('matter=luminaria&filter=mine')).rows).toHaveLength(0);
    expect((await rowsOf('filter=overdue&matter=bache')).rows).toHaveLength(0);
    expect((await rowsOf('filter=due-today&matter=bache')).rows).toHaveLength(0);
  });

  it('goes on behind a narrowed page', async () => {
    const first = await rowsOf('matter=bache&limit=2');
    const second = await rowsOf(`matter=bache&limit=2&cursor=${encodeURIComponent(first.next ?? '')}`);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, undefined]);
  });
});

describe('a view', () => {
  it('is kept for one person, with how many cases it shows, replaced and removed', async () => {
    const id = randomUUID();
    const view = { name: 'Baches por empezar', department: DEPARTMENT, matter: 'bache', status: 'routed' };
    expect((await put(officer, id, view)).status).toBe(204);
    expect(await viewsOf(officer)).toEqual([{ id, ...view, cases: 2, more: false }]);
    expect(await viewsOf(colleague)).toEqual([]);
    await put(officer, id, { ...view, name: 'Baches', status: 'in-progress' });
    expect(await viewsOf(officer)).toEqual([expect.objectContaining({ name: 'Baches', cases: 1 })]);
    for (const _ of [1, 2]) expect((await officer.http.delete(`/saved-views/${id}`)).status).toBe(204);
    expect(await viewsOf(officer)).toEqual([]);
  });

  it('is only of worklists that its reader may see, and says so alike for one that is not there', async () => {
    const view = { name: 'Ajena', department: 'servicios-publicos' };
    for (const department of ['servicios-publicos', 'no-hay'])
      expect((await put(officer, randomUUID(), { ...view, department })).status).toBe(404);
    expect((await put(supervisor, randomUUID(), view)).status).toBe(204);
    expect(await viewsOf(supervisor)).toHaveLength(1);
    expect((await put(clerk as unknown as Officer, randomUUID(), view)).status).toBe(403);
    expect((await put(officer, randomUUID(), { department: DEPARTMENT, name: '', filter: 'no-such' })).status).toBe(
      400,
    );
  });

  it('is one of twenty at most, also when many are kept at once', async () => {
    const keeps = () => put(colleague, randomUUID(), { name: 'Una más', department: DEPARTMENT });
    const answers = await Promise.all(Array.from({ length: 25 }, keeps));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(20);
    expect(statusAndCode(await keeps())).toEqual([409, 'too-many-views']);
    expect(await viewsOf(colleague)).toHaveLength(20);
  });
});

describe('a case that is open on two screens', () => {
  const look = (who: Officer, { caseId }: CaseRef) =>
    who.http.call<{ others: number }>('PUT', `/api/v1/cases/${caseId}/presence`);

  it('says so to both, never who, and not to whom it does not concern', async () => {
    const [one] = cases as [CaseRef];
    expect((await look(officer, one)).body).toEqual({ others: 0 });
    expect((await look(officer, one)).body).toEqual({ others: 0 });
    expect((await look(colleague, one)).body).toEqual({ others: 1 });
    expect((await look(officer, one)).body).toEqual({ others: 1 });
    expect((await colleague.http.delete(`/cases/${one.caseId}/presence`)).status).toBe(204);
    expect((await look(officer, one)).body).toEqual({ others: 0 });
    const stranger = await Officer.arrives(hall, 'servicios1');
    expect((await look(stranger, one)).status).toBe(404);
  });
});
