import { SystemClock } from '@libs/clock';
import {
  commitIndexes,
  EventCatalogue,
  EventReader,
  EventStore,
  namedId,
  StreamLoader,
  WriteCoalescer,
} from '@libs/event-store';
import { KeyStore, WrappingKey } from '@libs/personal-data';
import { openTestDatabases, type TestDatabases } from '@libs/testing';
import { randomBytes } from 'node:crypto';
import type { InstitutionCommand } from '../platform/index.js';
import { InstitutionDirectory, InstitutionStore, readSeedFolder, referenceVersions } from '../institutions/index.js';
import { connectDatabases, type Databases } from '../platform/index.js';
import { CalendarBook } from './calendar-book.js';
import { calendarStream } from './calendar-stream.js';
import { declareHoliday, declareSuspension, revokeDeclaration } from './domain/calendar.decisions.js';

const { institution: draft } = readSeedFolder('seeds/chimalhuacan');
const institution = draft._id;
const act = { name: 'Asueto por acuerdo', acuerdo: 'Acuerdo 186/2026' };

describe('what is declared in an institution’s calendar', () => {
  let test: TestDatabases;
  let databases: Databases;
  let directory: InstitutionDirectory;
  let book: CalendarBook;
  let loaded: string;
  let asked = 0;

  beforeEach(async () => {
    test = await openTestDatabases();
    await test.owner.db(`${test.name}_history`).collection('commits').createIndexes(commitIndexes);
    databases = await connectDatabases(test.appUri, test.name);
    const clock = new SystemClock();
    const { connection, historyDb, history, keys } = databases;
    directory = new InstitutionDirectory(new InstitutionStore(connection, referenceVersions(historyDb)), clock);
    const keystore = new KeyStore(keys, new WrappingKey(randomBytes(32)));
    const reader = new EventReader(new EventCatalogue([calendarStream]), keystore);
    const store = new EventStore({
      loader: new StreamLoader(history.commits),
      coalescer: new WriteCoalescer(history.commits),
      keystore,
      reader,
      now: () => clock.now(),
    });
    book = new CalendarBook(store, reader, directory, clock);
    loaded = (await directory.save(draft, new Date())).revisions.calendar;
  });
  afterEach(async () => {
    await databases.connection.close();
    await test.drop();
  });

  const command = (): InstitutionCommand => ({
    institution,
    commandId: namedId('spec', String((asked += 1))),
    actor: { kind: 'staff', id: 'administrator-1', role: 'administrator' },
    correlationId: 'spec',
  });
  const declare = async (date: string) => {
    const asking = command();
    await book.decide(asking, (state, facts) =>
      declareHoliday(state, { ...act, date, declarationId: asking.commandId, ...facts }),
    );
    return asking.commandId;
  };
  const suspend = (from: string, to: string) => {
    const asking = command();
    return book.decide(asking, (state, facts) =>
      declareSuspension(state, { ...act, from, to, declarationId: asking.commandId, ...facts }),
    );
  };
  const revoke = (declarationId: string) =>
    book.decide(command(), (state, facts) =>
      revokeDeclaration(state, { declarationId, reason: 'Sin efectos', ...facts }),
    );
  const inForce = async () => (await directory.fresh(institution)).revisions.calendar;

  it('comes into force from the history, so that a process killed before it could publish loses nothing', async () => {
    const declaration = await declare('2027-03-03');
    expect(await inForce()).toBe(loaded);
    const { calendar, revisions, settling } = await book.publish(institution);
    expect(calendar.holidays).toContainEqual({ date: '2027-03-03', name: act.name, basis: act.acuerdo, declaration });
    expect(settling).toMatchObject({ from: '2027-03-03' });
    expect(await directory.consulted(revisions.calendar)).toEqual(calendar);
    const again = await book.publish(institution);
    expect([again.revisions, again.updatedAt]).toEqual([revisions, (await directory.get(institution)).updatedAt]);
  });

  it('is not put back by a slower process that read less of the history', async () => {
    await declare('2027-03-03');
    const { declared } = await book.publish(institution);
    await declare('2027-03-04');
    const { revisions } = await book.publish(institution);
    await directory.declare(institution, declared ?? { version: 0, holidays: [], suspensions: [] }, new Date());
    expect(await inForce()).toBe(revisions.calendar);
  });

  it('stays in force when a calendar is loaded again', async () => {
    await declare('2027-03-03');
    await suspend('2027-04-05', '2027-04-09');
    const before = await book.publish(institution);
    const after = await directory.save(draft, new Date());
    expect(after.revisions).toEqual(before.revisions);
    expect(after.calendar.suspensions).toHaveLength(1);
    const longer = await directory.save({ ...draft, calendar: { ...draft.calendar, version: 'otro' } }, new Date());
    expect(longer.calendar.holidays).toEqual(before.calendar.holidays);
    expect(longer.loadedCalendar?.version).toBe('otro');
  });

  it('leaves the very calendar that was loaded when all of it is revoked', async () => {
    const declaration = await declare('2027-03-03');
    await book.publish(institution);
    expect(await inForce()).not.toBe(loaded);
    await revoke(declaration);
    const { settling, loadedCalendar, calendar } = await book.publish(institution);
    expect(await inForce()).toBe(loaded);
    expect([calendar, loadedCalendar]).toEqual([draft.calendar, undefined]);
    // Cases may rest on either until they are counted anew.
    expect(settling?.from).toBe('2027-03-03');
    expect(await directory.settling()).toEqual([institution]);
    expect(await directory.settled(await directory.fresh(institution))).toBe(true);
    expect((await directory.fresh(institution)).settling).toBeUndefined();
  });

  it('is told with its act, who declared it and what became of it', async () => {
    const declaration = await declare('2027-03-03');
    await revoke(declaration);
    expect(await book.declarations(institution)).toEqual([
      expect.objectContaining({
        ...act,
        declarationId: declaration,
        declaredBy: 'administrator-1',
        revoked: expect.objectContaining({ reason: 'Sin efectos' }),
      }),
    ]);
    const [stored] = await databases.history.commits.find({ kind: 'calendar' }).toArray();
    expect(JSON.stringify(stored?.events)).not.toMatch(/Asueto|186/);
  });

  it('moves the date of another loaded calendar too, and nothing where the days stay', async () => {
    await directory.save(draft, new Date());
    expect((await directory.fresh(institution)).settling).toBeUndefined();
    const holidays = draft.calendar.holidays.slice(1);
    await directory.save({ ...draft, calendar: { ...draft.calendar, holidays } }, new Date());
    expect((await directory.fresh(institution)).settling).toMatchObject({ from: draft.calendar.holidays[0]?.date });
  });
});
