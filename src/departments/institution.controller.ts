import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InstitutionDirectory } from '../institutions/index.js';
import { StaffDirectory } from '../staff/index.js';
import { InstitutionPageDto } from './departments.dto.js';

/** The institution of whoever is signed in, by name. */
@ApiTags('departments')
@Controller('institution')
export class InstitutionController {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly staff: StaffDirectory,
  ) {}

  /** Names for the codes and ids in the other answers. */
  @Get()
  @Operation('read-institution')
  @ApiOkResponse({ type: InstitutionPageDto })
  async read(@Acting() { institution }: Principal): Promise<InstitutionPageDto> {
    const [record, members] = await Promise.all([
      this.institutions.get(institution),
      this.staff.membersOf(institution),
    ]);
    const { name, country, zone, departments, matters, places, offices = [] } = record;
    return {
      code: institution,
      name,
      country,
      zone,
      today: this.institutions.today(record),
      departments,
      matters,
      places,
      offices: [...offices],
      people: members.map(({ id, name: called, role, department }) => ({
        id,
        name: called,
        role,
        ...(department !== undefined && { department }),
      })),
    };
  }
}
