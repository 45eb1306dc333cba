import { Module } from '@nestjs/common';
import { OversightModule } from '../oversight/index.js';
import { AuthoriseGoalHandler } from './authorise-goal.js';
import { DefineGoalHandler } from './define-goal.js';
import { GoalBook } from './goal-book.js';
import { GoalProgress } from './goal-progress.js';
import { GoalsController } from './goals.controller.js';
import { ReviseGoalHandler } from './revise-goal.js';

/** Goals over HTTP: nothing of them happens by itself. */
@Module({
  imports: [OversightModule],
  controllers: [GoalsController],
  providers: [GoalBook, GoalProgress, DefineGoalHandler, AuthoriseGoalHandler, ReviseGoalHandler],
})
export class GoalsHttpModule {}
