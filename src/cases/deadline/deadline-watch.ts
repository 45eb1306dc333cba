import { Clock } from '@libs/clock';
import { effectIdOf } from '@libs/event-store';
import { ViewNotReady } from '@libs/feed';
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { LRUCache } from 'lru-cache';
import { DueDates, LegalClock } from '../../deadlines/index.js';
import { type DueCase, type ReachedPoint, RunningClocks } from '../../departments/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { type CaseCommand, systemActor } from '../case-command.js';
import { duePoints } from './due-points.js';
import { KeepSilences } from '../instruction/keep-silences.js';
import { KeepDeadline } from './keep-deadline.js';

/** What is due of a case: its own answer, or that of whoever was asked in it. Part of stored ids, never to change. */
const CHORES = { 'deadline-watch': KeepDeadline, 'silence-watch': KeepSilences } as const;
/** Commits of one batch leave together; the desk waits for none of them. */
const AT_ONCE = 16;

export interface Watched {
  looked: number;
  failed: number;
  /** The machine's clock was not to be trusted: nothing was looked at. */
  distrusted?: boolean;
}

/** What a look at the cases of an institution goes by. */
interface LookedOn {
  readonly institution: string;
  /** Civil date. */
  readonly today: string;
  /** Hash of the calendar in force. */
  readonly calendar: string;
}

interface LookedFor extends LookedOn {
  readonly chore: keyof typeof CHORES;
}

/**
 * Finds the cases of which something is due on this day, by the index of due dates, and has each looked at. Nothing is scheduled: whoever
 * looks next, after however long a stop, finds the same. The decision on the case itself sees to it that each happens once.
 */
@Injectable()
export class DeadlineWatch {
  private readonly log = new Logger('DeadlineWatch');
  /** Cases that owed nothing more at that version, on that day and by that calendar, although the view lists them. */
  private readonly settled = new LRUCache<string, string>({ max: 50_000 });

  private waiting = false;

  constructor(
    private readonly clocks: RunningClocks,
    private readonly institutions: InstitutionDirectory,
    private readonly legalClock: LegalClock,
    private readonly dueDates: DueDates,
    private readonly clock: Clock,
    private readonly commands: CommandBus,
  ) {}

  async look(signal?: AbortSignal): Promise<Watched> {
    const watched: Watched = { looked: 0, failed: 0 };
    if (!(await this.trusts())) return { ...watched, distrusted: true };
    for (const { _id: institution } of await this.institutions.all()) {
      // The record that decisions go by, read before any is made: a case may be decided by a newer calendar than it is marked with, and
      // is then looked at again; never by an older one.
      const record = await this.institutions.get(institution);
      const on: LookedOn = {
        institution,
        today: this.institutions.today(record),
        calendar: record.revisions.calendar,
      };
      const points = await this.widened(institution, await this.pointsOf(on));
      const deadlines = this.clocks.reached(institution, points);
      await this.lookAt({ ...on, chore: 'deadline-watch' }, deadlines, watched, signal);
      await this.lookAt({ ...on, chore: 'silence-watch' }, this.clocks.silent(institution, on.today), watched, signal);
    }
    return watched;
  }

  /** Nothing is called overdue by a clock that was set wrong a moment ago. */
  private async trusts(): Promise<boolean> {
    const trusted = await this.clock.trusted();
    if (this.waiting === trusted)
      this.log.warn(trusted ? 'deadlines are kept again' : "deadlines wait until this machine's clock is right", {});
    this.waiting = !trusted;
    return trusted;
  }

  private async lookAt(
    on: LookedFor,
    cases: AsyncIterable<DueCase>,
    watched: Watched,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    try {
      let batch: DueCase[] = [];
      for await (const found of cases) {
        if (signal?.aborted) return;
        if (this.settled.get(keyOf(found, on)) === markOf(found, on)) continue;
        batch.push(found);
        if (batch.length < AT_ONCE) continue;
        await this.keep(on, batch, watched);
        batch = [];
        // A look over thousands of cases takes a while, in which the clock may be set.
        if (!(await this.trusts())) return;
      }
      await this.keep(on, batch, watched);
    } catch (error) {
      // It is being built for the first time; what is due is found at the next look.
      if (!(error instanceof ViewNotReady)) throw error;
    }
  }

  private async keep(on: LookedFor, batch: readonly DueCase[], watched: Watched): Promise<void> {
    const kept = await Promise.allSettled(
      batch.map(async (found) => {
        const { version } = await this.commands.execute(new CHORES[on.chore](found._id, commandFor(on, found)));
        // Another version was written down: the view will show it, or list the case again.
        if (version === found.v) this.settled.set(keyOf(found, on), markOf(found, on));
      }),
    );
    watched.looked += kept.length;
    for (const [at, result] of kept.entries()) {
      if (result.status === 'fulfilled') continue;
      watched.failed += 1;
      const cause = result.reason instanceof Error ? result.reason.name : 'unknown';
      this.log.warn('a deadline could not be kept and is looked at again', {
        institution: on.institution,
        caseId: batch[at]?._id,
        cause,
      });
    }
  }

  /** While a change of law has not reached every case, a recorded due date may be later than the one that holds. */
  private async widened(institution: string, points: readonly ReachedPoint[]): Promise<readonly ReachedPoint[]> {
    const unsettled = await this.dueDates.unsettled(institution);
    if (unsettled === undefined) return points;
    return points.map((point) => ({ ...point, dueOnUpTo: unsettled.latestBefore(point.dueOnUpTo) }));
  }

  /** Which cases something is due of: those past their due date that nobody noted, and those of the next rung of some ladder. */
  private async pointsOf({ institution, today }: LookedOn): Promise<ReachedPoint[]> {
    const [days, ladders] = await Promise.all([
      this.legalClock.dayCounts(institution),
      this.institutions.ownLadders(institution),
    ]);
    if (today > days.lastDay)
      this.log.warn('the calendar says nothing of these days: nobody can be told by business days', { institution });
    return duePoints(ladders, today, days);
  }
}

function commandFor({ institution, today, chore }: LookedFor, { _id, v }: DueCase): CaseCommand {
  const look = `${_id}@${v}/${today}`;
  return {
    institution,
    commandId: effectIdOf(chore, look),
    actor: systemActor(chore),
    correlationId: `${chore}/${look}`,
  };
}

function keyOf({ _id }: DueCase, { chore }: LookedFor): string {
  return `${chore}/${_id}`;
}

/** What was looked at says nothing of a case that has changed, of another day, or of another calendar. */
function markOf({ v }: DueCase, { today, calendar }: LookedFor): string {
  return `${v}/${today}/${calendar}`;
}
