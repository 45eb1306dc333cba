import { FreshReads } from '@libs/batching';
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
  private readonly books = new FreshReads<AbsenceBookState>(FRESH_MS);

  constructor(private readonly store: EventStore) {}

  /** As it stands now. */
  async read(institution: string): Promise<AbsenceBookState> {
    const { state } = await this.store.load(absenceStream, absenceBookOf(institution));
    return state;
  }

  /** Ids of who is away; for the queues, which ask for every case, at most two seconds behind. */
  async idsAway(institution: string, on: string): Promise<ReadonlySet<string>> {
    const { absences } = await this.books.get(institution, () => this.read(institution));
    return new Set(absences.filter((one) => includesDay(one, on)).map(({ staff }) => staff));
  }

  /** The absence by which somebody is away on a day. */
  async findAway(institution: string, staff: string, on: string): Promise<Absence | undefined> {
    return awayOn(await this.read(institution), staff, on);
  }

  /** Those in whose place somebody acts on a day, and those who act in theirs. */
  async actingWith(institution: string, staff: string, on: string): Promise<string[]> {
    return (await this.standIns(institution, on)).flatMap(({ absent, substitute }) => {
      if (substitute === staff) return [absent];
      return absent === staff ? [substitute] : [];
    });
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
