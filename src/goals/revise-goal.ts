import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { type Revision, reviseGoal } from './domain/goal.decisions.js';
import { GoalBook, type GoalReceipt } from './goal-book.js';

/** Another version of a frozen goal. */
export class ReviseGoal extends Command<GoalReceipt> {
  constructor(
    readonly command: InstitutionCommand,
    readonly revision: Omit<Revision, 'revisedOn'>,
  ) {
    super();
  }
}

@CommandHandler(ReviseGoal)
export class ReviseGoalHandler implements ICommandHandler<ReviseGoal> {
  constructor(private readonly book: GoalBook) {}

  async execute({ command, revision }: ReviseGoal): Promise<GoalReceipt> {
    await this.book.decide(command, (state, revisedOn) =>
      reviseGoal(state, { ...revision, revisedOn, by: command.actor }),
    );
    return { goalId: revision.goalId };
  }
}
