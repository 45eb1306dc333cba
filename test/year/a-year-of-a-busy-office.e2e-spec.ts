import { departmentInbox } from '../../src/departments/index.js';
import { BusyYear } from './busy-year.js';
import { TheOffice } from './the-office.js';
import { type StoredCommit, whatCame, whatWasDue, wrongDueDates } from './what-was-due.js';

let office: TheOffice;

beforeAll(async () => {
  // 365 nights: nobody reads the lists meanwhile.
  jest.replaceProperty(departmentInbox as { gatherMs: number }, 'gatherMs', 1);
  office = await TheOffice.opens();
}, 90_000);

afterAll(() => office?.closes());

describe('a year of a busy office', () => {
  it('misses no deadline, and brings none early or twice', async () => {
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
    const wrong = [...streams].flatMap(([id, stream]) => wrongDueDates(stream).map((one) => `${id} ${one}`));
    expect(wrong).toEqual([]);
    const came = [...streams].flatMap(([id, stream]) => whatCame(stream).map((one) => `${id} ${one}`));
    const due = [...streams].flatMap(([id, stream]) => whatWasDue(stream, office.looks).map((one) => `${id} ${one}`));
    expect(came).toEqual(due);
    // The year had something of everything.
    const count = (what: string) => came.filter((one) => one.includes(what)).length;
    for (const what of ['officer', 'DeadlinePassed', 'SilenceTookEffect', 'head', 'supervisor', 'control-body'])
      expect([what, count(what) > 10]).toEqual([what, true]);
  }, 600_000);
});
