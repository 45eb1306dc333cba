import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CatalogueChangesDto, CatalogueCheckDto, CatalogueDto, ChangesQueryDto } from './catalogue.dto.js';
import { CatalogueReview } from './catalogue-review.js';

/** The catalogue of one's own institution with every version, for whoever looks after it or oversees it. */
@ApiTags('catalogue')
@Controller('catalogue')
export class CatalogueController {
  constructor(private readonly review: CatalogueReview) {}

  /** Every procedure with the versions that were published, over, in force and to come. */
  @Get()
  @Operation('review-catalogue')
  @ApiOkResponse({ type: CatalogueDto })
  @Header('cache-control', 'no-store')
  read(@Acting() { institution }: Principal): Promise<CatalogueDto> {
    return this.review.read(institution);
  }

  /** What would go wrong with the versions in force and to come, as the departments, matters and the calendar are today. */
  @Get('findings')
  @Operation('review-catalogue')
  @ApiOkResponse({ type: CatalogueCheckDto })
  @Header('cache-control', 'no-store')
  check(@Acting() { institution }: Principal): Promise<CatalogueCheckDto> {
    return this.review.check(institution);
  }

  /** What changed between two versions of a procedure, in Spanish. */
  @Get('changes')
  @Operation('review-catalogue')
  @ApiOkResponse({ type: CatalogueChangesDto })
  changes(@Acting() { institution }: Principal, @Query() asked: ChangesQueryDto): Promise<CatalogueChangesDto> {
    return this.review.changes(institution, asked);
  }
}
