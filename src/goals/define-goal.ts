import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InstitutionDirectory } from '../institutions/index.js';
import type { InstitutionCommand } from '../platform/index.js';
import { defineGoal, type GoalDraft } from './domain/goal.decisions.js';
import { GoalBook, type GoalReceipt } from './goal-book.js';

/** What a department sets out to do in a year. */
export class DefineGoal extends Command<GoalReceipt> {
  constructor(
    readonly command: InstitutionCommand,
    readonly draft: GoalDraft,
  ) {
    super();
  }
}

@CommandHandler(DefineGoal)
export class DefineGoalHandler implements ICommandHandler<DefineGoal> {
  constructor(
    private readonly book: GoalBook,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async execute({ command, draft }: DefineGoal): Promise<GoalReceipt> {
    const { department, year, measure } = draft;
    await this.institutions.requireDepartment(command.institution, department);
    const { goals } = await this.book.decide(command, (state) => defineGoal(state, { ...draft, by: command.actor }));
    const goal = goals.find((one) => one.department === department && one.year === year && one.measure === measure);
    return { goalId: goal?.goalId ?? draft.goalId };
  }
}
