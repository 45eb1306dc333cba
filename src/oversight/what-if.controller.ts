import { Clock } from '@libs/clock';
import { Feed } from '@libs/feed';
import { Acting, Operation, type Principal } from '@libs/identity';
import { invalidInput } from '@libs/problem-details';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LegalClock, type SupposedLaw } from '../deadlines/index.js';
import { CaseSearch } from '../search/index.js';
import { figureBasis } from './figure-basis.js';
import { WhatIfQueryDto, WhatIfSliceDto } from './oversight.dto.js';
import { periodOf } from './period.js';
import { WhatIf } from './what-if.js';

/** What another term or another calendar would have come to, for those who decide about either. */
@ApiTags('oversight')
@Controller('oversight')
export class WhatIfController {
  constructor(
    private readonly whatIf: WhatIf,
    private readonly search: CaseSearch,
    private readonly feed: Feed,
    private readonly legalClock: LegalClock,
    private readonly clock: Clock,
  ) {}

  /** The cases received in the period and concluded or open now, a slice of them at a time. Nothing of it is kept. Heads see their own department's. */
  @Get('what-if')
  @Operation('list-counted')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: WhatIfSliceDto })
  async read(@Acting() principal: Principal, @Query() query: WhatIfQueryDto): Promise<WhatIfSliceDto> {
    const now = this.clock.now();
    const law = lawOf(query);
    const period = periodOf('list-counted', principal, query, await this.legalClock.today(principal.institution, now));
    const basis = await figureBasis(this.feed, now);
    const { procedure, cursor } = query;
    const asked = {
      ...period,
      law,
      ...(procedure !== undefined && { procedure }),
      ...(cursor !== undefined && { cursor }),
    };
    const { largest, ...slice } = await this.whatIf.slice(asked, now);
    const ids = largest.map(({ caseId }) => caseId);
    // Folios only: no name or subject is shown, so no reading of them is recorded.
    const words = await this.search.describe(principal, 'list-counted', ids, []);
    const told = largest.map((one) => ({ ...one, folio: words.get(one.caseId)?.folio ?? '' }));
    return { ...basis, ...slice, largest: told };
  }
}

/** @throws Problem 400 for half a span, or one that ends before it begins */
function lawOf({ days, unit, closedFrom, closedTo, saturdays }: WhatIfQueryDto): SupposedLaw {
  const missing = closedFrom === undefined ? 'closedFrom' : 'closedTo';
  if ((closedFrom === undefined) !== (closedTo === undefined))
    throw invalidInput([{ field: missing, code: 'required', message: 'is required with the other end of the span' }]);
  if (closedFrom !== undefined && closedTo !== undefined && closedFrom > closedTo)
    throw invalidInput([
      { field: 'closedFrom', code: 'after-to', message: '`closedFrom` must not be after `closedTo`' },
    ]);
  return {
    ...(days !== undefined && {
      term: { length: days, unit: unit === 'calendar-days' ? ('CALENDAR_DAYS' as const) : ('BUSINESS_DAYS' as const) },
    }),
    ...(closedFrom !== undefined && closedTo !== undefined && { closed: { from: closedFrom, to: closedTo } }),
    ...(saturdays === 'yes' && { saturdays: true }),
  };
}
