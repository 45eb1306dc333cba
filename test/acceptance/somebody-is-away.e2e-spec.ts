import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { civilDateIn, plusDays } from '../support/business-days.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { type Answer, expected, problemOf, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aStreetLightPetition } from '../support/petitions.js';
import { draftOf } from '../support/resolutions.js';
import type { StaffMember } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

describe('somebody is away', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let head: Head;
  let away: Officer;
  let present: Officer;
  let supervisor: Supervisor;
  let today: string;
  let absenceId: string;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    head = await Head.arrives(hall, 'servicios.titular');
    away = await Officer.arrives(hall, 'servicios1');
    present = await Officer.arrives(hall, 'servicios2');
    supervisor = await Supervisor.arrives(hall);
    today = civilDateIn('America/Mexico_City');
  });

  afterAll(() => hall?.close());

  it('is written down by their head, with who acts for them', async () => {
    const absence = { staff: away.id, from: today, to: plusDays(today, 10), substitute: present.id };
    const answer = expected(201, 'the absence', await records(head, absence));
    ({ absenceId } = answer.body as { absenceId: string });

    const { absences } = (await head.http.get<{ absences: object[] }>('/absences')).body;
    expect(absences).toEqual([{ absenceId, ...absence }]);
    expect(statusAndCode(await records(head, { ...absence, to: today }))).toEqual([409, 'absence-overlaps']);
    expect(statusAndCode(await records(present, absence))).toEqual([403, 'forbidden']);
  });

  it('is not for the head of another department to write, nor with a substitute who is away', async () => {
    const elsewhere = await Head.arrives(hall, 'obras.titular');
    const absence = { staff: present.id, from: today, to: today };
    expect(statusAndCode(await records(elsewhere, absence))).toEqual([404, 'not-your-staff']);
    expect(statusAndCode(await records(head, { ...absence, substitute: away.id }))).toEqual([409, 'substitute-away']);
    const backwards = { ...absence, to: plusDays(today, -1) };
    expect(statusAndCode(await records(head, backwards))).toEqual([422, 'absence-backwards']);
  });

  it('is passed over when the cases go round', async () => {
    const acuses = [];
    for (let count = 0; count < 3; count += 1) acuses.push(await clerk.registers(aStreetLightPetition()));
    for (const one of acuses) expect((await present.receives(one)).state.officer).toBe(present.id);
    [acuse] = acuses as [Acuse, ...Acuse[]];
  });

  it('is assigned no case, and the answer says who acts for them', async () => {
    const refused = await head.tries('assign', acuse, { officer: away.id });
    expect(statusAndCode(refused)).toEqual([409, 'officer-away']);
    expect(problemOf(refused).details).toMatchObject({ substitute: present.id, until: plusDays(today, 10) });
  });

  it('is back earlier', async () => {
    const back = await head.http.post(`/absences/${absenceId}/return`, { returnsOn: today });
    expect(back.status).toBe(200);
    await head.takes('assign', acuse, { officer: away.id });
    expect((await head.http.get<{ absences: object[] }>('/absences')).body.absences).toEqual([]);
  });

  it('is the head: their substitute approves and signs, with the mention', async () => {
    const [officer, substitute, titular, adviser] = await Promise.all([
      Officer.arrives(hall, 'urbano1'),
      Officer.arrives(hall, 'urbano2'),
      Head.arrives(hall, 'urbano.titular'),
      LegalAdviser.arrives(hall),
    ]);
    const aCase = await clerk.registers(aLandUsePetition({ procedure: 'constancia-de-uso-de-suelo' }));
    await officer.acceptsOnArrival(aCase);
    await officer.takes('drafts', aCase, { outcome: 'favourable', text: 'Se autoriza.' });
    await adviser.reviews(aCase, 'cleared');
    const draft = draftOf(await substitute.reads(aCase));
    expect(statusAndCode(await substitute.tries('approval', aCase, draft))).toEqual([403, 'not-your-role']);

    const absence = { staff: titular.id, from: today, to: plusDays(today, 5), substitute: substitute.id };
    expected(201, 'the absence of the head', await records(supervisor, absence));
    await substitute.takes('approval', aCase, draft);
    await substitute.takes('signature', aCase, draft);
    const { state, timeline } = await officer.reads(aCase);
    expect(state).toMatchObject({ status: 'resolved', resolution: { signer: substitute.id } });
    expect(timeline.filter(({ data }) => 'inPlaceOf' in data)).toMatchObject([
      { type: 'ResolutionApproved', data: { inPlaceOf: titular.id } },
      { type: 'ResolutionSigned', data: { inPlaceOf: titular.id, capacity: 'substitute' } },
    ]);
  });
});

function records(who: StaffMember, absence: object): Promise<Answer> {
  return who.http.post('/absences', absence);
}
