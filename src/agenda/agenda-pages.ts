import type { PageQueryDto } from '@libs/http-input';
import { daysBetween } from '@libs/business-calendar';
import { EventReader, type ReadEvent, StreamLoader } from '@libs/event-store';
import type { OperationName, Principal } from '@libs/identity';
import { cursorOf, readCursor } from '@libs/paging';
import { invalidInput } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { AccessLog, oversees } from '../access-log/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../institutions/index.js';
import { StaffDirectory } from '../staff/index.js';
import { AgendaBook, keeperOf } from './agenda-book.js';
import { agendaOf, agendaStream } from './agenda-stream.js';
import type { AgendaPageDto, BookingPageDto, CommunitiesDto } from './agenda-page.dto.js';
import type { AgendaQueryDto } from './agenda.dto.js';
import { lineOf, shownBooking } from './agenda-words.js';
import { requireBooking } from './domain/agenda.bookings.js';
import { type AgendaName, BAND } from './domain/agenda.codes.js';
import type { AgendaState, Booking } from './domain/agenda.state.js';
import { dayOf } from './domain/local-time.js';

const PAGE = 50;
const MOST_DAYS = 366;
/** DOMAIN D.8: what is known of a community is to be no older. */
const FRESH_DAYS = 180;
const DAY = 1_440;

interface ReadAgenda {
  readonly record: InstitutionRecord;
  readonly state: AgendaState;
}

/** Reads an agenda for somebody, as it stands. */
@Injectable()
export class AgendaPages {
  constructor(
    private readonly book: AgendaBook,
    private readonly loader: StreamLoader,
    private readonly reader: EventReader,
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
    private readonly reads: AccessLog,
  ) {}

  /** Who is where in a span of days, by the time it begins; what ended over two years ago is not in it. */
  async page(principal: Principal, agenda: AgendaName, query: AgendaQueryDto): Promise<AgendaPageDto> {
    const { from, to, resource, cursor, limit = PAGE } = query;
    const days = daysBetween(from, to);
    if (days < 0 || days > MOST_DAYS)
      throw invalidInput([
        { field: 'to', code: 'not-in-range', message: 'must be from the first day to a year later' },
      ]);
    const [at, id] = readCursor(cursor, 2) ?? [];
    const { record, state } = await this.read(principal, agenda, 'read-agenda');
    const { zone } = record;
    const found = state.bookings
      .filter((one) => resource === undefined || resourcesOf(one).includes(resource))
      .filter((one) => isWithin(one, { from, to }, zone))
      .toSorted(inOrder)
      .filter((one) => at === undefined || inOrder(one, { from: Number(at), bookingId: String(id) }) > 0);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const department = keeperOf(record, state, this.institutions.today(record));
    return {
      ...(department !== undefined && { department }),
      rows: rows.map((one) => lineOf(one, state.bookings, zone)),
      people: await this.peopleOf(principal.institution, rows),
      ...(found.length > limit && last && { next: cursorOf([last.from, last.bookingId]) }),
    };
  }

  /** One booking with its words. Of a case, that somebody who oversees read it is recorded before it is served. */
  async booking(principal: Principal, agenda: AgendaName, bookingId: string): Promise<BookingPageDto> {
    const { record, state } = await this.read(principal, agenda, 'read-booking');
    const booking = requireBooking(state, bookingId);
    const { caseId } = booking;
    if (caseId !== undefined && oversees(principal))
      await this.reads.record(principal, { relation: 'allowed', what: 'read-booking', cases: [caseId] });
    const events = await this.eventsOf(principal.institution, agenda, booking);
    return shownBooking(booking, state.bookings, record.zone, events);
  }

  /** What is known of the communities that were visited, and how old it is. */
  async communities(principal: Principal, { cursor, limit = PAGE }: PageQueryDto): Promise<CommunitiesDto> {
    const [place = '', community = ''] = readCursor(cursor, 2) ?? [];
    const { record, state } = await this.read(principal, 'visits', 'read-agenda');
    const today = this.institutions.today(record);
    const nameOf = (one: { place: string; community: string }) => `${one.place} ${one.community}`;
    const after = cursor === undefined ? '' : `${place} ${community}`;
    const found = state.communities
      .filter((one) => nameOf(one) > after)
      .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
    const rows = found.slice(0, limit).map((one) => {
      const age = one.informationOn === undefined ? undefined : daysBetween(one.informationOn, today);
      const outdated = age === undefined || age > FRESH_DAYS;
      return { ...one, ...(age !== undefined && { informationAge: age }), outdated };
    });
    const last = rows.at(-1);
    return { rows, ...(found.length > limit && last && { next: cursorOf([last.place, last.community]) }) };
  }

  private async read(principal: Principal, agenda: AgendaName, operation: OperationName): Promise<ReadAgenda> {
    const { institution } = principal;
    const [record, { state }] = await Promise.all([
      this.institutions.get(institution),
      this.book.load(institution, agenda),
    ]);
    this.book.requireKeeper(record, principal, operation, state);
    return { record, state };
  }

  /** Only the commits that tell of it: an agenda is one stream for years. */
  private async eventsOf(institution: string, agenda: AgendaName, booking: Booking): Promise<ReadEvent[]> {
    const { bookingId, versions } = booking;
    const [first = 1] = versions;
    const stream = { ...agendaOf(institution, agenda), kind: agendaStream.kind };
    const commits = (await this.loader.load(stream, first - 1)).filter(({ version }) => versions.includes(version));
    const events = (await this.reader.read(commits, { open: true })).flat();
    return events.filter(({ data }) => (data as { bookingId?: unknown }).bookingId === bookingId);
  }

  private async peopleOf(institution: string, rows: readonly Booking[]) {
    const ids = [...new Set(rows.flatMap(({ resources }) => resources))].filter((one) => one !== BAND);
    const found = await this.staff.membersAmong(institution, ids);
    return found.map(({ id, name }) => ({ id, name }));
  }
}

/** A wish of the band is the band's before it holds any time. */
function resourcesOf({ resources, act }: Booking): readonly string[] {
  return act === undefined ? resources : [BAND];
}

/** Most bookings are days away, and their dates are not asked for. */
function isWithin(booking: Booking, { from, to }: { from: string; to: string }, zone: string): boolean {
  const near = { from: Date.parse(from) / 60_000 - DAY, until: Date.parse(to) / 60_000 + 2 * DAY };
  if (booking.until <= near.from || booking.from >= near.until) return false;
  return dayOf(booking.until - 1, zone) >= from && dayOf(booking.from, zone) <= to;
}

type Place = Pick<Booking, 'from' | 'bookingId'>;

function inOrder(one: Place, other: Place): number {
  return one.from - other.from || (one.bookingId < other.bookingId ? -1 : Number(one.bookingId > other.bookingId));
}
