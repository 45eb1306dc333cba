import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import {
  aLandUsePetition,
  anUnroutablePetition,
  aPotholePetition,
  aStreetLightPetition,
  type Petition,
} from '../support/petitions.js';
import type { File } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

describe('a petition reaches its department', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let supervisor: Supervisor;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
  });

  afterAll(() => hall?.close());

  it('goes through the queue to the department the rule names, and the history says which rule', async () => {
    const publicWorks = await Officer.arrives(hall, 'servicios1');
    const acuse = await clerk.registers(aStreetLightPetition());

    const file = await publicWorks.receives(acuse);
    const { timeline, state } = file;

    expect(acuse.folio).toMatch(/^CHI-PET-\d{4}-0*\d+$/);
    expect(timeline.map(({ type, by }) => [type, by.kind])).toEqual([
      ['PetitionRegistered', 'staff'],
      ['RegimeApplied', 'staff'],
      ['CaseRouted', 'system'],
      ['CaseDelivered', 'system'],
    ]);
    expect(routeOf({ timeline })).toMatchObject({ department: 'servicios-publicos', rule: 'luminaria', basis: 'rule' });
    expect(state).toMatchObject({ status: 'routed', unroutable: false, dueOn: acuse.dueOn });
    const line = await publicWorks.seesInInbox(file);
    expect(line).toMatchObject({
      folio: acuse.folio,
      subject: 'Lámpara fundida en la esquina',
      applicant: 'María Núñez Peña',
      status: 'routed',
      officer: state.officer,
      dueOn: acuse.dueOn,
      overdue: false,
    });
  });

  it('rests on rules, terms and departments that can be read for ever', async () => {
    const file = await supervisor.seesDelivered(await clerk.registers(aStreetLightPetition()));
    const history = hall.databases.owner.db(`${hall.databases.name}_history`);
    const commits = await history.collection('commits').find({ streamId: file.caseId }).sort({ version: 1 }).toArray();
    const references = await history.collection('reference_versions').find().toArray();
    const kinds = new Map(references.map(({ _id, kind }) => [String(_id), String(kind)]));
    const consulted = commits.map(({ meta }) =>
      Object.entries(meta.consulted as Record<string, string>).map(([name, hash]) => `${name}: ${kinds.get(hash)}`),
    );
    expect(consulted.map((names) => names.toSorted())).toEqual([
      ['calendar: calendar', 'directory: directory', 'procedure: procedure', 'regime: regime'],
      ['directory: directory', 'policy: routing'],
      ['directory: directory'],
    ]);
  });

  it('goes by the more precise rule where place and matter are named', async () => {
    const acuse = await clerk.registers(aStreetLightPetition({ matter: 'parque', place: 'centro' }));
    const file = await supervisor.seesDelivered(acuse);
    expect(routeOf(file)).toMatchObject({ department: 'desarrollo-urbano', rule: 'parque-en-el-centro' });
  });

  it('K.11: is never lost: what fits no rule goes to the default department with a flag', async () => {
    const citizenCare = await Officer.arrives(hall, 'atencion1');
    const acuse = await clerk.registers(anUnroutablePetition());

    const file = await citizenCare.receives(acuse);

    expect(routeOf(file)).toEqual({
      department: 'atencion-ciudadana',
      rule: 'default',
      basis: 'default',
      unroutable: true,
    });
    await expect(citizenCare.seesInInbox(acuse)).resolves.toMatchObject({ unroutable: true });
    await expect(new Citizen(hall).follows(acuse)).resolves.toMatchObject({
      status: 'routed',
      department: 'Coordinación de Atención Ciudadana',
    });
  });

  it('goes round among the officers where the department takes turns', async () => {
    const officers = await deliveredTo(aStreetLightPetition, 4);
    expect(new Set(officers.slice(0, 2)).size).toBe(2);
    expect(officers.slice(2)).toEqual(officers.slice(0, 2));
  });

  it('goes to the officer with the fewest open cases where the department weighs loads', async () => {
    const first = await deliveredTo(aPotholePetition, 4);
    const busy = first[0];
    expect(first.filter((officer) => officer === busy)).toHaveLength(2);

    const { rows } = await supervisor.looksAtInbox('obras-publicas');
    const freed = rows.filter(({ officer }) => officer === busy);
    for (const line of freed) {
      await supervisor.missesInInbox('obras-publicas', await clerk.withdraws(line));
    }

    expect(await deliveredTo(aPotholePetition, 2)).toEqual([busy, busy]);
  });

  it('waits for a person where the department hands out by hand', async () => {
    const planner = await Officer.arrives(hall, 'urbano1');
    const acuse = await clerk.registers(aLandUsePetition());

    const { timeline, state } = await planner.receives(acuse);
    expect(state.officer).toBeUndefined();
    expect(timeline.at(-1)?.data).toMatchObject({ policy: 'by-hand' });
    await planner.seesInInbox(acuse, 'unassigned');

    const taken = await planner.takesOver(acuse);

    await expect(planner.seesInInbox(taken, 'mine')).resolves.toMatchObject({ officer: planner.id });
    await planner.noLongerSeesInInbox(taken, 'unassigned');
  });

  it('is handed to an officer by the head, never by another officer or to another department', async () => {
    const head = await Head.arrives(hall, 'atencion.titular');
    const officer = await Officer.arrives(hall, 'atencion1');
    const stranger = await Officer.arrives(hall, 'urbano1');
    const acuse = await clerk.registers(anUnroutablePetition());
    await officer.receives(acuse);

    const byOfficer = await officer.tries('assign', acuse, { officer: head.id });
    expect([byOfficer.status, problemOf(byOfficer)]).toEqual([403, 'not-your-role']);
    const toStranger = await head.tries('assign', acuse, { officer: stranger.id });
    expect([toStranger.status, problemOf(toStranger)]).toEqual([422, 'officer-of-another-department']);

    await head.assigns(acuse, officer);
    await officer.seesInInbox(acuse, 'mine');
  });

  it('stands in the inbox page by page, each case once, by due date', async () => {
    await hall.viewsCatchUp();
    const { rows: all } = await supervisor.looksAtInbox('servicios-publicos');
    const paged: string[] = [];
    let next: string | undefined;
    do {
      const cursor = next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`;
      const { body } = await supervisor.http.get<{ rows: { caseId: string }[]; next?: string }>(
        `/departments/servicios-publicos/inbox?limit=2${cursor}`,
      );
      paged.push(...body.rows.map(({ caseId }) => caseId));
      next = body.next;
    } while (next !== undefined);

    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(paged).toEqual(all.map(({ caseId }) => caseId));
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).toSorted());
  });

  it('waits for its worker: what is registered while none runs is delivered once one does', async () => {
    await hall.worker.kill();
    const acuse = await clerk.registers(aLandUsePetition());
    expect((await clerk.reads(acuse)).state.status).toBe('registered');

    await hall.worker.start();

    await expect(supervisor.seesDelivered(acuse)).resolves.toMatchObject({ version: 3 });
  });

  /** Registers one after the other, each seen in the inbox before the next; hands over who got them. */
  async function deliveredTo(petition: () => Petition, cases: number): Promise<(string | undefined)[]> {
    const officers = [];
    for (let one = 0; one < cases; one += 1) {
      const acuse = await clerk.registers(petition());
      const file = await supervisor.seesDelivered(acuse);
      const { officer, department } = file.state;
      expect(await supervisor.findsInInbox(department ?? '', file)).toMatchObject({ officer });
      officers.push(officer);
    }
    return officers;
  }
});

function routeOf({ timeline }: Pick<File, 'timeline'>) {
  return timeline.find(({ type }) => type === 'CaseRouted')?.data;
}

function problemOf({ body }: { body: unknown }): unknown {
  return (body as { code?: unknown }).code;
}
