import { pause, YieldingRests } from '@libs/batching';
import { Clock } from '@libs/clock';
import { Feed, PacedLane } from '@libs/feed';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecomputeDueDate, RECOMPUTES } from '../cases/index.js';
import { DueDates } from '../deadlines/index.js';
import { departmentInbox } from '../departments/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../institutions/index.js';
import {
  type DueDateRecomputation,
  DueDateRecomputations,
  type PageOutcome,
  type PassPlace,
} from './due-date-recomputations.store.js';
import { type OpenCase, OpenCases } from './open-cases.view.js';

const PAGE = 500;
/** Commands sent together: enough that the journal's syncs, one question for their streams and one insert are shared, and over before a desk feels it. */
const AT_ONCE = 50;
/** A request lives 8 s at most and may decide by a record that is a second old: after this nobody decides by an older calendar. */
const QUIET_MS = 10_000;
const LOOK_MS = 250;
/** Two thirds of the time are the desk's where nothing is slowed, and more of it the more the slices meet others at work. */
const YIELDING = { times: 2, longestMs: 10_000 };
/** Where nobody else has written anything for so long, nobody is at the desk … */
const ALONE_MS = 5_000;
/** … and this much of the rest is left, for those who read. */
const ALONE_SHARE = 0.125;

/**
 * Counts every open case of an institution by the calendar in force, page by page in the paced lane. Passes are repeated until one that
 * began when nobody could decide by an older calendar any more has moved no date. It can be cut short anywhere and be begun by another
 * worker: each case is decided on by what its history says, so a case that was done is not done twice.
 */
@Injectable()
export class DueDateSweep {
  private readonly lane: PacedLane;
  private readonly rests = new YieldingRests(YIELDING);

  constructor(
    private readonly recomputations: DueDateRecomputations,
    private readonly cases: OpenCases,
    private readonly institutions: InstitutionDirectory,
    private readonly dueDates: DueDates,
    private readonly commands: CommandBus,
    private readonly feed: Feed,
    private readonly clock: Clock,
  ) {
    this.lane = new PacedLane(feed);
  }

  /** One pass, or what is left of one. Ends early when the law changes again: then another one begins. */
  async pass(institution: string, signal: AbortSignal): Promise<void> {
    const record = await this.institutions.fresh(institution);
    const { settling } = record;
    if (settling === undefined) return;
    const run = await this.taken(record, settling);
    if (run.finishedAt !== undefined) return this.ended(record, run);
    if (run.pass > 1 && run.place === undefined) await this.caughtUp(settling.since, signal);
    if (signal.aborted || !(await this.wholePass(run, settling.from, signal))) return;
    const now = await this.recomputations.find(institution);
    if (now?.calendar !== run.calendar || now.pass !== run.pass) return;
    if (now.pass === 1 || now.movedInPass > 0) return this.recomputations.nextPass(now);
    // Dates beyond the calendar are still counted by no calendar of today: lists go on judging until the next one is loaded.
    if (now.beyond > 0 || (await this.institutions.settled(record)))
      await this.recomputations.finish(now, this.clock.now());
  }

  /** Loading a calendar at the same moment may have written the unsettled law back: it is settled all the same. */
  private async ended(record: InstitutionRecord, { beyond }: DueDateRecomputation): Promise<void> {
    if (beyond === 0) await this.institutions.settled(record);
  }

  /** The one under way for the calendar in force, or a new one. */
  private async taken(
    { _id, revisions }: InstitutionRecord,
    { since, from }: { since: Date; from: string },
  ): Promise<DueDateRecomputation> {
    const known = await this.recomputations.find(_id);
    if (known?.calendar === revisions.calendar && known.since.getTime() === since.getTime()) return known;
    const nothing = { done: 0, moved: 0, beyond: 0, pass: 1, movedInPass: 0 };
    const affected = await this.cases.count(_id, from);
    const startedAt = this.clock.now();
    return this.recomputations.begin({ _id, calendar: revisions.calendar, since, startedAt, affected, ...nothing });
  }

  /** False when it was cut short. */
  private async wholePass(run: DueDateRecomputation, from: string, signal: AbortSignal): Promise<boolean> {
    let { place } = run;
    for (;;) {
      await this.lane.clear(signal);
      if (signal.aborted) return false;
      const { settling, revisions } = await this.institutions.get(run._id);
      if (revisions.calendar !== run.calendar || settling?.since.getTime() !== run.since.getTime()) return false;
      const rows = await this.cases.after(run._id, from, place, PAGE);
      const last = rows.at(-1);
      if (last === undefined) return true;
      const outcome = await this.page(rows, signal);
      if (signal.aborted) return false;
      place = placeOf(last);
      await this.recomputations.advance(run, place, outcome);
    }
  }

  private async page(rows: readonly OpenCase[], signal: AbortSignal): Promise<PageOutcome> {
    const outcome = { looked: rows.length, moved: 0, beyond: 0 };
    const moving: OpenCase[] = [];
    for (const row of rows) {
      const { term } = row;
      if (term?.running === false || term?.counted === false) continue;
      const counted = await this.dueDates.recount(row.institution, term);
      // A row of before rows had these facts is decided on by its history alone.
      if (term === undefined || (counted && counted.dueOn !== row.dueOn)) moving.push(row);
      else if (counted === undefined) outcome.beyond += 1;
    }
    for (let at = 0; at < moving.length; at += AT_ONCE) {
      await this.lane.clear(signal);
      if (signal.aborted) break;
      const began = performance.now();
      const slice = moving.slice(at, at + AT_ONCE);
      outcome.moved += await this.recompute(slice);
      this.rests.after(began, slice.length === AT_ONCE, this.isAlone() ? ALONE_SHARE : 1);
      await this.rests.over(signal);
    }
    return outcome;
  }

  /** At night and on the holiday itself, mostly. A worker that does not read the log never knows. */
  private isAlone(): boolean {
    const since = new Date(this.clock.now().getTime() - ALONE_MS);
    return this.feed.log.recent.onlyBy(RECOMPUTES, since);
  }

  /** How many of them are due on another day now. */
  private async recompute(rows: readonly OpenCase[]): Promise<number> {
    const done = await Promise.all(
      rows.map(({ institution, _id }) => this.commands.execute(new RecomputeDueDate(institution, _id))),
    );
    return done.filter(({ moved }) => moved).length;
  }

  /** Until the list of open cases shows all that was decided by an older calendar. */
  private async caughtUp(since: Date, signal: AbortSignal): Promise<void> {
    const quietAt = since.getTime() + QUIET_MS;
    let tail: number | undefined;
    while (!signal.aborted) {
      const { sealer, views } = await this.feed.status();
      const unsealedSince = this.clock.now().getTime() - sealer.oldestUnsealedMs;
      if (tail === undefined && unsealedSince > quietAt) ({ tail } = sealer);
      const shown = views.find(({ name }) => name === departmentInbox.name)?.position ?? 0;
      if (tail !== undefined && shown >= tail) return;
      await pause(LOOK_MS, signal);
    }
  }
}

function placeOf({ needsRuling, dueOn, _id }: OpenCase): PassPlace {
  return { needsRuling, dueOn, caseId: _id };
}
