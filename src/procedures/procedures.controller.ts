import { Code, CodeParam } from '@libs/http-input';
import { Operation } from '@libs/identity';
import { opaqueNotFound } from '@libs/problem-details';
import { answerFaults, askedRequirements, type Form, type FormAnswers } from '@libs/procedures';
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InstitutionDirectory, type InstitutionRecord, type ProcedureDefinition } from '../institutions/index.js';
import { ProcedureCatalogue } from './procedure-catalogue.js';
import { AskedRequirementsDto, FilledFormDto, FullProcedureSheetDto, ProcedureListDto } from './procedure-sheet.dto.js';
import { type FullProcedureSheet, type ProcedureSheet, sheetOf, shortSheet } from './procedure-sheet.js';

export class ProceduresQueryDto {
  /** Code of the institution; may be left out where there is one only. */
  @Code({ optional: true })
  institution?: string;
}

/** What can be asked for here, what must be brought, what it costs, how long it takes and by which law: for everybody (LNETB 54). */
@ApiTags('public')
@Controller('procedures')
export class ProceduresController {
  constructor(
    private readonly catalogue: ProcedureCatalogue,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** The procedures in force today, with every point of law that is still to be confirmed. */
  @Get()
  @Operation('read-procedures')
  @ApiOkResponse({ type: ProcedureListDto })
  async list(
    @Query() { institution }: ProceduresQueryDto,
  ): Promise<{ institution: string; procedures: ProcedureSheet[] }> {
    const record = await this.institutions.chosen(institution);
    const { _id, country } = record;
    const inForce = await this.catalogue.inForce(_id, this.institutions.today(record));
    const full = inForce.map((one) => sheetOf(one, country));
    return { institution: _id, procedures: [...full, ...(await this.shortList(record))] };
  }

  /** One of them, with its form as JSON Schema. */
  @Get(':code')
  @Operation('read-procedures')
  @ApiOkResponse({ type: FullProcedureSheetDto })
  async read(
    @CodeParam('code') code: string,
    @Query() { institution }: ProceduresQueryDto,
  ): Promise<FullProcedureSheet> {
    const record = await this.institutions.chosen(institution);
    const inForce = await this.catalogue.inForce(record._id, this.institutions.today(record));
    const found = inForce.find(({ definition }) => definition.code === code);
    if (found) return { ...sheetOf(found, record.country), form: found.definition.form };
    const [short] = await this.shortList(record, (one) => one.code === code);
    if (short === undefined) throw opaqueNotFound();
    return short;
  }

  /**
   * What one of them asks for, by a form as far as it is filled in. Nothing is kept of it; asked by POST, since what somebody fills in does
   * not belong into addresses, which are logged on the way.
   */
  @Post(':code/requirements')
  @HttpCode(200)
  @Operation('read-procedures')
  @ApiOkResponse({ type: AskedRequirementsDto })
  @Header('cache-control', 'no-store')
  async asked(
    @CodeParam('code') code: string,
    @Query() { institution }: ProceduresQueryDto,
    @Body() { form }: FilledFormDto,
  ): Promise<AskedRequirementsDto> {
    const record = await this.institutions.chosen(institution);
    const inForce = await this.catalogue.inForce(record._id, this.institutions.today(record));
    const found = inForce.find(({ definition }) => definition.code === code);
    if (found) return { requirements: askedRequirements(found.definition, fitting(found.definition.form, form)) };
    const [short] = await this.shortList(record, (one) => one.code === code);
    if (short === undefined) throw opaqueNotFound();
    return { requirements: [] };
  }

  /** Of the institution's own file, without those that the catalogue has. */
  private async shortList(
    { _id, procedures }: InstitutionRecord,
    wanted: (one: ProcedureDefinition) => boolean = () => true,
  ): Promise<ProcedureSheet[]> {
    const sheets: ProcedureSheet[] = [];
    for (const one of procedures.filter(wanted)) {
      if (!(await this.catalogue.knows(_id, one.code))) sheets.push(shortSheet(one));
    }
    return sheets;
  }
}

/** What is still being typed says nothing yet. */
function fitting(form: Form, answers: FormAnswers): FormAnswers {
  const faulty = new Set(answerFaults(form, answers).map(({ field }) => field));
  return Object.fromEntries(Object.entries(answers).filter(([field]) => !faulty.has(field)));
}
