import { IdParam, IfMatchIfSent } from '@libs/http-input';
import { Acting, may, Operation, type OperationName, type Principal } from '@libs/identity';
import { opaqueNotFound } from '@libs/problem-details';
import { Body, Controller, Delete, Get, Header, HttpCode, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { KeptSnippetDto, NewSnippetDto, SnippetsDto } from './snippets.dto.js';
import { byKeyword, IF_MATCH } from './snippet-answers.js';
import { type SnippetOwner, Snippets } from './snippets.store.js';

/** Texts of the reader's department: its head keeps them, and whoever works in it puts them in. */
@ApiTags('snippets')
@Controller('department-snippets')
export class DepartmentSnippetsController {
  constructor(private readonly kept: Snippets) {}

  @Get()
  @Operation('list-department-snippets')
  @ApiOkResponse({ type: SnippetsDto })
  @Header('cache-control', 'no-store')
  async list(@Acting() principal: Principal): Promise<SnippetsDto> {
    return byKeyword(await this.kept.of(ownDepartment('list-department-snippets', principal)));
  }

  /** Keeps a new one under an id of the caller's, or with `If-Match` another version of the one that was shown. At most 200. */
  @Put(':id')
  @Operation('keep-department-snippets')
  @ApiOkResponse({ type: KeptSnippetDto })
  @ApiHeader(IF_MATCH)
  async keep(
    @Acting() principal: Principal,
    @IdParam() id: string,
    @IfMatchIfSent() shown: number | undefined,
    @Body() { keyword, title, text }: NewSnippetDto,
  ): Promise<KeptSnippetDto> {
    const owner = ownDepartment('keep-department-snippets', principal);
    return { id, version: await this.kept.keep(owner, { id, keyword, title, text, shown }) };
  }

  /** Removes it; one that is not there is removed already. */
  @Delete(':id')
  @HttpCode(204)
  @Operation('keep-department-snippets')
  async remove(@Acting() principal: Principal, @IdParam() id: string): Promise<void> {
    await this.kept.remove(ownDepartment('keep-department-snippets', principal), id);
  }
}

/** No address names a department: there is none but one's own. @throws Problem 404 */
function ownDepartment(operation: OperationName, principal: Principal): SnippetOwner {
  const { institution, department } = principal;
  if (department === undefined || !may(operation, principal, { institution, department })) throw opaqueNotFound();
  return { institution, department };
}
