import { IdempotencyKey, IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal, StepUp } from '@libs/identity';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommandDesk } from '../platform/index.js';
import { ApiKeyStore } from './api-key.store.js';
import { ApiKeyReceiptDto, ApiKeysDto, NewApiKeyDto } from './api-keys.dto.js';
import { IssueApiKey } from './issue-api-key.js';
import { RevokeApiKey } from './revoke-api-key.js';

/** Keys for systems that integrate with the administrator's own institution. */
@ApiTags('api keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly keys: ApiKeyStore,
  ) {}

  @Get()
  @Operation('list-keys')
  @ApiOkResponse({ type: ApiKeysDto })
  async list(@Acting() { institution }: Principal): Promise<ApiKeysDto> {
    const keys = await this.keys.list(institution);
    return {
      keys: keys.map(({ _id: id, label, scopes, expiresOn, createdAt, state }) => ({
        id,
        label,
        scopes,
        expiresOn,
        createdAt: createdAt.toISOString(),
        revoked: state === 'revoked',
      })),
    };
  }

  /** Answers the key, this once. */
  @Post()
  @HttpCode(201)
  @Operation('issue-key')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: ApiKeyReceiptDto })
  issue(
    @Acting() principal: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { label, scopes, expiresOn }: NewApiKeyDto,
  ): Promise<ApiKeyReceiptDto> {
    const request = { label, scopes, expiresOn };
    const command = this.desk.ofStaff(principal, { command: 'IssueApiKey', idempotencyKey, request });
    return this.commands.execute(new IssueApiKey(command, request));
  }

  /** It opens nothing any more, within a second. */
  @Post(':id/revocation')
  @HttpCode(200)
  @Operation('revoke-key')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: ApiKeyReceiptDto })
  revoke(
    @Acting() principal: Principal,
    @IdParam() key: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<ApiKeyReceiptDto> {
    const command = this.desk.ofStaff(principal, { command: 'RevokeApiKey', idempotencyKey, request: { key } });
    return this.commands.execute(new RevokeApiKey(command, key));
  }
}
