import { randomUUID } from 'node:crypto';
import type { KeptSnippetDto, SnippetDto, SnippetsDto } from '../../src/snippets/snippets.dto.js';
import { Administrator } from '../support/administrator.js';
import { Clerk } from '../support/clerk.js';
import { Head } from '../support/head.js';
import { type Answer, expected, problemOf, statusAndCode } from '../support/http-caller.js';
import { Officer } from '../support/officer.js';
import { signedIn, type StaffMember } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';

const OWN = 'snippets';
const OF_DEPARTMENT = 'department-snippets';
const aText = { keyword: 'acuse', title: 'Acuse de recibo', text: 'Su petición {{folio}} está en trámite.\nGracias.' };

let hall: TheTownHall;
let officer: Officer;
let colleague: Officer;
let head: Head;
let stranger: Officer;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  officer = await Officer.arrives(hall, 'servicios1');
  colleague = await Officer.arrives(hall, 'servicios2');
  head = await Head.arrives(hall, 'servicios.titular');
  stranger = await Officer.arrives(hall, 'obras1');
}, 120_000);

afterAll(() => hall?.close());

type Somebody = Pick<StaffMember, 'http'>;

function puts(who: Somebody, where: string, id: string, json: object, shown?: number): Promise<Answer<KeptSnippetDto>> {
  const headers: Record<string, string> = shown === undefined ? {} : { 'if-match': `"${shown}"` };
  return who.http.call('PUT', `/api/v1/${where}/${id}`, { json, headers });
}
async function reads(who: Somebody, where = OWN): Promise<SnippetDto[]> {
  return expected(200, 'the texts', await who.http.get<SnippetsDto>(`/${where}`)).body.snippets;
}

describe('a text of one’s own', () => {
  const id = randomUUID();

  it('is kept in NFC under its keyword, and seen by nobody else', async () => {
    const typed = {
      keyword: ' ACUSE ',
      title: 'Acuse de recibo',
      text: 'Su peticio\u0301n {{folio}} está en trámite.\r\nGracias.',
    };
    expect(expected(200, 'keeping', await puts(officer, OWN, id, typed)).body).toEqual({ id, version: 1 });
    expect(await reads(officer)).toEqual([{ id, version: 1, ...aText }]);
    for (const who of [colleague, head, stranger]) expect(await reads(who)).toEqual([]);
    expect(await reads(officer, OF_DEPARTMENT)).toEqual([]);
  });

  it('is kept once however often it is sent, and its keyword is taken by no other', async () => {
    expect((await puts(officer, OWN, id, aText)).body).toEqual({ id, version: 1 });
    const other = await puts(officer, OWN, randomUUID(), { ...aText, keyword: 'Acuse' });
    expect(statusAndCode(other)).toEqual([409, 'keyword-taken']);
    expect(problemOf(other).details).toMatchObject({ field: 'keyword' });
    expect(await reads(officer)).toHaveLength(1);
    // Another's keywords are their own affair.
    expect((await puts(colleague, OWN, randomUUID(), aText)).status).toBe(200);
  });

  it('is changed on the version that was shown only', async () => {
    const longer = { ...aText, title: 'Acuse largo' };
    expect((await puts(officer, OWN, id, longer, 1)).body).toEqual({ id, version: 2 });
    expect((await puts(officer, OWN, id, longer, 1)).body).toEqual({ id, version: 2 });
    expect(statusAndCode(await puts(officer, OWN, id, { ...longer, text: 'Otro' }, 1))).toEqual([
      412,
      'snippet-changed',
    ]);
    expect(statusAndCode(await puts(officer, OWN, id, { ...longer, text: 'Otro' }))).toEqual([412, 'snippet-changed']);
    expect(await reads(officer)).toEqual([{ id, version: 2, ...longer }]);
    const two = await Promise.all(['A', 'B'].map((text) => puts(officer, OWN, id, { ...longer, text }, 2)));
    expect(two.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
  });

  it('is refused with its fields named', async () => {
    const wrong = { keyword: 'dos palabras', title: 'x'.repeat(81), text: 'y'.repeat(4_001) };
    const refused = await puts(officer, OWN, randomUUID(), wrong);
    expect(refused.status).toBe(400);
    expect(problemOf(refused).errors?.map(({ field, code }) => [field, code])).toEqual([
      ['keyword', 'not-a-keyword'],
      ['title', 'too-long'],
      ['text', 'too-long'],
    ]);
  });

  it('is removed, also twice, and does not come back by being changed', async () => {
    for (const _ of [1, 2]) expect((await officer.http.delete(`/${OWN}/${id}`)).status).toBe(204);
    expect(await reads(officer)).toEqual([]);
    expect(statusAndCode(await puts(officer, OWN, id, aText, 3))).toEqual([404, 'snippet-unknown']);
  });

  it('is one of 200 at most, also when many are kept at once', async () => {
    const keeps = (at: number) => puts(officer, OWN, randomUUID(), { ...aText, keyword: `k${at}` });
    for (let at = 0; at < 180; at += 30)
      await Promise.all(
        Array.from({ length: 30 }, async (_, more) => expected(200, 'keeping', await keeps(at + more))),
      );
    const last = await Promise.all(Array.from({ length: 30 }, (_, more) => keeps(180 + more)));
    expect(last.filter(({ status }) => status === 200)).toHaveLength(20);
    const refused = last.filter(({ status }) => status !== 200);
    expect(new Set(refused.map((one) => String(statusAndCode(one))))).toEqual(new Set(['409,too-many-snippets']));
    expect(await reads(officer)).toHaveLength(200);
  }, 60_000);
});

describe('a text of a department', () => {
  const id = randomUUID();

  it('is kept by its head and read by whoever works in it, and by nobody else', async () => {
    expect((await puts(head, OF_DEPARTMENT, id, aText)).body).toEqual({ id, version: 1 });
    for (const who of [head, officer, colleague])
      expect(await reads(who, OF_DEPARTMENT)).toEqual([{ id, version: 1, ...aText }]);
    expect(await reads(stranger, OF_DEPARTMENT)).toEqual([]);
    expect(await reads(head)).toEqual([]);
  });

  it('is changed and removed by no officer, and not by another department’s', async () => {
    for (const who of [officer, stranger]) {
      expect(statusAndCode(await puts(who, OF_DEPARTMENT, id, aText, 1))).toEqual([403, 'forbidden']);
      expect((await who.http.delete(`/${OF_DEPARTMENT}/${id}`)).status).toBe(403);
    }
    const otherHead = await Head.arrives(hall, 'obras.titular');
    expect(statusAndCode(await puts(otherHead, OF_DEPARTMENT, id, aText, 1))).toEqual([404, 'snippet-unknown']);
    await otherHead.http.delete(`/${OF_DEPARTMENT}/${id}`);
    expect(await reads(head, OF_DEPARTMENT)).toHaveLength(1);
  });

  it('is nothing to those who work no cases', async () => {
    const administrator = await Administrator.arrives(hall);
    const auditor = await signedIn(hall, 'auditora');
    for (const who of [administrator, auditor])
      for (const where of [OWN, OF_DEPARTMENT]) expect((await who.http.get(`/${where}`)).status).toBe(403);
    const clerk = await Clerk.arrives(hall);
    expect(await reads(clerk)).toEqual([]);
    expect((await clerk.http.get(`/${OF_DEPARTMENT}`)).status).toBe(403);
  });
});

it('of what is kept, nothing is told in the logs', () => {
  for (const told of ['está en trámite', 'Acuse de recibo']) expect(hall.api.output).not.toContain(told);
});
