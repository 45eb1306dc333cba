import { expiresAt } from '@libs/four-eyes';
import { IdempotencyKey, IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal, StepUp } from '@libs/identity';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommandDesk } from '../platform/index.js';
import { AccountBook } from './account-book.js';
import { AccountReceiptDto, RoleDecisionDto, RoleDto, type RoleProposalDto, RoleProposalsDto } from './accounts.dto.js';
import { DecideRole } from './decide-role.js';
import type { RoleProposal } from './domain/account.state.js';
import { ProposeRole } from './propose-role.js';

/** Who is to be administrator, supervisor, auditor, head or legal adviser: proposed by one administrator, approved by another within 72 hours. */
@ApiTags('accounts')
@Controller('accounts')
export class RoleProposalsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly book: AccountBook,
  ) {}

  /** What waits for a second administrator. */
  @Get('role-proposals')
  @Operation('list-role-proposals')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: RoleProposalsDto })
  async list(@Acting() { institution }: Principal): Promise<RoleProposalsDto> {
    const proposals = await this.book.proposals(institution);
    return { proposals: [...proposals].map(([account, proposal]) => shown(account, proposal)) };
  }

  /** Changes nothing yet. Answers the proposal that stands; none where they have that role already. */
  @Post(':id/role-proposals')
  @HttpCode(200)
  @Operation('propose-role')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: RoleProposalsDto })
  async propose(
    @Acting() principal: Principal,
    @IdParam() account: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { role, department }: RoleDto,
  ): Promise<RoleProposalsDto> {
    const place = { role, ...(department !== undefined && { department }) };
    const command = this.desk.ofStaff(principal, {
      command: 'ProposeRole',
      idempotencyKey,
      request: { account, place },
    });
    const proposal = await this.commands.execute(new ProposeRole(command, account, place));
    return { proposals: proposal === undefined ? [] : [shown(account, proposal)] };
  }

  /** Another administrator, of the very role that was proposed: in force when it is answered. */
  @Post(':id/role-approval')
  @HttpCode(200)
  @Operation('approve-role')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: AccountReceiptDto })
  approve(
    @Acting() principal: Principal,
    @IdParam() account: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { proposalId, payloadHash }: RoleDecisionDto,
  ): Promise<AccountReceiptDto> {
    return this.decide(principal, account, idempotencyKey, { approves: true, proposalId, payloadHash });
  }

  @Post(':id/role-rejection')
  @HttpCode(200)
  @Operation('reject-role')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: AccountReceiptDto })
  reject(
    @Acting() principal: Principal,
    @IdParam() account: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { proposalId, payloadHash }: RoleDecisionDto,
  ): Promise<AccountReceiptDto> {
    return this.decide(principal, account, idempotencyKey, { approves: false, proposalId, payloadHash });
  }

  private async decide(
    principal: Principal,
    account: string,
    idempotencyKey: string,
    decision: { approves: boolean; proposalId: string; payloadHash: string },
  ): Promise<AccountReceiptDto> {
    const request = { account, decision };
    const command = this.desk.ofStaff(principal, { command: 'DecideRole', idempotencyKey, request });
    await this.commands.execute(new DecideRole(command, account, decision));
    return { account };
  }
}

function shown(
  account: string,
  { place, proposalId, payloadHash, proposer, proposedAt }: RoleProposal,
): RoleProposalDto {
  return { account, proposalId, payloadHash, ...place, proposer, expiresAt: expiresAt({ proposedAt }) };
}
