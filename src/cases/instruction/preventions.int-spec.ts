import type { Regime } from '@libs/legal-terms';
import { readRegime } from '@libs/legal-terms';
import {
  type Commit,
  commitIndexes,
  EventCatalogue,
  EventReader,
  EventStore,
  historyCollections,
  StreamLoader,
  WriteCoalescer,
} from '@libs/event-store';
import { KeyStore, WrappingKey } from '@libs/personal-data';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { BusinessDayClock, PreventionClock } from '../../deadlines/index.js';
import type { InstitutionDirectory } from '../../institutions/index.js';
import type { CaseCommand } from '../case-command.js';
import { type CaseLaw, type CaseLaws, lawOf } from '../term/case-law.js';
import type { CaseFiles } from '../case-file.js';
import { CaseLedger } from '../case-ledger.js';
import { caseStream } from '../case-stream.js';
import type { CaseEvent } from '../domain/case.events.js';
import { accepted, delivered, people, registered, routed } from '../domain/case.histories.js';
import { isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { AnswerPrevention, AnswerPreventionHandler } from './answer-prevention.js';
import { Dismissing } from './dismiss-case.js';
import { IssuePrevention, IssuePreventionHandler } from './issue-prevention.js';
import { NotifyPrevention, NotifyPreventionHandler } from './notify-prevention.js';
import { RequirementFacts } from './requirement-facts.js';

// DOMAIN.md C.2 and J from the command to the stored commit and back, with the shipped regimes and the labour-law calendar.

const institution = 'mexicali';
const calendar = {
  version: '2026.1',
  weekend: [6, 7],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  holidays: [
    { date: '2026-09-16', name: 'Independencia', basis: 'LFT 74' },
    { date: '2026-11-16', name: 'Revolución', basis: 'LFT 74' },
  ],
};
const record = { zone: 'America/Tijuana', calendar, revisions: { calendar: 'c'.repeat(64) } };
const regime = (file: string): Regime =>
  readRegime(file, JSON.parse(readFileSync(join(process.cwd(), 'seeds/regimes', file), 'utf8')));
const institutions = {
  get: () => Promise.resolve(record),
  consulted: () => Promise.resolve(regime('mx-lfpa.json')),
} as unknown as InstitutionDirectory;
const short = { code: 'muestra', name: 'Muestra', legalBasis: 'Ley de muestra' };
const nothingAsked = new RequirementFacts({ formOf: () => Promise.resolve(undefined) } as unknown as CaseFiles);
const businessDays = (length: number) => ({ unit: 'BUSINESS_DAYS', length }) as const;

let databases: TestDatabases;
let client: MongoClient;
let store: EventStore;
let now = new Date(0);

beforeAll(async () => {
  databases = await openTestDatabases();
  await databases.owner.db(`${databases.name}_history`).collection('commits').createIndexes(commitIndexes);
  const concerns = { w: 'majority', journal: true, readConcernLevel: 'majority', ignoreUndefined: true } as const;
  client = await new MongoClient(databases.appUri, concerns).connect();
  const { commits } = historyCollections(client.db(`${databases.name}_history`));
  const keystore = new KeyStore(
    client.db(`${databases.name}_keys`).collection('keys'),
    new WrappingKey(randomBytes(32)),
  );
  store = new EventStore({
    loader: new StreamLoader(commits),
    coalescer: new WriteCoalescer(commits),
    keystore,
    reader: new EventReader(new EventCatalogue([caseStream]), keystore),
    now: () => now,
  });
});

afterAll(async () => {
  await client.close();
  await databases.drop();
});

/** A case filed on a day under a law, with verbs that take its steps through the commands, each at noon of a day. */
async function aCase(filedOn: string, law: CaseLaw, ...applied: CaseEvent[]) {
  const caseId = randomUUID();
  const ledger = new CaseLedger(store, institutions, new BusinessDayClock(institutions));
  const clock = new PreventionClock(institutions);
  const laws = { of: () => Promise.resolve(law) } as unknown as CaseLaws;
  const at = (day: string) => (now = new Date(`${day}T19:00:00Z`));
  const command = (actor = people.officer): CaseCommand => ({
    institution,
    commandId: randomUUID(),
    actor,
    correlationId: 'spec',
  });
  const events = [
    registered({ filedOn, termDays: law.length.length, dueOn: '2026-12-31' }),
    ...applied,
    routed(),
    delivered(),
    accepted(),
  ];
  at(filedOn);
  await store.decide(caseStream, { institution, streamId: caseId }, () => ({ events }), command());
  const state = async (): Promise<RegisteredCase> => {
    const { state: found } = await ledger.get(institution, caseId);
    if (!isRegistered(found)) throw new Error(found.status);
    return found;
  };
  const lastId = async () => (await state()).instruction?.preventions.at(-1)?.preventionId ?? '';
  return {
    state,
    commits: async (): Promise<readonly Commit[]> =>
      (await store.loadHistory(caseStream, { institution, streamId: caseId })).commits,
    async issue(day: string, more: { notifiedOn?: string; answerDays?: number } = {}) {
      at(day);
      const { notifiedOn, answerDays } = more;
      const delivery = notifiedOn && { mode: 'in-person' as const, notifiedOn, ...(answerDays && { answerDays }) };
      const notice = { preventionId: randomUUID(), missing: [], text: 'Complete.', ...(delivery && { delivery }) };
      return new IssuePreventionHandler(ledger, laws, clock, nothingAsked).execute(
        new IssuePrevention(caseId, command(), notice),
      );
    },
    async notify(day: string) {
      at(day);
      const delivery = { preventionId: await lastId(), mode: 'post' as const, notifiedOn: day };
      return new NotifyPreventionHandler(ledger, laws, clock).execute(
        new NotifyPrevention(caseId, command(), delivery),
      );
    },
    async complete(day: string) {
      at(day);
      const reply = { preventionId: await lastId(), channel: 'desk' as const, text: 'Aquí está.' };
      const answer = new AnswerPrevention(caseId, command(people.clerk), reply);
      return new AnswerPreventionHandler(ledger, new BusinessDayClock(institutions), clock).execute(answer);
    },
    async dismiss(day: string) {
      at(day);
      const dismissal = { reason: 'No completó.', legalBasis: 'LFPA 17-A' };
      const one = command(people.head);
      // As it is recorded once the second person has confirmed it.
      return ledger.decideFully(caseId, one, new Dismissing(clock, institutions).of(one, dismissal));
    },
  };
}

const federal = (length: number) => lawOf(short, regime('mx-lfpa.json'), businessDays(length));
const information = lawOf(short, regime('mx-lgtaip.json'), businessDays(20));

describe('a prevention, from the command to the clock', () => {
  it('suspends 15 days warned on the 4th: due on 7 October (M9)', async () => {
    const one = await aCase('2026-09-07', federal(15));
    await one.issue('2026-09-11', { notifiedOn: '2026-09-11' });
    expect((await one.state()).instruction?.preventions).toMatchObject([
      { limitOn: '2026-09-14', inTime: true, effect: 'suspended', answerBy: '2026-09-21', unanswered: 'dismissed' },
    ]);
    await one.complete('2026-09-22');
    expect(await one.state()).toMatchObject({ dueOn: '2026-10-07', termFrom: '2026-09-07' });
    expect((await one.commits()).at(-1)?.meta.consulted).toEqual({ calendar: record.revisions.calendar });
  });

  it('interrupts a request for information: 20 new days, due on 20 October (M10)', async () => {
    const one = await aCase('2026-09-07', information);
    await one.issue('2026-09-11', { notifiedOn: '2026-09-11' });
    expect((await one.state()).instruction?.preventions).toMatchObject([
      { limitOn: '2026-09-14', effect: 'interrupted', answerBy: '2026-09-28', unanswered: 'not-filed' },
    ]);
    await one.complete('2026-09-22');
    expect(await one.state()).toMatchObject({ dueOn: '2026-10-20', termFrom: '2026-09-22' });
  });

  it('suspends from the day the petition counts, where it came in after hours on the Friday before', async () => {
    const { unit, length } = businessDays(15);
    const governed = { regime: 'MX-LFPA', regimeVersion: 'a'.repeat(64), unit, length, countsFrom: '2026-09-07' };
    const one = await aCase('2026-09-04', federal(15), { type: 'RegimeApplied', data: governed });
    await one.issue('2026-09-11', { notifiedOn: '2026-09-11' });
    await one.complete('2026-09-22');
    expect(await one.state()).toMatchObject({ dueOn: '2026-10-07', termFrom: '2026-09-04' });
    expect((await one.commits()).at(-1)?.meta.consulted).toMatchObject({ regime: governed.regimeVersion });
  });

  it('after hours has its last day from the day the petition counts, also where it was issued before that day', async () => {
    const { unit, length } = businessDays(15);
    const governed = { regime: 'MX-LFPA', regimeVersion: 'a'.repeat(64), unit, length, countsFrom: '2026-09-07' };
    const applied: CaseEvent = { type: 'RegimeApplied', data: governed };
    const lastDay = await aCase('2026-09-04', federal(15), applied);
    await lastDay.issue('2026-09-14', { notifiedOn: '2026-09-14' });
    expect((await lastDay.state()).instruction?.preventions).toMatchObject([
      { limitOn: '2026-09-14', inTime: true, effect: 'suspended' },
    ]);

    const before = await aCase('2026-09-04', federal(15), applied);
    await before.issue('2026-09-05', { notifiedOn: '2026-09-05' });
    expect((await before.state()).instruction?.preventions).toMatchObject([
      { limitOn: '2026-09-14', inTime: true, effect: 'suspended', answerBy: '2026-09-11' },
    ]);
  });

  it('of a trámite of 20 days is in time on the 7th day, and without effect on the 8th (K.6, C.2 rule 3)', async () => {
    const onTime = await aCase('2026-09-07', federal(20));
    await onTime.issue('2026-09-17', { notifiedOn: '2026-09-17' });
    expect((await onTime.state()).instruction?.preventions[0]?.effect).toBe('suspended');

    const late = await aCase('2026-09-07', federal(20));
    await late.issue('2026-09-18', { notifiedOn: '2026-09-18' });
    const state = await late.state();
    expect(state.instruction?.preventions).toMatchObject([{ inTime: false, limitOn: '2026-09-17', effect: 'late' }]);
    expect([state.suspensions, state.dueOn]).toEqual([[], '2026-12-31']);
    await expect(late.dismiss('2026-10-30')).rejects.toMatchObject({ code: 'no-grounds-to-dismiss' });
  });

  it('holds the clock from its notification, not from its drafting (C.2 rule 4)', async () => {
    const one = await aCase('2026-09-07', federal(15));
    await one.issue('2026-09-11');
    expect((await one.state()).suspensions).toEqual([]);
    await one.notify('2026-09-17');
    expect(await one.state()).toMatchObject({
      suspensions: [{ from: '2026-09-17' }],
      instruction: { preventions: [{ inTime: true, effect: 'suspended', answerBy: '2026-09-24' }] },
    });
  });

  it('gives no fewer days to answer than the law', async () => {
    const one = await aCase('2026-09-07', federal(15));
    await expect(one.issue('2026-09-11', { notifiedOn: '2026-09-11', answerDays: 3 })).rejects.toMatchObject({
      code: 'answer-term-too-short',
      details: { least: 5 },
    });
  });

  it('unanswered dismisses nothing by itself; a person may, the day after its term', async () => {
    const one = await aCase('2026-09-07', federal(15));
    await one.issue('2026-09-11', { notifiedOn: '2026-09-11' });
    await expect(one.dismiss('2026-09-21')).rejects.toMatchObject({ code: 'prevention-term-running' });
    expect((await one.state()).status).toBe('in-progress');
    await one.dismiss('2026-09-22');
    expect(await one.state()).toMatchObject({ status: 'dismissed' });
  });

  it('of a term in months has its limit in the first third of the natural days (LFPA 17-A, 29)', async () => {
    const law = lawOf(short, regime('mx-lfpa.json'), { unit: 'MONTHS', length: 3, monthRule: 'LFPA_29' });
    const one = await aCase('2026-08-16', law);
    await one.issue('2026-09-11', { notifiedOn: '2026-09-11' });
    // 92 natural days to 16 November; a third of them, rounded up, is 31.
    expect((await one.state()).instruction?.preventions[0]).toMatchObject({ limitOn: '2026-09-16', inTime: true });
  });
});
