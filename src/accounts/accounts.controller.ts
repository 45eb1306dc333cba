import { IdempotencyKey, IdParam, PageQueryDto } from '@libs/http-input';
import { Acting, Operation, type Principal, StepUp } from '@libs/identity';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommandDesk } from '../platform/index.js';
import { StaffDirectory } from '../staff/index.js';
import { AccountReceiptDto, AccountsDto, NewAccountDto, RoleDto } from './accounts.dto.js';
import { ChangeAccount } from './change-account.js';
import type { AccountChange } from './domain/account.js';
import { OpenAccount } from './open-account.js';

/** The accounts of the administrator's own institution. What changes one stands in the history and is in force when it is answered. */
@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly directory: StaffDirectory,
  ) {}

  @Get()
  @Operation('list-accounts')
  @ApiOkResponse({ type: AccountsDto })
  async list(@Acting() { institution }: Principal, @Query() query: PageQueryDto): Promise<AccountsDto> {
    const { rows, ...rest } = await this.directory.accountsOf(institution, query);
    return { accounts: rows.map(({ institution: _, ...account }) => account), ...rest };
  }

  /** Somebody new, with a password to hand over. */
  @Post()
  @HttpCode(201)
  @Operation('open-account')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: AccountReceiptDto })
  open(
    @Acting() principal: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { username, name, role, department }: NewAccountDto,
  ): Promise<AccountReceiptDto> {
    const place = { role, ...(department !== undefined && { department }) };
    const request = { username, name, ...place };
    const command = this.desk.ofStaff(principal, { command: 'OpenAccount', idempotencyKey, request });
    return this.commands.execute(new OpenAccount(command, { account: command.commandId, username, name, place }));
  }

  /** Another role or department, within a second in every session. */
  @Post(':id/role')
  @HttpCode(200)
  @Operation('change-role')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: AccountReceiptDto })
  changeRole(
    @Acting() principal: Principal,
    @IdParam() account: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { role, department }: RoleDto,
  ): Promise<AccountReceiptDto> {
    const place = { role, ...(department !== undefined && { department }) };
    return this.change(principal, account, idempotencyKey, () => ({ kind: 'role', place }));
  }

  /** They sign in no more; their sessions end within a second. */
  @Post(':id/closing')
  @HttpCode(200)
  @Operation('close-account')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: AccountReceiptDto })
  close(
    @Acting() principal: Principal,
    @IdParam() account: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<AccountReceiptDto> {
    return this.change(principal, account, idempotencyKey, () => ({ kind: 'closing' }));
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Operation('reopen-account')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: AccountReceiptDto })
  reopen(
    @Acting() principal: Principal,
    @IdParam() account: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<AccountReceiptDto> {
    return this.change(principal, account, idempotencyKey, () => ({ kind: 'reopening' }));
  }

  /** A new password to hand over; the old one and every session are void. */
  @Post(':id/password-reset')
  @HttpCode(200)
  @Operation('reset-password')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: AccountReceiptDto })
  resetPassword(
    @Acting() principal: Principal,
    @IdParam() account: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<AccountReceiptDto> {
    const reset = (credential: string): AccountChange => ({ kind: 'password-reset', credential });
    return this.change(principal, account, idempotencyKey, reset);
  }

  /** For who lost telephone and recovery codes: every session ends, and a role that demands a second factor is asked to enrol one. */
  @Post(':id/second-factor-reset')
  @HttpCode(200)
  @Operation('reset-second-factor')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: AccountReceiptDto })
  resetSecondFactor(
    @Acting() principal: Principal,
    @IdParam() account: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<AccountReceiptDto> {
    return this.change(principal, account, idempotencyKey, () => ({ kind: 'second-factor-reset' }));
  }

  private change(
    principal: Principal,
    account: string,
    idempotencyKey: string,
    changeOf: (commandId: string) => AccountChange,
  ): Promise<AccountReceiptDto> {
    const request = { account, change: changeOf('') };
    const command = this.desk.ofStaff(principal, { command: 'ChangeAccount', idempotencyKey, request });
    return this.commands.execute(new ChangeAccount(command, account, changeOf(command.commandId)));
  }
}
