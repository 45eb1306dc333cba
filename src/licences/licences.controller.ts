import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Ip, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LicenceDoor } from './licence-door.js';
import { LicenceList } from './licence-list.view.js';
import { LicencesDto, LicencesQueryDto, LicenceVerificationDto, VerifiedLicence } from './licences.dto.js';

/** The register of licences: for the staff as a list, for everybody by number and code. */
@ApiTags('licences')
@Controller()
export class LicencesController {
  constructor(
    private readonly list: LicenceList,
    private readonly door: LicenceDoor,
  ) {}

  /** By the end of their period, the earliest first: of one's own department, or of all where one oversees. */
  @Get('licences')
  @Operation('list-licences')
  @ApiOkResponse({ type: LicencesDto })
  @Header('cache-control', 'no-store')
  read(@Acting() principal: Principal, @Query() query: LicencesQueryDto): Promise<LicencesDto> {
    return this.list.page(principal, query);
  }

  /** Whether a licence is valid today. A wrong number and a wrong code get the same answer. */
  @Post('public/licences')
  @HttpCode(200)
  @Operation('verify-licence')
  @ApiOkResponse({ type: VerifiedLicence })
  @Header('cache-control', 'no-store')
  verify(
    @Body() { number, code, institution }: LicenceVerificationDto,
    @Ip() address: string,
  ): Promise<VerifiedLicence> {
    return this.door.verify({ number, code, institution }, address);
  }
}
