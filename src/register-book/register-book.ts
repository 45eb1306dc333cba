import { isCivilDate } from '@libs/business-calendar';
import { Clock } from '@libs/clock';
import { EventReader, type ReadEvent, StreamLoader } from '@libs/event-store';
import { Feed } from '@libs/feed';
import type { ConsistentPoint } from '@libs/http-input';
import { may, mayEver, type OperationName, type Principal } from '@libs/identity';
import { cursorOf, readCursor } from '@libs/paging';
import { invalidInput, opaqueNotFound } from '@libs/problem-details';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '../access-log/index.js';
import { caseStream, isBeyond } from '../cases/index.js';
import { FolioBook } from '../folios/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../institutions/index.js';
import { lineOf, unusedLine } from './register-line.js';
import type { RegisterBookDto, RegisterBookQueryDto, RegisterLineDto } from './register-book.dto.js';
import {
  type BookScope,
  type BookSpan,
  isInScope,
  numberOf,
  type Placed,
  type PlacedRow,
  type RegisterBookRow,
  registerBook,
  RegisterBookRows,
} from './register-book.view.js';
import { NAMES, registerEntry } from './register-entry.js';

const PAGE = 50;
const OWN_CHANGE_MS = 1_500;
const DAY_MS = 86_400_000;
const READS: OperationName = 'read-register-book';

/** A line to come, at its place in the book: of a case, or of a number that was never used. */
type Due = Placed & ({ readonly row: PlacedRow } | { readonly unused: RegisterLineDto });

/** The register book of an institution, by series: the ordinary ones for who keeps and oversees them, the sealed ones for who is on the lists of their cases. */
@Injectable()
export class RegisterBook {
  constructor(
    private readonly rows: RegisterBookRows,
    private readonly folios: FolioBook,
    private readonly loader: StreamLoader,
    private readonly reader: EventReader,
    private readonly institutions: InstitutionDirectory,
    private readonly log: AccessLog,
    private readonly feed: Feed,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 for a series that is not there and alike for one that the reader may not open; 503 where a read cannot be recorded */
  async page(principal: Principal, query: RegisterBookQueryDto, point?: ConsistentPoint): Promise<RegisterBookDto> {
    const reached =
      point === undefined || (await this.feed.reached(point, registerBook.name, AbortSignal.timeout(OWN_CHANGE_MS)));
    const record = await this.institutions.get(principal.institution);
    const period = periodOf(query, this.institutions.today(record));
    const shelves = await this.shelvesOf(principal, record);
    const books = [...new Set(shelves.flatMap(({ series }) => series))].toSorted();
    const series = query.series ?? books.find((one) => one === record.series) ?? books[0];
    const scope = shelves.find((shelf) => series !== undefined && shelf.series.includes(series))?.scope;
    if (scope === undefined && query.series !== undefined) throw opaqueNotFound();
    const told = { books, ...period, ...(!reached && { stale: true }) };
    if (scope === undefined || series === undefined) return { ...told, sealed: false, rows: [] };
    const { limit = PAGE, cursor, office } = query;
    const after = placeIn(readCursor(cursor, 2));
    const span = { series, ...period, ...(office !== undefined && { office }), ...(after && { after }) };
    const due = await this.due(scope, span, record, limit + 1);
    const shown = due.slice(0, limit);
    const end = shown.at(-1);
    return {
      ...told,
      series,
      sealed: scope.sealedFor !== undefined,
      rows: await this.told(principal, scope, shown, record),
      ...(due.length > limit && end && { next: cursorOf([end.filedOn, end.number]) }),
    };
  }

  /** The books that somebody may open, apart by how they may: a series of sealed cases is never one of the others. */
  private async shelvesOf(principal: Principal, { _id: institution, series: own }: InstitutionRecord) {
    const { id, role, department } = principal;
    const shelves: { scope: BookScope; series: readonly string[] }[] = [];
    if (may(READS, principal, { institution })) {
      const scope = { institution };
      shelves.push({ scope, series: [...new Set([own, ...(await this.rows.series(scope))])] });
    }
    if (mayEver('list-reserved', role)) {
      const scope = { institution, sealedFor: { id, ...(department !== undefined && { department }) } };
      shelves.push({ scope, series: await this.rows.series(scope) });
    }
    return shelves;
  }

  /** What stands in the book from a place on: registrations, and between them the numbers that were never used. */
  private async due(scope: BookScope, span: BookSpan, record: InstitutionRecord, most: number): Promise<Due[]> {
    const [rows, unused] = await Promise.all([this.rows.page(scope, span, most), this.unused(span, record, most)]);
    const placed = rows.map((row): Due => ({ filedOn: row.filedOn, number: row.number, row }));
    return [...placed, ...unused].toSorted(inOrder).slice(0, most);
  }

  private async unused(span: BookSpan, record: InstitutionRecord, most: number): Promise<Due[]> {
    const { series, from, to, office, after } = span;
    // Of no office is known that it took the number.
    if (office !== undefined) return [];
    const found: Due[] = [];
    for await (const { folio, at, reason } of this.folios.annulled(record._id, series, ...around(span))) {
      const filedOn = this.institutions.civilDate(record, at);
      const placed = { filedOn, number: numberOf(folio) };
      if (filedOn < from || filedOn > to || (after && inOrder(placed, after) <= 0)) continue;
      // They come in the order in which they were taken: nothing before these is left.
      if (found.length >= most && filedOn > (found.at(-1)?.filedOn ?? '')) break;
      found.push({ ...placed, unused: unusedLine({ folio, reason, receivedAt: at.toISOString(), filedOn }, record) });
    }
    return found.toSorted(inOrder).slice(0, most);
  }

  /** The lines, from the histories as they are now; what of them is to be recorded is, before they are handed over. */
  private async told(
    principal: Principal,
    scope: BookScope,
    due: readonly Due[],
    record: InstitutionRecord,
  ): Promise<RegisterLineDto[]> {
    const ids = due.flatMap((one) => ('row' in one ? [one.row._id] : []));
    const histories = await this.histories(principal, scope, ids);
    const dateOf = (instant: string) => this.institutions.civilDate(record, new Date(instant));
    const lines = due.flatMap((one): RegisterLineDto[] => {
      if ('unused' in one) return [one.unused];
      const events = histories.get(one.row._id) ?? [];
      // The row may be a moment behind: who may see the case is told by its history.
      const present = events.reduce<RegisterBookRow | undefined>(
        (row, event) => registerBook.evolve(row, { ...event, position: 0 }),
        undefined,
      );
      const entry = registerEntry(events, dateOf);
      return present && entry && isInScope(scope, present) ? [lineOf(one.row._id, entry, record)] : [];
    });
    await this.record(principal, scope, lines);
    return lines;
  }

  /** Names are opened for who may read personal data and for nobody else. */
  private async histories(principal: Principal, scope: BookScope, ids: readonly string[]) {
    const { institution, sealedFor } = scope;
    const listed = sealedFor && { level: 'reserved' as const, listed: [sealedFor.id] };
    const open = may('read-personal-data', principal, { institution, ...listed }) ? NAMES : {};
    const streams = await Promise.all(
      ids.map((streamId) => this.loader.load({ institution, streamId, kind: caseStream.kind })),
    );
    const read = await this.reader.read(streams.flat(), { open });
    const byCase = new Map<string, ReadEvent[]>(ids.map((id) => [id, []]));
    for (const event of read.flat()) byCase.get(event.envelope.streamId)?.push(event);
    return byCase;
  }

  /** A sealed book always, as its cases are; of another the names that somebody reads of cases that they do not work on. */
  private async record(principal: Principal, { sealedFor }: BookScope, lines: readonly RegisterLineDto[]) {
    const ids = (of: readonly RegisterLineDto[]) => of.flatMap(({ caseId }) => caseId ?? []);
    if (sealedFor !== undefined) {
      const read = { relation: 'listed', what: READS, cases: ids(lines), by: ['series'], reserved: true } as const;
      return this.log.record(principal, read);
    }
    const now = this.clock.now();
    const named = lines.filter((line) => namesSomebody(line) && isBeyond(principal, line, now));
    return this.log.record(principal, { relation: 'allowed', what: READS, cases: ids(named) });
  }
}

function namesSomebody({ presenter, notes }: RegisterLineDto): boolean {
  return presenter?.name !== undefined || notes.some(({ name }) => name !== undefined);
}

function inOrder(one: Placed, other: Placed): number {
  const [left, right] = one.filedOn === other.filedOn ? [one.number, other.number] : [one.filedOn, other.filedOn];
  return left < right ? -1 : left === right ? 0 : 1;
}

function placeIn(after: (string | number)[] | undefined): Placed | undefined {
  if (after === undefined) return undefined;
  const [filedOn = '', number = ''] = after.map(String);
  return { filedOn, number };
}

/** The instants that the days of a span can have, in whatever zone. */
function around({ from, to, after }: BookSpan): [Date, Date] {
  // Whoever makes up a cursor may put anything into it.
  const begin = after !== undefined && isCivilDate(after.filedOn) && after.filedOn > from ? after.filedOn : from;
  const day = (date: string, days: number) => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
  return [day(begin, -1), day(to, 2)];
}

/** The days that were meant: today, where none are told. */
function periodOf({ from, to, year }: RegisterBookQueryDto, today: string): { from: string; to: string } {
  const [first, last] = year === undefined ? [undefined, undefined] : [`${year}-01-01`, `${year}-12-31`];
  const end = to ?? last ?? (from !== undefined && from > today ? from : today);
  const period = { from: from ?? first ?? end, to: end };
  if (period.from > period.to)
    throw invalidInput([{ field: 'from', code: 'after-to', message: '`from` must not be after `to`' }]);
  return period;
}
