import { Text } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { Body, Controller, Header, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { type PublicStatus, PublicStatusDesk } from './public-status.js';
import { StatusDoor } from './status-door.js';

export class StatusQueryDto {
  @Text({ min: 3, max: 64 })
  folio!: string;

  /** The secret code of the acuse. */
  @Text({ min: 4, max: 40 })
  code!: string;

  /** Code of the institution; may be left out where there is one only. */
  @IsOptional()
  @Text({ min: 2, max: 64 })
  institution?: string;
}

/** Where a citizen follows a request: folio and secret code, no account. */
@ApiTags('public')
@Controller('public')
export class PublicStatusController {
  constructor(
    private readonly status: PublicStatusDesk,
    private readonly door: StatusDoor,
  ) {}

  /** The code goes in the body, never in an address that ends in a log. A wrong folio and a wrong code get the same answer. */
  @Post('status')
  @HttpCode(200)
  @Operation('read-public-status')
  @Header('cache-control', 'no-store')
  async read(@Body() { folio, code, institution }: StatusQueryDto, @Ip() address: string): Promise<PublicStatus> {
    return this.status.show(await this.door.open({ folio, code, institution }, address));
  }
}
