import { Operation, StepUp } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { ApproveErasure } from './approve-erasure.js';
import {
  ErasureApprovalDto,
  ErasureProposalDto,
  ErasureRejectionDto,
  HoldDto,
  HoldLiftingDto,
  RectificationDto,
} from './custody.dto.js';
import { LiftHold } from './lift-hold.js';
import { PlaceHold } from './place-hold.js';
import { ProposeErasure } from './propose-erasure.js';
import { RectifyPerson } from './rectify-person.js';
import { RejectErasure } from './reject-erasure.js';

/** Steps of a case, with `Idempotency-Key` and `If-Match` as the others. */
@ApiTags('custody')
@StepHeaders()
@Controller('cases/:id')
export class CustodyController {
  constructor(private readonly steps: StepDesk) {}

  /** The head or the legal adviser proposes that a person's data, or the texts of the case, be erased or blocked. Stands for 72 hours. */
  @Post('erasure-proposals')
  @HttpCode(200)
  @Operation('propose-erasure')
  @StepUp()
  propose(@Step() step: StepRequest, @Body() body: ErasureProposalDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ProposeErasure',
      plain(body),
      (id, command, given) => new ProposeErasure(id, command, given),
    );
  }

  /** The other one of the two approves what they have read: it is done with the answer. The history stays provable. */
  @Post('erasure-approval')
  @HttpCode(200)
  @Operation('approve-erasure')
  @StepUp()
  approve(@Step() step: StepRequest, @Body() body: ErasureApprovalDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ApproveErasure',
      plain(body),
      (id, command, given) => new ApproveErasure(id, command, given),
    );
  }

  /** Either of the two: it is not done. */
  @Post('erasure-rejection')
  @HttpCode(200)
  @Operation('reject-erasure')
  reject(@Step() step: StepRequest, @Body() body: ErasureRejectionDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RejectErasure',
      plain(body),
      (id, command, given) => new RejectErasure(id, command, given),
    );
  }

  /**
   * The head or the legal adviser proposes that what the case has of a person be put right, since they asked for it in a case of its own; also
   * once it has ended. Another of them confirms within 72 hours (`decision-confirmation`).
   */
  @Post('rectifications')
  @HttpCode(200)
  @Operation('rectify')
  @StepUp()
  rectify(@Step() step: StepRequest, @Body() body: RectificationDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RectifyPerson',
      plain(body),
      (id, command, given) => new RectifyPerson(id, command, given),
    );
  }

  /** Nothing of the case is erased from now on. */
  @Post('holds')
  @HttpCode(200)
  @Operation('place-hold')
  hold(@Step() step: StepRequest, @Body() body: HoldDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'PlaceHold',
      plain(body),
      (id, command, given) => new PlaceHold(id, command, { holdId: command.commandId, ...given }),
    );
  }

  @Post('hold-liftings')
  @HttpCode(200)
  @Operation('lift-hold')
  @StepUp()
  lift(@Step() step: StepRequest, @Body() body: HoldLiftingDto): Promise<StepReceipt> {
    return this.steps.take(step, 'LiftHold', plain(body), (id, command, given) => new LiftHold(id, command, given));
  }
}
