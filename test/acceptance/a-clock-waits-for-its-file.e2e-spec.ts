import { rmSync } from 'node:fs';
import { addBusinessDays, type BusinessCalendar, calendarOf } from '@libs/business-calendar';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { CaseDeadline } from '../../src/cases/term/case-deadline.js';
import { plusDays } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { expected } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import type { CaseRef, File } from '../support/staff-member.js';
import { theGobernacionOpens } from '../support/the-gobernacion.js';
import { TheTownHall } from '../support/the-town-hall.js';

// Guatemala, LCA 1: the term to resolve begins when the last diligence listed at the admission is done.

const DAY_MS = 86_400_000;

let hall: TheTownHall;
let folder: string | undefined;
let calendar: BusinessCalendar;
let clerk: Clerk;
let officer: Officer;
let adviser: Officer;

async function everybodyArrives(): Promise<void> {
  clerk = await Clerk.arrives(hall, 'gt.receptoria');
  officer = await Officer.arrives(hall, 'gt.usuario');
  adviser = await Officer.arrives(hall, 'gt.juridica');
}

beforeAll(async () => {
  hall = await TheTownHall.opens();
  const opened = await theGobernacionOpens(hall);
  folder = opened.folder;
  calendar = calendarOf(opened.calendar);
  await everybodyArrives();
});

afterAll(async () => {
  await hall?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

async function accepted(procedure: string): Promise<Acuse> {
  const acuse = await clerk.registers({
    procedure,
    matter: 'otro',
    place: '0401',
    channel: 'desk',
    subject: 'Uso del salón',
    description: 'Se pide el salón comunal.',
    applicant: { name: 'Juana Prueba Inventada' },
    form: { asunto: 'Salón', hechos: 'Se pide el salón comunal.' },
  });
  await officer.acceptsOnArrival(acuse);
  await clerk.takes('requirements', acuse, { met: ['escrito'] });
  return acuse;
}

const why = async (aCase: CaseRef): Promise<CaseDeadline> =>
  expected(200, 'the deadline', await officer.asksWhyDue(aCase)).body;
const told = ({ timeline }: File, ...types: string[]) => timeline.filter(({ type }) => types.includes(type));
const midnightAfter = (date: string) => Date.parse(`${plusDays(date, 1)}T06:00:00.000Z`);

describe('a petition to a Guatemalan authority', () => {
  it('K.2: has the internal clock only, each day of it told, until it is admitted', async () => {
    const acuse = await accepted('peticion');
    const waiting = await why(acuse);
    expect(waiting).toMatchObject({
      dueOn: addBusinessDays(acuse.filedOn, 30, calendar),
      agrees: true,
      term: { regime: 'GT-PET', state: 'not-started', waitsFor: 'READY_TO_RESOLVE', internalDueOn: waiting.dueOn },
    });
    const days = waiting.term.internal.filter(({ status }) => status === 'counted');
    expect([days.length, days.at(-1)?.date]).toEqual([30, waiting.dueOn]);
    const { text } = await officer.printsDeadline(acuse);
    expect(text).toContain('falta que el expediente quede en estado de resolver');
    expect(text).toContain('Vencimiento interno');
    expect((await officer.reads(acuse)).readiness).toEqual({ ready: false, waitsFor: [{ what: 'admission' }] });
  });

  it('K.2: is ready with the admission where nothing has to be done, in the same commit', async () => {
    const acuse = await accepted('peticion');
    await officer.admits(acuse);
    const file = await officer.reads(acuse);
    const [admission, ready] = told(file, 'CaseAdmitted', 'FileReady');
    expect(ready).toMatchObject({ version: admission?.version, by: { id: officer.id } });
    const term = { state: 'due', startedOn: acuse.filedOn, coversNotification: true };
    expect(await why(acuse)).toMatchObject({ agrees: true, dueOn: acuse.dueOn, term });
    const seen = await new Citizen(hall).follows(acuse);
    expect(seen.history.map(({ type }) => type)).toContain('FileReady');
  });
});

describe('a petition whose admission lists a review on the spot', () => {
  it('is ready once the review is recorded, and the term begins that day', async () => {
    const acuse = await accepted('peticion');
    await officer.takes('admission', acuse, { diligences: ['revisar'] });
    expect((await officer.reads(acuse)).readiness?.waitsFor).toEqual([{ what: 'diligence', ref: 'revisar' }]);
    await officer.takes('steps', acuse, { step: 'revisar', label: 'El salón está en uso.' });
    const file = await officer.reads(acuse);
    const [review, ready] = told(file, 'StepRecorded', 'FileReady');
    expect(ready).toMatchObject({ version: review?.version, data: { readyOn: acuse.filedOn } });
    expect((await why(acuse)).term).toMatchObject({ state: 'due', startedOn: acuse.filedOn });
  });
});

describe('an administrative appeal that waits for an opinion', () => {
  let acuse: Acuse;
  let forgotten: Acuse;
  let dueOn: string;

  beforeAll(async () => {
    acuse = await accepted('recurso');
    forgotten = await accepted('recurso');
    await officer.takes('admission', acuse, { diligences: ['dictaminar'] });
    const unit = { unit: 'asesoria-juridica', dueOn: acuse.dueOn, blocking: true, silence: 'wait', task: 'dictaminar' };
    await officer.asksUnits(acuse, '¿Procede el recurso?', [unit]);
  });

  it('passes the due date of the institution’s own clock without any effect of silence', async () => {
    expect((await why(acuse)).term).toMatchObject({ state: 'not-started', internalDueOn: acuse.dueOn });
    const { readiness } = await officer.reads(acuse);
    expect(readiness?.waitsFor.map(({ what }) => what)).toEqual(['diligence', 'opinion']);
    await hall.workerLives(midnightAfter(acuse.dueOn) - Date.now() + DAY_MS);
    for (const each of [acuse, forgotten]) {
      const file = await officer.waitsFor('the internal due date to pass', each, (shown) =>
        told(shown, 'DeadlinePassed').some(({ data }) => data['dueOn'] === acuse.dueOn),
      );
      expect(told(file, 'SilenceTookEffect')).toEqual([]);
    }
  });

  it('K.2: begins with the opinion, in the commit that tells it, whoever gives it', async () => {
    await hall.letsDaysPass(Math.ceil((midnightAfter(acuse.dueOn) - Date.now()) / DAY_MS) + 2);
    await everybodyArrives();
    await adviser.givesOpinion(acuse);
    const file = await officer.reads(acuse);
    const [opinion, ready] = told(file, 'OpinionGiven', 'FileReady');
    expect(ready).toMatchObject({
      version: opinion?.version,
      by: { id: adviser.id },
      data: { readyOn: opinion?.data['givenOn'], previousDueOn: acuse.dueOn },
    });
    const readyOn = String(ready?.data['readyOn']);
    dueOn = addBusinessDays(readyOn, 15, calendar);
    const explained = await why(acuse);
    expect(explained).toMatchObject({ dueOn, recordedDueOn: dueOn, agrees: true });
    if (explained.term.state !== 'due') throw new Error(explained.term.state);
    expect(explained.term).toMatchObject({ startedOn: readyOn, filedOn: acuse.filedOn });
    expect(explained.term.ledger[0]).toMatchObject({ date: readyOn, causes: [{ kind: 'READY_DAY' }] });
    expect(explained.term.internal[0]?.date).toBe(acuse.filedOn);
    expect((await officer.seesInInbox({ ...acuse, version: file.version })).dueOn).toBe(dueOn);
    const { consulted } = await commitOf(acuse, ready?.version ?? 0);
    expect(Object.keys(consulted).toSorted()).toEqual(['calendar', 'regime']);
  });

  it('does not stop when something else is asked for', async () => {
    const unit = { unit: 'asesoria-juridica', dueOn, blocking: true, silence: 'wait' };
    await officer.asksUnits(acuse, '¿Y las costas?', [unit]);
    expect((await officer.reads(acuse)).readiness).toMatchObject({ ready: false });
    expect(await why(acuse)).toMatchObject({ dueOn, agrees: true, term: { state: 'due' } });
    await adviser.takes('opinions', acuse, { opinionId: await openOpinion(), sense: 'informative', text: 'No hay.' });
    expect(told(await officer.reads(acuse), 'FileReady')).toHaveLength(1);
  });

  it('K.2: has its silence when that term ends; the file that nobody made ready has none', async () => {
    await hall.workerLives(midnightAfter(dueOn) - Date.now() + DAY_MS);
    const file = await officer.waitsFor('silence', acuse, (shown) => told(shown, 'SilenceTookEffect').length > 0);
    expect(told(file, 'DeadlinePassed').map(({ data }) => data['dueOn'])).toEqual([acuse.dueOn, dueOn]);
    expect(told(file, 'SilenceTookEffect').map(({ data }) => data)).toEqual([{ effect: 'negative', dueOn }]);
    const other = await officer.waitsFor('the control body to be told', forgotten, (shown) =>
      told(shown, 'CaseEscalated').some(({ data }) => data['to'] === 'control-body'),
    );
    expect(told(other, 'SilenceTookEffect', 'FileReady')).toEqual([]);
  });

  async function openOpinion(): Promise<string | undefined> {
    const { state } = await officer.reads(acuse);
    return state.instruction?.opinions.find(({ stage }) => stage === 'asked')?.opinionId;
  }
});

/** What a commit rested on, as it is stored. */
async function commitOf({ caseId }: CaseRef, version: number): Promise<{ consulted: object }> {
  const history = hall.databases.owner.db(`${hall.databases.name}_history`);
  const commit = await history.collection('commits').findOne({ streamId: caseId, version });
  if (commit === null) throw new Error(`case ${caseId} has no version ${version}`);
  return commit['meta'] as { consulted: object };
}
