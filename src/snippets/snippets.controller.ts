import { IdParam, IfMatchIfSent } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Body, Controller, Delete, Get, Header, HttpCode, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { KeptSnippetDto, NewSnippetDto, SnippetsDto } from './snippets.dto.js';
import { byKeyword, IF_MATCH } from './snippet-answers.js';
import { Snippets } from './snippets.store.js';

/** Texts that each person keeps for themselves. */
@ApiTags('snippets')
@Controller('snippets')
export class SnippetsController {
  constructor(private readonly kept: Snippets) {}

  @Get()
  @Operation('keep-snippets')
  @ApiOkResponse({ type: SnippetsDto })
  @Header('cache-control', 'no-store')
  async list(@Acting() { institution, id: account }: Principal): Promise<SnippetsDto> {
    return byKeyword(await this.kept.of({ institution, account }));
  }

  /** Keeps a new one under an id of the caller's, or with `If-Match` another version of the one that was shown. At most 200. */
  @Put(':id')
  @Operation('keep-snippets')
  @ApiOkResponse({ type: KeptSnippetDto })
  @ApiHeader(IF_MATCH)
  async keep(
    @Acting() { institution, id: account }: Principal,
    @IdParam() id: string,
    @IfMatchIfSent() shown: number | undefined,
    @Body() { keyword, title, text }: NewSnippetDto,
  ): Promise<KeptSnippetDto> {
    return { id, version: await this.kept.keep({ institution, account }, { id, keyword, title, text, shown }) };
  }

  /** Removes it; one that is not there is removed already. */
  @Delete(':id')
  @HttpCode(204)
  @Operation('keep-snippets')
  async remove(@Acting() { institution, id: account }: Principal, @IdParam() id: string): Promise<void> {
    await this.kept.remove({ institution, account }, id);
  }
}
