import { Clock } from '@libs/clock';
import { isId } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { Problem } from '@libs/problem-details';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiParam, ApiTags } from '@nestjs/swagger';
import type { GeoReportAnswer } from './answer.js';
import { GeoReportAnswers } from './answer.interceptor.js';
import { Discovery } from './discovery.js';
import { type Jurisdiction, Jurisdictions, requireService } from './jurisdictions.js';
import { type Caller, Calling, Open311Guard } from './open311.guard.js';
import type { PublicRequestRow } from './public-requests.view.js';
import { RequestDesk } from './request-desk.js';
import { requestEntries } from './request-entry.js';
import { PublicRequestReader } from './request-reader.view.js';
import { askedIds, requestSearch } from './request-search.js';
import { JurisdictionQueryDto, RequestsQueryDto } from './requests-query.dto.js';
import { ServiceRequestDto } from './service-request.dto.js';
import { serviceDefinition, serviceEntry, serviceNotice } from './services.js';

/** Open311 GeoReport v2, as the standard words it: paths end in `json` or `xml`, forms come in, errors go out in its own form. */
@ApiTags('open311')
@ApiParam({ name: 'format', enum: ['json', 'xml'] })
@Controller('open311/v2')
@Operation('use-open311')
@UseGuards(Open311Guard)
@UseInterceptors(GeoReportAnswers)
export class Open311Controller {
  constructor(
    private readonly jurisdictions: Jurisdictions,
    private readonly requests: PublicRequestReader,
    private readonly desk: RequestDesk,
    private readonly discovery: Discovery,
    private readonly clock: Clock,
  ) {}

  /** Where the door is and what it speaks. */
  @Get('discovery.:format')
  async discover(@Query() { jurisdiction_id }: JurisdictionQueryDto): Promise<GeoReportAnswer> {
    return { root: 'discovery', value: await this.discovery.describe(jurisdiction_id) };
  }

  /** What can be reported. */
  @Get('services.:format')
  async services(@Query() { jurisdiction_id }: JurisdictionQueryDto): Promise<GeoReportAnswer> {
    const { services } = await this.jurisdictions.require(jurisdiction_id);
    return { root: 'services', value: services.map(serviceEntry) };
  }

  /** What can be told about one service beyond description and location. */
  @Get('services/:service_code.:format')
  async service(
    @Param('service_code') code: string,
    @Query() { jurisdiction_id }: JurisdictionQueryDto,
  ): Promise<GeoReportAnswer> {
    const jurisdiction = await this.jurisdictions.require(jurisdiction_id);
    const service = requireService(jurisdiction, code);
    return { root: 'service_definition', value: serviceDefinition(service, jurisdiction.institution.places) };
  }

  /** Takes in a request. The same key and form within ten minutes give the first id. */
  @Post('requests.:format')
  @HttpCode(201)
  @ApiConsumes('application/x-www-form-urlencoded')
  async take(@Calling() caller: Caller, @Body() form: ServiceRequestDto): Promise<GeoReportAnswer> {
    const { publicId, service } = await this.desk.take(caller, form);
    const value = [{ service_request_id: publicId, service_notice: serviceNotice(service), account_id: null }];
    return { root: 'service_requests', value };
  }

  /** The newest requests of a time span, or those named by their ids. */
  @Get('requests.:format')
  async list(@Query() query: RequestsQueryDto): Promise<GeoReportAnswer> {
    const jurisdiction = await this.jurisdictions.require(query.jurisdiction_id);
    const rows =
      query.service_request_id === undefined
        ? await this.requests.page(requestSearch(query, jurisdiction, this.clock.now()))
        : await this.requests.byIds(jurisdiction.institution._id, askedIds(query.service_request_id));
    return { root: 'service_requests', value: requestEntries(rows, jurisdiction.institution) };
  }

  @Get('requests/:service_request_id.:format')
  async request(
    @Param('service_request_id') id: string,
    @Query() { jurisdiction_id }: JurisdictionQueryDto,
  ): Promise<GeoReportAnswer> {
    const jurisdiction = await this.jurisdictions.require(jurisdiction_id);
    const row = await this.find(jurisdiction, id, 'service_request_id');
    return { root: 'service_requests', value: requestEntries([row], jurisdiction.institution) };
  }

  /** Ids are given at once here; a client that treats one as a token gets it back. */
  @Get('tokens/:token_id.:format')
  async token(
    @Param('token_id') token: string,
    @Query() { jurisdiction_id }: JurisdictionQueryDto,
  ): Promise<GeoReportAnswer> {
    const { publicId } = await this.find(await this.jurisdictions.require(jurisdiction_id), token, 'token');
    return { root: 'service_requests', value: [{ service_request_id: publicId, token }] };
  }

  /** @throws Problem 404 */
  private async find({ institution }: Jurisdiction, id: string, named: string): Promise<PublicRequestRow> {
    const [row] = isId(id) ? await this.requests.byIds(institution._id, [id]) : [];
    if (row === undefined) throw new Problem(404, 'request-unknown', `${named}: there is no such request.`);
    return row;
  }
}
