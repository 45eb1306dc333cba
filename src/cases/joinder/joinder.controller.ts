import { namedId } from '@libs/event-store';
import { Operation } from '@libs/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { StepReceipt } from '../case-command.js';
import { plain } from '../steps/plain.js';
import { StepDesk } from '../steps/step-desk.js';
import { Step, StepHeaders, type StepRequest } from '../steps/step-request.js';
import { JoinderDto, JoinderUndoneDto } from './joinder.dto.js';
import { RequestJoinder } from './request-joinder.js';
import { UndoJoinder } from './undo-joinder.js';

/** Joining a case to a main one, and undoing it: steps of the case that is joined. Each keeps its folio, clock and notices. */
@ApiTags('joinders')
@StepHeaders()
@Controller('cases/:id')
export class JoinderController {
  constructor(private readonly steps: StepDesk) {}

  /** Asks for it; the main case answers a moment later (`joinder.stage`). */
  @Post('joinder')
  @HttpCode(200)
  @Operation('join')
  join(@Step() step: StepRequest, @Body() body: JoinderDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'RequestJoinder',
      plain(body),
      (id, command, given) =>
        // Part of stored ids, never to change: of this case too, since one key may serve a person on several.
        new RequestJoinder(id, command, { joinderId: namedId('joinder', id, command.commandId), ...given }),
    );
  }

  /** The case goes on alone. */
  @Post('joinder-undone')
  @HttpCode(200)
  @Operation('undo-joinder')
  undo(@Step() step: StepRequest, @Body() body: JoinderUndoneDto): Promise<StepReceipt> {
    return this.steps.take(
      step,
      'UndoJoinder',
      plain(body),
      (id, command, given) => new UndoJoinder(id, command, given.reason),
    );
  }
}
