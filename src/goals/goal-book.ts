import { EventStore } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import type { Goal, Goals } from './domain/goal.decider.js';
import type { GoalEvent } from './domain/goal.events.js';
import { goalsOfInstitution, goalStream } from './goal-stream.js';

export interface GoalReceipt {
  goalId: string;
}

/** The goals' side of the event store. */
@Injectable()
export class GoalBook {
  constructor(
    private readonly store: EventStore,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** @param decision is told the civil date of the institution */
  async decide(
    { institution, signal, ...meta }: InstitutionCommand,
    decision: (state: Goals, on: string) => GoalEvent[],
  ): Promise<Goals> {
    const record = await this.institutions.get(institution);
    const { state } = await this.store.decide(
      goalStream,
      goalsOfInstitution(institution),
      (before, now) => ({ events: decision(before, this.institutions.civilDate(record, now)) }),
      meta,
      signal ? { signal } : {},
    );
    return state;
  }

  async ofYear(institution: string, year: number): Promise<Goal[]> {
    const { state } = await this.store.load(goalStream, goalsOfInstitution(institution));
    return state.goals
      .filter((goal) => goal.year === year)
      .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
  }
}

function nameOf({ department, measure }: Goal): string {
  return `${department} ${measure}`;
}
