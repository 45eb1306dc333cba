import { Injectable } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import { CommandDesk } from '../../platform/index.js';
import type { CaseCommand, StepReceipt } from '../case-command.js';
import { versioned } from './etag.js';
import type { StepRequest } from './step-request.js';

/** Takes a step for somebody of the staff: the command with its once-only id, sent, and the new version in the answer. */
@Injectable()
export class StepDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
  ) {}

  /** `name` is part of what an Idempotency-Key stands for. */
  async take<Given, Receipt extends StepReceipt = StepReceipt>(
    { principal, operation, caseId, idempotencyKey, expectedVersion, rehearsal, reply }: StepRequest,
    name: string,
    given: Given,
    step: (caseId: string, command: CaseCommand, given: Given) => Command<Receipt>,
  ): Promise<Receipt> {
    const request = { caseId, given };
    const { id, role, department } = principal;
    const command: CaseCommand = {
      ...this.desk.ofStaff(principal, { command: name, idempotencyKey, request }),
      ...(expectedVersion !== undefined && { expectedVersion }),
      visibleTo: { id, role, ...(department !== undefined && { department }) },
      operation,
      ...(rehearsal && { rehearsal }),
    };
    const receipt = await this.commands.execute(step(caseId, command, given));
    // The version that it would have is no version to name.
    return rehearsal ? receipt : versioned(reply, receipt);
  }
}
