import { specOf } from '@libs/testing';
import fc from 'fast-check';
import { requestPerformance, scheduleBooking, type AgendaMoment } from './agenda.bookings.js';
import { agendaDecider } from './agenda.decider.js';
import { agendaEventSchemas } from './agenda.event-schemas.js';
import type { AgendaEvent } from './agenda.events.js';
import { AgendaConflict, HourNotThere, HourThereTwice } from './agenda.refusals.js';
import { localTime, minuteOf } from './local-time.js';

/**
 * The band's day, minute by minute: who is away in a minute is away in it, and nobody is away for two things in one. Local times are found by
 * walking all minutes there are and reading the clock, not by reckoning back from one.
 */

/** A zone and three days around a change of its clocks, or without one. */
const PLACES = [
  { zone: 'America/Guatemala', first: '2027-01-01' },
  { zone: 'America/Tijuana', first: '2026-03-07' }, // Mexicali: forward on the 8th
  { zone: 'America/Tijuana', first: '2026-10-31' }, // and back on 1 November
  { zone: 'America/Mexico_City', first: '2026-04-04' }, // no change any more
] as const;
const DAYS = 3;
const MINUTES = DAYS * 1_440;

/** What the clock shows in each minute, read from the wall. */
function wallOf({ zone, first }: (typeof PLACES)[number]): Map<string, number[]> {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const wall = new Map<string, number[]>();
  const begin = Date.parse(`${first}T00:00:00Z`) / 60_000;
  for (let minute = begin; minute < begin + MINUTES + 2_880; minute += 1) {
    const shown = clock.format(minute * 60_000).replace(' ', 'T');
    wall.set(shown, [...(wall.get(shown) ?? []), minute]);
  }
  return wall;
}
const walls = PLACES.map(wallOf);

const wish = fc.record({
  /** Minute of the three days on the wall, in quarters. */
  at: fc.integer({ min: 24, max: MINUTES / 15 - 1 }).map((quarter) => quarter * 15),
  length: fc.integer({ min: 1, max: 300 }),
  there: fc.integer({ min: 0, max: 120 }),
  back: fc.integer({ min: 0, max: 120 }),
  /** Straight from the one that was taken last, in so many minutes. */
  direct: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
});

const idOf = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

describe('K.22: bookings against a diary of minutes', () => {
  it('are taken when no minute is asked for twice, in any zone, also when the clocks change', () => {
    const seen = { taken: 0, refused: 0, straight: 0 };
    fc.assert(
      fc.property(fc.nat(PLACES.length - 1), fc.array(wish, { minLength: 2, maxLength: 14 }), (where, wishes) => {
        const place = PLACES[where]!;
        const day = new Diary(place.zone);
        for (const [nth, one] of wishes.entries()) {
          const text = new Date(Date.parse(`${place.first}T00:00:00Z`) + one.at * 60_000).toISOString().slice(0, 16);
          const shown = walls[where]!.get(text) ?? [];
          const read = minuteOn(text, place.zone);
          expect(read).toBe(shown.length === 1 ? shown[0] : shown.length === 0 ? HourNotThere : HourThereTwice);
          if (typeof read !== 'number') continue;
          const from = read;
          expect(minuteOf(localTime(from, place.zone), place.zone, 'from')).toBe(from);
          const straight = day.straight(from, one.direct);
          const { there, back } = one;
          const booking = { there, back, from, until: from + one.length, ...straight };
          const expected = day.takes(idOf(nth), booking);
          seen[expected ? 'taken' : 'refused'] += 1;
          if (expected && straight.follows !== undefined) seen.straight += 1;
          expect(day.decides(idOf(nth), booking)).toBe(expected);
        }
      }),
      { numRuns: 150 },
    );
    // It would show nothing if all were taken, or none.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
  });
});

/** The minute, or why there is none. */
function minuteOn(text: string, zone: string): unknown {
  try {
    return minuteOf(text, zone, 'from');
  } catch (refusal) {
    return (refusal as Error).constructor;
  }
}

interface Asked {
  readonly from: number;
  readonly until: number;
  readonly there: number;
  readonly back: number;
  readonly follows?: string;
  readonly direct?: number;
}

/** Keeps both books: the decider's, and for each minute whose it is. */
class Diary {
  private readonly events: AgendaEvent[] = [];
  private readonly minutes = new Map<number, string>();
  private last: { readonly id: string; readonly until: number; readonly back: number } | undefined;
  private readonly followed = new Set<string>();

  constructor(private readonly zone: string) {}

  /** Whether it may come straight from the one that was taken last. */
  straight(from: number, direct: number | undefined): { follows?: string; direct?: number } {
    const { last } = this;
    if (direct === undefined || last === undefined || this.followed.has(last.id)) return {};
    const gap = from - last.until;
    return gap >= direct && gap <= 1_440 ? { follows: last.id, direct } : {};
  }

  takes(id: string, { from, until, there, back, follows }: Asked): boolean {
    const before = follows === undefined ? undefined : this.last;
    const begin = before?.until ?? from - there;
    // Whoever goes on straight is not on the way home.
    const theirs = (minute: number) => before !== undefined && this.minutes.get(minute) === before.id;
    const wanted = Array.from({ length: until + back - begin }, (_value, nth) => begin + nth);
    if (wanted.some((minute) => this.minutes.has(minute) && !theirs(minute))) return false;
    for (const minute of wanted) this.minutes.set(minute, id);
    if (follows !== undefined) this.followed.add(follows);
    // The way home that was not gone is free again behind what came between.
    if (before !== undefined)
      for (const [minute, whose] of this.minutes)
        if (whose === before.id && minute >= until + back) this.minutes.delete(minute);
    this.last = { id, until, back };
    return true;
  }

  decides(bookingId: string, asked: Asked): boolean {
    const moment: AgendaMoment = { now: asked.from - 100_000, on: '2026-01-01', zone: this.zone, by: 'spec' };
    const { from, until } = asked;
    const wished = { bookingId, act: 'civic' as const, place: '0401', from, until, subject: 'Acto' };
    const state = () => specOf(agendaDecider, agendaEventSchemas)(...this.events).state;
    this.events.push(...requestPerformance(state(), wished, moment));
    try {
      this.events.push(...scheduleBooking(state(), bookingId, asked, moment));
      return true;
    } catch (refusal) {
      if (refusal instanceof AgendaConflict) return false;
      throw refusal;
    }
  }
}
