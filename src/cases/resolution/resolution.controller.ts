import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { ApproveResolution } from './approve-resolution.js';
import { DraftResolution } from './draft-resolution.js';
import { DraftDto, DraftReadDto, ReviewDto } from './resolution.dto.js';
import { ReviewResolution } from './review-resolution.js';
import { SignResolution } from './sign-resolution.js';

/** From the draft of a resolution to its signature: steps of a case, with `Idempotency-Key` and `If-Match` as the others. */
@ApiTags('resolutions')
@StepHeaders()
@Controller('cases/:id')
export class ResolutionController {
  constructor(private readonly steps: StepDesk) {}

  /** The department proposes its decision; what was said of an earlier draft is void. */
  @Post('drafts')
  @HttpCode(200)
  @Operation('draft')
  draft(@Step() step: StepRequest, @Body() body: DraftDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'DraftResolution',
      plain(body),
      (id, command, given) => new DraftResolution(id, command, { draftId: command.commandId, ...given }),
    );
  }

  /** The legal adviser's opinion of the draft. */
  @Post('reviews')
  @HttpCode(200)
  @Operation('review')
  review(@Step() step: StepRequest, @Body() body: ReviewDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ReviewResolution',
      plain(body),
      (id, command, given) => new ReviewResolution(id, command, given),
    );
  }

  /** A second person approves what they have read: the head, or the substitute of an absent one. */
  @Post('approval')
  @HttpCode(200)
  @Operation('approve')
  approve(@Step() step: StepRequest, @Body() body: DraftReadDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'ApproveResolution',
      plain(body),
      (id, command, given) => new ApproveResolution(id, command, given),
    );
  }

  /** The approved text becomes the answer of the case. */
  @Post('signature')
  @HttpCode(200)
  @Operation('sign')
  sign(@Step() step: StepRequest, @Body() body: DraftReadDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'SignResolution',
      plain(body),
      (id, command, given) => new SignResolution(id, command, given),
    );
  }
}
