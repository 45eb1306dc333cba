import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { ChangeFollower } from './change-follower.js';
import { ChangesController } from './changes.controller.js';
import { OpenStreams } from './open-streams.js';

/** Telling screens that something moved: the HTTP process only. */
@Module({
  imports: [DepartmentsModule],
  controllers: [ChangesController],
  providers: [ChangeFollower, OpenStreams],
})
export class ChangesHttpModule {}
