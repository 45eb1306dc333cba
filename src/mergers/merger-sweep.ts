import { YieldingRests } from '@libs/batching';
import { effectIdOf } from '@libs/event-store';
import { Feed, PacedLane } from '@libs/feed';
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ChangeAccount } from '../accounts/index.js';
import { HandOver, systemActor } from '../cases/index.js';
import { type Department, InstitutionDirectory, type InstitutionRecord, standingOf } from '../institutions/index.js';
import { StaffDirectory } from '../staff/index.js';
import { CasesLeft } from './cases-left.view.js';

/** Part of stored ids and of the history's actors: never to change. */
const CONSUMER = 'merge-departments';
const PAGE = 500;
/** Commands sent together, as in a change of law. */
const AT_ONCE = 50;
const YIELDING = { times: 1, longestMs: 10_000 };

/**
 * Carries out what mergers in force ask for: the people of a merged department work in the other one, and what it has open is handed over,
 * page by page in the paced lane. What was done is not found again, so it may be cut short anywhere; a case that is reopened later in a
 * department that is no more is found by the next look.
 */
@Injectable()
export class MergerSweep {
  private readonly log = new Logger('Mergers');
  private readonly lane: PacedLane;
  private readonly rests = new YieldingRests(YIELDING);
  /** Cases of a department that could not be handed over: the others come first, and then they are tried again. */
  private readonly stuck = new Map<string, Set<string>>();

  constructor(
    private readonly cases: CasesLeft,
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
    private readonly commands: CommandBus,
    feed: Feed,
  ) {
    this.lane = new PacedLane(feed);
  }

  async look(signal: AbortSignal): Promise<void> {
    for (const record of await this.institutions.all()) {
      const today = this.institutions.today(record);
      const over = record.departments.filter(({ mergedFrom }) => mergedFrom !== undefined && mergedFrom <= today);
      for (const department of over) {
        const { department: into } = standingOf(record.departments, department.code, today);
        await this.movePeople(record, department, into);
        await this.handOver(record, department.code, signal);
        if (signal.aborted) return;
      }
    }
  }

  private async movePeople({ _id, revisions }: InstitutionRecord, { code }: Department, into: string): Promise<void> {
    const members = (await this.staff.membersOf(_id)).filter(({ department }) => department === code);
    for (const { id, role } of members) {
      const actor = systemActor(CONSUMER);
      const commandId = effectIdOf(CONSUMER, `${revisions.directory}/${id}/${role}`);
      const command = { institution: _id, commandId, actor, correlationId: `${CONSUMER}/${revisions.directory}` };
      await this.commands.execute(new ChangeAccount(command, id, { kind: 'role', place: { role, department: into } }));
    }
  }

  private async handOver({ _id }: InstitutionRecord, department: string, signal: AbortSignal): Promise<void> {
    const place = `${_id}/${department}`;
    const stuck = this.stuck.get(place) ?? new Set();
    const left = await this.cases.of(_id, department, PAGE, [...stuck]);
    this.stuck.set(place, left.length < PAGE ? new Set() : stuck);
    for (let at = 0; at < left.length && !signal.aborted; at += AT_ONCE) {
      await this.lane.clear(signal);
      if (signal.aborted) return;
      const began = performance.now();
      const slice = left.slice(at, at + AT_ONCE);
      const done = await Promise.allSettled(slice.map((caseId) => this.commands.execute(new HandOver(_id, caseId))));
      // One that cannot be handed over keeps none of the others waiting.
      slice.forEach((caseId, nth) => done[nth]?.status === 'rejected' && this.stuck.get(place)?.add(caseId));
      const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
      if (failed[0]) this.log.warn(`${failed.length} cases of ${department} were not handed over: ${failed[0].name}`);
      this.rests.after(began, slice.length === AT_ONCE);
      await this.rests.over(signal);
    }
  }
}
