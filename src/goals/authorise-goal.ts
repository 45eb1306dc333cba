import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InstitutionCommand } from '../platform/index.js';
import { type Authorisation, authoriseGoal } from './domain/goal.decisions.js';
import { GoalBook, type GoalReceipt } from './goal-book.js';

/** A goal is authorised by an act, and frozen. */
export class AuthoriseGoal extends Command<GoalReceipt> {
  constructor(
    readonly command: InstitutionCommand,
    readonly authorisation: Pick<Authorisation, 'goalId' | 'act'>,
  ) {
    super();
  }
}

@CommandHandler(AuthoriseGoal)
export class AuthoriseGoalHandler implements ICommandHandler<AuthoriseGoal> {
  constructor(private readonly book: GoalBook) {}

  async execute({ command, authorisation }: AuthoriseGoal): Promise<GoalReceipt> {
    await this.book.decide(command, (state, authorisedOn) =>
      authoriseGoal(state, { ...authorisation, authorisedOn, by: command.actor }),
    );
    return { goalId: authorisation.goalId };
  }
}
