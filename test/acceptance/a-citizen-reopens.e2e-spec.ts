import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { dueDateByHand } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { petitionsGoUnderLfpa } from '../support/petitions-under-lfpa.js';
import { TheTownHall } from '../support/the-town-hall.js';

const REOPENING = '/consulta/reapertura';
/** In which a citizen may reopen, counted from the day of the closing; docs/adr/0012. */
const DAYS = 10;

let hall: TheTownHall;
let officer: Officer;
let soon: Acuse;
let lastMoment: Acuse;
let tooLate: Acuse;
let forbidden: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  const clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  const concluded = async (): Promise<Acuse> => {
    const acuse = await clerk.registers(aStreetLightPetition());
    await officer.acceptsOnArrival(acuse);
    await officer.concludes(acuse);
    return acuse;
  };
  soon = await concluded();
  lastMoment = await concluded();
  tooLate = await concluded();
  await petitionsGoUnderLfpa(hall, (await officer.reads(soon)).state.filedOn, { reopenDays: 0 });
  forbidden = await concluded();
});
afterAll(() => hall?.close());

describe('a citizen asks that a concluded case be taken up again', () => {
  const citizen = () => new Citizen(hall);

  it('is told beside each question what is missing, and keeps what was written', async () => {
    const someone = citizen();
    expect((await someone.opens(soon)).text).toContain(`href="${REOPENING}"`);
    expect((await someone.goesTo(REOPENING)).status).toBe(200);
    const empty = await someone.submits(REOPENING, {});
    expect([empty.at, empty.text.includes('id="motivo-problem"'), empty.text.includes('id="texto-problem"')]).toEqual([
      REOPENING,
      true,
      true,
    ]);
    const unsaid = await someone.submits(REOPENING, { motivo: 'appeal-granted', texto: 'Sigue fallando' });
    expect(unsaid.text).toContain('id="motivo-problem"');
    expect(unsaid.text).toContain('Sigue fallando</textarea>');
    expect((await officer.reads(soon)).state.status).toBe('concluded');
  });

  it('goes on in the department that had it, with a term of its own, however often the form is sent', async () => {
    const someone = citizen();
    await someone.opens(soon);
    const form = { motivo: 'work-not-done', texto: 'La lámpara sigue apagada' };
    const done = await someone.submits(REOPENING, form);
    expect(done.at).toBe('/consulta/tramite');
    expect(done.text).toContain('Su trámite se reabrió');
    expect((await someone.submits(REOPENING, form)).at).toBe('/consulta/tramite');

    const { version, state, timeline } = await officer.reads(soon);
    expect(state).toMatchObject({
      status: 'in-progress',
      department: 'servicios-publicos',
      dueOn: dueDateByHand(state.termFrom, 15),
    });
    expect(timeline.filter(({ type }) => type === 'CaseReopened')).toEqual([
      expect.objectContaining({
        by: expect.objectContaining({ kind: 'citizen' }) as unknown,
        data: expect.objectContaining({ reasonCode: 'work-not-done', reason: 'La lámpara sigue apagada' }) as unknown,
      }),
    ]);
    await expect(officer.seesInInbox({ ...soon, version })).resolves.toMatchObject({
      status: 'in-progress',
      dueOn: state.dueOn,
    });
    const { text } = await someone.goesTo('/consulta/tramite');
    expect(text).not.toContain(REOPENING);
    expect((await someone.goesTo(REOPENING)).status).toBe(303);
  });

  it('is not asked without folio and code, nor from the form of another case', async () => {
    const stranger = citizen();
    expect((await stranger.goesTo(REOPENING)).headers.get('location')).toBe('/consulta');
    await expect(stranger.submits(REOPENING, { motivo: 'other', texto: 'Soy otra persona' })).rejects.toThrow('410');
    await stranger.opens(lastMoment);
    const another = { t: 'de-otro-tramite', motivo: 'other', texto: 'Soy otra persona' };
    await expect(stranger.submits(REOPENING, another)).rejects.toThrow('409');
    expect((await officer.reads(lastMoment)).state.status).toBe('concluded');
  });

  it('is not offered where the procedure forbids it, and says so to who asks all the same', async () => {
    const someone = citizen();
    expect((await someone.opens(forbidden)).text).not.toContain(REOPENING);
    const refused = await someone.submits(REOPENING, { motivo: 'other', texto: 'Quiero que siga' });
    expect(refused.text).toContain('no se reabre desde aquí');
    expect(refused.text).toContain('Quiero que siga');
    expect((await officer.reads(forbidden)).state.status).toBe('concluded');
  });

  it('is possible on the last day', async () => {
    await hall.letsDaysPass(DAYS);
    const someone = citizen();
    await someone.opens(lastMoment);
    const done = await someone.submits(REOPENING, { motivo: 'answer-incomplete', texto: 'Falta el otro poste' });
    expect(done.text).toContain('Su trámite se reabrió');
    officer = await Officer.arrives(hall, 'servicios1');
    expect((await officer.reads(lastMoment)).state.status).toBe('in-progress');
  });

  it('is refused in clear words the day after it', async () => {
    await hall.letsDaysPass(DAYS + 1);
    const someone = citizen();
    const page = await someone.opens(tooLate);
    expect(page.text).toContain('El plazo para pedir que se reabra terminó el');
    expect(page.text).not.toContain(`href="${REOPENING}"`);
    const refused = await someone.submits(REOPENING, { motivo: 'other', texto: 'Apenas me di cuenta' });
    expect(refused.text).toContain('El plazo para pedir que se reabra ya pasó');
    expect(refused.text).toContain('Apenas me di cuenta');
    officer = await Officer.arrives(hall, 'servicios1');
    expect((await officer.reads(tooLate)).state.status).toBe('concluded');
  });
});
