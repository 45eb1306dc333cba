import { IdempotencyKey, IdParam } from '@libs/http-input';
import { Acting, Operation, type Principal, StepUp } from '@libs/identity';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommandDesk } from '../platform/index.js';
import { RegisterWebhook } from './register-webhook.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.js';
import { SwitchWebhook } from './switch-webhook.js';
import { type WebhookDocument, WebhookStore } from './webhook.store.js';
import { NewWebhookDto, WebhookDto, WebhookReceiptDto, WebhooksDto, WebhookSecretDto } from './webhooks.dto.js';

/** What happens to public cases is told to systems that integrate with the administrator's own institution. */
@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: CommandDesk,
    private readonly webhooks: WebhookStore,
  ) {}

  @Get()
  @Operation('list-webhooks')
  @ApiOkResponse({ type: WebhooksDto })
  async list(@Acting() { institution }: Principal): Promise<WebhooksDto> {
    return { webhooks: (await this.webhooks.list(institution)).map(shown) };
  }

  /** Answers the secret, this once. */
  @Post()
  @HttpCode(201)
  @Operation('keep-webhooks')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ type: WebhookSecretDto })
  register(
    @Acting() principal: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { apiKey, url, kinds }: NewWebhookDto,
  ): Promise<WebhookSecretDto> {
    const request = { apiKey, url, kinds };
    const command = this.desk.ofStaff(principal, { command: 'RegisterWebhook', idempotencyKey, request });
    return this.commands.execute(new RegisterWebhook(command, request));
  }

  /** Answers another secret, this once. For a day messages carry a signature of each. */
  @Post(':id/secret-rotation')
  @HttpCode(200)
  @Operation('keep-webhooks')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: WebhookSecretDto })
  rotate(
    @Acting() principal: Principal,
    @IdParam() webhook: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<WebhookSecretDto> {
    const asked = { command: 'RotateWebhookSecret', idempotencyKey, request: { webhook } };
    return this.commands.execute(new RotateWebhookSecret(this.desk.ofStaff(principal, asked), webhook));
  }

  /** Nothing is sent any more. What waits to be sent is dropped. */
  @Post(':id/switching-off')
  @HttpCode(200)
  @Operation('keep-webhooks')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: WebhookReceiptDto })
  switchOff(
    @Acting() principal: Principal,
    @IdParam() webhook: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<WebhookReceiptDto> {
    const asked = { command: 'SwitchWebhookOff', idempotencyKey, request: { webhook } };
    return this.commands.execute(new SwitchWebhook(this.desk.ofStaff(principal, asked), webhook, 'asked'));
  }

  /** Told again of what happens from now on. */
  @Post(':id/switching-on')
  @HttpCode(200)
  @Operation('keep-webhooks')
  @StepUp()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ type: WebhookReceiptDto })
  switchOn(
    @Acting() principal: Principal,
    @IdParam() webhook: string,
    @IdempotencyKey() idempotencyKey: string,
  ): Promise<WebhookReceiptDto> {
    const asked = { command: 'SwitchWebhookOn', idempotencyKey, request: { webhook } };
    return this.commands.execute(new SwitchWebhook(this.desk.ofStaff(principal, asked), webhook, 'on'));
  }
}

function shown(webhook: WebhookDocument): WebhookDto {
  const { _id: id, apiKey, url, kinds, createdAt, state, offCause, offAt, lastDeliveryAt, failingSince } = webhook;
  const { lastFailure } = webhook;
  return {
    id,
    apiKey,
    url,
    kinds,
    createdAt: createdAt.toISOString(),
    on: state === 'on',
    ...(offCause !== undefined && { offCause }),
    ...(offAt && { offAt: offAt.toISOString() }),
    ...(lastDeliveryAt && { lastDeliveryAt: lastDeliveryAt.toISOString() }),
    ...(failingSince && { failingSince: failingSince.toISOString() }),
    ...(lastFailure && { lastFailure: { at: lastFailure.at.toISOString(), code: lastFailure.code } }),
  };
}
