import { EventStore } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { absenceBookOf, absenceStream } from './absence-stream.js';
import { type Absence, type AbsenceBookState, awayOn, includesDay } from './domain/absence.state.js';

/** How long a queue may hand out cases by a book that was written in meanwhile. */
const FRESH_MS = 2_000;

/** Somebody present who acts for somebody absent; both days included. */
export interface StandIn {
  absent: string;
  substitute: string;
  from: string;
  to: string;
}

/** Who is away on a day, and who acts for them. */
@Injectable()
export class AbsenceBook {
  private readonly known = new Map<string, { book: AbsenceBookState; readAt: number }>();

  constructor(private readonly store: EventStore) {}

  /** As it stands now. */
  async read(institution: string): Promise<AbsenceBookState> {
    const { state: book } = await this.store.load(absenceStream, absenceBookOf(institution));
    this.known.set(institution, { book, readAt: performance.now() });
    return book;
  }

  /** Ids of who is away; for the queues, which ask for every case, at most two seconds behind. */
  async idsAway(institution: string, on: string): Promise<ReadonlySet<string>> {
    const known = this.known.get(institution);
    const book = known && performance.now() - known.readAt < FRESH_MS ? known.book : await this.read(institution);
    return new Set(book.absences.filter((one) => includesDay(one, on)).map(({ staff }) => staff));
  }

  /** The absence by which somebody is away on a day. */
  async findAway(institution: string, staff: string, on: string): Promise<Absence | undefined> {
    return awayOn(await this.read(institution), staff, on);
  }

  /** Who acts for whom on a day. A substitute who is away then acts for nobody. */
  async standIns(institution: string, on: string): Promise<StandIn[]> {
    const book = await this.read(institution);
    return book.absences.flatMap((one) => {
      const { staff, substitute, from, to } = one;
      if (substitute === undefined || !includesDay(one, on) || awayOn(book, substitute, on)) return [];
      return [{ absent: staff, substitute, from, to }];
    });
  }
}
