import { monthsByLfpa } from '@libs/legal-terms';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { isBusinessDay, plusDays } from '../support/business-days.js';
import { Citizen } from '../support/citizen.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { problemOf, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import { petitionsGoUnderLfpa } from '../support/petitions-under-lfpa.js';
import { TheTownHall } from '../support/the-town-hall.js';

const MONTHS = 3;
const question = '¿En qué poste está la lámpara?';
const warning = {
  mode: 'in-person',
  reason: 'No ha dicho en qué poste está la lámpara.',
  legalBasis: 'Ley Federal de Procedimiento Administrativo, artículo 60',
  proof: 'Cédula 117, firmada',
};
const archiving = { reason: 'Advertida, la persona no respondió.', legalBasis: warning.legalBasis };

let hall: TheTownHall;
let clerk: Clerk;
let officer: Officer;
let head: Head;
let adviser: Officer;
let citizen: Citizen;
let underOldLaw: Acuse;
let silent: Acuse;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  citizen = new Citizen(hall);
  await everybodyArrives();
  underOldLaw = await aWaitingCase();
  await petitionsGoUnderLfpa(hall, underOldLaw.filedOn);
  silent = await aWaitingCase();
});

afterAll(() => hall?.close());

async function everybodyArrives(): Promise<void> {
  [clerk, officer, head, adviser] = await Promise.all([
    Clerk.arrives(hall),
    Officer.arrives(hall, 'servicios1'),
    Head.arrives(hall, 'servicios.titular'),
    Officer.arrives(hall, 'juridico1'),
  ]);
}

async function aWaitingCase(): Promise<Acuse> {
  const acuse = await clerk.registers(aStreetLightPetition());
  await officer.acceptsOnArrival(acuse);
  await officer.asks(acuse, question);
  return acuse;
}

const monthsAfter = (date: string): string => {
  let end = monthsByLfpa(date, MONTHS);
  while (!isBusinessDay(end)) end = plusDays(end, 1);
  return end;
};

describe('a case whose citizen does nothing', () => {
  it('does not lapse where its law says nothing of that', async () => {
    expect(await officer.reads(underOldLaw)).not.toHaveProperty('lapse');
    const refused = await officer.tries('lapse/warning', underOldLaw, { ...warning, notifiedOn: underOldLaw.filedOn });
    expect(statusAndCode(refused)).toEqual([409, 'lapse-not-allowed']);
    expect(problemOf(refused).details).toMatchObject({ because: 'no-term' });
  });

  it('is warned with reason and law, and told until when they may act', async () => {
    const { filedOn } = silent;
    expect((await officer.reads(silent)).lapse).toBe('may-be-warned');
    await expect(officer.seesInInbox(silent, 'may-be-warned')).resolves.not.toHaveProperty('actBy');
    await officer.noLongerSeesInInbox(underOldLaw, 'may-be-warned');
    const refusals = [
      [await clerk.tries('lapse/warning', silent, { ...warning, notifiedOn: filedOn }), 403, 'forbidden'],
      [await officer.tries('lapse/archiving', silent, archiving), 403, 'forbidden'],
      [await head.tries('lapse/archiving', silent, archiving), 409, 'lapse-not-warned'],
      [
        await officer.tries('lapse/warning', silent, { ...warning, notifiedOn: plusDays(filedOn, 2) }),
        422,
        'date-out-of-order',
      ],
    ] as const;
    for (const [refused, ...wanted] of refusals) expect(statusAndCode(refused)).toEqual(wanted);
    const wordless = await officer.tries('lapse/warning', silent, { ...warning, notifiedOn: filedOn, reason: '' });
    expect([wordless.status, JSON.stringify(wordless.body)]).toEqual([400, expect.stringContaining('reason')]);

    await officer.takes('lapse/warning', silent, { ...warning, notifiedOn: filedOn });
    const actBy = monthsAfter(filedOn);
    const { state, lapse } = await officer.reads(silent);
    expect([state.lapseWarning, lapse]).toEqual([{ notifiedOn: filedOn, actBy }, undefined]);
    const told = await head.reads(silent);
    await officer.noLongerSeesInInbox(told, 'may-be-warned');
    await officer.noLongerSeesInInbox(told, 'may-be-archived');
    await expect(officer.seesInInbox(told, 'waiting')).resolves.toMatchObject({ actBy });
    const seen = await citizen.follows(silent);
    expect(seen).toMatchObject({ status: 'in-progress', waitingForYou: true, actBy });
    expect(seen.history.at(-1)).toMatchObject({ type: 'LapseWarned', text: warning.reason });
    expect(statusAndCode(await head.tries('lapse/archiving', silent, archiving))).toEqual([409, 'lapse-term-running']);
  });

  it('goes on where they act in between', async () => {
    const acted = await aWaitingCase();
    await head.takes('lapse/warning', acted, { ...warning, notifiedOn: acted.filedOn });
    await clerk.takesReply(acted, 'En el de la esquina');
    expect((await officer.reads(acted)).state).not.toHaveProperty('lapseWarning');
    expect(await citizen.follows(acted)).not.toHaveProperty('actBy');
    const refused = await head.tries('lapse/archiving', acted, archiving);
    expect(statusAndCode(refused)).toEqual([409, 'not-waiting-for-citizen']);
  });

  it('is archived by the head and a second person after that day, by nobody else, and not by itself', async () => {
    await hall.viewsCatchUp();
    await hall.letsDaysPass(120);
    await everybodyArrives();
    const { state, lapse } = await head.reads(silent);
    expect([state.status, lapse]).toEqual(['in-progress', 'may-be-archived']);
    const listed = await head.looksAtInbox(head.department, 'may-be-archived');
    expect(listed.rows.map(({ caseId }) => caseId)).toEqual([silent.caseId]);
    expect((await officer.tries('lapse/archiving', silent, archiving)).status).toBe(403);
    expect((await head.takes('lapse/archiving', silent, archiving)).status).toBe('in-progress');
    expect((await adviser.confirms(silent)).status).toBe('lapsed');

    const file = await head.reads(silent);
    const { type, words, data } = file.timeline.at(-1) ?? {};
    expect([type, words]).toEqual(['CaseLapsed', 'Se archivó por caducidad']);
    expect(data).toMatchObject({ ...archiving, warnedOn: silent.filedOn, actBy: monthsAfter(silent.filedOn) });
    await head.missesInInbox(head.department, file);
    await head.missesInInbox(head.department, file, 'may-be-archived');
    const [found] = (await clerk.searches({ folio: silent.folio }, file)).rows;
    expect(found?.status).toBe('lapsed');
    const seen = await citizen.follows(silent);
    expect(seen).toMatchObject({ status: 'lapsed', waitingForYou: false, overdue: false });
    expect(seen).not.toHaveProperty('actBy');
    expect(seen.history.at(-1)).toMatchObject({ type: 'CaseLapsed', text: archiving.reason });
    const late = await clerk.tries('replies', silent, { requestId: data?.['requestId'], channel: 'desk', text: 'Sí' });
    expect(statusAndCode(late)).toEqual([409, 'case-already-ended']);
  });
});
