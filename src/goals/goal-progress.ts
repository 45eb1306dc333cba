import { Clock } from '@libs/clock';
import { progressOf, warningsOf, WHOLE } from '@libs/goals';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../institutions/index.js';
import { type GroupFigures, ResponseTimes } from '../oversight/index.js';
import type { Measure } from './domain/goal.codes.js';
import type { Goal } from './domain/goal.decider.js';
import { GoalBook } from './goal-book.js';
import type { GoalProgressDto } from './goals.dto.js';

const QUARTERS = [
  ['01', '03'],
  ['04', '06'],
  ['07', '09'],
  ['10', '12'],
] as const;

/** The goals of a year beside what was done of them, from the same figures that supervisors read. */
@Injectable()
export class GoalProgress {
  constructor(
    private readonly book: GoalBook,
    private readonly figures: ResponseTimes,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  async ofYear(institution: string, year: number): Promise<GoalProgressDto[]> {
    const today = this.institutions.today(await this.institutions.get(institution));
    const begun = QUARTERS.map(([first, last]) => ({ from: `${year}-${first}`, to: `${year}-${last}` })).filter(
      ({ from }) => from <= today,
    );
    const told: GoalProgressDto[] = [];
    for (const goal of await this.book.ofYear(institution, year)) {
      const done: number[] = [];
      for (const { from, to } of begun) {
        const { department } = goal;
        const { total } = await this.figures.figures({ institution, department, from, to }, this.clock.now());
        done.push(countOf(goal.measure, total));
      }
      told.push(lineOf(goal, done));
    }
    return told;
  }
}

function countOf(measure: Measure, { received, concluded, onTime }: GroupFigures): number {
  return { received, concluded, 'on-time': onTime }[measure];
}

function lineOf(goal: Goal, done: readonly number[]): GoalProgressDto {
  const { goalId, department, year, measure, kind, annual, percent, version, authorisedOn, revisedOn } = goal;
  return {
    goalId,
    department,
    year,
    measure,
    kind,
    annual,
    percent: percent.map((hundredths) => (hundredths * 100) / WHOLE),
    version,
    ...(authorisedOn !== undefined && { authorisedOn }),
    ...(revisedOn !== undefined && { revisedOn }),
    warnings: warningsOf(goal),
    quarters: progressOf(goal, done),
  };
}
