import { departmentInbox } from '../../src/departments/index.js';
import { BusyYear } from './busy-year.js';
import { DECLARED_ON } from './late-law.js';
import { TheOffice } from './the-office.js';
import {
  type StoredCommit,
  whatCame,
  whatHadToBeCountedAnew,
  whatWasCountedAnew,
  whatWasDue,
  wrongDueDates,
} from './what-was-due.js';

let office: TheOffice;

beforeAll(async () => {
  // 365 nights: nobody reads the lists meanwhile.
  jest.replaceProperty(departmentInbox as { gatherMs: number }, 'gatherMs', 1);
  office = await TheOffice.opens();
});

afterAll(() => office?.closes());

interface Away {
  staff: string;
  from: string;
  to: string;
}
/** Of the two officers whose department gets most of the cases in turn. */
const ABSENCES = [
  { username: 'servicios1', from: '2027-03-01', to: '2027-03-26' },
  { username: 'servicios2', from: '2027-07-05', to: '2027-07-30' },
];

/** Who was given a case, and on which civil date where the office is. */
function deliveredTo(commits: readonly StoredCommit[]): { officer: string; on: string }[] {
  return commits.flatMap(({ events, recordedAt }) =>
    events.flatMap(({ type, data: { officer } }) => {
      const on = new Date(recordedAt.getTime() - 6 * 3_600_000).toISOString().slice(0, 10);
      return type === 'CaseDelivered' && typeof officer === 'string' ? [{ officer, on }] : [];
    }),
  );
}

function isAway(away: readonly Away[], officer: string, on: string): boolean {
  return away.some(({ staff, from, to }) => staff === officer && from <= on && on <= to);
}

describe('a year of a busy office', () => {
  it('misses no deadline, and brings none early or twice', async () => {
    office.isNow(new Date('2027-01-03T12:00:00.000-06:00'));
    const away: Away[] = [];
    for (const { username, from, to } of ABSENCES)
      away.push({ staff: await office.isAway(username, from, to), from, to });
    const cases = await new BusyYear(office, 20270104).plays('2027-01-04', '2028-01-31');
    expect(cases).toBeGreaterThan(200);
    const history = office.databases.owner.db(`${office.databases.name}_history`);
    const commits = await history
      .collection<StoredCommit>('commits')
      .find({ kind: 'case' })
      .sort({ streamId: 1, version: 1 })
      .toArray();
    const streams = new Map<string, StoredCommit[]>();
    for (const commit of commits) streams.set(commit.streamId, [...(streams.get(commit.streamId) ?? []), commit]);
    expect(streams.size).toBe(cases);
    const ofEach = (look: (stream: readonly StoredCommit[]) => string[]) =>
      [...streams].flatMap(([id, stream]) => look(stream).map((one) => `${id} ${one}`));
    expect(ofEach(wrongDueDates)).toEqual([]);
    const came = ofEach(whatCame);
    expect(came).toEqual(ofEach((stream) => whatWasDue(stream, office.looks)));
    const countedAnew = ofEach(whatWasCountedAnew);
    expect(countedAnew).toEqual(ofEach(whatHadToBeCountedAnew));
    // Nobody who is away was given a case, and somebody else was.
    expect(deliveredTo(commits).filter(({ officer, on }) => isAway(away, officer, on))).toEqual([]);
    expect(
      deliveredTo(commits).filter(({ on }) => away.some(({ from, to }) => from <= on && on <= to)).length,
    ).toBeGreaterThan(10);
    // The year had something of everything.
    for (const what of ['suspended', 'interrupted', 'late'])
      expect([what, commits.some(({ events }) => events.some(({ data }) => data['effect'] === what))]).toEqual([
        what,
        true,
      ]);
    const told = commits.flatMap(({ events }) => events).filter(({ type }) => type === 'TermExtended');
    expect(told.length).toBeGreaterThan(5);
    const count = (what: string) => came.filter((one) => one.includes(what)).length;
    for (const what of ['officer', 'DeadlinePassed', 'SilenceTookEffect', 'head', 'supervisor', 'control-body'])
      expect([what, count(what) > 10]).toEqual([what, true]);
    for (const on of DECLARED_ON) expect([on, countedAnew.some((one) => one.endsWith(on))]).toEqual([on, true]);
  }, 600_000);
});
