import { Clock } from '@libs/clock';
import { Code } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock } from '../deadlines/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { SMALLEST_PUBLIC_GROUP } from './domain/ratings.js';
import { PublicRatingsDto } from './oversight.dto.js';
import { ServiceRatings } from './service-ratings.js';

export class PublicRatingsQueryDto {
  /** Code of the institution; may be left out where there is one only. */
  @Code({ optional: true })
  institution?: string;
}

/** What citizens said of how they were attended, for everybody. */
@ApiTags('public')
@Controller('public')
export class PublicRatingsController {
  constructor(
    private readonly ratings: ServiceRatings,
    private readonly institutions: InstitutionDirectory,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** Of the twelve months that ended last, by department, without groups that are so small that they would tell what one person said. */
  @Get('ratings')
  @Operation('read-public-ratings')
  @Header('cache-control', 'public, max-age=3600')
  @ApiOkResponse({ type: PublicRatingsDto })
  async read(@Query() { institution }: PublicRatingsQueryDto): Promise<PublicRatingsDto> {
    const { _id } = await this.institutions.chosen(institution);
    const { from, to, total, groups } = await this.ratings.inPublic(
      _id,
      await this.legalClock.today(_id, this.clock.now()),
    );
    return { from, to, smallestGroup: SMALLEST_PUBLIC_GROUP, total, groups };
  }
}
