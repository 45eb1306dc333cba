import { randomUUID } from 'node:crypto';
import { Clerk } from '../support/clerk.js';
import { problemOf, statusAndCode } from '../support/http-caller.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import type { CaseRef, File, StepPath } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';

const DRY = { 'dry-run': 'true' };

let hall: TheTownHall;
let officer: Officer;
let head: Head;
let stranger: Officer;
let aCase: CaseRef;
let before: File;

beforeAll(async () => {
  hall = await TheTownHall.opens();
  const clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  head = await Head.arrives(hall, 'servicios.titular');
  stranger = await Officer.arrives(hall, 'obras1');
  aCase = await clerk.registers(aStreetLightPetition());
  before = await officer.receives(aCase);
});

afterAll(() => hall?.close());

const tries = (who: Officer, step: StepPath, body?: unknown, headers: Record<string, string> = {}) =>
  who.tries(step, aCase, body, { version: before.version, headers: { ...DRY, ...headers } });

describe('a step with Dry-Run', () => {
  it('is decided as else and writes nothing', async () => {
    const tried = await tries(officer, 'accept');
    expect([tried.status, tried.body.version, tried.headers.get('etag')]).toEqual([200, before.version + 1, null]);
    expect((await officer.reads(aCase)).version).toBe(before.version);
  });

  it('refuses with the words of the step itself', async () => {
    // An officer takes cases; who else gets them the head says.
    expect(statusAndCode(await tries(officer, 'assign', { officer: stranger.id }))).toEqual([403, 'not-your-role']);
    expect(statusAndCode(await tries(head, 'assign', { officer: stranger.id }))).toEqual([
      422,
      'officer-of-another-department',
    ]);
    const other = await officer.tries('accept', aCase, undefined, { version: 1, headers: DRY });
    expect(statusAndCode(other)).toEqual([412, 'version-stale']);
    expect((await tries(stranger, 'accept')).status).toBe(404);
    expect(problemOf(await tries(officer, 'notes', { visibility: 'internal' })).errors).toEqual([
      expect.objectContaining({ field: 'text' }),
    ]);
    expect((await officer.reads(aCase)).version).toBe(before.version);
  });

  it('is not offered where a step does more than decide, and nothing but true and false is understood', async () => {
    const asked = await tries(officer, 'questions', { question: '¿En qué calle?' });
    expect(statusAndCode(asked)).toEqual([400, 'dry-run-not-offered']);
    expect(statusAndCode(await tries(officer, 'accept', undefined, { 'dry-run': 'yes' }))).toEqual([
      400,
      'dry-run-malformed',
    ]);
    expect((await officer.reads(aCase)).version).toBe(before.version);
  });

  it('is taken afterwards with the same key, once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await tries(officer, 'accept', undefined, headers);
    const taken = await officer.tries('accept', aCase, undefined, { version: before.version, headers });
    const again = await officer.tries('accept', aCase, undefined, { version: before.version, headers });
    expect([taken.body.version, again.body.version]).toEqual([before.version + 1, before.version + 1]);
    expect((await officer.reads(aCase)).version).toBe(before.version + 1);
  });

  it('says that nothing would change where it stands so already', async () => {
    const { version } = await officer.takesOver(aCase);
    const tried = await officer.tries('assign', aCase, { officer: officer.id }, { version, headers: DRY });
    expect([tried.status, tried.body.version]).toEqual([200, version]);
  });
});
