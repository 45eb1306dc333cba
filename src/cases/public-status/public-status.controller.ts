import { setTimeout as pause } from 'node:timers/promises';
import { Text } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { opaqueNotFound, Problem } from '@libs/problem-details';
import { Body, Controller, Header, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { type PublicStatus, PublicStatusDesk } from './public-status.js';
import { StatusLimits } from './status-limits.js';

/** Far more than either look-up takes, ms. */
const REFUSAL_MS = 150;

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
    private readonly limits: StatusLimits,
  ) {}

  /** The code goes in the body, never in an address that ends in a log. A wrong folio and a wrong code get the same answer. */
  @Post('status')
  @HttpCode(200)
  @Operation('read-public-status')
  @Header('cache-control', 'no-store')
  async read(@Body() { folio, code, institution }: StatusQueryDto, @Ip() address: string): Promise<PublicStatus> {
    const began = performance.now();
    const wait = await this.limits.take(folio, address);
    if (wait !== undefined) {
      throw new Problem(429, 'too-many-tries', 'Too many tries; wait and try again.', {
        headers: { 'retry-after': String(wait) },
      });
    }
    const found = await this.status.find(folio, code, institution);
    if (found === undefined) {
      // A folio that is there is found sooner than one that is not; answers leave at the same beats, so that it does not show.
      await pause(REFUSAL_MS - ((performance.now() - began) % REFUSAL_MS));
      throw opaqueNotFound();
    }
    await this.limits.forgive(folio, address);
    return found;
  }
}
