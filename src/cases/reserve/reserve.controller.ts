import { Operation, StepUp } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { GrantAccess } from './grant-access.js';
import { NameAccused } from './name-accused.js';
import { LowerCase } from './lower-case.js';
import { RaiseCase } from './raise-case.js';
import { AccessDto, LoweringDto, NamingDto, RaisingDto } from './reserve.dto.js';
import { WithdrawAccess } from './withdraw-access.js';

/** Who may see a reserved case, and who never may: steps as in CaseStepsController. */
@ApiTags('reserved')
@StepHeaders()
@Controller('cases/:id')
export class ReserveController {
  constructor(private readonly steps: StepDesk) {}

  /** At once: the case leaves every list and search, and only its department's head and who has it in their hands see it. */
  @Post('raising')
  @HttpCode(200)
  @Operation('raise')
  raise(@Step() step: StepRequest, @Body() body: RaisingDto): Promise<StepReceipt> {
    return this.steps.take(step, 'RaiseCase', plain(body), (id, command, given) => new RaiseCase(id, command, given));
  }

  /** Proposes that it be a case like others again; nothing changes before a legal adviser of its list confirms it. */
  @Post('lowering')
  @HttpCode(200)
  @Operation('lower')
  @StepUp()
  lower(@Step() step: StepRequest, @Body() body: LoweringDto): Promise<StepReceipt> {
    return this.steps.take(step, 'LowerCase', plain(body), (id, command, given) => new LowerCase(id, command, given));
  }

  /** Puts somebody on the list. Never the accused, nor who works where they do. */
  @Post('access')
  @HttpCode(200)
  @Operation('grant-access')
  grant(@Step() step: StepRequest, @Body() body: AccessDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'GrantAccess',
      plain(body),
      (id, command, given) => new GrantAccess(id, command, given),
    );
  }

  /** Takes somebody off the list; not the last one. */
  @Post('access-withdrawal')
  @HttpCode(200)
  @Operation('withdraw-access')
  withdraw(@Step() step: StepRequest, @Body() body: AccessDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'WithdrawAccess',
      plain(body),
      (id, command, given) => new WithdrawAccess(id, command, given),
    );
  }

  /** Says whom the complaint is about: they and their departments leave the list, and may neither be asked nor assigned. */
  @Post('accused')
  @HttpCode(200)
  @Operation('name-accused')
  accuse(@Step() step: StepRequest, @Body() body: NamingDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'NameAccused',
      plain(body),
      (id, command, given) => new NameAccused(id, command, given),
    );
  }
}
