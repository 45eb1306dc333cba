import { DeadlineWatch } from './deadline-watch.js';

const CHORES = ['KeepDeadline', 'KeepSilences'];

/** A watch over one case that owes nothing, neither by its own term nor by that of somebody who was asked, in an institution whose calendar and day can be changed. */
function aWatch() {
  const record = { _id: 'town', revisions: { calendar: 'c1' } };
  const town = { today: '2026-06-10', version: 7, looked: [] as string[], record };
  const days = { lastDay: '2026-12-31', businessDayFrom: (date: string) => date };
  async function* theCase() {
    yield { _id: 'case-1', v: town.version, procedure: 'permiso', dueOn: '2026-06-12' };
  }
  const watch = new DeadlineWatch(
    { reached: theCase, silent: theCase } as never,
    {
      all: () => Promise.resolve([{ _id: 'town', revisions: { calendar: 'as read long ago' } }]),
      get: () => Promise.resolve(record),
      today: () => town.today,
      ownLadders: () => Promise.resolve([]),
    } as never,
    { dayCounts: () => Promise.resolve(days) } as never,
    { unsettled: () => Promise.resolve(undefined) } as never,
    { trusted: () => Promise.resolve(true) } as never,
    {
      execute: (command: object) => {
        town.looked.push(command.constructor.name);
        return Promise.resolve({ version: town.version });
      },
    } as never,
  );
  return { town, watch };
}

describe('a case that owes nothing', () => {
  it('is looked at once for each', async () => {
    const { town, watch } = aWatch();
    for (let look = 0; look < 3; look += 1) await watch.look();
    expect(town.looked).toEqual(CHORES);
  });

  it.each<[string, (town: ReturnType<typeof aWatch>['town']) => void]>([
    ['it has changed', (town) => (town.version = 8)],
    ['the day is another one', (town) => (town.today = '2026-06-11')],
    ['the calendar is another one, on the same day', (town) => (town.record.revisions = { calendar: 'c2' })],
  ])('is looked at again when %s', async (_, happens) => {
    const { town, watch } = aWatch();
    await watch.look();
    happens(town);
    expect((await watch.look()).looked).toBe(2);
    expect((await watch.look()).looked).toBe(0);
    expect(town.looked).toEqual([...CHORES, ...CHORES]);
  });
});
