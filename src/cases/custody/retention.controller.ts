import { PageQueryDto } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InstitutionDirectory } from '../../institutions/index.js';
import { CustodyCases } from './custody-cases.view.js';
import { EndedRetentionsDto } from './custody.dto.js';

/** What the archive may propose to erase. */
@ApiTags('custody')
@Controller('retention')
export class RetentionController {
  constructor(
    private readonly custody: CustodyCases,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** Cases whose papers need not be kept any more, and which nobody holds. Folios and codes only. */
  @Get('ended')
  @Operation('list-retained')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: EndedRetentionsDto })
  async ended(
    @Acting() { institution }: Principal,
    @Query() { cursor, limit }: PageQueryDto,
  ): Promise<EndedRetentionsDto> {
    const record = await this.institutions.get(institution);
    return this.custody.ended(record, {
      today: this.institutions.today(record),
      ...(cursor !== undefined && { cursor }),
      ...(limit !== undefined && { limit }),
    });
  }
}
