import { rmSync } from 'node:fs';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import type { LicencesDto } from '../../src/licences/licences.dto.js';
import { civilDateIn, plusDays } from '../support/business-days.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { expected, HttpCaller, statusAndCode } from '../support/http-caller.js';
import {
  aLicence,
  anApplication,
  decides,
  GIRO,
  HOLDER,
  readsLicence,
  takesWithLicence,
  triesWithLicence,
  verifies,
} from '../support/licences.js';
import { Officer } from '../support/officer.js';
import { aLandUsePetition } from '../support/petitions.js';
import { aServiceInPerson, draftOf } from '../support/resolutions.js';
import { documentsOf } from '../support/stored-text.js';
import { Supervisor } from '../support/supervisor.js';
import { LICENCE_DAYS, LOCAL_LICENCE, theGobernacionOpens } from '../support/the-gobernacion.js';
import { TheTownHall } from '../support/the-town-hall.js';

// K.28 (Guatemala, D. 5-2021): a renewal that is filed in time keeps the licence valid until the decision on it is notified.

const REASON = 'Vendió alcohol fuera de la hora permitida';
const PAST_ITS_END = LICENCE_DAYS + 4;

let hall: TheTownHall;
let folder: string | undefined;
let clerk: Clerk;
let officer: Officer;
let head: Head;
let supervisor: Supervisor;
let elsewhere: Officer;

async function everybodyArrives(): Promise<void> {
  clerk = await Clerk.arrives(hall, 'gt.receptoria');
  officer = await Officer.arrives(hall, 'gt.usuario');
  head = await Head.arrives(hall, 'gt.titular');
  supervisor = await Supervisor.arrives(hall, 'gt.contraloria');
  elsewhere = await Officer.arrives(hall, 'gt.juridica');
}

beforeAll(async () => {
  hall = await TheTownHall.opens();
  folder = (await theGobernacionOpens(hall)).folder;
  await everybodyArrives();
}, 180_000);

afterAll(async () => {
  await hall?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

async function aRenewalOf(licence: Acuse): Promise<Acuse> {
  const { number = '' } = await readsLicence(officer, licence);
  const asked = await anApplication(clerk, officer);
  await takesWithLicence(clerk, asked, 'renewal', { number });
  return asked;
}

const lists = async (who: Officer | Supervisor, query: Record<string, string> = {}) => {
  const path = `/licences?${new URLSearchParams(query).toString()}`;
  return expected(200, 'the licences', await who.http.get<LicencesDto>(path)).body;
};
const pageAt = (url: string) => new HttpCaller(hall.url).call('GET', new URL(url).pathname + new URL(url).search);

/** The civil date at the desk once so many days have passed; a folio's own day is the database's, which stays where it is. */
const laterToday = (days: number) => plusDays(civilDateIn('America/Guatemala'), days);

let first: Acuse;
let renewal: Acuse;
let refused: { licence: Acuse; renewal: Acuse };
let withdrawn: { licence: Acuse; renewal: Acuse };
let untouched: Acuse;

describe('a licence', () => {
  it('is issued on what was granted and notified, under a number of its own, and once', async () => {
    first = await anApplication(clerk, officer);
    expect(await readsLicence(officer, first)).toMatchObject({ status: 'none', version: 0 });
    const early = await triesWithLicence(officer, first, '');
    expect(statusAndCode(early)).toEqual([409, 'licence-not-granted']);
    await officer.answers(first, { outcome: 'favourable', text: 'Se otorga.' });
    expect(statusAndCode(await triesWithLicence(officer, first, ''))).toEqual([409, 'licence-decision-not-notified']);
    await officer.notifies(first, first.filedOn);
    for (const other of [clerk, supervisor]) expect((await triesWithLicence(other, first, '')).status).toBe(403);
    const before = await officer.reads(first);
    const given = { place: 'Calle Inventada 1', conditions: 'De 6:00 a 22:00' };
    const { number } = await takesWithLicence(officer, first, '', given);
    const again = await takesWithLicence(head, first, '', given);
    expect(number).toMatch(/^LIC-GDC-LOC-\d{4}-000001$/);
    expect(again).toMatchObject({ number, version: 1 });
    expect((await officer.reads(first)).version).toBe(before.version);
  });

  it('says who holds it to who may know, for what, where and until when', async () => {
    const validTo = plusDays(first.filedOn, LICENCE_DAYS - 1);
    expect(await readsLicence(officer, first)).toMatchObject({
      status: 'issued',
      holder: { name: HOLDER },
      giro: GIRO,
      conditions: 'De 6:00 a 22:00',
      periods: [{ from: first.filedOn, to: validTo }],
      validity: { status: 'valid', until: validTo },
      renewedBy: LOCAL_LICENCE,
      renewableFrom: plusDays(validTo, -5),
      history: [{ type: 'LicenceIssued', by: officer.id }],
      withheld: false,
    });
    expect((await elsewhere.http.get(`/cases/${first.caseId}/licence`)).status).toBe(404);
    const seen = await readsLicence(supervisor, first);
    expect(seen.number).toBeDefined();
  });

  it("is verified by anybody with number and code, who learn nobody's name", async () => {
    const { number = '', verification = { code: '', url: '' } } = await readsLicence(officer, first);
    const { code, url } = verification;
    const told = expected(200, 'verifying', await verifies(hall, { number, code }));
    expect(told.body).toMatchObject({ number, status: 'valid', giro: GIRO, place: 'Calle Inventada 1' });
    expect(told.text).not.toContain(HOLDER);
    const page = await pageAt(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const words of [number, 'Vigente', GIRO]) expect(page.text).toContain(words);
    expect(page.text).not.toContain(HOLDER);
    expect(page.text).not.toContain('<script');
    expect(Buffer.byteLength(page.text)).toBeLessThan(30_000);
  });

  it('answers a wrong number and a wrong code alike', async () => {
    const { number = '', verification } = await readsLicence(officer, first);
    const other = number.replace('000001', '000999');
    const wrongCode = await verifies(hall, { number, code: '0000-0000-0000' });
    const wrongNumber = await verifies(hall, { number: other, code: verification?.code ?? '' });
    const caseFolio = await verifies(hall, { number: first.folio, code: first.secretCode });
    for (const answer of [wrongCode, wrongNumber, caseFolio])
      expect([answer.status, answer.text]).toEqual([404, wrongCode.text]);
    const page = (n: string) => pageAt(`${hall.url}/licencia?n=${n}&c=0000-0000-0000`);
    const [known, unknown] = [await page(number), await page(other)];
    expect([known.status, known.text]).toEqual([404, unknown.text]);
  });

  it('lies sealed wherever it lies', async () => {
    await hall.viewsCatchUp();
    const { owner, name } = hall.databases;
    for (const database of [name, `${name}_history`])
      for await (const { where, text } of documentsOf(owner, database))
        expect([where, ['Calle Inventada 1', 'De 6:00 a 22:00'].filter((told) => text.includes(told))]).toEqual([
          where,
          [],
        ]);
  });
});

describe('K.28: a renewal that is filed in time', () => {
  beforeAll(async () => {
    renewal = await aRenewalOf(first);
    const toRefuse = await aLicence(clerk, officer);
    refused = { licence: toRefuse, renewal: await aRenewalOf(toRefuse) };
    const toWithdraw = await aLicence(clerk, officer);
    withdrawn = { licence: toWithdraw, renewal: await aRenewalOf(toWithdraw) };
    untouched = await aLicence(clerk, officer);
  }, 120_000);

  it('is of one licence, by its own procedure', async () => {
    const { number = '' } = await readsLicence(officer, untouched);
    expect(statusAndCode(await triesWithLicence(clerk, renewal, 'renewal', { number }))).toEqual([
      409,
      'renewal-of-another',
    ]);
    const unknown = await triesWithLicence(clerk, renewal, 'renewal', { number: 'LIC-GDC-LOC-2020-000001' });
    expect(statusAndCode(unknown)).toEqual([404, 'licence-unknown']);
    expect((await readsLicence(officer, renewal)).caseId).toBe(first.caseId);
  });

  it('keeps it valid behind its last day, and one without a renewal expires', async () => {
    await hall.letsDaysPass(PAST_ITS_END);
    await everybodyArrives();
    const { validity, number = '', verification } = await readsLicence(officer, first);
    expect(validity).toMatchObject({
      status: 'valid-under-timely-renewal',
      renewal: {
        caseId: renewal.caseId,
        folio: renewal.folio,
        filedOn: renewal.filedOn,
        timely: true,
        result: 'pending',
      },
    });
    expect(validity?.renewal?.basis).toEqual([expect.stringContaining('Decreto 5-2021')]);
    expect((await readsLicence(officer, untouched)).validity).toMatchObject({
      status: 'expired',
      since: plusDays(untouched.filedOn, LICENCE_DAYS - 1),
    });
    const told = await verifies(hall, { number, code: verification?.code ?? '' });
    expect(told.body).toMatchObject({ status: 'valid-under-timely-renewal', renewal: { filedOn: renewal.filedOn } });
    expect((await pageAt(verification?.url ?? '')).text).toContain('su renovación se pidió a tiempo');
  });

  it('lists them by their end, of the own department or of all', async () => {
    await hall.viewsCatchUp();
    const begun = await lists(officer, { limit: '3' });
    expect(begun.rows).toHaveLength(3);
    const ended = await lists(officer, { limit: '3', cursor: begun.next ?? '' });
    expect(ended.rows).toHaveLength(1);
    // All four end on the same day: which of them stand on the first page, nobody says.
    const rows = [...begun.rows, ...ended.rows];
    expect(rows.find(({ caseId }) => caseId === first.caseId)?.status).toBe('valid-under-timely-renewal');
    expect(new Set(rows.map(({ caseId }) => caseId)).size).toBe(4);
    const all = await lists(supervisor, { procedure: LOCAL_LICENCE });
    expect(all.rows.map(({ status }) => status).toSorted()).toEqual([
      'expired',
      ...Array.from({ length: 3 }, () => 'valid-under-timely-renewal'),
    ]);
    expect((await lists(officer, { expiringWithin: '30' })).rows).toEqual([]);
    expect((await lists(elsewhere)).rows).toEqual([]);
    expect((await lists(elsewhere, { department: 'atencion-al-usuario' })).rows).toEqual([]);
  });

  it('is followed by another period under the same number where it is granted', async () => {
    await decides(officer, renewal, 'favourable', laterToday(PAST_ITS_END));
    expect((await readsLicence(officer, first)).validity?.status).toBe('valid-under-timely-renewal');
    const before = await readsLicence(officer, first);
    await takesWithLicence(officer, renewal, '', { conditions: 'De 6:00 a 20:00' });
    const from = plusDays(first.filedOn, LICENCE_DAYS);
    const after = await readsLicence(officer, first);
    expect(after).toMatchObject({
      number: before.number,
      conditions: 'De 6:00 a 20:00',
      periods: [{}, { from, to: plusDays(from, LICENCE_DAYS - 1) }],
      validity: { status: 'valid' },
    });
  });

  it('ends with the day on which the refusal is notified, or it is withdrawn', async () => {
    const today = laterToday(PAST_ITS_END);
    await decides(officer, refused.renewal, 'unfavourable', today);
    await clerk.takes('withdraw', withdrawn.renewal, { reasonCode: 'other' });
    for (const { licence } of [refused, withdrawn])
      expect((await readsLicence(officer, licence)).validity).toMatchObject({
        status: 'valid-under-timely-renewal',
        until: today,
      });
    await hall.letsDaysPass(PAST_ITS_END + 1);
    await everybodyArrives();
    expect((await readsLicence(officer, refused.licence)).validity).toMatchObject({
      status: 'expired',
      since: today,
      renewal: { result: 'refused' },
    });
    expect((await readsLicence(officer, withdrawn.licence)).validity).toMatchObject({
      status: 'expired',
      renewal: { result: 'withdrawn' },
    });
  });
});

describe('a licence that is suspended', () => {
  it('takes two persons, and is told to whoever looks it up', async () => {
    const measure = { measure: 'suspension', reason: REASON, legalBasis: 'AG 221-2004' };
    await takesWithLicence(head, first, 'measures', measure);
    expect((await readsLicence(officer, first)).validity?.status).toBe('valid');
    const { proposal } = await readsLicence(supervisor, first);
    const { proposalId, payloadHash } = proposal ?? {};
    const own = await triesWithLicence(head, first, 'measure-approval', { proposalId, payloadHash });
    expect(statusAndCode(own)).toEqual([403, 'proposer-cannot-approve']);
    await takesWithLicence(supervisor, first, 'measure-approval', { proposalId, payloadHash });
    const { validity, number = '', verification } = await readsLicence(officer, first);
    expect(validity?.status).toBe('suspended');
    const told = await verifies(hall, { number, code: verification?.code ?? '' });
    expect([told.body.status, told.text.includes(REASON)]).toEqual(['suspended', false]);
  });
});

describe('K.28: in Mexico', () => {
  const taken = { task: '', unit: '', outcome: '', evidence: 'Constancia' };

  it('a licence expires all the same, since no rule of its procedure says otherwise', async () => {
    const window = await Clerk.arrives(hall);
    const urban = await Officer.arrives(hall, 'urbano1');
    const chief = await Head.arrives(hall, 'urbano.titular');
    const treasury = await Officer.arrives(hall, 'tesoreria1');
    const asks = async () => {
      const acuse = await window.registers(
        aLandUsePetition({
          procedure: 'licencia-de-funcionamiento',
          channel: 'desk',
          applicant: { name: 'Ana Prueba Inventada', identifier: 'QXCA900101HDFNNR04' },
          form: {
            nombreComercial: 'La Prueba',
            giro: 'taller',
            domicilio: 'Calle 1',
            superficie: 80,
            bajoRiesgo: true,
          },
        }),
      );
      await urban.acceptsOnArrival(acuse);
      return acuse;
    };
    const acuse = await asks();
    const records = (who: Officer, task: string, outcome: string, unit: string) =>
      who.takes('tasks', acuse, { ...taken, task, unit, outcome });
    await window.takes('requirements', acuse, { met: ['curp', 'rfc', 'posesion', 'uso-de-suelo', 'visto-bueno'] });
    await urban.takes('stages', acuse);
    await records(urban, 'revisar-requisitos', 'completo', 'desarrollo-economico');
    await urban.takes('drafts', acuse, { outcome: 'favourable', text: 'Se otorga.', legalBasis: 'LNETB' });
    await chief.takes('approval', acuse, draftOf(await chief.reads(acuse)));
    await chief.takes('signature', acuse, draftOf(await chief.reads(acuse)));
    const { answeredOn: servedOn = '' } = (await urban.reads(acuse)).state;
    await urban.takes('notification-services', acuse, aServiceInPerson(servedOn));
    expect(statusAndCode(await triesWithLicence(urban, acuse, ''))).toEqual([409, 'licence-tasks-left']);
    await records(urban, 'autorizar', 'autoriza', 'desarrollo-economico');
    await treasury.seesInInbox(acuse, 'opinions');
    await records(treasury, 'pagar', 'pagado', 'tesoreria');

    const { number = '' } = await takesWithLicence(urban, acuse, '');
    const yearEnd = `${servedOn.slice(0, 4)}-12-31`;
    const issued = await readsLicence(urban, acuse);
    expect(issued).toMatchObject({ giro: 'Taller', signer: chief.id, periods: [{ to: yearEnd }] });
    const again = await asks();
    await takesWithLicence(urban, again, 'renewal', { number });
    expect((await readsLicence(urban, acuse)).renewals).toMatchObject([{ timely: true, extends: false }]);

    const days = Math.ceil((Date.parse(yearEnd) - Date.now()) / 86_400_000) + 3;
    await hall.letsDaysPass(Math.max(days, PAST_ITS_END + 2));
    const later = await Officer.arrives(hall, 'urbano1');
    expect((await readsLicence(later, acuse)).validity).toMatchObject({ status: 'expired', since: yearEnd });
  });
});
