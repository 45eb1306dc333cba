import { IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Ip, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessLog, type RecordedRead } from '../../access-log/index.js';
import { InstitutionDirectory, type InstitutionRecord } from '../../institutions/index.js';
import { CaseFiles } from '../case-file.js';
import { requireVisible } from '../case-scope.js';
import { isRegistered } from '../domain/case.state.js';
import { StatusQueryDto } from '../public-status/public-status.controller.js';
import { StatusDoor } from '../public-status/status-door.js';
import { actInWords, roleInWords } from './access-words.js';
import { RecordedAccessDto, AccessesQueryDto, OwnAccessDto } from './accesses.dto.js';

const MOST = 100;

/** Who read what. */
@ApiTags('accesses')
@Controller()
export class AccessesController {
  constructor(
    private readonly log: AccessLog,
    private readonly files: CaseFiles,
    private readonly institutions: InstitutionDirectory,
    private readonly door: StatusDoor,
  ) {}

  /** The recorded reads of a case, the latest first. */
  @Get('cases/:id/accesses')
  @Operation('read-accesses')
  @ApiOkResponse({ type: [RecordedAccessDto] })
  @Header('cache-control', 'no-store')
  async ofCase(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @Query() { limit = MOST }: AccessesQueryDto,
  ): Promise<RecordedAccessDto[]> {
    const { state } = await this.files.state(principal.institution, id);
    requireVisible(principal, state, 'read-accesses');
    return (await this.log.ofCase(principal.institution, id, limit)).map(told);
  }

  /** Who oversees is told of the whole institution, but for reserved cases; everybody else of their own reading. */
  @Get('accesses')
  @Operation('list-accesses')
  @ApiOkResponse({ type: [RecordedAccessDto] })
  @Header('cache-control', 'no-store')
  async list(@Acting() { id, institution, role }: Principal, @Query() { limit = MOST }: AccessesQueryDto) {
    const all = role === 'supervisor' || role === 'auditor';
    const reads = all ? await this.log.all(institution, limit) : await this.log.by(institution, id, limit);
    return reads.map(told);
  }

  /** For the person whose case it is, by folio and code: role and unit of who read, in plain words. */
  @Post('public/accesses')
  @HttpCode(200)
  @Operation('read-own-accesses')
  @ApiOkResponse({ type: [OwnAccessDto] })
  @Header('cache-control', 'no-store')
  async own(@Body() { folio, code, institution }: StatusQueryDto, @Ip() address: string): Promise<OwnAccessDto[]> {
    const found = await this.door.open({ folio, code, institution }, address);
    const { state } = await this.files.state(found.institution, found.caseId);
    const record = await this.institutions.get(found.institution);
    const sealed = isRegistered(state) && state.reserve !== undefined;
    const reads = await this.log.ofCase(found.institution, found.caseId, MOST);
    return reads.map((read) => inWords(read, record, sealed));
  }
}

function told({ at, institution: _, cases, by, ...read }: RecordedRead): RecordedAccessDto {
  return { at: at.toISOString(), ...read, cases: [...cases], ...(by && { by: [...by] }) };
}

/** Of a reserved case not even the unit: it would tell where it is looked into. */
function inWords({ at, role, department, what, relation }: RecordedRead, record: InstitutionRecord, sealed: boolean) {
  const hour = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: record.zone });
  const unit = record.departments.find(({ code }) => code === department)?.name;
  return {
    on: hour.format(at),
    what: relation === 'break-glass' ? `${actInWords(what)}, por acceso de emergencia` : actInWords(what),
    who: sealed ? 'Persona autorizada' : roleInWords(role),
    ...(!sealed && unit !== undefined && { unit }),
  };
}
