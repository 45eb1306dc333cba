import { randomBytes, randomUUID } from 'node:crypto';
import {
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
import { MongoClient } from 'mongodb';
import { agendaOf, agendaStream } from './agenda-stream.js';
import { planVisit, requestPerformance, scheduleBooking } from './domain/agenda.bookings.js';
import type { AgendaName } from './domain/agenda.codes.js';
import { conflictsOf } from './domain/agenda.conflicts.js';
import type { AgendaEvent } from './domain/agenda.events.js';
import { moment, requested } from './domain/agenda.fixture.js';
import { AgendaConflict } from './domain/agenda.refusals.js';
import { type AgendaState, isTaken } from './domain/agenda.state.js';

const institution = 'chimaltenango';
const actor = { kind: 'staff', id: 'officer-1' } as const;
/** So many ask at the same time, each process half of them. */
const ASK = 24;

describe('K.22: who asks for a time at the same time as others', () => {
  let databases: TestDatabases;
  let client: MongoClient;
  /** Two processes: neither has what the other wrote in memory. */
  let stores: EventStore[];

  beforeAll(async () => {
    databases = await openTestDatabases();
    client = await new MongoClient(databases.appUri, { w: 'majority', ignoreUndefined: true }).connect();
    await databases.owner.db(`${databases.name}_history`).collection('commits').createIndexes(commitIndexes);
    const history = historyCollections(client.db(`${databases.name}_history`));
    const keys = client.db(`${databases.name}_keys`);
    const wrapping = new WrappingKey(randomBytes(32));
    stores = [0, 1].map(() => {
      const keystore = new KeyStore(keys.collection('keys'), wrapping);
      return new EventStore({
        loader: new StreamLoader(history.commits),
        coalescer: new WriteCoalescer(history.commits),
        keystore,
        reader: new EventReader(new EventCatalogue([agendaStream]), keystore),
        now: () => new Date(),
      });
    });
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await databases.drop();
  });

  const decides = (nth: number, agenda: AgendaName, decision: (state: AgendaState) => AgendaEvent[]) =>
    stores[nth % 2]!.decide(agendaStream, agendaOf(institution, agenda), (state) => ({ events: decision(state) }), {
      commandId: randomUUID(),
      actor,
      correlationId: randomUUID(),
    });
  /** Either it got its time, or it was refused for what is in the way. */
  async function outcomeOf(asked: Promise<unknown>): Promise<'taken' | 'refused'> {
    try {
      await asked;
      return 'taken';
    } catch (refusal) {
      if (refusal instanceof AgendaConflict) return 'refused';
      throw refusal;
    }
  }
  async function bookingsOf(agenda: AgendaName) {
    const { state } = await stores[0]!.load(agendaStream, agendaOf(institution, agenda));
    return state.bookings.filter(isTaken);
  }

  it('gets the band, or is told who does: it is never in two places', async () => {
    const { from, until } = requested(randomUUID()).data;
    const ids = Array.from({ length: ASK }, () => randomUUID());
    for (const [nth, bookingId] of ids.entries()) {
      const { act = 'civic', place, subject } = requested(bookingId).data;
      await decides(nth, 'band', (state) =>
        requestPerformance(state, { bookingId, act, place, subject, from, until }, moment),
      );
    }
    const outcomes = await Promise.all(
      ids.map((bookingId, nth) => {
        // Each overlaps its neighbours by the way there and back only.
        const timing = { from: from + nth * 150, until: until + nth * 150, there: 60, back: 60 };
        return outcomeOf(decides(nth, 'band', (state) => scheduleBooking(state, bookingId, timing, moment)));
      }),
    );
    const bookings = await bookingsOf('band');
    expect(bookings.map((one) => conflictsOf(one, bookings))).toEqual(bookings.map(() => []));
    expect(outcomes.filter((one) => one === 'taken')).toHaveLength(bookings.length);
    // Whoever was refused has a neighbour that was not: of three in a row at least one got its time.
    const lost = outcomes.map((one, nth) => [outcomes[nth - 1], one, outcomes[nth + 1]]);
    expect(lost.filter((three) => !three.includes('taken'))).toEqual([]);
  }, 60_000);

  it('gets all the people of a visit or none of them', async () => {
    const people = Array.from({ length: 4 }, () => randomUUID());
    const { place, subject, from, until } = requested(randomUUID()).data;
    const outcomes = await Promise.all(
      Array.from({ length: ASK }, (_value, nth) => {
        const bookingId = randomUUID();
        const participants = [people[nth % 4]!, people[(nth + 1 + (nth % 3)) % 4]!];
        const timing = { from, until, there: 30, back: 30, participants };
        const wish = { bookingId, place, subject, from, until };
        return outcomeOf(decides(nth, 'visits', (state) => planVisit(state, wish, timing, moment)));
      }),
    );
    const bookings = await bookingsOf('visits');
    const taken = bookings.flatMap(({ resources }) => resources);
    expect(new Set(taken).size).toBe(taken.length);
    expect(bookings.every(({ resources }) => resources.length === 2)).toBe(true);
    expect(outcomes.filter((one) => one === 'taken')).toHaveLength(bookings.length);
    expect(bookings.length).toBeGreaterThanOrEqual(1);
  }, 60_000);
});
