import type { LikelyDuplicatesDto, PeopleFoundDto } from '../../src/people/people.dto.js';
import { Clerk } from '../support/clerk.js';
import { anErasure, isErasedBy } from '../support/erasures.js';
import { Head } from '../support/head.js';
import { expected, statusAndCode } from '../support/http-caller.js';
import { LegalAdviser } from '../support/legal-adviser.js';
import { aPotholePetition, aStreetLightPetition } from '../support/petitions.js';
import { signedIn } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';

const PHONE = '55 8765 4321';

describe('the desk knows who was there', () => {
  let hall: TheTownHall;
  let clerk: Clerk;
  let first: { caseId: string; folio: string };

  beforeAll(async () => {
    hall = await TheTownHall.opens();
    clerk = await Clerk.arrives(hall);
    first = await clerk.registers(
      aStreetLightPetition({ applicant: { name: 'Inés Canario', phone: PHONE, identifier: 'QXCA900101HDFNNR04' } }),
    );
    await hall.viewsCatchUp();
  });
  afterAll(() => hall?.close());

  async function looksUp(by: string, value: string) {
    const answer = await clerk.http.post<PeopleFoundDto>('/people/look-up', { by, value });
    return expected(200, 'looking somebody up', answer).body.people;
  }

  async function duplicatesOf(begun: object) {
    const answer = await clerk.http.post<LikelyDuplicatesDto>('/petitions/likely-duplicates', begun);
    return expected(200, 'asking for duplicates', answer).body.likely;
  }

  it.each([
    ['identifier', 'qxca-900101-hdfnnr04'],
    ['phone', '+52 55 8765-4321'],
    ['name', 'canario in'],
  ])('by %s, with no more of them than a name', async (by, value) => {
    const [person, ...others] = await looksUp(by, value);
    expect(others).toEqual([]);
    expect(person).toMatchObject({ caseId: first.caseId, folio: first.folio, name: 'Inés Canario', openCases: 1 });
    expect(JSON.stringify(person)).not.toMatch(/8765|QXCA/);
  });

  it('and what may be asked for twice, with the reason', async () => {
    const { procedure, matter, place } = aStreetLightPetition();
    const same = await duplicatesOf({ procedure, phone: PHONE });
    expect(same).toMatchObject([{ caseId: first.caseId, reasons: ['same-phone'] }]);
    const there = await duplicatesOf({ matter, place, subject: 'Lámpara fundida en la esquina' });
    expect(there).toMatchObject([{ caseId: first.caseId, reasons: ['same-place', 'similar-words'] }]);
    expect(await duplicatesOf({ matter: aPotholePetition().matter, place })).toEqual([]);
  });

  it('but departments, administrators and strangers are told nothing', async () => {
    const body = { by: 'phone', value: PHONE };
    for (const username of ['servicios1', 'servicios.titular', 'juridico1', 'administrador']) {
      const { http } = await signedIn(hall, username);
      expect(statusAndCode(await http.post('/people/look-up', body))).toEqual([403, 'forbidden']);
      expect(statusAndCode(await http.post('/petitions/likely-duplicates', {}))).toEqual([403, 'forbidden']);
    }
  });

  it('and records who was shown whom, and nothing of what was typed', async () => {
    await looksUp('phone', PHONE);
    const { owner, name } = hall.databases;
    const lines = owner.db(`${name}_history`).collection('access_log').find({ reader: clerk.id });
    const records = await lines.sort({ at: 1 }).toArray();
    expect(records.at(-1)).toMatchObject({ what: 'find-people', by: ['phone'], role: 'clerk', cases: [first.caseId] });
    expect(JSON.stringify(records)).not.toMatch(/8765|QXCA|Canario|canario/);
  });

  it('and forgets whom the law has forgotten', async () => {
    const head = await Head.arrives(hall, 'servicios.titular');
    await head.waitsFor('the case to reach its department', first, ({ state }) => state.department !== undefined);
    await isErasedBy([head, await LegalAdviser.arrives(hall)], first, anErasure('p1'));
    await hall.viewsCatchUp();
    expect(await looksUp('phone', PHONE)).toEqual([]);
    expect(await looksUp('identifier', 'QXCA900101HDFNNR04')).toEqual([]);
    expect(await looksUp('name', 'canario')).toEqual([]);
  });

  it('and does not let one account try numbers through', async () => {
    const { http } = await signedIn(hall, 'ventanilla2');
    const codes = new Map<number, number>();
    for (let at = 0; at < 410; at += 10) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, one) =>
          http.post('/people/look-up', { by: 'phone', value: `55000${String(10_000 + at + one)}` }),
        ),
      );
      for (const { status } of answers) codes.set(status, (codes.get(status) ?? 0) + 1);
    }
    expect([...codes]).toEqual([
      [200, 400],
      [429, 10],
    ]);
  });
});
