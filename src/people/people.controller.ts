import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessLog } from '../access-log/index.js';
import { InstitutionDirectory } from '../institutions/index.js';
import { foldedWords } from '../search/index.js';
import { likelyDuplicates, SAME_THING_DAYS } from './domain/likely-duplicates.js';
import { LookUpLimits } from './look-up-limits.store.js';
import { PeopleFound } from './people-found.view.js';
import { BegunPetitionDto, LikelyDuplicatesDto, LookUpDto, PeopleFoundDto } from './people.dto.js';

const DAY_MS = 86_400_000;

/**
 * What the desk is told while it types: who asked before, and what may be asked for twice. Asked by POST, since names and numbers do not
 * belong into addresses, which are logged on the way.
 */
@ApiTags('people')
@Controller()
@Operation('find-people')
export class PeopleController {
  constructor(
    private readonly found: PeopleFound,
    private readonly log: AccessLog,
    private readonly limits: LookUpLimits,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** People who asked before, by a whole identifier or telephone number or the beginning of a name. Each look-up is recorded. */
  @Post('people/look-up')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PeopleFoundDto })
  async lookUp(@Acting() principal: Principal, @Body() { by, value }: LookUpDto): Promise<PeopleFoundDto> {
    await this.limits.admit(principal.id);
    const people = await this.found.lookUp(principal.institution, { by, value });
    const cases = people.map(({ caseId }) => caseId);
    await this.log.record(principal, { relation: 'allowed', what: 'find-people', by: [by], cases });
    return { people };
  }

  /** Open cases that may be what is being typed: of the same person and procedure, or of the same matter and place in the last days. */
  @Post('petitions/likely-duplicates')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: LikelyDuplicatesDto })
  async duplicates(@Acting() principal: Principal, @Body() begun: BegunPetitionDto): Promise<LikelyDuplicatesDto> {
    await this.limits.admit(principal.id);
    const { institution } = principal;
    const { procedure, matter, place, identifier, phone, subject = '' } = begun;
    const today = this.institutions.today(await this.institutions.get(institution));
    const since = new Date(Date.parse(today) - SAME_THING_DAYS * DAY_MS).toISOString().slice(0, 10);
    const pointers = {
      ...(matter !== undefined && { matter }),
      ...(place !== undefined && { place }),
      ...(identifier !== undefined && { identifier }),
      ...(phone !== undefined && { phone }),
    };
    const suspects = await this.found.suspects(institution, pointers, since);
    const typed = { ...(procedure !== undefined && { procedure }), ...pointers, words: foldedWords(subject), today };
    const byId = new Map(suspects.map((one) => [one.caseId, one]));
    const likely = likelyDuplicates(typed, suspects).flatMap(({ caseId, score, reasons }) => {
      const one = byId.get(caseId);
      if (one === undefined) return [];
      const { folio, subject: said, status, department, filedOn } = one;
      return [{ caseId, folio, subject: said, status, department, filedOn, score, reasons: [...reasons] }];
    });
    const cases = likely.map(({ caseId }) => caseId);
    await this.log.record(principal, { relation: 'allowed', what: 'find-people', by: Object.keys(pointers), cases });
    return { likely };
  }
}
