import { IdempotencyKey, IfNoneMatch, readGeoJson, TakesGeoJson } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { MOST } from '@libs/zone-map';
import { Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandDesk } from '../platform/index.js';
import { PublishZones } from './publish-zones.js';
import { ZoneBook } from './zone-book.js';
import { ZonePublicationsDto, ZoneReceiptDto, ZonesDto } from './zones.dto.js';

/** 4 MB over a line of 700 kbit/s take less than a minute. */
const UPLOAD_BUDGET = { budgetMs: 60_000, hardEndMs: 65_000 };

/** The shapes of the institution's places: one's own colonias on a map, without a map service of anybody else. */
@ApiTags('zones')
@Controller('zones')
export class ZonesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly book: ZoneBook,
  ) {}

  /** The map in force with all its shapes; 304 to who has it already. */
  @Get()
  @Operation('read-zones')
  @ApiOkResponse({ type: ZonesDto })
  @Header('cache-control', 'private, no-cache')
  async read(
    @Acting() { institution }: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
    @IfNoneMatch() known?: number,
  ): Promise<ZonesDto | undefined> {
    const { version, published } = await this.book.published(institution);
    if (published === undefined) return { zones: [] };
    void reply.header('etag', `"${version}"`);
    if (known === version) {
      void reply.status(304);
      return undefined;
    }
    const { zones } = await this.book.shapes(published);
    return { published, zones };
  }

  /** Every map there was, with who published it and when. */
  @Get('publications')
  @Operation('read-zones')
  @ApiOkResponse({ type: ZonePublicationsDto })
  @Header('cache-control', 'no-store')
  async publications(@Acting() { institution }: Principal): Promise<ZonePublicationsDto> {
    return { publications: await this.book.publications(institution) };
  }

  /**
   * A GeoJSON FeatureCollection (RFC 7946) of polygons, each with the code of its place as id and a name, takes the place of the map before. The
   * whole file is taken over, or a refusal names the features that are wrong and nothing is.
   */
  @Post()
  @HttpCode(201)
  @Operation('publish-zones')
  @TakesGeoJson(UPLOAD_BUDGET)
  @ApiCreatedResponse({ type: ZoneReceiptDto })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'A new value for each new request' })
  async publish(
    @Acting() principal: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Req() request: FastifyRequest,
  ): Promise<ZoneReceiptDto> {
    const checked = await this.book.check(principal.institution, await readGeoJson(request, MOST.bytes));
    const given = { zoneMap: checked.zoneMap };
    const command = this.desk.ofStaff(principal, { command: 'PublishZones', idempotencyKey, request: given });
    return this.commands.execute(new PublishZones(command, checked));
  }
}
