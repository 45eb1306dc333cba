import { addBusinessDays, calendarOf, type CalendarData } from '@libs/business-calendar';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { checkout } from '../support/built-product.js';
import { Clerk } from '../support/clerk.js';
import { problemOf, statusAndCode } from '../support/http-caller.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aStreetLightPetition } from '../support/petitions.js';
import { aServiceInPerson, draftOf } from '../support/resolutions.js';
import { TheTownHall } from '../support/the-town-hall.js';

const seed = join(checkout, 'seeds', 'chimalhuacan', 'calendar.json');
const calendar = calendarOf(JSON.parse(readFileSync(seed, 'utf8')) as CalendarData);

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let head: Head;
let trade: Officer;
let safety: Officer;
let treasury: Officer;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'urbano1');
  head = await Head.arrives(hall, 'urbano.titular');
  trade = await Officer.arrives(hall, 'economia1');
  safety = await Officer.arrives(hall, 'proteccion1');
  treasury = await Officer.arrives(hall, 'tesoreria1');
});

afterAll(() => hall?.close());

async function aLicence(bajoRiesgo: boolean): Promise<Acuse> {
  const acuse = await clerk.registers(
    aLandUsePetition({
      procedure: 'licencia-de-funcionamiento',
      channel: 'desk',
      applicant: { name: 'Ana Prueba Inventada', identifier: 'QXCA900101HDFNNR04' },
      form: { nombreComercial: 'La Prueba', giro: 'taller', domicilio: 'Calle 1', superficie: 80, bajoRiesgo },
    }),
  );
  await officer.acceptsOnArrival(acuse);
  return acuse;
}

async function aShop(giro: string, superficie: number): Promise<Acuse> {
  const acuse = await clerk.registers(
    aLandUsePetition({
      procedure: 'licencia-de-funcionamiento',
      channel: 'desk',
      applicant: { name: 'Ana Prueba Inventada', identifier: 'QXCA900101HDFNNR04' },
      form: { nombreComercial: 'La Prueba', giro, domicilio: 'Calle 1', superficie, bajoRiesgo: true },
    }),
  );
  await officer.acceptsOnArrival(acuse);
  return acuse;
}

const phasesOf = async (aCase: Acuse) =>
  Object.fromEntries((await officer.reads(aCase)).stages?.map(({ stage, phase }) => [stage, phase]) ?? []);
const whyNot = async (who: Officer, aCase: Acuse, step: string) =>
  (await who.reads(aCase)).steps.find((one) => one.step === step)?.why;
const records = (who: Officer, aCase: Acuse, task: string, outcome: string, unit: string) =>
  who.takes('tasks', aCase, { task, unit, outcome, evidence: `Constancia de ${task}` });

describe('a licence', () => {
  let acuse: Acuse;

  beforeAll(async () => {
    acuse = await aLicence(false);
  });

  it('is not decided before its stages, and says so', async () => {
    expect(await phasesOf(acuse)).toEqual({
      requisitos: 'ahead',
      dictamenes: 'ahead',
      inspeccion: 'ahead',
      decision: 'ahead',
      pago: 'ahead',
      expedicion: 'ahead',
    });
    await officer.takes('drafts', acuse, { outcome: 'favourable', text: 'Se otorga.', legalBasis: 'LNETB' });
    await head.takes('approval', acuse, draftOf(await head.reads(acuse)));
    const early = await head.tries('signature', acuse, draftOf(await head.reads(acuse)));
    expect(statusAndCode(early)).toEqual([409, 'stages-not-begun']);
    expect(await whyNot(head, acuse, 'sign')).toBe('stages-not-begun');
  });

  it('begins with the first: each task has its unit, its own last day and what has to show it', async () => {
    expect(await whyNot(officer, acuse, 'begin-stages')).toBeUndefined();
    await officer.takes('stages', acuse);
    const { stages, readiness } = await officer.reads(acuse);
    expect(stages?.[0]).toMatchObject({
      phase: 'open',
      tasks: [
        {
          task: 'revisar-requisitos',
          unit: 'desarrollo-economico',
          phase: 'open',
          dueOn: addBusinessDays(acuse.filedOn, 3, calendar),
          outcomes: [{ code: 'completo', name: 'Completo' }],
          evidence: ['Lista de cotejo con cada requisito y su fundamento'],
        },
      ],
    });
    expect(readiness).toEqual({
      ready: false,
      waitsFor: [{ what: 'task', ref: 'revisar-requisitos', unit: 'desarrollo-economico' }],
    });
    expect(await whyNot(head, acuse, 'sign')).toBe('file-not-ready');
    expect(await whyNot(officer, acuse, 'begin-stages')).toBe('already-done');
    await expect(trade.seesInInbox(acuse, 'opinions')).resolves.toMatchObject({ folio: acuse.folio });
  });

  it('has its requirements checked before that is recorded, and then its opinions asked for by itself', async () => {
    const review = { task: 'revisar-requisitos', unit: 'desarrollo-economico', outcome: 'completo', evidence: 'Lista' };
    expect(statusAndCode(await trade.tries('tasks', acuse, review))).toEqual([409, 'task-act-missing']);
    const met = ['curp', 'rfc', 'posesion', 'uso-de-suelo', 'visto-bueno'];
    await clerk.takes('requirements', acuse, { met });
    const other = await trade.tries('tasks', acuse, { ...review, outcome: 'incompleto' });
    expect([...statusAndCode(other), problemOf(other).details?.['outcomes']]).toEqual([
      422,
      'task-outcome-unknown',
      ['completo'],
    ]);
    expect((await treasury.opens(acuse)).status).toBe(404); // nothing is asked of it yet

    await trade.takes('tasks', acuse, review);

    await trade.noLongerSeesInInbox(acuse, 'opinions');
    const { timeline, stages } = await officer.reads(acuse);
    expect(timeline.slice(-4).map(({ words }) => words)).toEqual([
      'Se registró el resultado de una tarea',
      'Se abrió una tarea del trámite',
      'Se abrió una tarea del trámite',
      'Se pidió dictamen a otra unidad',
    ]);
    expect(timeline.at(-4)?.data).toMatchObject({ outcome: 'completo', evidence: 'Lista', late: false });
    expect(stages?.map(({ phase }) => phase)).toEqual(['done', 'open', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(stages?.[1]?.tasks.map(({ unit }) => unit)).toEqual(['desarrollo-urbano', 'proteccion-civil']);
  });

  it('waits for each unit that is named: another one gives its opinion, the department records its own', async () => {
    await records(officer, acuse, 'dictaminar', 'favorable', 'desarrollo-urbano');
    const { state, readiness } = await safety.reads(acuse);
    const [asked] = state.instruction?.opinions ?? [];
    expect(readiness?.waitsFor).toEqual([{ what: 'opinion', ref: asked?.opinionId }]);
    const opinion = { opinionId: asked?.opinionId, sense: 'conditional', text: 'Con extintor.' };
    expect(statusAndCode(await safety.tries('opinions', acuse, opinion))).toEqual([422, 'task-outcome-unknown']);
    await safety.takes('opinions', acuse, { ...opinion, outcome: 'con-condiciones' });
    expect((await phasesOf(acuse))['inspeccion']).toBe('open');
  });

  it('is ready with the inspection, and signed', async () => {
    await records(trade, acuse, 'inspeccionar', 'conforme', 'desarrollo-economico');
    const { readiness } = await officer.reads(acuse);
    expect(readiness).toEqual({ ready: true, waitsFor: [] });
    await head.takes('signature', acuse, draftOf(await head.reads(acuse)));
    expect((await phasesOf(acuse))['decision']).toBe('open');
  });

  it('is paid and issued after the decision, in that order, and closed only then', async () => {
    await officer.takes('notification-services', acuse, aServiceInPerson(acuse.filedOn));
    expect(await whyNot(officer, acuse, 'close')).toBe('stage-tasks-left');
    await records(officer, acuse, 'autorizar', 'autoriza', 'desarrollo-economico');
    await expect(treasury.seesInInbox(acuse, 'opinions')).resolves.toMatchObject({ status: 'resolved' });
    expect(statusAndCode(await officer.tries('close', acuse))).toEqual([409, 'stage-tasks-left']);
    const early = { task: 'expedir', unit: 'desarrollo-economico', outcome: 'expedida', evidence: 'Licencia 1' };
    expect(statusAndCode(await trade.tries('tasks', acuse, early))).toEqual([422, 'task-unknown']);
    await records(treasury, acuse, 'pagar', 'pagado', 'tesoreria');
    await trade.takes('tasks', acuse, early);
    expect(Object.values(await phasesOf(acuse))).toEqual(Array.from({ length: 6 }, () => 'done'));
    expect((await officer.closes(acuse)).status).toBe('concluded');
  });
});

describe('a licence of low risk', () => {
  it('leaves out what its form says it needs not, by the version it was filed under', async () => {
    const acuse = await aLicence(true);
    const met = ['curp', 'rfc', 'posesion', 'uso-de-suelo', 'visto-bueno'];
    await clerk.takes('requirements', acuse, { met });
    await officer.takes('stages', acuse);
    await records(officer, acuse, 'revisar-requisitos', 'completo', 'desarrollo-economico');
    expect(await phasesOf(acuse)).toMatchObject({ dictamenes: 'left-out', inspeccion: 'left-out', decision: 'open' });
    expect((await officer.reads(acuse)).readiness?.ready).toBe(true);
  });
});

describe('a simple petition', () => {
  it('is answered without its stages, but not over one that was begun', async () => {
    const streets = await Officer.arrives(hall, 'servicios1');
    const [simple, thorough] = [
      await clerk.registers(aStreetLightPetition()),
      await clerk.registers(aStreetLightPetition()),
    ];
    await streets.acceptsOnArrival(simple);
    await streets.answers(simple);
    await streets.acceptsOnArrival(thorough);
    await streets.takes('stages', thorough);
    const early = await streets.tries('answer', thorough, { outcome: 'favourable', text: 'Se atendió.' });
    expect(statusAndCode(early)).toEqual([409, 'file-not-ready']);
    const silence = await streets.tries('task-silences', thorough, { task: 'revisar' });
    expect(statusAndCode(silence)).toEqual([409, 'task-term-running']);
  });
});

describe('what a licence asks for', () => {
  const others = ['curp', 'rfc', 'posesion', 'uso-de-suelo'];
  const RULE =
    'cuando «Superficie en m²» es mayor que 100 o «Giro» es uno de: «Restaurante o fonda», «Taller», «Bodega»';
  const asked = async (aCase: Acuse) =>
    (await officer.reads(aCase)).requirements?.find(({ code }) => code === 'visto-bueno');
  const lastCheck = async (aCase: Acuse) =>
    (await officer.reads(aCase)).timeline.findLast(({ type }) => type === 'RequirementsChecked')?.data;

  it('is told at the desk by the form, before anything is registered', async () => {
    const told = async (form: object) => {
      const { status, body } = await clerk.http.post<{ requirements: { code: string; applies: string }[] }>(
        '/procedures/licencia-de-funcionamiento/requirements',
        { form },
      );
      return [status, body.requirements.find(({ code }) => code === 'visto-bueno')?.applies];
    };
    expect(await told({})).toEqual([200, 'by-person']);
    expect(await told({ giro: 'papeleria', superficie: 'doscientos' })).toEqual([200, 'by-person']);
    expect(await told({ giro: 'papeleria', superficie: 100 })).toEqual([200, 'not-by-form']);
    expect(await told({ giro: 'papeleria', superficie: 101 })).toEqual([200, 'by-form']);
    expect(await told({ giro: 'restaurante' })).toEqual([200, 'by-form']);
  });

  it('leaves out by itself what the form says does not apply, with the rule as the reason', async () => {
    const shop = await aShop('papeleria', 40);
    expect(await asked(shop)).toMatchObject({ applies: 'not-by-form', why: `No se pide: solo aplica ${RULE}` });
    const wrong = { text: 'Traiga el visto bueno.', missing: ['visto-bueno'] };
    expect(statusAndCode(await officer.tries('preventions', shop, wrong))).toEqual([422, 'requirement-not-asked']);
    const demanded = await officer.tries('requirements', shop, { met: others, missing: ['visto-bueno'] });
    expect(statusAndCode(demanded)).toEqual([422, 'requirement-not-asked']);
    await officer.takes('requirements', shop, { met: others });
    expect(await lastCheck(shop)).toMatchObject({ met: others.join(','), notApplicable: 'visto-bueno' });
    await officer.takes('admission', shop, {});
  });

  it('holds what the form says does apply against the admission', async () => {
    const shop = await aShop('restaurante', 40);
    expect(await asked(shop)).toMatchObject({ applies: 'by-form' });
    const spared = await officer.tries('requirements', shop, { met: others, notApplicable: ['visto-bueno'] });
    expect(statusAndCode(spared)).toEqual([422, 'requirement-applies-by-form']);
    await officer.takes('requirements', shop, { met: others, missing: ['visto-bueno'] });
    expect(statusAndCode(await officer.tries('admission', shop, {}))).toEqual([409, 'requirements-missing']);
    await officer.takes('requirements', shop, { met: [...others, 'visto-bueno'] });
    await officer.takes('admission', shop, {});
  });
});
