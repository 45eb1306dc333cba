import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Administrator } from '../support/administrator.js';
import { businessDaysFrom, plusDays } from '../support/business-days.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import type { File } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';

const HOUR_MS = 3_600_000;
const SILENCES = ['OpinionSilent', 'TaskSilent', 'ReferralSilent'];

let hall: TheTownHall;
let officer: Officer;
let acuse: Acuse;
/** The business days after the filing, before a holiday was declared. */
let first: string;
let second: string;
let third: string;

/** The first instant of the day after, where the town hall is: UTC-6 the whole year. */
const dayAfter = (date: string) => Date.parse(`${plusDays(date, 1)}T06:00:00.000Z`);
const workerLivesAfter = (date: string) => hall.workerLives(dayAfter(date) - Date.now() + HOUR_MS);
const silencesIn = ({ timeline }: File) =>
  timeline
    .filter(({ type }) => SILENCES.includes(type))
    .map(({ type, data }) =>
      [type, data['unit'] ?? data['task'] ?? '', data['effect'] ?? '', data['dueOn'] ?? data['answerBy']].join(' '),
    );
const shows = (count: number) =>
  officer.waitsFor(`${count} silences`, acuse, (file) => silencesIn(file).length >= count);

beforeAll(async () => {
  hall = await TheTownHall.opens();
  const clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  acuse = await clerk.registers(aStreetLightPetition());
  await officer.acceptsOnArrival(acuse);
  [first, second, third] = [1, 2, 3].map((n) => businessDaysFrom(acuse.filedOn, n)) as [string, string, string];
  await officer.asksUnits(acuse, '¿Hay obra?', [
    { unit: 'obras-publicas', dueOn: first, blocking: true, silence: 'go-on' },
    { unit: 'desarrollo-urbano', dueOn: first, blocking: true, silence: 'escalate' },
    { unit: 'juridico', dueOn: first, blocking: false, silence: 'wait' },
  ]);
  const body = { bodyKind: 'federal', body: 'Comisión Federal de Electricidad', reason: 'El poste es suyo' };
  await officer.takes('referrals', acuse, { ...body, awaits: true, answerBy: first });
  await officer.takes('stages', acuse);
});

afterAll(() => hall?.close());

describe('whoever is asked and says nothing', () => {
  it('is not called silent on the last day, nor by anybody before it has ended', async () => {
    const file = await officer.reads(acuse);
    expect(silencesIn(file)).toEqual([]);
    const [task] = file.stages?.[0]?.tasks ?? [];
    expect(task).toMatchObject({ task: 'revisar', dueOn: second });
  });

  it('is written down by the passing of the day, with what was declared for it, and only where it was', async () => {
    // A day that is given late: the task of the procedure, told for the second business day, has until the third.
    const administrator = await Administrator.arrives(hall);
    await administrator.declaresHoliday(first);
    await workerLivesAfter(second);
    const file = await shows(3);
    expect(silencesIn(file)).toEqual([
      `OpinionSilent obras-publicas go-on ${first}`,
      `OpinionSilent desarrollo-urbano escalate ${first}`,
      `ReferralSilent   ${first}`,
    ]);
    expect(file.timeline.at(-1)?.by.kind).toBe('system');
  });

  it('is in a list of its own as long as it is to be told and they say nothing', async () => {
    await expect(officer.seesInInbox(acuse, 'kept-silent')).resolves.toMatchObject({ folio: acuse.folio });
  });

  it('has, in a task of the procedure, the last day that the calendar in force gives', async () => {
    await workerLivesAfter(third);
    const file = await shows(4);
    expect(silencesIn(file).at(-1)).toBe(`TaskSilent revisar escalate ${third}`);
    expect(file.stages?.[0]?.tasks[0]).toMatchObject({ phase: 'silent' });
  });

  it('is written down once, however often somebody looks', async () => {
    const { version } = await officer.reads(acuse);
    await hall.workerLives(dayAfter(third) - Date.now() + 2 * HOUR_MS);
    await officer.notes(acuse, 'Se insistió por teléfono');
    await workerLivesAfter(third);
    const file = await officer.waitsFor('the note', acuse, (one) => one.version > version);
    expect(silencesIn(file)).toHaveLength(4);
  });
});
