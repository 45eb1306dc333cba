import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OwnRedis, testServer } from '@libs/testing';
import type { Acuse } from '../../src/cases/acuse/acuse.js';
import { pagesOf, wordsOf } from '../../src/cases/papers/paper-text.fixture.js';
import { businessDaysFrom, isBusinessDay, plusDays } from '../support/business-days.js';
import { Clerk } from '../support/clerk.js';
import { statusAndCode } from '../support/http-caller.js';
import { Head } from '../support/head.js';
import { Officer } from '../support/officer.js';
import { aStreetLightPetition } from '../support/petitions.js';
import type { CaseRef, File } from '../support/staff-member.js';
import { TheTownHall } from '../support/the-town-hall.js';
import { until } from '../support/until.js';

const HOUR_MS = 3_600_000;
/** A worker that is started again and again, on a machine with other things to do. */
const RESTARTS_MS = 900_000;
/** How long before its moment of truth the worker is at work; its start comes on top. */
const BEFORE_MS = 4_000;
/** What comes by itself, without anybody's step. */
const BY_ITSELF = ['CaseEscalated', 'DeadlinePassed', 'SilenceTookEffect'];

let hall: TheTownHall;
let redis: OwnRedis;
let clerk: Clerk;
let officer: Officer;
let head: Head;
let folder: string;

beforeAll(async () => {
  redis = await OwnRedis.start(testServer('TEST_REDIS_URL'), ['--maxmemory-policy', 'noeviction']);
  hall = await TheTownHall.opens({ redisUrl: redis.url });
  folder = mkdtempSync(join(tmpdir(), 'machine-clock-'));
  clerk = await Clerk.arrives(hall);
  officer = await Officer.arrives(hall, 'servicios1');
  head = await Head.arrives(hall, 'servicios.titular');
});

afterAll(async () => {
  await hall?.close();
  await redis?.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function anAcceptedCase(): Promise<Acuse> {
  const acuse = await clerk.registers(aStreetLightPetition());
  await officer.acceptsOnArrival(acuse);
  return acuse;
}

/** The first instant of a civil date where the town hall is: UTC-6 the whole year. */
const midnight = (date: string) => Date.parse(`${date}T06:00:00.000Z`);
const inWords = (date: string) =>
  new Intl.DateTimeFormat('es-MX', { timeZone: 'UTC', dateStyle: 'full' }).format(new Date(`${date}T00:00:00Z`));
const dayAfter = (date: string) => plusDays(date, 1);
const byItself = ({ timeline }: File) =>
  timeline
    .filter(({ type }) => BY_ITSELF.includes(type))
    .map(({ type, data }) => [type, data['to'] ?? '', data['dueOn']].join(' '));
const happens = (aCase: CaseRef, what: string) =>
  officer.waitsFor(what, aCase, (file) => byItself(file).some((line) => line.startsWith(what)));

describe('a term that nobody answers', () => {
  let acuse: Acuse;

  beforeAll(async () => {
    acuse = await anAcceptedCase();
    // From here on there is no Redis: deadlines need none.
    await redis.kill();
  });

  it('is told to the officer three business days before', async () => {
    const { dueOn } = acuse;
    const reminder = businessDaysFrom(dueOn, -3);
    await hall.workerLives(midnight(reminder) - Date.now() + HOUR_MS);
    expect(byItself(await happens(acuse, 'CaseEscalated officer'))).toEqual([`CaseEscalated officer ${dueOn}`]);
  });

  it(
    'passes at the end of its last day, once, whoever is killed around that moment',
    async () => {
      const { dueOn } = acuse;
      const passes = midnight(dayAfter(dueOn));
      // The worker's moment of truth lies a few seconds ahead; it is killed before, at, and after it.
      const startMs = await howLongAStartTakes();
      const later = passes - Date.now() - BEFORE_MS - 2 * startMs;
      const workersTime = () => Date.now() + later;
      await hall.workerLives(later);
      expect(byItself(await officer.reads(acuse))).toEqual([`CaseEscalated officer ${dueOn}`]);
      for (const moment of [-2_500, -200, 1_500, 4_000]) {
        await until('that moment', () => (workersTime() >= passes + moment ? true : undefined), {
          withinMs: RESTARTS_MS,
          everyMs: 5,
        });
        await hall.workerLives(later);
      }
      const file = await happens(acuse, 'DeadlinePassed');
      // The head is told on the next business day.
      const told = isBusinessDay(dayAfter(dueOn)) ? [`CaseEscalated head ${dueOn}`] : [];
      const silence = `SilenceTookEffect  ${dueOn}`;
      expect(byItself(file)).toEqual([`CaseEscalated officer ${dueOn}`, `DeadlinePassed  ${dueOn}`, silence, ...told]);
      const passed = file.timeline.find(({ type }) => type === 'DeadlinePassed');
      expect(Date.parse(passed?.recordedAt ?? '')).toBeGreaterThanOrEqual(passes);
      expect([passed?.by.kind, passed?.by.id]).toEqual(['system', 'deadline-watch']);
    },
    RESTARTS_MS,
  );

  /** On this machine, with whatever else it does now. */
  async function howLongAStartTakes(): Promise<number> {
    const began = performance.now();
    await hall.workerLives(midnight(acuse.dueOn) - Date.now());
    return performance.now() - began;
  }

  it('goes up to the control body when nobody looked for a month', async () => {
    const { dueOn } = acuse;
    await hall.workerLives(midnight(dueOn) - Date.now() + 30 * 24 * HOUR_MS);
    expect(byItself(await happens(acuse, 'CaseEscalated control-body'))).toEqual([
      `CaseEscalated officer ${dueOn}`,
      `DeadlinePassed  ${dueOn}`,
      `SilenceTookEffect  ${dueOn}`,
      `CaseEscalated head ${dueOn}`,
      `CaseEscalated supervisor ${dueOn}`,
      `CaseEscalated control-body ${dueOn}`,
    ]);
  });

  it('counts as granted by silence, which is certified, and can still be answered once that is set aside', async () => {
    const wordless = await head.tries('silence/setting-aside', acuse, { reason: '' });
    expect([wordless.status, JSON.stringify(wordless.body)]).toEqual([400, expect.stringContaining('reason')]);
    await hall.letsDaysPass(90);
    [clerk, officer, head] = await Promise.all([
      Clerk.arrives(hall),
      Officer.arrives(hall, 'servicios1'),
      Head.arrives(hall, 'servicios.titular'),
    ]);
    expect(statusAndCode(await clerk.printsSilence(acuse))).toEqual([409, 'silence-not-certified']);
    await clerk.takes('silence/certificate', acuse, { requestedOn: dayAfter(acuse.dueOn) });
    expect((await clerk.reads(acuse)).state.silence).toMatchObject({ effect: 'positive', dueOn: acuse.dueOn });
    await isHandedOver();
    const refusal = { outcome: 'unfavourable', text: 'No procede.' };
    const refused = await officer.tries('answer', acuse, refusal);
    expect(statusAndCode(refused)).toEqual([409, 'granted-by-silence']);
    await head.takes('silence/setting-aside', acuse, { reason: 'Se notificó dentro del plazo.' });
    expect(statusAndCode(await clerk.printsSilence(acuse))).toEqual([409, 'silence-already-set-aside']);
    expect((await officer.takes('answer', acuse, refusal)).status).toBe('resolved');
    // One person refused; a second one looks at it before it is closed.
    const { state } = await officer.reads(acuse);
    await officer.notifies(acuse, state.answeredOn ?? '');
    expect((await officer.closes(acuse)).status).toBe('resolved');
    expect(statusAndCode(await officer.tries('close', acuse))).toEqual([409, 'proposal-pending']);
    expect((await head.confirms(acuse)).status).toBe('concluded');
  });

  /** The constancia on paper, to who may certify it. */
  async function isHandedOver(): Promise<void> {
    const { status, headers, bytes } = await head.printsSilence(acuse);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(headers.get('content-disposition')).toBe(`inline; filename="constancia-${acuse.folio}.pdf"`);
    const { timeline } = await clerk.reads(acuse);
    const certified = timeline.find(({ type }) => type === 'SilenceCertified');
    const words = wordsOf(bytes);
    for (const part of [
      `Folio ${acuse.folio}`,
      acuse.procedure.name,
      '15 días hábiles',
      inWords(acuse.filedOn),
      inWords(acuse.dueOn),
      inWords(String(certified?.data['certifiedOn'])),
      'Afirmativa ficta',
      'Código de Procedimientos Administrativos del Estado de México, artículo 135',
      'no consta que dentro de ese plazo se haya notificado respuesta alguna',
      `Certificó ${clerk.account.name}`,
    ])
      expect(words).toContain(part);
    expect(words).toMatch(/[0-9a-f]{64}/);
    expect(pagesOf(bytes)).toBe(1);
    expect((await clerk.printsSilence(acuse)).bytes.equals(bytes)).toBe(true);
    expect((await officer.printsSilence(acuse)).status).toBe(403);
    const elsewhere = await Head.arrives(hall, 'obras.titular');
    expect(statusAndCode(await elsewhere.printsSilence(acuse))).toEqual([404, 'case-unknown']);
  }

  it('has no silence to certify where none took effect', async () => {
    const young = await clerk.registers(aStreetLightPetition());
    const none = await clerk.tries('silence/certificate', young, {});
    expect(statusAndCode(none)).toEqual([409, 'no-silence-yet']);
    expect(statusAndCode(await clerk.printsSilence(young))).toEqual([409, 'no-silence-yet']);
  });
});

describe('a machine whose clock is set wrong', () => {
  let from = 0;

  it(
    'calls nothing overdue before it is, and everything once',
    async () => {
      await redis.start();
      await hall.api.restart();
      clerk = await Clerk.arrives(hall);
      officer = await Officer.arrives(hall, 'servicios1');
      await hall.worker.restart();
      const acuse = await anAcceptedCase();
      const file = join(folder, 'off-by');
      const set = (ms: number) => {
        writeFileSync(file, String(ms));
      };
      const says = (what: string) =>
        until(what, () => (hall.worker.output.slice(from).includes(what) ? true : undefined));
      const passes = midnight(dayAfter(acuse.dueOn));
      set(0);
      // Half an hour is left.
      await hall.workerLives(passes - Date.now() - HOUR_MS / 2, { TEST_MACHINE_CLOCK_FILE: file });
      await happens(acuse, 'CaseEscalated officer');
      for (const off of [HOUR_MS, -HOUR_MS]) {
        from = hall.worker.output.length;
        set(off);
        await says('deadlines wait until');
        from = hall.worker.output.length;
        set(0);
        await says('deadlines are kept again');
      }
      const before = await officer.reads(acuse);
      expect(byItself(before)).toEqual([`CaseEscalated officer ${acuse.dueOn}`]);
      await hall.workerLives(passes - Date.now() + HOUR_MS, { TEST_MACHINE_CLOCK_FILE: file });
      await happens(acuse, 'DeadlinePassed');
      const { timeline } = await officer.reads(acuse);
      expect(timeline.filter(({ type }) => type === 'DeadlinePassed')).toHaveLength(1);
      expect(timeline.filter(({ type, data }) => type === 'CaseEscalated' && data['to'] === 'officer')).toHaveLength(1);
    },
    RESTARTS_MS,
  );
});
