import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { Citizen } from '../support/citizen.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition, aStreetLightPetition } from '../support/petitions.js';
import { aServiceInPerson, draftOf } from '../support/resolutions.js';
import type { File } from '../support/staff-member.js';
import { Supervisor } from '../support/supervisor.js';
import { TheTownHall } from '../support/the-town-hall.js';

const NAMES = /Firmante/;
const cosigners = [
  { name: 'Firmante Primera', identifier: 'XEXX010101MNEXXXA9' },
  { name: 'Firmante Segundo' },
  { name: 'Firmante Tercera' },
];

describe('many ask together', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let officer: Officer;
  let elsewhere: Officer;
  let head: Head;
  let adviser: LegalAdviser;
  let supervisor: Supervisor;
  let acuse: Acuse;

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    officer = await Officer.arrives(hall, 'urbano1');
    elsewhere = await Officer.arrives(hall, 'obras1');
    head = await Head.arrives(hall, 'urbano.titular');
    adviser = await LegalAdviser.arrives(hall);
    supervisor = await Supervisor.arrives(hall);
    acuse = await clerk.registers(
      aLandUsePetition({
        procedure: 'constancia-de-uso-de-suelo',
        language: 'nah',
        interpreter: true,
        group: { name: 'Comité Barrio San Pedro', cosigners },
      }),
    );
    await officer.acceptsOnArrival(acuse);
  });

  afterAll(() => hall?.close());

  it('with one folio, and a doubtful identifier is told of whose it is', () => {
    expect(acuse.warnings?.map(({ field }) => field)).toEqual(['group.cosigners[0].identifier']);
    expect(JSON.stringify(acuse)).not.toMatch(NAMES);
  });

  it('K.32: and only who works the case, their head and the supervisor see who signed', async () => {
    for (const person of [officer, head, supervisor]) {
      const file = await person.reads(acuse);
      expect(file.cosigners).toEqual(cosigners.map((one, at) => ({ cosigner: `s${at + 1}`, ...one })));
      expect(JSON.stringify(file.timeline)).not.toMatch(NAMES);
    }
  });

  it('K.32: while the desk, a unit that is asked, the adviser and the citizen see how many, or nothing', async () => {
    await officer.asksUnits(acuse, '¿Cabe el giro en la calle?', [
      { unit: 'obras-publicas', dueOn: acuse.dueOn, blocking: false, silence: 'go-on' },
    ]);
    await officer.takes('drafts', acuse, { outcome: 'partial', text: 'Se autoriza en parte.' });
    for (const person of [clerk, elsewhere, adviser]) {
      const file = await person.reads(acuse);
      expect(file.state.group).toMatchObject({ cosigners: 3 });
      expect(file.petition.groupName).toBe('Comité Barrio San Pedro');
      expect(JSON.stringify(file)).not.toMatch(NAMES);
    }
    const status = JSON.stringify(await new Citizen(hall).follows(acuse));
    expect(status).not.toMatch(/Firmante|Comit|osigner|nterpre/);
  });

  it('and the inbox says how many, and that somebody must interpret', async () => {
    await expect(officer.seesInInbox(acuse)).resolves.toMatchObject({ cosigners: 3, interpreter: true });
  });

  it('and a second sheet comes in at the desk', async () => {
    const late = { cosigners: [{ name: 'Firmante Tardía' }] };
    expect((await officer.tries('cosigners', acuse, late)).status).toBe(403);
    const { version } = await clerk.takes('cosigners', acuse, late);
    await expect(officer.seesInInbox({ ...acuse, version })).resolves.toMatchObject({ cosigners: 4 });
    expect((await officer.reads(acuse)).cosigners?.at(-1)).toEqual({ cosigner: 's4', name: 'Firmante Tardía' });
    await hall.viewsCatchUp();
    const { rows } = await supervisor.searches({ q: 'firmante' });
    expect(rows).toEqual([]);
  });

  it('K.35: and the language to interpret is corrected like the rest of the registration', async () => {
    expect((await officer.reads(acuse)).petition).toMatchObject({
      language: 'nah',
      interpreter: { needed: true, language: 'nah' },
    });
    const wrong = { reason: 'Habla kaqchikel y español.', language: 'cak', interpreter: false };
    const { version } = await clerk.takes('corrections', acuse, wrong);
    const { petition, state } = await officer.reads(acuse);
    expect(petition).toMatchObject({ language: 'cak', interpreter: { needed: false } });
    expect(state.interpreter).toBe(false);
    await expect(officer.seesInInbox({ ...acuse, version })).resolves.not.toHaveProperty('interpreter');
  });

  it('K.32: and one notice to the present representative concludes the case', async () => {
    await signs();
    await clerk.takes('representative', acuse, {
      person: { name: 'Vecina Inventada', phone: '55 0000 0001' },
      document: 'Acta de asamblea del comité',
    });
    const { state } = await officer.reads(acuse);
    const servedOn = state.answeredOn ?? '';
    const toFormer = aServiceInPerson(servedOn);
    expect(statusAndCode(await officer.tries('notification-services', acuse, toFormer))).toEqual([
      422,
      'no-longer-represents',
    ]);
    const toPresent = aServiceInPerson(servedOn, { party: 'p2', receiver: 'Vecina Inventada' });
    await officer.takes('notification-services', acuse, toPresent);
    await officer.closes(acuse);
    const file = await supervisor.reads(acuse);
    expect(file.state.status).toBe('concluded');
    expect(file.timeline.filter(({ type }) => type === 'NotificationServed')).toHaveLength(1);
  });

  it('and one who signed is forgotten while the others stay', async () => {
    await isErasedBy([head, adviser], acuse, anErasure('s2'));
    const { cosigners: left } = await supervisor.reads(acuse);
    expect(left?.map(({ name }) => name)).toEqual([
      'Firmante Primera',
      undefined,
      'Firmante Tercera',
      'Firmante Tardía',
    ]);
  });

  it('and the first one listed represents a group that named nobody', async () => {
    const { applicant: _, ...nobody } = aStreetLightPetition({ group: { cosigners } });
    const taken = await clerk.registers(nobody);
    const file: File = await supervisor.reads(taken);
    expect(file.petition.applicant).toMatchObject({ name: 'Firmante Primera' });
    expect(file.state).toMatchObject({ applicantAlias: 'p1', group: { cosigners: 2 } });
    const alone = await clerk.hands({ ...nobody, group: { cosigners: [{ name: 'Firmante Sola' }] } });
    expect(statusAndCode(alone)).toEqual([422, 'group-too-small']);
  });

  it('and a whole sheet comes in with one request', async () => {
    const one = { identifier: 'Padrón 4471', identifierKind: 'other' } as const;
    const sheet = Array.from({ length: 150 }, (_, at) => ({ name: `Firmante ${at + 1}`, ...one }));
    const taken = await clerk.registers(aStreetLightPetition({ group: { cosigners: sheet } }));
    await clerk.waitsFor('the case to be delivered', taken, ({ state }) => state.delivered);
    await clerk.takes('cosigners', taken, { cosigners: sheet });
    const file = await supervisor.reads(taken);
    expect(file.cosigners).toHaveLength(300);
    expect(file.cosigners?.at(-1)).toEqual({ cosigner: 's300', name: 'Firmante 150', ...one });
  });

  it('K.35: and an interpreter of no known language is asked for again', async () => {
    const refused = await clerk.hands(aStreetLightPetition({ interpreter: true }));
    expect(statusAndCode(refused)).toEqual([422, 'interpreter-language-missing']);
  });

  async function signs(): Promise<void> {
    await adviser.reviews(acuse, 'cleared');
    const draft = draftOf(await head.reads(acuse));
    await head.takes('approval', acuse, draft);
    await head.takes('signature', acuse, draft);
  }
});
