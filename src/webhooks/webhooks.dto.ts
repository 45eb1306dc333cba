import { Id, Text } from '@libs/http-input';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { WEBHOOK_KINDS, type WebhookKind } from './domain/webhook-message.js';
import { SWITCH_OFF_CAUSES, type SwitchOffCause } from './domain/webhook.events.js';

export class NewWebhookDto {
  /** The key whose holder is told; it has to be issued for `follow-public-cases`. When it ends, so does what is sent. */
  @Id()
  apiKey!: string;

  /** Where to: `https`, public, without user name and password. */
  @Text({ min: 9, max: 2_000 })
  url!: string;

  /** What is told. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WEBHOOK_KINDS.length)
  @IsIn(WEBHOOK_KINDS, { each: true })
  @ApiProperty({ type: [String], enum: [...WEBHOOK_KINDS] })
  kinds!: WebhookKind[];
}

export class WebhookSecretDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  /** With which messages are signed. Shown now and never again, nor to a repeated request. */
  @ApiProperty({ type: String, required: false })
  secret?: string;
}

export class WebhookReceiptDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;
}

export class WebhookFailureDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;

  /** `http-500`, `timed-out`, `network-refused` and so on. */
  @ApiProperty({ type: String })
  code!: string;
}

export class WebhookDto {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  apiKey!: string;

  @ApiProperty({ type: String })
  url!: string;

  @ApiProperty({ type: [String], enum: [...WEBHOOK_KINDS] })
  kinds!: WebhookKind[];

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: Boolean })
  on!: boolean;

  /** Why it is off: `failing` where nobody took anything for three days, `gone` where the answer was 410. */
  @ApiProperty({ type: String, enum: [...SWITCH_OFF_CAUSES], required: false })
  offCause?: SwitchOffCause;

  @ApiProperty({ type: String, format: 'date-time', required: false })
  offAt?: string;

  @ApiProperty({ type: String, format: 'date-time', required: false })
  lastDeliveryAt?: string;

  /** Since when every call has failed. */
  @ApiProperty({ type: String, format: 'date-time', required: false })
  failingSince?: string;

  @ApiProperty({ type: WebhookFailureDto, required: false })
  lastFailure?: WebhookFailureDto;
}

export class WebhooksDto {
  @ApiProperty({ type: [WebhookDto] })
  webhooks!: WebhookDto[];
}
