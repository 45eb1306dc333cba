import { Module } from '@nestjs/common';
import { AccessLogModule } from '../access-log/index.js';
import { LookUpLimits } from './look-up-limits.store.js';
import { PeopleFound } from './people-found.view.js';
import { PeopleController } from './people.controller.js';

/** Who asked before, for the desk. */
@Module({
  imports: [AccessLogModule],
  controllers: [PeopleController],
  providers: [LookUpLimits, PeopleFound],
})
export class PeopleHttpModule {}
