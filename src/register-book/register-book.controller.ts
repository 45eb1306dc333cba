import { type ConsistentPoint, ConsistentWith } from '@libs/http-input';
import { Acting, Operation, type Principal } from '@libs/identity';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RegisterBookDto, RegisterBookQueryDto } from './register-book.dto.js';
import { RegisterBook } from './register-book.js';

@ApiTags('register-book')
@Controller('register-book')
export class RegisterBookController {
  constructor(private readonly book: RegisterBook) {}

  /**
   * What was registered in a series, by day and number: of a day, of days or of a year. Annulled and unused numbers keep their line, and what
   * was corrected since stands under it. The book of sealed cases shows those on whose list the reader stands; for everybody else there is none.
   */
  @Get()
  @Operation('read-register-book')
  @ApiOkResponse({ type: RegisterBookDto })
  @Header('cache-control', 'no-store')
  read(
    @Acting() principal: Principal,
    @Query() query: RegisterBookQueryDto,
    @ConsistentWith() point?: ConsistentPoint,
  ): Promise<RegisterBookDto> {
    return this.book.page(principal, query, point);
  }
}
